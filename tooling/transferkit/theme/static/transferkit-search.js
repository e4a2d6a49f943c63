// The search page. searchindex.js is fetched at the first use, as a script, so that it works from file:// too; nothing is sent
// anywhere. What the index holds is told in building/search_index.py; fold and stem are those of model/search_words.py.
var transferkitSearch = (function () {
  "use strict";
  var SHOWN_AT_ONCE = 15, SECTIONS_OF_A_PAGE = 3;
  var MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
  var language = (document.documentElement.lang || "en").slice(0, 2);
  var index = null;
  var WORD;
  try { WORD = new RegExp("[\\p{L}\\p{N}]+", "gu"); }
  catch (error) { WORD = /[^\s!-\/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f]+/g; }  // browsers before 2020

  // ### words

  function fold(text) {
    var plain = text.toLowerCase().normalize("NFKD").replace(MARKS, "").replace(/ß/g, "ss");
    return language === "de" ? plain.replace(/([aou])e/g, "$1") : plain;
  }

  function german(word) {
    while (!/ss$/.test(word)) {
      var size = word.length;
      if (size > 4 && /(?:em|er)$/.test(word)) word = word.slice(0, -2);
      else if ((size > 4 && /[tsn]$/.test(word)) || (size > 3 && /e$/.test(word))) word = word.slice(0, -1);
      else break;
    }
    return word;
  }

  function stem(word) {
    if (language === "de") return german(word);
    if (language === "en") return word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, "") : word.length > 3 ? word.replace(/s$/, "") : word;
    if (language === "ar" && word.length > 4) return word.replace(/^ال/, "");
    return word;
  }

  function wordsIn(text) {
    return (fold(text).match(WORD) || []).filter(function (word) { return word.length > 1; });
  }

  // ### from words to sections

  // { number of a term: weight }: the stem itself, words that begin or end with it, long ones also within compounds.
  function relatives(word) {
    var wanted = stem(word), found = {};
    index.terms.forEach(function (term, number) {
      var at = term.indexOf(wanted);
      if (at < 0) return;
      if (term === wanted) found[number] = 1;
      else if (at === 0 && wanted.length > 2) found[number] = 0.6;
      else if (word.length > 3 && term.slice(-wanted.length) === wanted) found[number] = 0.6;
      else if (wanted.length > 4) found[number] = 0.3;
    });
    return found;
  }

  // The same for a word that was mistyped: one letter more, less, or another.
  function lookalikes(word) {
    var wanted = stem(word), found = {};
    if (wanted.length > 3) index.terms.forEach(function (term, number) { if (isNear(term, wanted)) found[number] = 0.5; });
    return found;
  }

  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var start = 0, end = 0, least = Math.min(a.length, b.length);
    while (start < least && a[start] === b[start]) start += 1;
    while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
    var swapped = a.length === b.length && start + end === least - 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
    return swapped || Math.max(a.length, b.length) - start - end <= 1;
  }

  // Where terms stand: { section: score }.
  function places(terms) {
    var scores = {};
    Object.keys(terms).forEach(function (number) {
      var list = index.found[number], section = 0, rare = Math.log(1 + index.sections.length / (list.length || 1));
      list.forEach(function (step) {
        section += step >> 1;
        var score = terms[number] * rare * (step & 1 ? 4 : 1);
        if (!(scores[section] >= score)) scores[section] = score;
      });
    });
    return scores;
  }

  function isEmpty(object) { return !Object.keys(object).length; }

  // A part of the question: one word, or a name the glossary knows, with all that means the same.
  function slotOf(names) {
    var scores = {};
    names.forEach(function (words, position) {
      var weight = position ? 0.8 : 1;
      var each = words.map(function (word) { return places(relatives(word)); });
      if (!each.length) return;
      Object.keys(each[0]).forEach(function (section) {
        var score = Math.min.apply(null, each.map(function (found) { return found[section] || 0; })) * weight;
        if (score && !(scores[section] >= score)) scores[section] = score;
      });
    });
    return scores;
  }

  function slotsOf(words) {
    var slots = [], stems = words.map(stem), at = 0;
    while (at < words.length) {
      var named = namedAt(stems, at);
      var own = words.slice(at, at + named.length);
      slots.push({ words: own, scores: slotOf([own].concat(named.others)), everywhere: own.length === 1 && Boolean(index.everywhere[stems[at]]) });
      at += named.length;
    }
    return slots;
  }

  function namedAt(stems, at) {
    var best = { length: 1, others: [] };
    index.same.forEach(function (names) {
      names.forEach(function (name, position) {
        var same = name.length && name.every(function (part, offset) { return part === stems[at + offset]; });
        if (!same || name.length < best.length) return;
        var others = names.filter(function (other, place) { return place !== position; });
        best = { length: name.length, others: name.length > best.length ? others : best.others.concat(others) };
      });
    });
    return best;
  }

  // A compound that stands nowhere, by its two parts: Vereinssatzung by Verein and Satzung.
  function partsOf(word) {
    for (var size = word.length - 4; size > 2; size -= 1) {
      var first = word.slice(0, size), second = word.slice(size);
      if (index.has[stem(first)] && index.has[stem(second)]) return [first, second];
    }
    return null;
  }

  function helped(slots) {
    var more = [];
    slots.forEach(function (slot) {
      if (slot.everywhere) { more.push(slot); return; }
      var word = slot.words[0], parts = isEmpty(slot.scores) && slot.words.length === 1 ? partsOf(word) : null;
      if (parts) parts.forEach(function (part) { more.push({ words: [part], scores: slotOf([[part]]) }); });
      else if (isEmpty(slot.scores)) more.push({ words: slot.words, scores: places(lookalikes(word)) });
      else more.push(slot);
    });
    return more;
  }

  // ### from sections to pages

  // [{ page, sections, score, met }], best first; `met`: how many parts of the question the page answers.
  function pagesFor(slots, asked) {
    var pages = {};
    slots.forEach(function (slot, number) {
      Object.keys(slot.scores).forEach(function (section) {
        var page = index.sections[section][0], score = slot.scores[section];
        var found = pages[page] || (pages[page] = { page: index.pages[page], best: {}, sections: {} });
        found.best[number] = Math.max(found.best[number] || 0, score);
        found.sections[section] = (found.sections[section] || 0) + score;
      });
    });
    return Object.keys(pages).map(function (number) { return finished(pages[number], slots, asked); }).sort(function (a, b) { return b.met - a.met || b.score - a.score; });
  }

  function finished(found, slots, asked) {
    var answered = Object.keys(found.best), score = answered.reduce(function (sum, number) { return sum + found.best[number]; }, 0);
    var best = Object.keys(found.sections).sort(function (a, b) { return found.sections[b] - found.sections[a] || a - b; });
    return {
      page: found.page,
      score: score * (found.page[2] ? 1.5 : 1),
      met: answered.filter(function (number) { return asked.indexOf(slots[number]) >= 0; }).length,
      sections: best.filter(function (section) { return index.sections[section][1]; }).slice(0, SECTIONS_OF_A_PAGE).map(function (section) { return index.sections[section]; }),
    };
  }

  // { pages, all }: what was found, and whether each page answers the whole question. Words that stand on nearly every page
  // are not asked for, unless there is nothing else; in titles they count.
  function ask(text) {
    var slots = slotsOf(wordsIn(text).slice(0, 12));
    if (!slots.length) return { pages: [], all: true };
    var known = slots.filter(function (slot) { return !isEmpty(slot.scores); });
    if (known.length < slots.length) slots = helped(slots);
    var asked = slots.filter(function (slot) { return !slot.everywhere; });
    var pages = pagesFor(slots, asked.length ? asked : slots), most = pages.length ? pages[0].met : 0;
    if (!most) return { pages: [], all: false };
    return { pages: pages.filter(function (found) { return found.met === most; }), all: most === (asked.length || slots.length) };
  }

  // ### the page

  var words = document.getElementById("search-words"), field = document.getElementById("page-search");
  var form = field && field.form, told = document.getElementById("search-progress"), list = document.getElementById("search-results");
  var waiting = null, timer = 0;

  function say(name, values) {
    var text = words.getAttribute("data-" + name) || "";
    Object.keys(values || {}).forEach(function (key) { text = text.replace("{" + key + "}", values[key]); });
    return text;
  }

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { element.appendChild(typeof child === "string" ? document.createTextNode(child) : child); });
    return element;
  }

  function row(found) {
    var address = found.page[0], item = make("li", {}, [make("a", { href: address, "class": "search-page" }, [found.page[1]])]);
    if (found.sections.length) {
      item.appendChild(make("ul", {}, found.sections.map(function (section) {
        return make("li", {}, [make("a", { href: address + "#" + section[1] }, [section[2]])]);
      })));
    }
    return item;
  }

  function show(text) {
    var found = ask(text), count = found.pages.length;
    list.textContent = "";
    if (!wordsIn(text).length) { told.textContent = ""; return; }
    told.textContent = !count ? say("none") : !found.all ? say("some") : count === 1 ? say("one") : say("many", { count: count });
    if (!count) return;
    var shown = make("ol", { "class": "search" }, found.pages.slice(0, SHOWN_AT_ONCE).map(row));
    list.appendChild(shown);
    if (count > SHOWN_AT_ONCE) list.appendChild(moreButton(shown, found.pages.slice(SHOWN_AT_ONCE)));
  }

  function moreButton(shown, rest) {
    var button = make("button", { type: "button", "class": "search-more" }, [say("more", { count: rest.length })]);
    button.addEventListener("click", function () {
      rest.map(row).forEach(function (item) { shown.appendChild(item); });
      button.parentNode.removeChild(button);
      shown.children[SHOWN_AT_ONCE].querySelector("a").focus();
    });
    return button;
  }

  function search(text) {
    if (index) { show(text); return; }
    if (waiting === null) load();
    waiting = text;
  }

  function load() {
    var script = make("script", { src: form.getAttribute("data-index") });
    told.textContent = say("loading");
    script.addEventListener("error", function () { waiting = null; told.textContent = say("failed"); });
    document.head.appendChild(script);
  }

  function take(made) {
    index = made;
    index.terms = made.terms.split(" ");
    index.has = Object.create(null);
    index.terms.forEach(function (term) { index.has[term] = true; });
    index.everywhere = Object.create(null);
    made.common.forEach(function (number) { index.everywhere[index.terms[number]] = true; });
    if (form && waiting !== null) show(waiting);
  }

  function start() {
    var asked = /[?&]q=([^&]*)/.exec(window.location.search);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      window.clearTimeout(timer);
      search(field.value);
      try { window.history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (error) { /* not from file:// */ }
    });
    field.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () { search(field.value); }, 250);
    });
    if (asked && asked[1]) {
      try { field.value = decodeURIComponent(asked[1].replace(/\+/g, " ")); } catch (error) { field.value = ""; }
      search(field.value);
    }
    field.focus();
  }

  if (form && words) start();
  return { take: take, ask: ask, stem: stem, wordsIn: wordsIn };
})();
