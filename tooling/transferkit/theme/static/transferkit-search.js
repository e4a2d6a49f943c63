/* Sphinx's German catalogue lacks the sentence that says how many pages a search found; ours stands in the page. */
(() => {
  "use strict";
  const progress = document.getElementById("search-progress");
  if (!progress || typeof Documentation === "undefined") return;
  const one = "Search finished, found one page matching the search query.";
  Documentation.messages[one] = [progress.dataset.one, progress.dataset.many];
})();
