// What Staircase.ofLipschitz gives for sin(2πx), for the reader who moves ε; the build of the book compares the two.
var Staircase = (function () {
  "use strict";

  var lipschitz = 2 * Math.PI;

  function sine(precision, x) {
    var cell = precision / lipschitz;
    var last = Math.ceil(lipschitz / precision) - 1;
    var k = Math.min(Math.max(Math.round(x / cell), 0), last);
    if (k > 0 && k * cell > x) {
      k -= 1;
    }
    return Math.sin(lipschitz * (k * cell));
  }

  return { sine: sine };
})();
