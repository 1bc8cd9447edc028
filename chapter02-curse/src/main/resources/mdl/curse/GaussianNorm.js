// What GaussianNorm.java computes, for the reader who moves d; the build of the book compares the two.
var GaussianNorm = (function () {
  "use strict";

  function density(dimension, x) {
    if (x <= 0) {
      return 0;
    }
    var square = dimension * x * x;
    var factors = Math.ceil(square / 1000);
    var factor = Math.exp(-square / (2 * factors));
    var value = dimension % 2 === 1 ? Math.sqrt(2 / Math.PI) : Math.sqrt(square);
    for (var k = 2 - (dimension % 2); k < dimension; k += 2) {
      value *= square / k;
      if (value > 1 && factors > 0) {
        value *= factor;
        factors--;
      }
    }
    for (; factors > 0; factors--) {
      value *= factor;
    }
    return value * Math.sqrt(dimension);
  }

  return { density: density };
})();
