package mdl.ridge.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExcessRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeRiskEquivalent;

/** Linear models, one for each number of samples n, whose spectra have different tails; noise of variance one. */
enum TailModels {
    /** λ_k = e^{−k} + 1/d in d = n² dimensions, after Bartlett et al. (2020). */
    GEOMETRIC_OVER_FLAT("e⁻ᵏ over a flat tail") {
        @Override
        LinearModel with(int n) {
            double d = (double) n * n;
            return of(n * n, k -> Math.exp(-k) + 1 / d);
        }
    },
    /** λ_k = 1/(k log²(k+1)) in infinite dimension: what is left out appears as {@link #penalty}. */
    LOGARITHMIC("1/(k log²(k + 1))") {
        @Override
        LinearModel with(int n) {
            return of(KEPT, k -> 1 / (k * Math.log(k + 1) * Math.log(k + 1)));
        }

        @Override
        double penalty(int n) {
            return 1 / Math.log(KEPT + 1.0) / n;
        }
    },
    /** λ_k = 1 in d = 2n dimensions. */
    ISOTROPIC("isotropic, d = 2n") {
        @Override
        LinearModel with(int n) {
            return of(2 * n, k -> 1);
        }
    },
    /** λ_k = e^{−k} in d = 2n dimensions. */
    GEOMETRIC("e⁻ᵏ without a tail") {
        @Override
        LinearModel with(int n) {
            return of(2 * n, k -> Math.exp(-k));
        }
    };

    private static final int KEPT = 1 << 18;
    private static final int ACTIVE = 3;

    private final String title;

    TailModels(String title) {
        this.title = title;
    }

    /** The spectrum as a legend names it. */
    String title() {
        return title;
    }

    /** The model for n samples; θ⋆ is one along the first three eigenvectors. */
    abstract LinearModel with(int n);

    /** λ = Tr Σ_{left out}/n: infinitely many directions far below κ act on n samples as a penalty. */
    double penalty(int n) {
        return 0;
    }

    /** The asymptotic excess risk of the interpolator. */
    ExcessRisk risk(int n) {
        return new RidgeRiskEquivalent(with(n), n).at(penalty(n));
    }

    private static LinearModel of(int dimension, DoubleUnaryOperator eigenvalue) {
        double[] eigenvalues = new double[dimension];
        Arrays.setAll(eigenvalues, k -> eigenvalue.applyAsDouble(k + 1));
        double[] target = new double[dimension];
        Arrays.fill(target, 0, ACTIVE, 1);
        return new LinearModel(new CovarianceSpectrum(eigenvalues), target, 1);
    }
}
