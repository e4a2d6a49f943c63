// Search and filters of a catalogue. What is chosen stands behind # in the address, so that it can be passed on; works from a file, too.
(function () {
  "use strict";
  var BETWEEN = "\u241f";

  function fold(text) {
    return text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function made(name, attributes, text) {
    var node = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    if (text) node.textContent = text;
    return node;
  }

  function field(label, control) {
    var box = made("div", { "class": "catalogue-field" });
    box.appendChild(made("label", { "for": control.id }, label));
    box.appendChild(control);
    return box;
  }

  function start(box) {
    var entries = Array.prototype.slice.call(box.querySelectorAll(".catalogue-entry"));
    if (!entries.length) return;
    var names = box.getAttribute("data-facets").split(BETWEEN).filter(Boolean), empty = box.querySelector(".catalogue-empty");
    var texts = entries.map(function (entry) { return fold(entry.textContent); });
    var values = entries.map(function (entry) {
      return names.map(function (name, index) { return (entry.getAttribute("data-facet" + index) || "").split(BETWEEN).filter(Boolean); });
    });
    var form = made("form", { "class": "catalogue-tools", role: "search", "aria-label": box.getAttribute("data-search") });
    var query = made("input", { type: "search", id: box.id + "-search", autocomplete: "off", spellcheck: "false" });
    form.appendChild(field(box.getAttribute("data-search"), query));
    var choices = names.map(function (name, index) {
      var select = made("select", { id: box.id + "-facet" + index }), counts = {};
      values.forEach(function (of) { of[index].forEach(function (value) { counts[value] = (counts[value] || 0) + 1; }); });
      select.appendChild(made("option", { value: "" }, box.getAttribute("data-all")));
      Object.keys(counts).sort(function (a, b) { return a.localeCompare(b, document.documentElement.lang); }).forEach(function (value) {
        select.appendChild(made("option", { value: value }, value + " (" + counts[value] + ")"));
      });
      form.appendChild(field(name, select));
      return select;
    });
    var reset = made("button", { type: "button" }, box.getAttribute("data-reset"));
    form.appendChild(reset);
    var status = made("p", { role: "status", "class": "catalogue-status" });
    box.insertBefore(form, empty);
    box.insertBefore(status, empty);

    function apply() {
      var words = fold(query.value).split(/\s+/).filter(Boolean), shown = 0;
      entries.forEach(function (entry, at) {
        var fits = words.every(function (word) { return texts[at].indexOf(word) >= 0; }) &&
          choices.every(function (select, index) { return !select.value || values[at][index].indexOf(select.value) >= 0; });
        if (entry.hidden === fits) entry.hidden = !fits;
        if (fits) shown += 1;
      });
      empty.hidden = shown > 0;
      status.textContent = box.getAttribute("data-count").replace("{shown}", shown).replace("{all}", entries.length);
      reset.hidden = !query.value && choices.every(function (select) { return !select.value; });
    }

    function remember() {
      var parts = query.value ? ["q=" + encodeURIComponent(query.value)] : [];
      choices.forEach(function (select, index) { if (select.value) parts.push(encodeURIComponent(names[index]) + "=" + encodeURIComponent(select.value)); });
      var hash = parts.length ? "#" + parts.join("&") : "";
      try { window.history.replaceState(null, "", hash || window.location.href.split("#")[0]); } catch (error) { /* some browsers refuse it for files */ }
    }

    function recall() {
      var hash = window.location.hash.slice(1);
      if (hash.indexOf("=") < 0) return false;
      query.value = "";
      choices.forEach(function (select) { select.value = ""; });
      hash.split("&").forEach(function (part) {
        var at = part.indexOf("="), name, value;
        try { name = decodeURIComponent(part.slice(0, at)); value = decodeURIComponent(part.slice(at + 1)); } catch (error) { return; }
        var index = names.indexOf(name);
        if (name === "q") query.value = value;
        else if (index >= 0) choices[index].value = value;
      });
      return true;
    }

    var timer = 0;
    query.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () { apply(); remember(); }, 120);
    });
    choices.forEach(function (select) { select.addEventListener("change", function () { apply(); remember(); }); });
    form.addEventListener("submit", function (event) { event.preventDefault(); apply(); remember(); });
    reset.addEventListener("click", function () {
      query.value = "";
      choices.forEach(function (select) { select.value = ""; });
      apply();
      remember();
      query.focus();
    });
    window.addEventListener("hashchange", function () { if (recall()) apply(); });
    recall();
    apply();
  }

  document.querySelectorAll(".catalogue").forEach(start);
})();
