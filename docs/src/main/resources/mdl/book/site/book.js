// What a script adds to a page that is complete without it: the theme, copying, and scrolling by keyboard.
(function () {
  "use strict";
  var root = document.documentElement;

  function stored() {
    try { return localStorage.getItem("theme"); } catch (e) { return null; }
  }

  function store(theme) {
    try { localStorage.setItem("theme", theme); } catch (e) { /* private windows keep nothing */ }
  }

  // Before the first paint, so that no page flashes in the other theme.
  var chosen = stored();
  if (chosen === "light" || chosen === "dark") {
    root.setAttribute("data-theme", chosen);
  }

  // Text set in another font and then in its own would jump, and so would what a script adds. Fonts that are not there yet
  // hide their text anyway; so the page waits for both as a whole, and not longer than a second.
  function wait() {
    var wanted = ["1em 'Source Serif 4'", "italic 1em 'Source Serif 4'", "1em KaTeX_Main", "italic 1em KaTeX_Math",
      "1em KaTeX_AMS", "1em KaTeX_Size1", "1em KaTeX_Size2"];
    var scripts = new Promise(function (done) {
      // After the listeners of all other scripts.
      document.addEventListener("DOMContentLoaded", function () { setTimeout(done, 0); });
    });
    function show() { root.classList.remove("waiting"); }
    root.classList.add("waiting");
    setTimeout(show, 1000);
    Promise.all(wanted.map(function (font) { return document.fonts.load(font); }).concat(scripts)).then(show, show);
  }

  if (document.fonts) {
    wait();
  }

  function isDark() {
    var theme = root.getAttribute("data-theme");
    return theme ? theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function themeButton() {
    var button = document.querySelector(".theme");
    button.hidden = false;
    button.addEventListener("click", function () {
      var theme = isDark() ? "light" : "dark";
      root.setAttribute("data-theme", theme);
      store(theme);
    });
  }

  function copyButtons() {
    if (!navigator.clipboard) {
      return;
    }
    document.querySelectorAll(".run-box .command").forEach(function (command) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "copy";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(command.textContent).then(function () { button.textContent = "copied"; });
      });
      command.after(button);
    });
  }

  function scrollersByKeyboard() {
    document.querySelectorAll(".formula, .scroller, pre").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.classList.add("overflows");
        box.addEventListener("scroll", function () {
          box.classList.toggle("at-end", box.scrollLeft + box.clientWidth > box.scrollWidth - 2);
        }, { passive: true });
      }
    });
  }

  function menuCloses() {
    var menu = document.querySelector(".menu");
    menu.addEventListener("click", function (event) {
      if (event.target.closest("a")) {
        menu.open = false;
      }
    });
  }

  // A link to folded evidence unfolds it.
  function unfold() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details")) {
      target.open = true;
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    themeButton();
    copyButtons();
    scrollersByKeyboard();
    menuCloses();
    unfold();
    window.addEventListener("hashchange", unfold);
  });
})();
