package mdl.ridge.statements;

import java.util.Arrays;
import mdl.ridge.CovarianceSpectrum;

/** The three population covariances on which the asymptotics of the chapter are tried. */
enum Ensemble {
    /** Σ = I. */
    ISOTROPIC("isotropic") {
        @Override
        CovarianceSpectrum spectrum(int dimension) {
            return CovarianceSpectrum.isotropic(dimension);
        }
    },
    /** λ_k = 1/k. */
    POWER_LAW("power law") {
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
            Arrays.fill(values, 0, eighth(dimension), 8);
            return new CovarianceSpectrum(values);
        }
    };

    private final String title;

    Ensemble(String title) {
        this.title = title;
    }

    /** The name as it stands in a sentence or a table. */
    String title() {
        return title;
    }

    /** An eighth of the directions, rounded up. */
    static int eighth(int dimension) {
        return (dimension + 7) / 8;
    }

    /** The spectrum in dimension d. */
    abstract CovarianceSpectrum spectrum(int dimension);
}
