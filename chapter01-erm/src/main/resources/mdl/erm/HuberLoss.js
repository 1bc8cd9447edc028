// What HuberLoss.java computes at the response zero, for the reader who moves δ; the build of the book compares the two.
var HuberLoss = (function () {
  "use strict";

  function value(threshold, prediction) {
    var deviation = Math.abs(prediction);
    return deviation <= threshold ? 0.5 * deviation * deviation : threshold * (deviation - 0.5 * threshold);
  }

  return { value: value };
})();
