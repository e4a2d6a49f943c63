// Asks the search of a site what it finds, without a browser: reads one job as JSON from standard input.
//
//   {"script": PATH, "language": CODE, "index": TEXT, "ask": [TEXT, …], "words": [TEXT, …]}
//       → {"answers": [{"all": BOOL, "found": [{"page": TITLE, "sections": [TITLE, …]}, …]}, …], "stems": [[STEM, …], …]}
"use strict";

const fs = require("fs");
const vm = require("vm");

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const browser = { document: { documentElement: { lang: job.language }, getElementById: () => null }, window: {} };
vm.createContext(browser);
vm.runInContext(fs.readFileSync(job.script, "utf8"), browser);
const { take, ask, stem, wordsIn } = browser.transferkitSearch;
if (job.index) take(JSON.parse(job.index));
const answer = (text) => {
  const { pages, all } = ask(text);
  return { all, found: pages.map(({ page, sections }) => ({ page: page[1], sections: sections.map((section) => section[2]) })) };
};
process.stdout.write(JSON.stringify({ answers: job.ask.map(answer), stems: job.words.map((text) => wordsIn(text).map(stem)) }));
