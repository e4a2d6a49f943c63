// The bar at the foot of each page of the preview: what is wrong, and that the page is up to date.
(function () {
  "use strict";
  var version = null, told = null, opened = false;
  try { opened = window.sessionStorage.getItem("transferkit-problems") !== "closed"; } catch (error) { opened = true; }

  function made(tag, name, text) {
    var element = document.createElement(tag);
    element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  var bar = made("div", "preview-bar");
  bar.setAttribute("role", "status");

  // The same page in another edition: /learner/de/x.html -> /trainer/de/x.html
  function switchTo(path) { return path + window.location.pathname.split("/").slice(3).join("/"); }

  // The PDF of an edition; it is made when somebody opens it, and again after each change from then on.
  function book(edition) {
    var link = made("a", "preview-book", edition.making ? told.words.making : "PDF");
    link.href = edition.book;
    link.target = "transferkit" + edition.path.replace(/\//g, "-");
    if (!edition.making) link.setAttribute("aria-label", "PDF: " + edition.name);
    return link;
  }

  function editions() {
    var nav = made("nav", "preview-editions");
    nav.setAttribute("aria-label", told.words.editions);
    told.editions.forEach(function (edition) {
      var link = made("a", "", edition.name);
      link.href = switchTo(edition.path);
      if (window.location.pathname.indexOf(edition.path) === 0) link.setAttribute("aria-current", "true");
      nav.appendChild(link);
      nav.appendChild(book(edition));
    });
    return nav;
  }

  // The number of the site this page belongs to; 0 while there is none.
  function own() {
    var found = told.editions.filter(function (edition) { return window.location.pathname.indexOf(edition.path) === 0; });
    return found.length ? found[0].version : 0;
  }

  function counts() {
    var head = made("span", "preview-counts");
    told.counts.forEach(function (count) { head.appendChild(made("span", "preview-count preview-" + count.severity, count.text)); });
    if (!told.problems.length) head.appendChild(made("span", "preview-count", told.words.fine));
    return head;
  }

  function list() {
    var items = made("ul", "preview-problems");
    told.problems.forEach(function (found) {
      var item = made("li", "preview-" + found.severity);
      item.appendChild(made("code", "", found.place));
      item.appendChild(made("span", "", " " + found.sentence));
      items.appendChild(item);
    });
    return items;
  }

  function toggle() {
    var button = made("button", "preview-toggle", opened ? told.words.hide : told.words.show);
    button.type = "button";
    button.setAttribute("aria-expanded", String(opened));
    button.addEventListener("click", function () {
      opened = !opened;
      try { window.sessionStorage.setItem("transferkit-problems", opened ? "open" : "closed"); } catch (error) { /* for this page only */ }
      draw();
      bar.querySelector(".preview-toggle").focus();
    });
    return button;
  }

  function draw() {
    bar.textContent = "";
    var row = made("div", "preview-row");
    row.appendChild(counts());
    if (told.building) row.appendChild(made("span", "preview-building", told.words.building));
    if (told.problems.length) row.appendChild(toggle());
    row.appendChild(editions());
    if (told.stopped) bar.appendChild(made("p", "preview-stopped", told.words.stopped));
    if (told.message) bar.appendChild(made("p", "preview-message", told.message));
    told.editions.forEach(function (edition) { if (edition.trouble) bar.appendChild(made("p", "preview-message", edition.trouble)); });
    bar.appendChild(row);
    if (told.problems.length && opened) bar.appendChild(list());
    bar.setAttribute("data-stopped", String(told.stopped));
    if (!bar.parentNode) document.body.appendChild(bar);
    document.documentElement.setAttribute("data-preview", String(version));
  }

  var source = new EventSource("/_preview/events");
  source.onmessage = function (event) {
    told = JSON.parse(event.data);
    if (version !== null && own() !== version) { window.location.reload(); return; }
    version = own();
    draw();
  };
  source.onerror = function () {
    if (!told) return;
    if (!bar.querySelector(".preview-lost")) bar.insertBefore(made("p", "preview-lost", told.words.lost), bar.firstChild);
    if (source.readyState === 2) window.setTimeout(function () { window.location.reload(); }, 3000);
  };
})();
