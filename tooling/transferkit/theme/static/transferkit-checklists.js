// Checklists remember their ticks on this device, each by the words of its item.
(function () {
  "use strict";
  var forms = window.transferkitForms;
  if (!forms) return;
  var say = forms.say, make = forms.make, list = forms.list;

  function start(box) {
    var key = forms.keyOf(box);
    var ticked = list(box, ":scope > ul > li").filter(function (item) { return /^\s*☐/.test(item.textContent); });
    var items = ticked.map(function (item, index) {
      var first = item.querySelector(":scope > p") || item, id = box.id + "-" + index;
      var label = make("label", { "for": id });
      while (first.firstChild) label.appendChild(first.firstChild);
      if (label.firstChild) label.firstChild.textContent = label.firstChild.textContent.replace(/^\s*[☐☑☒]\s*/, "");
      var input = make("input", { type: "checkbox", id: id });
      first.appendChild(input);
      first.appendChild(label);
      item.classList.add("form-tick");
      item.parentNode.classList.add("form-ticks");
      input.addEventListener("change", changed);
      return { name: forms.textKey(label.textContent), input: input };
    });
    if (!items.length) return;
    var count = make("p", { "class": "form-progress" });
    box.appendChild(count);

    function tell() {
      var done = items.filter(function (item) { return item.input.checked; }).length;
      count.textContent = say("ticked", { ticked: done, items: items.length });
    }
    function changed() {
      var data = {};
      items.forEach(function (item) { if (item.input.checked) data[item.name] = true; });
      forms.write(key, data);
      tell();
    }
    function load() {
      var data = forms.read(key);
      items.forEach(function (item) { item.input.checked = data[item.name] === true; });
      tell();
    }
    forms.actions(box, [forms.button(say("print"), function () { forms.print(box); })], function () { forms.clear(key); load(); });
    forms.follow(key, load);
    load();
  }

  forms.boxes("checklist").forEach(start);
})();
