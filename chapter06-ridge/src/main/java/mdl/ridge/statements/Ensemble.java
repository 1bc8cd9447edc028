package mdl.ridge.statements;

import java.util.Arrays;
import mdl.ridge.CovarianceSpectrum;

/** The three population covariances on which the asymptotics of the chapter are tried. */
enum Ensemble {
    /** Σ = I. */
    ISOTROPIC("isotropic $Σ$") {
        @Override
        CovarianceSpectrum spectrum(int dimension) {
            return CovarianceSpectrum.isotropic(dimension);
        }
    },
    /** λ_k = 1/k. */
    POWER_LAW("power law $λ_k=1/k$") {
        @Override
        CovarianceSpectrum spectrum(int dimension) {
            return CovarianceSpectrum.powerLaw(dimension, 1);
        }
    },
    /** An eighth of the eigenvalues is 8, the others are 1/2. */
    TWO_LEVELS("two levels") {
        @Override
        CovarianceSpectrum spectrum(int dimension) {
            double[] values = new double[dimension];
            Arrays.fill(values, 0.5);
            Arrays.fill(values, 0, dimension / STRONG_SHARE, 8);
            return new CovarianceSpectrum(values);
        }
    };

    /** One direction in so many is strong. */
    static final int STRONG_SHARE = 8;

    private final String title;

    Ensemble(String title) {
        this.title = title;
    }

    /** The name as it stands in a table. */
    String title() {
        return title;
    }

    /** The spectrum in dimension d ≥ 8. */
    abstract CovarianceSpectrum spectrum(int dimension);
}
