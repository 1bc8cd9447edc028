// What NestedLeastSquares.java computes for σ² = 1/4, for the reader who moves n; the build of the book compares the two.
var NestedLeastSquares = (function () {
  "use strict";

  var noise = 0.25;

  function estimation(samples, features) {
    var omitted = 1 / (features + 1);
    var variance = noise + omitted;
    if (features < samples - 1) {
      return (variance * features) / (samples - features - 1) / 2;
    }
    if (features > samples + 1) {
      var lost = (1 - omitted) * (1 - samples / features);
      return ((variance * samples) / (features - samples - 1) + lost) / 2;
    }
    return Infinity;
  }

  function excess(samples, features) {
    return 1 / (features + 1) / 2 + estimation(samples, features);
  }

  function ends(samples) {
    return [0, Math.min(samples - 2, 60)];
  }

  return { estimation: estimation, excess: excess, ends: ends };
})();
