// Paper does not scroll: what is wider than its box is set smaller as a whole, once the fonts are there.
(function () {
  "use strict";
  // A first layout asks for the fonts, for which the event waits.
  document.body.getBoundingClientRect();
  window.addEventListener("load", function () {
    var boxes = Array.from(document.querySelectorAll(".formula, .scroller, pre, dd"));
    // Padding and rounding do not shrink with the letters, so once may not be enough.
    for (var step = 0; step < 3; step++) {
      boxes = boxes.filter(function (box) { return box.scrollWidth > box.clientWidth; });
      boxes.map(function (box) {
        return Math.floor(parseFloat(getComputedStyle(box).fontSize) * 98 * box.clientWidth / box.scrollWidth) / 100;
      }).forEach(function (size, i) { boxes[i].style.fontSize = size + "px"; });
    }
  });
})();
