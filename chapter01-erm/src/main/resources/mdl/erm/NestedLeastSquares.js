// What NestedLeastSquares.java computes below n for σ² = 1/4, for the reader who moves n; the build of the book compares the two.
var NestedLeastSquares = (function () {
  "use strict";

  var noise = 0.25;

  function estimation(samples, features) {
    return (((noise + 1 / (features + 1)) * features) / (samples - features - 1)) / 2;
  }

  function excess(samples, features) {
    return 1 / (features + 1) / 2 + estimation(samples, features);
  }

  function ends(samples) {
    return [0, Math.min(samples - 2, 60)];
  }

  return { estimation: estimation, excess: excess, ends: ends };
})();
