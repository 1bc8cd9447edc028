// What LatentSpaceRisk.java computes without label noise and with ten samples for each hidden variable, for the reader who
// moves λ; the build of the book compares the two.
var LatentSpaceRisk = (function () {
  "use strict";

  var alpha = 10;

  function risk(lambda, gamma) {
    if (!(gamma > 0)) {
      return NaN;
    }
    var wide = alpha * gamma >= 1;
    var spike = wide ? 1 + alpha * gamma : 2;
    var spikes = wide ? 1 / alpha : gamma;
    var bulk = wide ? gamma - 1 / alpha : 0;
    var noise = wide ? 1 / (1 + alpha * gamma) : 1 - alpha * gamma / 2;
    var signal = wide ? alpha * gamma / (1 + alpha * gamma) : alpha * gamma / 2;

    function kept(eigenvalue, kappa) {
      return eigenvalue / (eigenvalue + kappa);
    }

    function between(kappa) {
      return spikes * kept(spike, kappa) * (kappa / (spike + kappa)) + bulk * kept(1, kappa) * (kappa / (1 + kappa));
    }

    var kappa = lambda + 2 * gamma;
    while (true) {
      var slope = between(kappa);
      var free = 1 - kept(spike, kappa) * spikes - kept(1, kappa) * bulk;
      var next = (kappa * slope + lambda) / (free + slope);
      if (!(next < kappa)) {
        break;
      }
      kappa = next;
    }
    var shrunk = kappa / (spike + kappa);
    return (noise + signal * shrunk * shrunk) / (lambda / kappa + between(kappa));
  }

  return { risk: risk };
})();
