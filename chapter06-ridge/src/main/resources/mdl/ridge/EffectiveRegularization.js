// What EffectiveRegularization.isotropic computes, for the reader who moves γ; the build of the book compares the two.
var EffectiveRegularization = (function () {
  "use strict";

  function isotropic(gamma, lambda) {
    var b = lambda + (gamma - 1);
    var root = Math.sqrt(b * b + 4 * lambda);
    return b >= 0 ? (b + root) / 2 : (2 * lambda) / (root - b);
  }

  return { isotropic: isotropic };
})();
