// What all forms of a page share: texts, storage on this device, files, printing. Nothing ever leaves the device by itself.
// Without these scripts forms stay what they are on paper.
window.transferkitForms = (function () {
  "use strict";
  var words = document.getElementById("form-words");
  var passing = {};  // what is remembered where storage is off: until the page is closed

  function say(name, values) {
    var text = (words && words.getAttribute("data-" + name)) || "";
    Object.keys(values || {}).forEach(function (key) { text = text.replace("{" + key + "}", values[key]); });
    return text;
  }

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) {
      element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return element;
  }

  function list(element, selector) { return Array.prototype.slice.call(element.querySelectorAll(selector)); }
  function known(box) { return JSON.parse(box.getAttribute("data-known") || "{}"); }
  function titleOf(box) {
    var title = box.querySelector(":scope > .admonition-title");
    if (!title && box.parentNode.closest) title = (box.closest(".exercise") || box).querySelector(".admonition-title");
    return title ? title.textContent.trim() : document.title;
  }

  // Inline content of paragraphs, for a label or legend, which may hold running text only.
  function inlineOf(element) {
    var inline = make("span", {});
    var paragraphs = list(element, ":scope > p");
    (paragraphs.length ? paragraphs : [element]).forEach(function (paragraph) {
      while (paragraph.firstChild) inline.appendChild(paragraph.firstChild);
    });
    return inline;
  }

  // The level of a heading inside a box: one below the heading of the section it stands in.
  function heading(box, text) {
    var section = box.closest("section"), above = section && section.querySelector("h1, h2, h3, h4, h5, h6");
    var level = above ? Math.min(Number(above.tagName.charAt(1)) + 1, 6) : 2;
    return make("p", { role: "heading", "aria-level": String(level), "class": "form-heading" }, [text]);
  }

  // A short name for a text, so that what was ticked or written stays with its words when others are put between them.
  function textKey(text) {
    var hash = 5381, bare = text.normalize("NFC").replace(/\s+/g, " ").trim();
    for (var index = 0; index < bare.length; index += 1) hash = (hash * 33 + bare.charCodeAt(index)) % 4294967291;
    return hash.toString(36);
  }

  function keyOf(box, kind) {
    return ["transferkit-form", box.getAttribute("data-book"), kind || box.getAttribute("data-form"), box.getAttribute("data-label")].join(":");
  }

  function read(key) {
    try {
      var text = window.localStorage.getItem(key);
      var found = text === null ? passing[key] : JSON.parse(text);
      return found && typeof found === "object" ? found : {};
    } catch (error) { return passing[key] || {}; }
  }

  function write(key, data) {
    passing[key] = data;
    try { window.localStorage.setItem(key, JSON.stringify(data)); } catch (error) { /* storage is off */ }
  }

  function clear(key) {
    delete passing[key];
    try { window.localStorage.removeItem(key); } catch (error) { /* storage is off */ }
  }

  function keeps() {
    try {
      window.localStorage.setItem("transferkit-probe", "1");
      window.localStorage.removeItem("transferkit-probe");
      return true;
    } catch (error) { return false; }
  }

  // Another page or tab of this handbook changed something: show it.
  function follow(key, show) {
    window.addEventListener("storage", function (event) { if (event.key === key || event.key === null) show(); });
    window.addEventListener("pageshow", function (event) { if (event.persisted) show(); });
  }

  function save(name, data) {
    var url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1) + "\n"], { type: "application/json" }));
    var link = make("a", { href: url, download: name, hidden: "" });
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }

  // Print one box of the page and nothing else: what stands beside it, at every level, is left out.
  function print(box) {
    var hidden = [], node = box;
    while (node && node !== document.body) {
      Array.prototype.forEach.call(node.parentNode.children, function (other) {
        if (other !== node && !other.classList.contains("not-printed")) { other.classList.add("not-printed"); hidden.push(other); }
      });
      node = node.parentNode;
    }
    document.documentElement.classList.add("printing-form");
    window.addEventListener("afterprint", function () {
      hidden.forEach(function (other) { other.classList.remove("not-printed"); });
      document.documentElement.classList.remove("printing-form");
    }, { once: true });
    window.print();
  }

  function button(text, act, more) {
    var made = make("button", Object.assign({ type: "button", "class": "form-button" }, more || {}), [text]);
    made.addEventListener("click", act);
    return made;
  }

  // The row of buttons below a form; the last one deletes everything that was kept.
  function actions(box, buttons, forget) {
    var status = make("p", { "class": "form-status", role: "status", "aria-live": "polite" });
    var remove = button(say("delete"), function () {
      if (!window.confirm(say("really"))) return;
      forget();
      status.textContent = say("deleted");
    }, { "class": "form-button form-delete" });
    box.appendChild(make("p", { "class": "form-private" }, [say(keeps() ? "private" : "not-kept")]));
    box.appendChild(make("div", { "class": "form-buttons" }, buttons.concat([remove])));
    box.appendChild(status);
    return status;
  }

  return {
    say: say, make: make, list: list, known: known, titleOf: titleOf, inlineOf: inlineOf, heading: heading, keyOf: keyOf, textKey: textKey,
    read: read, write: write, clear: clear, follow: follow, save: save, print: print, button: button, actions: actions,
    boxes: function (kind) { return list(document, '[data-form="' + kind + '"]'); },
  };
})();
