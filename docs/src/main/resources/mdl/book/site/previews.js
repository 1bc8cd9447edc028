// A link to an equation, a box, a figure, a section or a paper shows what it leads to, for pointer and keyboard.
(function () {
  "use strict";
  var root = document.documentElement;
  var site = document.currentScript.src.replace(/site\/[^/]*$/, "");
  var WAIT = 120;
  var box;
  var link = null;
  var timer = 0;
  var loaded = {};

  function hide() {
    clearTimeout(timer);
    link = null;
    box.hidden = true;
    box.replaceChildren();
  }

  function place() {
    var at = link.getBoundingClientRect();
    var below = at.bottom + 8 + box.offsetHeight < window.innerHeight;
    box.style.left = Math.max(12, Math.min(at.left, root.clientWidth - box.offsetWidth - 12)) + "px";
    box.style.top = (below ? at.bottom + 6 : Math.max(8, at.top - 6 - box.offsetHeight)) + "px";
  }

  function show(content) {
    box.replaceChildren(content);
    box.hidden = false;
    place();
  }

  function within(target) {
    var copy = target.matches("li a, p a") ? target.parentElement.cloneNode(true) : target.cloneNode(true);
    // Ids inside a drawing are left out too: its references then meet the same shapes of the original.
    [copy].concat(Array.from(copy.querySelectorAll("[id]"))).forEach(function (part) { part.removeAttribute("id"); });
    copy.querySelectorAll(".box-footer, .equation-number, .data, .permalink").forEach(function (part) { part.remove(); });
    copy.querySelectorAll("a").forEach(function (part) { part.removeAttribute("href"); });
    copy.querySelectorAll("[tabindex]").forEach(function (part) { part.removeAttribute("tabindex"); });
    return copy;
  }

  function key(address) {
    var parts = /([\w.-]+)\.html#(.+)$/.exec(address);
    return parts && parts[1] + "/" + parts[2];
  }

  function showLoaded() {
    var html = link && loaded[key(link.getAttribute("href"))];
    if (html) {
      var parsed = new DOMParser().parseFromString(html, "text/html");
      var content = document.createDocumentFragment();
      content.append.apply(content, Array.from(parsed.body.childNodes));
      show(content);
    }
  }

  // Called by the script of every preview: a page on a disk may load scripts, but no other file.
  window.showPreview = function (name, html) {
    loaded[name] = html;
    showLoaded();
  };

  function open(from) {
    if (from === link) {
      clearTimeout(timer);
      return;
    }
    hide();
    link = from;
    timer = setTimeout(function () {
      var address = from.getAttribute("href");
      if (address.charAt(0) === "#") {
        show(within(document.getElementById(address.slice(1))));
      } else if (loaded[key(address)]) {
        showLoaded();
      } else {
        var script = document.createElement("script");
        script.src = site + "previews/" + key(address) + ".js";
        document.head.append(script);
      }
    }, WAIT);
  }

  function close() {
    clearTimeout(timer);
    timer = setTimeout(hide, WAIT);
  }

  function linkOf(event) {
    var found = event.target instanceof Element && event.target.closest("article a[href]");
    if (!found || found.matches(".equation-number, .permalink, .chip")) {
      return null;
    }
    if (found.hasAttribute("data-preview")) {
      return found;
    }
    var address = found.getAttribute("href");
    var target = address.charAt(0) === "#" && document.getElementById(address.slice(1));
    return target && target.matches(".equation, .box, figure, li a, p a") ? found : null;
  }

  document.addEventListener("DOMContentLoaded", function () {
    box = document.createElement("div");
    box.className = "preview";
    box.hidden = true;
    // It repeats what the link leads to; who hears the page follows the link.
    box.setAttribute("aria-hidden", "true");
    document.body.append(box);
    box.addEventListener("pointerenter", function () { clearTimeout(timer); });
    box.addEventListener("pointerleave", close);
    document.addEventListener("pointerover", function (event) {
      var found = event.pointerType !== "touch" && linkOf(event);
      if (found) {
        open(found);
      }
    });
    document.addEventListener("pointerout", function (event) {
      if (link && linkOf(event) === link) {
        close();
      }
    });
    document.addEventListener("focusin", function (event) {
      var found = linkOf(event);
      if (found && found.matches(":focus-visible")) {
        open(found);
      } else if (link) {
        hide();
      }
    });
    document.addEventListener("focusout", function () {
      if (link) {
        hide();
      }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hide();
      }
    });
    document.addEventListener("scroll", function () {
      if (!box.hidden) {
        hide();
      }
    }, { passive: true });
  });
})();
