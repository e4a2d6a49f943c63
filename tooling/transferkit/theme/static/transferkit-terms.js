// Explanations of words beside the word: on hover, focus and tap (WCAG 1.4.13: Escape closes them, the pointer may move onto
// them, they stay until they are left). Without this script the word is a link to the glossary.
(function () {
  "use strict";
  var box = document.querySelector(".explained-terms");
  if (!box) return;
  var notes = box.querySelectorAll(".explained-term");
  for (var index = 0; index < notes.length; index += 1) notes[index].hidden = true;
  (document.querySelector("main") || document.body).appendChild(box);  // out of the text, so that no width of it binds them
  box.hidden = false;
  var open = null, link = null, timer = 0;

  function close() {
    window.clearTimeout(timer);
    if (open) open.hidden = true;
    open = link = null;
  }

  function place(note, word) {
    var around = word.getClientRects()[0] || word.getBoundingClientRect(), edge = 8;
    note.style.left = note.style.top = "0";
    var width = note.offsetWidth, height = note.offsetHeight, space = document.documentElement.clientWidth;
    var left = Math.max(edge, Math.min(around.left, space - width - edge));
    var below = around.bottom + 4, fits = below + height <= window.innerHeight - edge || around.top < height + edge;
    var from = note.offsetParent && note.offsetParent !== document.body
      ? note.offsetParent.getBoundingClientRect() : { left: -window.scrollX, top: -window.scrollY };
    note.style.left = left - from.left + "px";
    note.style.top = (fits ? below : around.top - height - 4) - from.top + "px";
  }

  function show(word, tapped) {
    window.clearTimeout(timer);
    var note = document.getElementById(word.getAttribute("aria-describedby"));
    if (!note || note === open && word === link) return;
    close();
    open = note;
    link = word;
    note.hidden = false;
    var again = note.querySelector(".explained-again");
    if (tapped && !again) {
      again = document.createElement("span");
      again.className = "explained-again";
      again.textContent = box.getAttribute("data-again");
      note.appendChild(again);
    } else if (again) again.hidden = !tapped;
    place(note, word);
  }

  function soon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { if (link !== document.activeElement) close(); }, 300);
  }

  document.querySelectorAll("a.term[aria-describedby]").forEach(function (word) {
    var touch = false;
    word.addEventListener("pointerdown", function (event) { touch = event.pointerType !== "mouse"; });
    word.addEventListener("pointerenter", function (event) { if (event.pointerType === "mouse") show(word, false); });
    word.addEventListener("pointerleave", function (event) { if (event.pointerType === "mouse") soon(); });
    word.addEventListener("focus", function () { if (!touch) show(word, false); });
    word.addEventListener("blur", function () { touch = false; if (!(open && open.matches(":hover"))) close(); });
    word.addEventListener("click", function (event) {
      if (!touch || link === word) return;  // the second tap follows the link
      event.preventDefault();
      show(word, true);
    });
  });
  box.addEventListener("pointerenter", function () { window.clearTimeout(timer); }, true);
  box.addEventListener("pointerleave", soon, true);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && open) close(); });
  document.addEventListener("pointerdown", function (event) {
    if (open && !open.contains(event.target) && !(event.target.closest && event.target.closest("a.term"))) close();
  });
  window.addEventListener("resize", close);
})();
