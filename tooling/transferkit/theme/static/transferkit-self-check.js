// Self-checks: statements to answer with one tap or arrow key, a result for each field, and what to do next.
(function () {
  "use strict";
  var forms = window.transferkitForms, rule = window.transferkitRecommend;
  if (!forms || !rule) return;
  var say = forms.say, make = forms.make, list = forms.list;
  var ANSWERS = ["yes", "partly", "no", "skip"];
  var SVG = "http://www.w3.org/2000/svg";

  // ### questions

  // A table of statements becomes a group of four answers for each.
  function statements(box, field, place) {
    var table = field.querySelector("table.form-statements");
    if (!table) return [];
    var head = field.querySelector(".rubric");
    head.id = head.id || field.id + "-title";
    field.setAttribute("role", "group");
    field.setAttribute("aria-labelledby", head.id);
    var groups = list(table, "tbody tr").map(function (row, index) {
      var name = box.id + "-" + place + "-" + index;
      var answers = make("div", { "class": "form-answers" }, ANSWERS.map(function (answer) {
        var input = make("input", { type: "radio", name: name, value: answer, id: name + "-" + answer });
        return make("label", { "for": name + "-" + answer }, [input, make("span", {}, [say(answer)])]);
      }));
      return make("fieldset", { "class": "form-statement" }, [make("legend", {}, [forms.inlineOf(row.cells[0])]), answers]);
    });
    var holder = table.closest(".table-wrapper") || table;
    groups.forEach(function (group) { holder.parentNode.insertBefore(group, holder); });
    holder.remove();
    return groups.map(function (group) { return list(group, "input"); });
  }

  function chosen(inputs) {
    var found = inputs.filter(function (input) { return input.checked; })[0];
    return found ? found.value : null;
  }

  function statementOf(inputs) { return inputs[0].closest("fieldset").querySelector("legend").textContent.replace(/\s+/g, " ").trim(); }

  // ### the result

  function bar(answers) {
    var counted = ["yes", "partly", "no"].reduce(function (all, answer) {
      return all.concat(answers.filter(function (one) { return one === answer; }));
    }, []);
    var svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", "form-bar");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("viewBox", "0 0 " + Math.max(answers.length, 1) * 40 + " 24");
    svg.setAttribute("preserveAspectRatio", "none");
    counted.forEach(function (answer, index) {
      rect(svg, index * 40 + 2, 2, 36, 20, "bar-frame");
      if (answer === "yes") rect(svg, index * 40 + 2, 2, 36, 20, "bar-full");
      if (answer === "partly") rect(svg, index * 40 + 2, 12, 36, 10, "bar-full");
    });
    return svg;
  }

  function rect(svg, x, y, width, height, name) {
    var made = document.createElementNS(SVG, "rect");
    [["x", x], ["y", y], ["width", width], ["height", height], ["class", name]].forEach(function (pair) { made.setAttribute(pair[0], String(pair[1])); });
    svg.appendChild(made);
  }

  function counts(answers) {
    var told = ["yes", "partly", "no", "skip"].map(function (answer) {
      var number = answers.filter(function (one) { return one === answer; }).length;
      return number ? number + " " + say(answer) : "";
    }).filter(Boolean);
    var open = answers.filter(function (one) { return one === null; }).length;
    if (open) told.push(open + " " + say("open"));
    return told.join(", ");
  }

  // ### one self-check

  function start(box) {
    var data = forms.known(box), key = forms.keyOf(box), modules = data.modules || {};
    var parts = list(box, ":scope > .form-field");
    var fields = (data.fields || []).map(function (field, index) {
      return {
        label: field.label, recommend: field.recommend, further: field.further,
        title: parts[index].querySelector(".rubric").textContent.replace(/^\d+\.\s*/, "").trim(),
        groups: statements(box, parts[index], index),
      };
    });
    if (!fields.length) return;
    list(box, ":scope > .form-tally").forEach(function (tally) { tally.remove(); });
    var requires = {};
    Object.keys(modules).forEach(function (name) { requires[name] = modules[name].requires; });

    var progress = make("p", { "class": "form-progress" });
    var show = forms.button(say("show-result"), function () { told = true; tell(); result.focus(); }, { "class": "form-button form-main" });
    var title = forms.heading(box, say("result"));
    title.id = box.id + "-result";
    var bars = make("ul", { "class": "form-bars" });
    var next = make("div", { "class": "form-next" });
    var finished = known();
    var result = make("section", { "class": "form-result", "aria-labelledby": title.id, tabindex: "-1", hidden: "" }, [title, bars, next, finished.box]);
    var told = false;
    box.appendChild(progress);
    box.appendChild(make("div", { "class": "form-buttons" }, [show]));
    box.appendChild(result);
    forms.actions(box, [
      forms.button(say("print"), function () { told = true; tell(); forms.print(box); }),
      forms.button(say("save-result"), function () { forms.save(box.getAttribute("data-label") + "-" + say("file-result") + ".json", exported()); }),
    ], function () {
      forms.clear(key);
      told = false;
      load();
    });

    // Which of the modules in question somebody knows already: what they require is then met.
    function known() {
      var boxes = Object.keys(modules).map(function (name, index) {
        var input = make("input", { type: "checkbox", value: name, id: box.id + "-known-" + index });
        input.addEventListener("change", changed);
        return make("label", { "for": input.id }, [input, make("span", {}, [modules[name].title])]);
      });
      var details = make("details", { "class": "form-known" }, [make("summary", {}, [say("known")])].concat(boxes));
      details.hidden = !boxes.length;
      return { box: details, inputs: list(details, "input") };
    }

    function answers(field) { return field.groups.map(chosen); }
    function done() { return finished.inputs.filter(function (input) { return input.checked; }).map(function (input) { return input.value; }); }

    function advised() {
      var shares = {};
      fields.forEach(function (field) { shares[field.label] = rule.share(answers(field)); });
      return rule.recommend(fields, shares, requires, done());
    }

    function exported() {
      return {
        format: "transferkit-self-check", version: 1, check: box.getAttribute("data-label"), title: forms.titleOf(box),
        fields: fields.map(function (field) {
          return { id: field.label, title: field.title, statements: field.groups.map(statementOf), answers: answers(field) };
        }),
        recommended: advised().map(function (advice) { return { id: advice.module, title: modules[advice.module].title }; }),
      };
    }

    function kept() {
      var data = { answers: {}, done: done(), told: told };
      fields.forEach(function (field) { data.answers[field.label] = answers(field); });
      return data;
    }

    function changed() { forms.write(key, kept()); tell(); }

    function load() {
      var data = forms.read(key);
      fields.forEach(function (field) {
        var before = (data.answers || {})[field.label] || [];
        field.groups.forEach(function (inputs, index) {
          inputs.forEach(function (input) { input.checked = input.value === before[index]; });
        });
      });
      finished.inputs.forEach(function (input) { input.checked = (data.done || []).indexOf(input.value) >= 0; });
      told = Boolean(data.told) || told;
      tell();
    }

    function reason(advice) {
      var names = fields.filter(function (field) { return advice.fields.indexOf(field.label) >= 0; }).map(function (field) { return field.title; });
      var text = say("for-fields", { fields: names.join(", ") });
      var towards = advice.towards.map(function (name) { return modules[name].title; });
      return towards.length ? text + " " + say("towards", { modules: towards.join("; ") }) : text;
    }

    function tell() {
      var given = 0, all = 0;
      fields.forEach(function (field) { all += field.groups.length; given += answers(field).filter(Boolean).length; });
      progress.textContent = say("progress", { answered: given, statements: all });
      show.disabled = !given;
      if (!given) told = false;
      result.hidden = !told;
      bars.textContent = "";
      fields.forEach(function (field) {
        bars.appendChild(make("li", {}, [make("span", { "class": "form-bar-title" }, [field.title]), bar(answers(field)), make("span", { "class": "form-bar-text" }, [counts(answers(field))])]));
      });
      var advice = advised();
      next.textContent = "";
      next.appendChild(forms.heading(box, say("next")));
      next.appendChild(advice.length ? make("ol", {}, advice.map(function (one) {
        return make("li", {}, [make("a", { href: modules[one.module].url }, [modules[one.module].title]), make("br"), make("span", { "class": "form-reason" }, [reason(one)])]);
      })) : make("p", {}, [say("nothing-next")]));
    }

    fields.forEach(function (field) {
      field.groups.forEach(function (inputs) { inputs.forEach(function (input) { input.addEventListener("change", changed); }); });
    });
    show.addEventListener("click", function () { forms.write(key, kept()); });
    forms.follow(key, load);
    load();
  }

  forms.boxes("self-check").forEach(start);
})();
