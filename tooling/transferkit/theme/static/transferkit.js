// What the frame of a page needs beyond HTML. Everything here is a comfort: without it the page reads as well.
(function () {
  "use strict";
  var root = document.documentElement;

  // Colour choice: auto, light or dark, kept on this device.
  function chooseColours(choice) {
    if (choice === "auto") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", choice);
    try {
      if (choice === "auto") window.localStorage.removeItem("transferkit-colours");
      else window.localStorage.setItem("transferkit-colours", choice);
    } catch (error) { /* storage is off: the choice lasts for this page */ }
  }

  function offerColours() {
    var select = document.getElementById("colour-choice");
    if (!select) return;
    select.value = root.getAttribute("data-theme") || "auto";
    select.addEventListener("change", function () { chooseColours(select.value); });
    select.parentNode.hidden = false;
  }

  // Table of contents and page sections: open where there is room beside the text, folded on a phone.
  function foldBy(selector, query) {
    var fold = document.querySelector(selector);
    if (!fold) return;
    var wide = window.matchMedia(query);
    function follow() { fold.open = wide.matches; }
    follow();
    if (wide.addEventListener) wide.addEventListener("change", follow);
    else wide.addListener(follow);
  }

  // A long table of contents beside the text begins where the reader is.
  function showPlace() {
    var list = document.querySelector(".course-nav");
    var here = list && list.querySelector("[aria-current]");
    if (!here || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  }

  // Whatever scrolls sideways can be reached and scrolled with the keyboard.
  function reachScrollers() {
    document.querySelectorAll(".text pre, .text .table-wrapper, .text .cell-output, .text math[display='block'], .text div.math").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
      else box.removeAttribute("tabindex");
    });
  }

  // "☐ Frage klären" in a list: the box is the bullet.
  function markChecklists() {
    document.querySelectorAll(".text li").forEach(function (item) {
      if (/^\s*[☐☑☒]/.test(item.textContent)) item.classList.add("checklist-item");
    });
  }

  // The same section in another language: anchors are the same in all of them.
  function keepSection() {
    document.querySelectorAll(".language-choice a").forEach(function (link) {
      var page = link.getAttribute("href").split("#")[0];
      link.setAttribute("href", page + window.location.hash);
    });
  }

  offerColours();
  keepSection();
  window.addEventListener("hashchange", keepSection);
  foldBy(".course-nav .fold", "(min-width: 60rem)");
  foldBy(".page-toc .fold", "(min-width: 82rem)");
  showPlace();
  markChecklists();
  reachScrollers();
  window.addEventListener("load", reachScrollers);
  window.addEventListener("resize", reachScrollers);
  document.addEventListener("toggle", reachScrollers, true);
})();
