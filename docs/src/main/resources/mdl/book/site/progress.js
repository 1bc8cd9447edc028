// Where the reader is: a thin bar, the current section in the contents, and neighbouring pages by arrow keys.
(function () {
  "use strict";
  var root = document.documentElement;

  function bar() {
    var line = document.createElement("div");
    line.className = "progress";
    line.setAttribute("aria-hidden", "true");
    document.querySelector(".top").append(line);
    return line;
  }

  function sections() {
    return Array.from(document.querySelectorAll(".side a[href^='#']")).map(function (link) {
      return { link: link, heading: document.getElementById(link.getAttribute("href").slice(1)) };
    }).filter(function (section) { return section.heading; });
  }

  function follow() {
    var line = bar();
    var all = sections();
    var current = null;
    var waiting = false;

    function update() {
      waiting = false;
      var room = root.scrollHeight - window.innerHeight;
      line.style.transform = "scaleX(" + (room > 0 ? Math.min(1, window.scrollY / room) : 0) + ")";
      var edge = window.innerHeight / 3;
      var last = null;
      all.forEach(function (section) {
        if (section.heading.getBoundingClientRect().top < edge) {
          last = section.link;
        }
      });
      if (last !== current) {
        if (current) {
          current.removeAttribute("aria-current");
        }
        current = last;
        if (current) {
          current.setAttribute("aria-current", "location");
          keepInView(current);
        }
      }
    }

    function ask() {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(update);
      }
    }

    window.addEventListener("scroll", ask, { passive: true });
    window.addEventListener("resize", ask);
    update();
  }

  // Moves the contents alone; scrollIntoView would move the page too.
  function keepInView(link) {
    var side = document.querySelector(".side");
    var at = link.getBoundingClientRect();
    var frame = side.getBoundingClientRect();
    if (at.top < frame.top || at.bottom > frame.bottom) {
      side.scrollTop += at.top - frame.top - frame.height / 3;
    }
  }

  // Arrow keys belong first to whatever has the focus and can use them.
  function neighbours() {
    document.addEventListener("keydown", function (event) {
      var free = !event.defaultPrevented && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
        && !event.target.closest("input, select, textarea, summary, [tabindex='0'], [contenteditable]")
        && root.scrollWidth <= root.clientWidth;
      var rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
      var link = free && rel && document.querySelector(".neighbours a[rel='" + rel + "']");
      if (link) {
        link.click();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    follow();
    neighbours();
  });
})();
