// What scripts that drive a page share: a browser for one page, and what axe says of it.
"use strict";

const fs = require("fs");

async function withPage(job, options, drive) {
  const { chromium } = require("playwright-core");
  const browser = await chromium.launch({ executablePath: job.chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const context = await browser.newContext(options);
    return await drive(await context.newPage());
  } finally {
    await browser.close();
  }
}

// axe's violations as sentences that begin with a place.
async function axeFindings(page, where) {
  await page.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ["violations"], preload: false })).violations
    .map(({ id, nodes }) => [id, nodes[0].target.join(" "), nodes[0].failureSummary]));
  return violations.map((parts) => `${where}: ${parts.join(" ").replace(/\s+/g, " ")}`);
}

// What a page may not do, into a list: ask for anything outside of its base, or complain.
function watch(page, base, findings) {
  page.on("request", (request) => { if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) findings.push(`asks for ${request.url()}`); });
  page.on("console", (message) => { if (message.type() === "error") findings.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => findings.push(`script: ${error.message}`));
}

module.exports = { withPage, axeFindings, watch };
