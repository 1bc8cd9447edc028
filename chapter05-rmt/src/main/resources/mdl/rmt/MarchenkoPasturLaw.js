// What MarchenkoPasturLaw.java computes, for the reader who moves γ; the build of the book compares the two.
var MarchenkoPasturLaw = (function () {
  "use strict";

  function support(gamma) {
    var below = (1 - gamma) / (1 + Math.sqrt(gamma));
    var above = 1 + Math.sqrt(gamma);
    return [below * below, above * above];
  }

  function density(gamma, x) {
    var edges = support(gamma);
    if (x <= edges[0] || x >= edges[1]) {
      return 0;
    }
    return Math.sqrt((edges[1] - x) * (x - edges[0])) / (2 * Math.PI * gamma * x);
  }

  return { density: density, support: support };
})();
