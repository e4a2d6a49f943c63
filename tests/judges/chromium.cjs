// Drives Chromium for the judges of the site: reads one job as JSON from standard input, prints findings as JSON.
//
//   {"verb": "axe",   "chromium": PATH, "pages": [URL, …], "rules": [ID, …]}        → {"findings": [TEXT, …], "checked": [TEXT, …]}
//   {"verb": "crawl", "chromium": PATH, "base": URL, "pages": [URL, …], "search": {page: URL, word: TEXT, expect: TEXT}}
//                                                                       → {"findings": [TEXT, …], "linked": [URL, …]}
//   {"verb": "keyboard", "chromium": PATH, "page": URL, "word": TEXT, "expect": TEXT}   → {"findings": [TEXT, …]}
//   {"verb": "plain", "chromium": PATH, "pages": [URL, …]}                              → {"findings": [TEXT, …]}: without JavaScript
"use strict";

const fs = require("fs");
const axeSource = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { chromium } = require("playwright-core");

const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1366, height: 900 } };
const LOOKS = {
  light: { colorScheme: "light", contrast: "no-preference" },
  dark: { colorScheme: "dark", contrast: "no-preference" },
  "high contrast": { colorScheme: "light", contrast: "more" },
  "high contrast, dark": { colorScheme: "dark", contrast: "more" },
};

// Every page in every size and look, folded parts opened.
async function axe(browser, job) {
  const findings = [];
  const checked = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, isMobile: size === "phone", hasTouch: size === "phone", reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const url of job.pages) {
      await page.goto(url, { waitUntil: "load" });
      for (const [look, media] of Object.entries(LOOKS)) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        const enhanced = media.contrast === "more";
        const where = `${url} (${size}, ${look})`;
        for (const said of await verdict(page, enhanced)) findings.push(`${where}: ${said}`);
        checked.push(where);
      }
      findings.push(...(await page.evaluate(tooWide)).map((said) => `${url} (${size}): ${said}`));
    }
    await context.close();
  }
  return { findings, checked };
}

// In the page: whether it must be scrolled sideways (WCAG 1.4.10), and what sticks out.
function tooWide() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room + 1) return [];
  const scrolls = (element) => element !== document.body && /auto|scroll|hidden/.test(getComputedStyle(element).overflowX);
  const within = (element) => { for (let up = element.parentElement; up; up = up.parentElement) if (scrolls(up)) return true; return false; };
  const out = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > room + 1 && !within(element));
  const names = out.slice(-2).map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`);
  return [`${document.documentElement.scrollWidth} pixels wide, must be scrolled sideways: ${names.join("; ")}`];
}

// axe's violations as sentences; `enhanced` asks for AAA contrast too.
async function verdict(page, enhanced) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (aaa) => {
    document.querySelectorAll("main details").forEach((details) => { details.open = true; });
    const rules = aaa ? { "color-contrast-enhanced": { enabled: true } } : {};
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"], rules });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map((node) => [node.target.join(" "), node.failureSummary]) }));
  }, enhanced);
  return violations.flatMap(({ id, nodes }) => nodes.map(([target, why]) => `${id} at ${target}: ${why.replace(/\s+/g, " ")}`));
}

// Every page named and every page that links lead to, and a search; whatever leaves the site or fails is a finding.
async function crawl(browser, job) {
  const findings = [];
  const context = await browser.newContext({ viewport: SIZES.desktop });
  const page = await context.newPage();
  listen(page, job.base, findings);
  const seen = new Set(job.pages);
  const linked = new Set();
  for (const url of seen) {
    for (const link of (await linksOf(page, url)).map((href) => href.split("#")[0].split("?")[0])) {
      if (link === url || !link.startsWith(job.base) || !link.endsWith(".html")) continue;
      seen.add(link);
      linked.add(link);
    }
  }
  if (job.search) findings.push(...(await search(page, job.search)));
  await context.close();
  return { findings, linked: [...linked] };
}

// The addresses a page links to; a page that sends its reader on is followed to where it leads.
async function linksOf(page, url) {
  const movedOn = /interrupted by another navigation|context was destroyed|ERR_ABORTED/;
  const patiently = (step) => step().catch((error) => { if (!movedOn.test(error.message)) throw error; return undefined; });
  await patiently(() => page.goto(url, { waitUntil: "load" }));
  for (;;) {
    await page.waitForLoadState("load");
    const sendsOn = await patiently(() => page.locator("meta[http-equiv=refresh]").count());
    if (sendsOn) await patiently(() => page.waitForURL((now) => now.href !== url, { waitUntil: "load", timeout: 10000 }));
    const links = sendsOn === undefined ? undefined : await patiently(() => page.$$eval("a[href]", (anchors) => anchors.map((anchor) => anchor.href)));
    if (links) return [page.url(), ...links];
  }
}

function listen(page, base, findings) {
  const at = () => page.url();
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith("data:") && !url.startsWith("blob:")) findings.push(`${at()} asks for ${url}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure() ? request.failure().errorText : "";
    if (reason !== "net::ERR_ABORTED") findings.push(`${at()}: ${request.url()} failed: ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) findings.push(`${at()}: ${response.url()} answered ${response.status()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") findings.push(`${at()}: console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => findings.push(`${at()}: script: ${error.message}`));
}

// Type a word into the search page, as a person does; the page it stands on must be among the results.
async function search(page, { page: url, word, expect }) {
  await page.goto(url, { waitUntil: "load" });
  const field = page.locator("main input[name=q], main input[type=search]").first();
  await field.fill(word);
  await field.press("Enter");
  try {
    await page.locator(`main a[href*="${expect}"]`).first().waitFor({ timeout: 15000 });
  } catch {
    return [`${url}: a search for "${word}" does not find ${expect}; shown: ${(await page.locator("main").innerText()).slice(0, 300)}`];
  }
  return [];
}

// Press Tab until what has the focus fits a selector; says so if it never does.
async function tabTo(page, selector) {
  for (let steps = 0; steps < 120; steps += 1) {
    if (await page.evaluate((wanted) => Boolean(document.activeElement && document.activeElement.matches(wanted)), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

// From the header of a page to a page that was found, with the keyboard alone; the skip link on the way.
async function keyboard(browser, job) {
  const findings = [];
  const page = await (await browser.newContext({ viewport: SIZES.desktop })).newPage();
  page.on("console", (message) => { if (message.type() === "error") findings.push(`console: ${message.text()}`); });
  await page.goto(job.page, { waitUntil: "load" });
  await page.keyboard.press("Tab");
  if (!(await page.evaluate(() => document.activeElement.matches(".skip-link")))) findings.push(`${job.page}: the first Tab does not reach the skip link`);
  await tabTo(page, "#site-search");
  await page.keyboard.type(job.word);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname.endsWith("search.html"));
  await page.locator("#search-results a").first().waitFor({ timeout: 15000 });
  await tabTo(page, `#search-results a[href*="${job.expect}"]`);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href.includes(job.expect), { timeout: 15000 }).catch(() => findings.push(`Enter on a result leads to ${page.url()}`));
  return { findings };
}

// What stays of pages without JavaScript: text, navigation that unfolds, and nothing that only a script could move.
async function plain(browser, job) {
  const findings = [];
  const page = await (await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false })).newPage();
  for (const url of job.pages) {
    await page.goto(url, { waitUntil: "load" });
    const text = (await page.locator("main").innerText()).trim();
    if (text.length < 40) findings.push(`${url}: without JavaScript it says ${JSON.stringify(text)}`);
    for (const dead of await page.locator("main button:visible, .colour-choice:visible").all()) findings.push(`${url}: a control that does nothing: ${await dead.innerText()}`);
    const key = page.locator("details.answer-key > summary").first();
    if (await key.count()) {
      await key.click();
      if (!(await page.locator("details.answer-key[open] li").first().isVisible())) findings.push(`${url}: the answers of a question do not show`);
    }
    const contents = page.locator(".course-nav summary").first();
    if (!(await contents.count())) continue;
    await contents.click();
    if (!(await page.locator(".course-nav a").first().isVisible())) findings.push(`${url}: the table of contents does not unfold`);
  }
  return { findings };
}

async function main() {
  const job = JSON.parse(fs.readFileSync(0, "utf8"));
  const browser = await chromium.launch({ executablePath: job.chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    process.stdout.write(JSON.stringify(await { axe, crawl, keyboard, plain }[job.verb](browser, job)));
  } finally {
    await browser.close();
  }
}

main().catch((error) => { console.error(error); process.exitCode = 1; });
