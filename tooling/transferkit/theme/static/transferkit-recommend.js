// What a self-check recommends: the same rule as tooling/transferkit/model/self_check.py, tested against the same cases.
window.transferkitRecommend = (function () {
  "use strict";
  var MOST = 3, MUCH = 0.5, POINTS = { yes: 2, partly: 1, no: 0 };

  // How much of a field one can, from 0 to 1; null where nothing was answered that counts.
  function share(answers) {
    var points = answers.filter(function (answer) { return answer in POINTS; }).map(function (answer) { return POINTS[answer]; });
    return points.length ? points.reduce(function (sum, one) { return sum + one; }, 0) / (2 * points.length) : null;
  }

  // The module itself if all it requires is done, else the first thing to do for it; "" where there is no way to it.
  function first(module, requires, done, above) {
    if (!Object.prototype.hasOwnProperty.call(requires, module) || above.indexOf(module) >= 0) return "";
    var missing = requires[module].filter(function (name) { return done.indexOf(name) < 0; });
    var ways = missing.map(function (name) { return first(name, requires, done, above.concat([module])); });
    if (ways.indexOf("") >= 0) return "";
    return ways.length ? ways[0] : module;
  }

  function choice(field, reached, requires, done) {
    var wanted = reached >= MUCH ? field.further.concat(field.recommend) : field.recommend.concat(field.further);
    for (var index = 0; index < wanted.length; index += 1) {
      if (done.indexOf(wanted[index]) >= 0) continue;
      var now = first(wanted[index], requires, done, []);
      if (now) return [now, wanted[index]];
    }
    return null;
  }

  // One to three modules for the weakest fields, each with everything it requires done; [] where all are done.
  function recommend(fields, shares, requires, done) {
    var order = fields.map(function (field, place) { return { field: field, place: place, share: shares[field.label] }; })
      .filter(function (one) { return one.share !== null && one.share !== undefined; });
    order.sort(function (one, other) { return one.share - other.share || one.place - other.place; });
    var weak = order.filter(function (one) { return one.share < 1; });
    var found = [];
    (weak.length ? weak : order.slice(0, 1)).forEach(function (one) {
      var chosen = choice(one.field, one.share, requires, done);
      if (!chosen) return;
      var known = found.filter(function (advice) { return advice.module === chosen[0]; })[0];
      if (!known && found.length === MOST) return;
      if (!known) { known = { module: chosen[0], fields: [], towards: [] }; found.push(known); }
      known.fields.push(one.field.label);
      if (chosen[1] !== chosen[0] && known.towards.indexOf(chosen[1]) < 0) known.towards.push(chosen[1]);
    });
    return found;
  }

  return { share: share, recommend: recommend };
})();
