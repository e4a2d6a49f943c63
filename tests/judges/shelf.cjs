// Drives explained words and catalogues for the judges: reads one job as JSON from standard input, prints what it saw as JSON.
//
//   {"chromium": PATH, "base": URL, "word": PAGE, "list": PAGE, "scheme": "light" | "dark", "width": N}  → {"findings": [TEXT, …], "said": {…}}
//   the same with "plain": true: without JavaScript                                                      → {"said": {…}}
"use strict";

const fs = require("fs");
const { chromium } = require("playwright-core");

async function axeFindings(page, where) {
  await page.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ["violations"], preload: false })).violations
    .map(({ id, nodes }) => [id, nodes[0].target.join(" "), nodes[0].failureSummary]));
  return violations.map((parts) => `${where}: ${parts.join(" ").replace(/\s+/g, " ")}`);
}

// Only the keyboard moves the focus.
async function tabTo(page, selector) {
  for (let steps = 0; steps < 200; steps += 1) {
    if (await page.evaluate((wanted) => Boolean(document.activeElement && document.activeElement.matches(wanted)), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

const seen = (page) => page.evaluate(() => Array.from(document.querySelectorAll(".explained-term")).filter((note) => note.offsetParent !== null)
  .map((note) => note.querySelector("b").textContent).join(", "));
const names = (page) => page.evaluate(() => Array.from(document.querySelectorAll(".catalogue-entry")).filter((entry) => entry.offsetParent !== null)
  .map((entry) => entry.querySelector("dt").textContent.replace(/#$/, "")).join(", "));

async function words(page, job, findings) {
  const said = {};
  await page.goto(job.base + job.word, { waitUntil: "load" });
  said.atFirst = await seen(page);
  await tabTo(page, "a.term");
  said.focused = await seen(page);
  findings.push(...await axeFindings(page, "explained word"));
  const inside = await page.evaluate(() => { const box = document.querySelector(".explained-term:not([hidden])").getBoundingClientRect();
    return box.left >= 0 && box.right <= document.documentElement.clientWidth && document.documentElement.scrollWidth <= document.documentElement.clientWidth; });
  if (!inside) findings.push("the explanation does not fit the screen");
  await page.keyboard.press("Escape");
  said.dismissed = await seen(page);
  said.keptFocus = await page.evaluate(() => document.activeElement.textContent);
  await page.evaluate(() => document.activeElement.blur());
  const link = page.locator("a.term").first();
  await link.hover();
  said.hovered = await seen(page);
  await page.locator(".explained-term:visible").hover();
  await page.waitForTimeout(500);
  said.pointerOnIt = await seen(page);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  said.pointerAway = await seen(page);
  return said;
}

async function tap(browser, job) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(job.base + job.word, { waitUntil: "load" });
  await page.locator("a.term").first().tap();
  const first = await seen(page), stays = page.url().endsWith(job.word);
  await page.locator("a.term").first().tap();
  await page.waitForURL(/glossar/);
  await context.close();
  return { first, stays };
}

async function catalogue(page, job, findings) {
  const said = {}, status = () => page.innerText(".catalogue-status");
  await page.goto(job.base + job.list, { waitUntil: "load" });
  said.all = await names(page);
  findings.push(...await axeFindings(page, "catalogue"));
  await tabTo(page, ".catalogue-tools input");
  await page.keyboard.type("fahrraeder");
  await page.waitForTimeout(300);
  said.found = `${await names(page)}: ${await status()}`;
  await page.keyboard.type("xyz");
  await page.waitForTimeout(300);
  said.nothing = await page.innerText(".catalogue-empty");
  findings.push(...await axeFindings(page, "nothing found"));
  await tabTo(page, ".catalogue-tools button");
  await page.keyboard.press("Enter");
  await tabTo(page, ".catalogue-tools select");
  await page.keyboard.press("ArrowDown");
  said.filtered = await names(page);
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link, { waitUntil: "load" });
  said.byLink = await names(page);
  await page.goto("about:blank");
  await page.goto(`${job.base}${job.list}#projekte-cafe`, { waitUntil: "load" });
  said.entryByLink = await page.evaluate(() => document.querySelector(":target dt").textContent.replace(/#$/, ""));
  return said;
}

async function main(job) {
  const browser = await chromium.launch({ executablePath: job.chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const context = await browser.newContext({ viewport: { width: job.width || 390, height: 844 }, colorScheme: job.scheme || "light", javaScriptEnabled: !job.plain });
    const page = await context.newPage(), findings = [];
    page.on("request", (request) => { if (!request.url().startsWith(job.base)) findings.push(`asks for ${request.url()}`); });
    page.on("console", (message) => { if (message.type() === "error") findings.push(`console: ${message.text()}`); });
    page.on("pageerror", (error) => findings.push(`script: ${error.message}`));
    if (job.plain) {
      await page.goto(job.base + job.list);
      const list = await page.locator(".catalogue-entry dt").allInnerTexts(), tools = await page.locator(".catalogue-tools").count();
      await page.goto(job.base + job.word);
      await page.locator("a.term").first().click();
      return { findings, said: { list: list.map((text) => text.replace(/#$/, "")).join(", "), tools, leadsTo: page.url().replace(/^.*\//, "") } };
    }
    const said = { words: await words(page, job, findings), list: await catalogue(page, job, findings), tapped: await tap(browser, job) };
    return { findings, said };
  } finally {
    await browser.close();
  }
}

main(JSON.parse(fs.readFileSync(0, "utf8"))).then((answer) => process.stdout.write(JSON.stringify(answer)), (error) => { console.error(error); process.exit(1); });
