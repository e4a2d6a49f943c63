// Drives forms for the judges: reads one job as JSON from standard input, prints what it saw as JSON.
//
//   {"verb": "recommend", "cases": [{fields, answers, requires, done}, …]}        → {"advice": [[{module, fields, towards}, …], …]}
//   {"verb": "drive", "chromium": PATH, "base": URL}                              → {"findings": [TEXT, …], …}: with the keyboard alone
//   {"verb": "plain", "chromium": PATH, "base": URL}                              → {"text": {page: TEXT}}: without JavaScript
//   {"verb": "print", "chromium": PATH, "page": URL, "texts": [TEXT, …], "pdf": PATH}   → {}: what "Print" gives for a filled worksheet
"use strict";

const fs = require("fs");
const path = require("path");
const vm = require("vm");
const { axeFindings, watch, withPage } = require("./driving.cjs");

const SCRIPTS = path.join(__dirname, "../../tooling/transferkit/theme/static");
const PAGES = { check: "handbook/selbstcheck.html", plan: "handbook/plan.html", module: "modules/erst/index.html" };

// Tab until what a selector means has the focus; only the keyboard is used.
async function tabTo(page, selector) {
  for (let steps = 0; steps < 300; steps += 1) {
    if (await page.evaluate((wanted) => Boolean(document.activeElement && document.activeElement.matches(wanted)), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function press(page, selector) { await tabTo(page, selector); await page.keyboard.press("Enter"); }
async function follow(page, link) { await Promise.all([page.waitForNavigation({ waitUntil: "load" }), press(page, link)]); }
async function write(page, selector, text) { await tabTo(page, selector); await page.keyboard.type(text); }

// A button by what it says: it gets a mark of the test's own, so that Tab can be followed to it.
async function pressButton(page, within, name) {
  await page.evaluate(([scope, said]) => {
    document.querySelectorAll("[data-wanted]").forEach((one) => one.removeAttribute("data-wanted"));
    const found = [...document.querySelectorAll(`${scope} button`)].find((one) => one.textContent === said);
    if (found) found.setAttribute("data-wanted", "");
  }, [within, name]);
  await press(page, "[data-wanted]");
}

async function choose(page, name, index) {
  await tabTo(page, `input[name="${name}"]`);
  if (index === 0) await page.keyboard.press("Space");
  for (let steps = 0; steps < index; steps += 1) await page.keyboard.press("ArrowDown");
}

async function axe(page, where) {
  const found = [];
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    found.push(...await axeFindings(page, `${where}, ${scheme}`));
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 1) found.push(`${where}: must be scrolled sideways`);
  return found;
}

async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

const stored = (page) => page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.startsWith("transferkit-form")).length);
const values = (page) => page.$$eval("textarea", (fields) => fields.map((field) => field.value));

async function drive(job) {
  return withPage(job, { viewport: { width: 360, height: 740 }, reducedMotion: "reduce", acceptDownloads: true }, async (page) => {
    const findings = [], said = {};
    watch(page, job.base, findings);
    page.on("dialog", (dialog) => dialog.accept());
    const words = () => page.evaluate(() => ({ ...document.getElementById("form-words").dataset }));

    await page.goto(job.base + PAGES.check, { waitUntil: "load" });
    const say = await words();
    const check = "[data-form=self-check]", id = await page.getAttribute(check, "id");
    findings.push(...await axe(page, "self-check, empty"));
    await choose(page, `${id}-0-0`, 2);
    await choose(page, `${id}-0-1`, 1);
    await choose(page, `${id}-1-0`, 0);
    await pressButton(page, check, say.showResult);
    said.focused = await page.evaluate(() => document.activeElement.className);
    said.bars = await page.$$eval(".form-bars li", (items) => items.map((item) => item.innerText.replace(/\s+/g, " ").trim()));
    said.beginner = await page.$$eval(".form-next li a", (links) => links.map((link) => link.textContent));
    findings.push(...await axe(page, "self-check, answered"));
    await press(page, ".form-known summary");
    await tabTo(page, '.form-known input[value="erst"]');
    await page.keyboard.press("Space");
    said.knowing = await page.$$eval(".form-next li a", (links) => links.map((link) => link.textContent));
    const result = await downloaded(page, () => pressButton(page, check, say.saveResult));
    said.file = JSON.parse(fs.readFileSync(result.path, "utf8"));
    await page.reload({ waitUntil: "load" });
    said.kept = await page.$$eval("input:checked", (inputs) => inputs.map((input) => input.value));
    await follow(page, ".form-next li a");
    said.followed = page.url().slice(job.base.length);

    await page.goto(job.base + PAGES.module, { waitUntil: "load" });
    findings.push(...await axe(page, "module"));
    await write(page, '[data-form=step][data-field=ziele] textarea', "Mehr Zeit");
    await tabTo(page, '[data-form=checklist] input');
    await page.keyboard.press("Space");
    await write(page, "[data-form=reflection] textarea", "Vieles");
    await page.reload({ waitUntil: "load" });
    said.ticked = await page.$$eval("[data-form=checklist] label", (labels) => labels.filter((label) => label.control.checked).map((label) => label.textContent));
    said.written = await values(page);
    findings.push(...await axe(page, "module, filled"));
    await follow(page, "[data-form=step][data-field=mittel] .plan-link a");

    said.reached = page.url().slice(job.base.length);
    await page.waitForFunction(() => document.activeElement.tagName === "TEXTAREA");
    said.aimed = await page.evaluate(() => document.activeElement.tagName);
    await page.keyboard.type("Zwei Leute");
    said.plan = await values(page);
    findings.push(...await axe(page, "plan, filled"));
    const plan = await downloaded(page, () => pressButton(page, "[data-form=worksheet]", say.saveFile));
    said.planFile = plan.name;
    await pressButton(page, "[data-form=worksheet]", say.delete);
    said.deleted = await values(page);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), pressButton(page, "[data-form=worksheet]", say.openFile)]);
    await chooser.setFiles(result.path);
    await page.waitForFunction(() => document.querySelector(".form-status").textContent);
    await page.waitForFunction((text) => document.querySelector(".form-status").textContent === text, say.foreign);
    await page.setInputFiles("input[type=file]", plan.path);
    await page.waitForFunction((text) => document.querySelector(".form-status").textContent === text, say.loaded);
    said.opened = await values(page);

    for (const [name, form] of [["check", "self-check"], ["plan", "worksheet"], ["module", "checklist"], ["module", "reflection"]]) {
      await page.goto(job.base + PAGES[name], { waitUntil: "load" });
      await pressButton(page, `[data-form=${form}]`, say.delete);
    }
    said.left = await stored(page);
    said.empty = await page.$$eval("input:checked", (inputs) => inputs.length);
    return { findings, ...said };
  });
}

async function plain(job) {
  return withPage(job, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, async (page) => {
    const text = {};
    for (const [name, address] of Object.entries(PAGES)) {
      await page.goto(job.base + address, { waitUntil: "load" });
      text[name] = await page.innerText("main");
    }
    return { text };
  });
}

async function print(job) {
  return withPage(job, { viewport: { width: 1200, height: 900 } }, async (page) => {
    await page.addInitScript(() => { window.print = () => {}; });
    await page.goto(job.page, { waitUntil: "load" });
    const fields = await page.$$("textarea");
    for (const [index, text] of job.texts.entries()) await fields[index].fill(text);
    const say = await page.evaluate(() => document.getElementById("form-words").dataset.print);
    await page.click(`[data-form=worksheet] button:text-is("${say}")`);
    await page.pdf({ path: job.pdf, format: "A4", preferCSSPageSize: true });
    return {};
  });
}

function recommend(job) {
  const window = {};
  vm.runInNewContext(fs.readFileSync(path.join(SCRIPTS, "transferkit-recommend.js"), "utf8"), { window });
  const rule = window.transferkitRecommend;
  return {
    advice: job.cases.map(({ fields, answers, requires, done }) => {
      const shares = Object.fromEntries(Object.entries(answers).map(([label, given]) => [label, rule.share(given)]));
      return rule.recommend(fields, shares, requires, done);
    }),
  };
}

const job = JSON.parse(fs.readFileSync(0, "utf8"));
Promise.resolve({ recommend, drive, plain, print }[job.verb](job))
  .then((answered) => process.stdout.write(JSON.stringify(answered)))
  .catch((error) => { console.error(error); process.exitCode = 1; });
