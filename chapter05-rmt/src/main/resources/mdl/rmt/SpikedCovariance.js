// What SpikedCovariance.java computes, for the reader who moves γ; the build of the book compares the two.
var SpikedCovariance = (function () {
  "use strict";

  function largestEigenvalue(gamma, strength) {
    var seen = Math.max(strength, Math.sqrt(gamma));
    return (1 + seen) * (1 + gamma / seen);
  }

  function overlap(gamma, strength) {
    var seen = Math.max(strength, Math.sqrt(gamma));
    return (1 - gamma / (seen * seen)) / (1 + gamma / seen);
  }

  return { largestEigenvalue: largestEigenvalue, overlap: overlap };
})();
