// Drives the preview for its judge: reads a job as JSON from standard input, prints what it saw as JSON.
//
//   {"chromium": PATH, "url": URL, "page": PATH, "edits": [{"file": PATH, "text": TEXT, "heading": TEXT, "shows": TEXT}, …]}
//                                                                    → {"seen": [WHAT, …], "findings": [TEXT, …]}
//
// Each edit writes a source while the page is open; nothing is reloaded from here. `heading`: what the page's title
// must become; `shows`: what the bar must say. WHAT: {"heading", "bar", "problems": [TEXT, …], "stopped"}
"use strict";

const fs = require("fs");
const axeSource = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { chromium } = require("playwright-core");

const PATIENCE = 60000;

const look = () => ({
  heading: (document.querySelector("h1") || document.body).firstChild.textContent,
  bar: document.querySelector(".preview-counts").textContent,
  problems: [...document.querySelectorAll(".preview-problems li")].map((item) => item.textContent),
  stopped: document.querySelector(".preview-bar").dataset.stopped === "true",
});

// In the page: whether it shows what an edit should lead to, and no build is under way.
const shown = ({ heading, shows }) => {
  const bar = document.querySelector(".preview-bar");
  const title = document.querySelector("h1");
  return Boolean(bar && title && !bar.querySelector(".preview-building") && title.textContent.includes(heading) && bar.textContent.includes(shows));
};

async function drive(page, job) {
  const findings = [];
  page.on("pageerror", (error) => findings.push(`script: ${error.message}`));
  page.on("console", (message) => { if (message.type() === "error") findings.push(`console: ${message.text()}`); });
  await page.goto(job.url);
  await page.goto(new URL(job.page, page.url()).href);
  const seen = [];
  for (const edit of job.edits) {
    fs.writeFileSync(edit.file, edit.text);
    await page.waitForFunction(shown, edit, { timeout: PATIENCE });
    seen.push(await page.evaluate(look));
  }
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document.querySelector(".preview-bar")));
  findings.push(...violations.map((violation) => `axe: ${violation.id} ${violation.nodes[0].html}`));
  await page.focus(".preview-toggle");
  await page.keyboard.press("Enter");
  if (await page.locator(".preview-problems").count()) findings.push("the list of problems does not close by keyboard");
  return { seen, findings };
}

async function main() {
  const job = JSON.parse(fs.readFileSync(0, "utf8"));
  const browser = await chromium.launch({ executablePath: job.chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    process.stdout.write(JSON.stringify(await drive(await browser.newPage(), job)));
  } finally {
    await browser.close();
  }
}

main().catch((error) => { process.stderr.write(String(error.stack || error)); process.exit(1); });
