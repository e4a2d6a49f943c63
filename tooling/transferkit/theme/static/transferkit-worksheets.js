// Worksheets, reflections, and what modules add to a worksheet: fields to write in, kept on this device.
(function () {
  "use strict";
  var forms = window.transferkitForms;
  if (!forms) return;
  var say = forms.say, make = forms.make, list = forms.list;
  var MUCH = 1600, VERY_MUCH = 3200;  // letters from which print gets smaller, so that a worksheet stays one page

  // A field to write in that grows with its text; on paper stands the text itself.
  function area(id, attributes) {
    var text = make("textarea", Object.assign({ id: id, rows: "3" }, attributes));
    var printed = make("div", { "class": "form-written", "aria-hidden": "true" });
    function grow() {
      text.style.height = "auto";
      if (text.scrollHeight) text.style.height = text.scrollHeight + 4 + "px";
      printed.textContent = text.value;
    }
    text.addEventListener("input", grow);
    return { text: text, printed: printed, show: function (value) { text.value = value || ""; grow(); } };
  }

  function keep(key, name, field) {
    field.text.addEventListener("input", function () {
      var data = forms.read(key);
      data[name] = field.text.value;
      forms.write(key, data);
    });
  }

  // ### a whole worksheet

  function rowsOf(box) {
    var table = box.querySelector("table.form-to-write");
    if (!table) return [];
    var labels = (forms.known(box).fields || []).map(function (field) { return field.label; });
    var holder = table.closest(".table-wrapper") || table;
    var made = list(table, "tbody tr").map(function (row, index) {
      var cell = row.cells[0], title = cell.querySelector("p"), id = box.id + "-text-" + labels[index];
      var help = make("div", { "class": "form-help", id: id + "-help" });
      var field = area(id, { "aria-describedby": help.id });
      var label = make("label", { "for": id, "class": "form-write-title" }, [forms.inlineOf(make("div", {}, [title.cloneNode(true)]))]);
      var anchor = title.id;
      title.remove();
      while (cell.firstChild) help.appendChild(cell.firstChild);
      holder.parentNode.insertBefore(make("div", { "class": "form-write", id: anchor }, [label, help, field.text, field.printed]), holder);
      return { name: labels[index], field: field, title: label.textContent };
    });
    holder.remove();
    return made;
  }

  function itemsOf(box) {
    return list(box, ":scope > ul > li, :scope > ol > li").map(function (item, index) {
      var first = item.querySelector("p") || item;
      first.id = first.id || box.id + "-question-" + index;
      var field = area(box.id + "-text-" + index, { "aria-labelledby": first.id });
      item.appendChild(field.text);
      item.appendChild(field.printed);
      return { name: forms.textKey(first.textContent), field: field, title: first.textContent.trim() };
    });
  }

  function start(box, rows) {
    if (!rows.length) return;
    var key = forms.keyOf(box), label = box.getAttribute("data-label"), format = "transferkit-" + box.getAttribute("data-form");
    function load() {
      var data = forms.read(key);
      rows.forEach(function (row) { row.field.show(typeof data[row.name] === "string" ? data[row.name] : ""); });
    }
    rows.forEach(function (row) { keep(key, row.name, row.field); });

    function exported() {
      return {
        format: format, version: 1, sheet: label, title: forms.titleOf(box),
        fields: rows.map(function (row) { return { id: row.name, title: row.title, text: row.field.text.value }; }),
      };
    }

    // A file somebody saved before; what stands here is asked for before it is replaced.
    function imported(text) {
      var data;
      try { data = JSON.parse(text); } catch (error) { return "foreign"; }
      if (!data || data.format !== format || data.sheet !== label || !Array.isArray(data.fields)) return "foreign";
      if (rows.some(function (row) { return row.field.text.value.trim(); }) && !window.confirm(say("replace"))) return "kept";
      var found = {};
      data.fields.forEach(function (field) { if (field && typeof field.text === "string") found[field.id] = field.text; });
      forms.write(key, found);
      load();
      return "loaded";
    }

    function print() {
      var letters = rows.reduce(function (sum, row) { return sum + row.field.text.value.length; }, 0);
      box.classList.toggle("form-much", letters > MUCH);
      box.classList.toggle("form-very-much", letters > VERY_MUCH);
      forms.print(box);
    }

    var input = make("input", { type: "file", accept: ".json,application/json", hidden: "" });
    box.appendChild(input);
    input.addEventListener("change", function () {
      if (!input.files.length) return;
      var reader = new FileReader();
      reader.onload = function () { status.textContent = say(imported(String(reader.result))); input.value = ""; };
      reader.onerror = function () { status.textContent = say("foreign"); };
      reader.readAsText(input.files[0]);
    });
    var status = forms.actions(box, [
      forms.button(say("print"), print),
      forms.button(say("save-file"), function () { forms.save(label + ".json", exported()); }),
      forms.button(say("open-file"), function () { input.click(); }),
    ], function () { forms.clear(key); load(); });
    forms.follow(key, load);
    load();
  }

  // Who comes from a module by a link to a field can write at once. The browser has gone there before the field was made.
  function aim() {
    var field = document.getElementById(window.location.hash.slice(1));
    var text = field && field.classList.contains("form-write") && field.querySelector("textarea");
    if (!text) return;
    field.scrollIntoView();
    text.focus({ preventScroll: true });
  }

  // ### a module's field of a worksheet

  function step(box) {
    var key = forms.keyOf(box, "worksheet"), name = box.getAttribute("data-field");
    var title = box.querySelector(".admonition-title"), id = box.id + "-text";
    title.id = title.id || id + "-title";
    var field = area(id, { "aria-labelledby": title.id });
    var before = box.querySelector(".plan-link");
    box.insertBefore(field.text, before);
    box.insertBefore(field.printed, before);
    box.appendChild(make("p", { "class": "form-private" }, [say("private")]));
    function load() { var data = forms.read(key); field.show(typeof data[name] === "string" ? data[name] : ""); }
    keep(key, name, field);
    forms.follow(key, load);
    load();
  }

  forms.boxes("worksheet").forEach(function (box) { start(box, rowsOf(box)); });
  forms.boxes("reflection").forEach(function (box) { start(box, itemsOf(box)); });
  forms.boxes("step").forEach(step);
  window.addEventListener("load", function () { window.setTimeout(aim, 0); });
})();
