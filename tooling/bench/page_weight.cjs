// Loads pages in Chromium and counts bytes on the line; the job comes as JSON on standard input (see page_weight.py).
"use strict";

const fs = require("fs");
const path = require("path");
const { chromium } = require(path.join(__dirname, "../../tests/judges/node_modules/playwright-core"));

async function main() {
  const job = JSON.parse(fs.readFileSync(0, "utf8"));
  const browser = await chromium.launch({ executablePath: job.chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  let page, bytes = 0;
  const emptyCache = async () => {
    if (page) await page.context().close();
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", (event) => { bytes += event.encodedDataLength; });
  };
  const cost = async (step) => { bytes = 0; await step(); await page.waitForLoadState("networkidle"); return bytes; };
  const first = [];
  for (const url of job.first) { await emptyCache(); first.push(await cost(() => page.goto(url))); }
  const later = [];
  for (const url of job.later) later.push(await cost(() => page.goto(url)));
  const search = await cost(async () => {
    await page.goto(job.search);
    await page.fill("#page-search", "Verein");
    await page.waitForTimeout(1500);
  });
  await browser.close();
  process.stdout.write(JSON.stringify({ first: Math.max(...first), later: Math.max(...later), search }));
}

main().catch((error) => { console.error(error); process.exitCode = 1; });
