// Tells a SCORM 1.2 platform how far somebody is: score in per cent, and completed once every question was answered.
// The best answer to each question counts and is kept in the platform, so that coming back never lowers a score.
(function () {
  "use strict";
  var started = Date.now();
  var finished = false;
  var api = find(window) || (window.opener ? find(window.opener) : null);
  var best = {};

  function find(from) {
    try {
      for (var steps = 0; from && steps < 20; steps += 1) {
        if (from.API) return from.API;
        if (from.parent === from) return null;
        from = from.parent;
      }
    } catch (error) { /* a frame of another origin: no platform there that we could tell */ }
    return null;
  }

  function set(name, value) { api.LMSSetValue(name, String(value)); }

  function remembered() {
    try { return JSON.parse(api.LMSGetValue("cmi.suspend_data") || "{}"); } catch (error) { return {}; }
  }

  function report(event) {
    var results = event.detail.results, points = 0, possible = 0, open = 0;
    results.forEach(function (result) {
      if (result.answered) best[result.id] = Math.max(best[result.id] || 0, result.points);
      if (best[result.id] === undefined) open += 1;
      points += best[result.id] || 0;
      possible += result.possible;
    });
    set("cmi.core.score.min", 0);
    set("cmi.core.score.max", 100);
    set("cmi.core.score.raw", possible ? Math.round(points / possible * 100) : 0);
    set("cmi.suspend_data", JSON.stringify(best));
    set("cmi.core.lesson_status", open ? "incomplete" : "completed");
    api.LMSCommit("");
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  function finish() {
    if (finished) return;
    finished = true;
    var seconds = Math.round((Date.now() - started) / 1000);
    set("cmi.core.session_time", two(Math.floor(seconds / 3600)) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60));
    api.LMSCommit("");
    api.LMSFinish("");
  }

  if (!api || String(api.LMSInitialize("")) !== "true") return;
  best = remembered();
  var status = api.LMSGetValue("cmi.core.lesson_status");
  if (status !== "completed" && status !== "passed") set("cmi.core.lesson_status", "incomplete");
  api.LMSCommit("");
  document.addEventListener("transferkit-quiz", report);
  var read = document.getElementById("scorm-read");
  if (read) read.addEventListener("click", function () {
    set("cmi.core.lesson_status", "completed");
    api.LMSCommit("");
    read.disabled = true;
  });
  window.addEventListener("pagehide", finish);
})();
