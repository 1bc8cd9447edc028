// What a script adds to a page that is complete without it: the theme, previews, copying, and scrolling by keyboard.
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

  // A link to an equation, a box or a figure of this page shows it where the reader is.
  function previews() {
    var preview = document.createElement("div");
    preview.className = "preview";
    preview.hidden = true;
    preview.setAttribute("aria-hidden", "true");
    document.body.append(preview);

    function hide() {
      preview.hidden = true;
      preview.replaceChildren();
    }

    function show(link, target) {
      var copy = target.cloneNode(true);
      copy.removeAttribute("id");
      copy.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
      copy.querySelectorAll(".box-footer, a.equation-number, .data").forEach(function (part) { part.remove(); });
      preview.replaceChildren(copy);
      preview.hidden = false;
      var at = link.getBoundingClientRect();
      var left = Math.min(at.left, root.clientWidth - preview.offsetWidth - 12);
      var below = at.bottom + 8 + preview.offsetHeight < window.innerHeight;
      preview.style.left = Math.max(12, left) + "px";
      preview.style.top = (below ? at.bottom + 8 : Math.max(8, at.top - 8 - preview.offsetHeight)) + "px";
    }

    document.querySelectorAll("article a[href^='#']:not(.equation-number, .permalink, .chip)").forEach(function (link) {
      var target = document.getElementById(link.getAttribute("href").slice(1));
      if (target && target.matches(".equation, .box, .exhibit")) {
        link.addEventListener("mouseenter", function () { show(link, target); });
        link.addEventListener("focus", function () { show(link, target); });
        link.addEventListener("mouseleave", hide);
        link.addEventListener("blur", hide);
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hide();
      }
    });
    document.addEventListener("scroll", hide, { passive: true });
  }

  document.addEventListener("DOMContentLoaded", function () {
    themeButton();
    copyButtons();
    scrollersByKeyboard();
    menuCloses();
    previews();
  });
})();
