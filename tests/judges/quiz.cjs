// Drives quizzes for the judges: reads one job as JSON from standard input, prints what it saw as JSON.
//
//   {"verb": "gift",  "text": TEXT}                                    → {"questions": [what gift-pegjs reads]}
//   {"verb": "quiz",  "chromium": PATH, "base": URL, "page": URL}      → {"findings": [TEXT, …], "said": {label: TEXT}, "result": TEXT}
//   {"verb": "plain", "chromium": PATH, "page": URL}                   → {"said": {label: TEXT}}: without JavaScript
//   {"verb": "scorm", "chromium": PATH, "host": URL, "page": URL}      → {"before": {…}, "half": …, "done": …, "after": …}: the platform's data
"use strict";

const fs = require("fs");
const { axeFindings, watch, withPage } = require("./driving.cjs");

const ANSWERS = require("../projects/quiz/answers.json");

// Tab until something inside the question has the focus and satisfies a test; only the keyboard is used from there.
async function tabTo(page, wanted) {
  for (let steps = 0; steps < 400; steps += 1) {
    if (await page.evaluate(wanted.test, wanted.value)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${JSON.stringify(wanted.value)}`);
}

const focusIs = (id) => ({ test: (name) => document.activeElement && document.activeElement.id === name, value: id });
const focusWithin = (id, selector) => ({
  test: ([name, inner]) => Boolean(document.activeElement && document.activeElement.closest(`#${name}`) && document.activeElement.matches(inner)),
  value: [id, selector],
});

async function answer(page, id, { choose, fill, select }) {
  if (choose) {
    const kind = await page.getAttribute(`#${id}`, "data-kind");
    for (const index of choose) {
      if (kind === "single") {
        await tabTo(page, focusWithin(id, "input[type=radio]"));
        for (let steps = 0; steps < index; steps += 1) await page.keyboard.press("ArrowDown");
        if (index === 0) await page.keyboard.press("Space");
      } else {
        await tabTo(page, focusIs(`${id}-${index}`));
        await page.keyboard.press("Space");
      }
    }
  }
  const fields = fill || select || [];
  for (let index = 0; index < fields.length; index += 1) {
    const test = { test: ([name, at]) => document.activeElement === document.querySelectorAll(`#${name} .quiz-gap, #${name} select`)[at], value: [id, index] };
    await tabTo(page, test);
    if (fill) await page.keyboard.type(fields[index]);
    else for (let steps = 0; steps <= fields[index]; steps += 1) await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, focusWithin(id, "button[type=submit]"));
  await page.keyboard.press("Enter");
  return page.innerText(`#${id} .quiz-feedback`);
}

async function quiz(job) {
  return withPage(job, { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }, async (page) => {
    const findings = [], said = {};
    watch(page, job.base, findings);
    await page.goto(job.page, { waitUntil: "load" });
    findings.push(...await axeFindings(page, "before"));
    for (const [id, given] of Object.entries(ANSWERS)) said[id] = await answer(page, id, given);
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      findings.push(...await axeFindings(page, `answered, ${scheme}`));
    }
    const result = await page.innerText(".quiz-result");
    const live = await page.$$eval(".quiz-feedback", (boxes) => boxes.every((box) => box.getAttribute("role") === "status"));
    if (!live) findings.push("a feedback is not announced");
    const named = await page.$$eval(".quiz fieldset", (sets) => sets.every((set) => set.querySelector("legend").textContent.trim()));
    if (!named) findings.push("a group of answers has no legend");
    const stored = await page.evaluate(() => Object.keys(window.localStorage).length + Object.keys(window.sessionStorage).length);
    if (stored) findings.push("something was stored");
    return { findings, said, result };
  });
}

async function plain(job) {
  return withPage(job, { javaScriptEnabled: false }, async (page) => {
    const said = {};
    await page.goto(job.page, { waitUntil: "load" });
    for (const id of Object.keys(ANSWERS)) {
      const key = page.locator(`#${id} details.answer-key`);
      await key.locator("summary").focus();
      await page.keyboard.press("Enter");
      said[id] = await key.innerText();
    }
    return { said };
  });
}

async function scorm(job) {
  const api = fs.readFileSync(require("path").join(__dirname, "node_modules/scorm-again/dist/scorm12.min.js"), "utf8");
  return withPage(job, {}, async (page) => {
    await page.goto(job.host, { waitUntil: "load" });
    await page.evaluate(api);
    await page.evaluate(() => { window.API = new window.Scorm12API({ autocommit: false }); });
    const data = () => page.evaluate(() => {
      const core = window.API.cmi.core;
      return { status: core.lesson_status, score: core.score.raw, max: core.score.max, data: window.API.cmi.suspend_data, finished: window.API.isTerminated() };
    });
    await page.evaluate((url) => { const frame = document.createElement("iframe"); frame.src = url; document.body.appendChild(frame); }, job.page);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    await frame.waitForLoadState("load");
    const before = await data();
    const ids = Object.keys(ANSWERS);
    for (const id of ids.slice(0, 2)) await give(frame, id, ANSWERS[id]);
    const half = await data();
    for (const id of ids.slice(2)) await give(frame, id, ANSWERS[id]);
    const done = await data();
    await page.evaluate(() => document.querySelector("iframe").remove());
    await page.waitForTimeout(200);
    return { before, half, done, after: await data() };
  });
}

async function give(frame, id, { choose, fill, select }) {
  for (const index of choose || []) await frame.check(`#${id}-${index}`);
  for (const [index, word] of (fill || []).entries()) await frame.locator(`#${id} .quiz-gap`).nth(index).fill(word);
  for (const [index, choice] of (select || []).entries()) await frame.locator(`#${id} select`).nth(index).selectOption(String(choice));
  await frame.click(`#${id} button[type=submit]`);
}

function gift(job) { return { questions: require("gift-pegjs").parse(job.text) }; }

const job = JSON.parse(fs.readFileSync(0, "utf8"));
Promise.resolve({ gift, quiz, plain, scorm }[job.verb](job))
  .then((answered) => process.stdout.write(JSON.stringify(answered)))
  .catch((error) => { console.error(error); process.exitCode = 1; });
