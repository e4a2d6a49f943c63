// Turns the questions of a page into a quiz. Without this script each question shows its answers on demand.
// Nothing is stored and nothing leaves the device; who wants to know (a learning platform's package) listens for the
// event "transferkit-quiz" on the document: { points, possible, answered, questions, results: [{id, points, possible, answered}] }.
(function () {
  "use strict";
  var words = document.getElementById("quiz-words");
  var questions = Array.prototype.slice.call(document.querySelectorAll(".question[data-kind]"));
  if (!words || !questions.length) return;

  function say(name, values) {
    var text = words.getAttribute("data-" + name) || "";
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
  function letter(index) { return (index >= 26 ? letter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + index % 26); }
  function rounded(number) { return number.toLocaleString(document.documentElement.lang || undefined, { maximumFractionDigits: 2 }); }
  function bare(text) { return text.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase(document.documentElement.lang || undefined); }

  // The words of a list item, out of its paragraphs: a label may hold running text only.
  function inlineOf(item, name) {
    var box = make(name, { "class": "quiz-text" });
    list(item, ":scope > p").forEach(function (paragraph) {
      while (paragraph.firstChild) box.appendChild(paragraph.firstChild);
      paragraph.remove();
    });
    Array.prototype.slice.call(item.children).forEach(function (child) { box.appendChild(child); });
    return box;
  }

  function titleOf(box) {
    var title = box.querySelector(".admonition-title");
    return title ? title.textContent.trim() : "";
  }

  function legend(box, instruction) {
    return make("legend", {}, [make("span", { "class": "visually-hidden" }, [titleOf(box) + " "]), instruction]);
  }

  // ### the three ways to answer; each gives { read, mark, clear }: what was chosen, the verdict on each part, a fresh start

  function choosing(box, key) {
    var several = box.getAttribute("data-kind") === "multiple";
    var old = box.querySelector("ol.choices");
    var field = make("fieldset", { "class": "quiz-choices" }, [legend(box, say(several ? "several" : "one"))]);
    var inputs = list(old, ":scope > li").map(function (item, index) {
      var id = box.id + "-" + index;
      var input = make("input", { type: several ? "checkbox" : "radio", name: box.id, id: id, value: String(index) });
      var sign = make("span", { "class": "quiz-sign", "aria-hidden": "true" });
      var verdict = make("span", { "class": "quiz-verdict" });
      var label = make("label", { "for": id }, [make("span", { "class": "quiz-letter" }, [letter(index) + ")"]), " ", inlineOf(item, "span"), verdict]);
      field.appendChild(make("div", { "class": "quiz-option" }, [input, label, sign]));
      return input;
    });
    old.parentNode.replaceChild(field, old);
    var rights = key.map(function (line) { return line.getAttribute("data-right") === "true"; });

    function score() {
      var right = 0, wrong = 0, allRight = rights.filter(Boolean).length, allWrong = rights.length - allRight;
      inputs.forEach(function (input, index) {
        if (input.checked && rights[index]) right += 1;
        if (input.checked && !rights[index]) wrong += 1;
      });
      if (!several) return right && !wrong ? 1 : 0;
      return Math.max(0, (allRight ? right / allRight : 0) - (allWrong ? wrong / allWrong : 0));
    }

    function mark(open) {
      inputs.forEach(function (input, index) {
        var option = input.parentNode, shown = open && (input.checked || (several && rights[index]));
        option.classList.toggle("is-right", Boolean(shown && rights[index]));
        option.classList.toggle("is-wrong", Boolean(shown && !rights[index]));
        var said = !shown ? "" : input.checked ? say(rights[index] ? "right" : "wrong") : say("missed");
        option.querySelector(".quiz-verdict").textContent = said ? " (" + said + ")" : "";
      });
    }

    return {
      answered: function () { return inputs.some(function (input) { return input.checked; }); },
      score: score,
      mark: function () { mark(true); },
      reasons: function () {
        return inputs.map(function (input, index) { return input.checked || (several && rights[index]) ? index : -1; })
          .filter(function (index) { return index >= 0; });
      },
      clear: function () { inputs.forEach(function (input) { input.checked = false; }); mark(false); },
    };
  }

  // Parts that are right or wrong one by one: gaps to fill in, prompts to match.
  function parts(fields, isRight, emptyValue) {
    function mark(open) {
      fields.forEach(function (field, index) {
        var right = isRight(field, index);
        field.classList.toggle("is-right", open && right);
        field.classList.toggle("is-wrong", open && !right);
        if (open) field.setAttribute("aria-invalid", right ? "false" : "true");
        else field.removeAttribute("aria-invalid");
      });
    }
    return {
      answered: function () { return fields.some(function (field) { return field.value !== emptyValue; }); },
      score: function () { return fields.length ? fields.filter(isRight).length / fields.length : 0; },
      mark: function () { mark(true); },
      reasons: function () {  // of what is right: the rest can be tried again, or looked up below
        return fields.map(function (field, index) { return isRight(field, index) ? index : -1; }).filter(function (index) { return index >= 0; });
      },
      clear: function () { fields.forEach(function (field) { field.value = emptyValue; }); mark(false); },
    };
  }

  function filling(box, key) {
    var gaps = list(box, "span.gap");
    var fields = gaps.map(function (gap, index) {
      var accepted = JSON.parse(key[index].getAttribute("data-accepted"));
      var longest = accepted.reduce(function (most, word) { return Math.max(most, word.length); }, 6);
      var field = make("input", {
        type: "text", "class": "quiz-gap", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
        size: String(Math.min(longest + 2, 30)), "aria-label": say("gap", { number: index + 1 }),
      });
      gap.parentNode.replaceChild(field, gap);
      return field;
    });
    return parts(fields, function (field, index) {
      return JSON.parse(key[index].getAttribute("data-accepted")).map(bare).indexOf(bare(field.value)) >= 0;
    }, "");
  }

  function matching(box, key) {
    var old = box.querySelector("ol.prompts");
    var choices = list(box, "ol.choices > li").map(function (item) { return item.textContent.trim(); });
    var field = make("fieldset", { "class": "quiz-matching" }, [legend(box, say("match"))]);
    var selects = list(old, ":scope > li").map(function (item, index) {
      var id = box.id + "-" + index;
      var select = make("select", { id: id }, [make("option", { value: "" }, [say("choose")])]);
      choices.forEach(function (text, choice) {
        select.appendChild(make("option", { value: String(choice) }, [letter(choice) + ") " + text]));
      });
      field.appendChild(make("div", { "class": "quiz-pair" }, [make("label", { "for": id }, [String(index + 1) + ". ", inlineOf(item, "span")]), select]));
      return select;
    });
    old.parentNode.replaceChild(field, old);
    return parts(selects, function (select, index) { return select.value === key[index].getAttribute("data-choice"); }, "");
  }

  // ### one question

  function start(box) {
    var details = box.querySelector("details.answer-key");
    if (!details) return null;
    var key = list(details, "li[data-index]");
    var kind = box.getAttribute("data-kind");
    var possible = Number(box.getAttribute("data-points")) || 1;
    var form = make("form", { "class": "quiz", novalidate: "" });
    box.insertBefore(form, details);
    list(box, ":scope > *").forEach(function (child) {
      if (child !== form && child !== details && !child.classList.contains("admonition-title")) form.appendChild(child);
    });
    var way = kind === "cloze" ? filling(box, key) : kind === "matching" ? matching(box, key) : choosing(box, key);
    var check = make("button", { type: "submit", "class": "quiz-check" }, [say("check")]);
    var again = make("button", { type: "button", "class": "quiz-again", hidden: "" }, [say("again")]);
    var feedback = make("div", { "class": "quiz-feedback", role: "status", "aria-live": "polite" });
    form.appendChild(make("p", { "class": "quiz-buttons" }, [check, again]));
    form.appendChild(feedback);
    var state = { id: box.id, box: box, possible: possible, points: 0, answered: false };

    function reasons() {
      var shown = make("ul", { "class": "quiz-reasons" });
      way.reasons().forEach(function (index) {
        var line = key[index].cloneNode(true);
        if (kind === "cloze" || line.children.length > 1) shown.appendChild(line);
      });
      return shown.children.length ? shown : document.createTextNode("");
    }

    function tell(share) {
      var verdict = share >= 0.9999 ? "all-right" : share > 0 ? "partly-right" : "not-right";
      feedback.textContent = "";
      feedback.className = "quiz-feedback " + verdict;
      var points = say("points", { points: rounded(state.points), possible: rounded(possible) });
      feedback.appendChild(make("p", { "class": "quiz-said" }, [make("strong", {}, [say(verdict)]), " " + points]));
      feedback.appendChild(reasons());
      list(details, ".general-feedback").forEach(function (said) { feedback.appendChild(said.cloneNode(true)); });
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (!way.answered()) {
        feedback.className = "quiz-feedback";
        feedback.textContent = say("nothing");
        return;
      }
      var share = way.score();
      state.points = share * possible;
      state.answered = true;
      way.mark();
      tell(share);
      again.hidden = false;
      summarise();
    });
    again.addEventListener("click", function () {
      way.clear();
      state.points = 0;
      state.answered = false;
      feedback.textContent = "";
      feedback.className = "quiz-feedback";
      again.hidden = true;
      var first = form.querySelector("input, select");
      if (first) first.focus();
      summarise();
    });
    return state;
  }

  // ### all of them: what is right for each learning objective, and where to read on

  function sectionLink(box) {
    var section = document.getElementById(box.getAttribute("data-section"));
    var heading = section && section.querySelector("h1, h2, h3, h4, h5, h6");
    if (!heading) return null;
    var text = Array.prototype.map.call(heading.childNodes, function (node) {
      return node.classList && node.classList.contains("headerlink") ? "" : node.textContent;
    }).join("").trim();
    return make("a", { href: "#" + section.id }, [text]);
  }

  function byObjective() {
    var order = [], groups = {};
    states.forEach(function (state) {
      var id = state.box.getAttribute("data-objective");
      if (!groups[id]) { groups[id] = []; order.push(id); }
      groups[id].push(state);
    });
    return order.map(function (id) { return { id: id, states: groups[id] }; });
  }

  function sum(some, name) { return some.reduce(function (total, state) { return total + state[name]; }, 0); }

  function row(group) {
    var text = group.id ? words.getAttribute("data-objective-" + group.id.toLowerCase().replace(/[^a-z0-9]/g, "-")) || group.id : say("others");
    var points = sum(group.states, "points"), possible = sum(group.states, "possible");
    var item = make("li", {}, [make("span", { "class": "quiz-objective" }, [text]), " "]);
    item.appendChild(make("span", { "class": "quiz-points" }, [say("points", { points: rounded(points), possible: rounded(possible) })]));
    item.insertBefore(make("progress", { max: String(possible), value: String(points), "aria-label": text }), item.lastChild);
    var open = group.states.filter(function (state) { return state.answered && state.points < state.possible - 0.0001; });
    var seen = {}, links = [];
    open.forEach(function (state) {
      var link = sectionLink(state.box);
      if (link && !seen[link.href]) { seen[link.href] = true; links.push(link); }
    });
    if (links.length) {
      var again = make("p", { "class": "quiz-read" }, [say("read") + " "]);
      links.forEach(function (link, index) { if (index) again.appendChild(document.createTextNode(", ")); again.appendChild(link); });
      item.appendChild(again);
    }
    return item;
  }

  function summarise() {
    var answered = states.filter(function (state) { return state.answered; });
    result.hidden = !answered.length;
    status.textContent = say("progress", {
      answered: answered.length, questions: states.length, points: rounded(sum(states, "points")), possible: rounded(sum(states, "possible")),
    });
    rows.textContent = "";
    byObjective().forEach(function (group) { rows.appendChild(row(group)); });
    document.dispatchEvent(new CustomEvent("transferkit-quiz", { detail: {
      points: sum(states, "points"), possible: sum(states, "possible"), answered: answered.length, questions: states.length,
      results: states.map(function (state) { return { id: state.id, points: state.points, possible: state.possible, answered: state.answered }; }),
    } }));
  }

  var states = questions.map(start).filter(Boolean);
  var status = make("p", { role: "status", "aria-live": "polite", "class": "quiz-progress" });
  var rows = make("ul", { "class": "quiz-objectives" });
  var result = make("section", { "class": "quiz-result", "aria-labelledby": "quiz-result-title", hidden: "" }, [
    make("h2", { id: "quiz-result-title" }, [say("result")]), status, rows, make("p", { "class": "quiz-private" }, [say("private")]),
  ]);
  if (states.length) (document.querySelector(".text") || document.body).appendChild(result);
})();
