// Before anything is painted: the colours chosen on this device, so that no page flashes white.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var choice = window.localStorage.getItem("transferkit-colours");
    if (choice === "light" || choice === "dark") root.setAttribute("data-theme", choice);
  } catch (error) { /* storage is off: the device decides */ }
})();
