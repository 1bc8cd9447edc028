// What ScalarNetwork.java computes, for the reader who moves α; the build of the book compares the two.
var ScalarNetwork = (function () {
  "use strict";

  function output(scale, time) {
    var square = 4 / (scale * scale);
    var root = Math.sqrt(1 + square);
    var below = square / (root + 1);
    var above = root + 1;
    var left = Math.exp(-root * time);
    var gone = -Math.expm1(-root * time);
    return (gone * (above + below * left)) / (above + left * (2 * square - below * left));
  }

  return { output: output };
})();
