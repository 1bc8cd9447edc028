// What IsotropicRidge.java computes for a signal of one, for the reader who moves λ; the build of the book compares the two.
var IsotropicRidge = (function () {
  "use strict";

  var noise = 0.1;

  function excessRisk(lambda, gamma) {
    if (!(gamma > 0)) {
      return NaN;
    }
    var b = lambda + (gamma - 1);
    var root = Math.sqrt(b * b + 4 * lambda);
    var kappa = b >= 0 ? (b + root) / 2 : 2 * lambda / (root - b);
    var sum = root + lambda + gamma + 1;
    var kept = kappa / (1 + kappa);
    var bias = kappa === 0 ? 0 : kept * kept * sum / (2 * root);
    return bias + 2 * noise * gamma / (root * sum);
  }

  return { excessRisk: excessRisk };
})();
