// Takes the place of Sphinx's doctools.js, which calls `new Function` (a Content-Security-Policy forbids it): the few
// functions searchtools.js and translations.js use, plural forms by Intl.PluralRules.
"use strict";

const _ready = (callback) => {
  if (document.readyState !== "loading") callback();
  else document.addEventListener("DOMContentLoaded", callback);
};

const Documentation = {
  messages: {},
  locale: "en",

  addTranslations: (catalog) => {
    Object.assign(Documentation.messages, catalog.messages);
    Documentation.locale = catalog.locale.replace("_", "-");
  },

  gettext: (text) => {
    const found = Documentation.messages[text];
    return (Array.isArray(found) ? found[0] : found) || text;
  },

  ngettext: (singular, plural, n) => {
    const forms = Documentation.messages[singular];
    if (!Array.isArray(forms) || !forms[0]) return n === 1 ? singular : plural;
    const rules = new Intl.PluralRules(Documentation.locale);
    const used = rules.resolvedOptions().pluralCategories;
    const order = ["zero", "one", "two", "few", "many", "other"].filter((form) => used.includes(form));
    return forms[Math.min(order.indexOf(rules.select(n)), forms.length - 1)];
  },
};

const _ = Documentation.gettext;
