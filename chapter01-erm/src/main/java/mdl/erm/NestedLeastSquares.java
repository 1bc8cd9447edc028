package mdl.erm;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * Least squares on the first p of independent standard normal covariates, of which the response needs all:
 * y = Σ θ_k x_k + ε with θ_k² = 1/(k(k+1)) and ε ~ N(0, σ²).
 *
 * <p>The covariates left out carry the weight Σ_{k&gt;p} θ_k² = 1/(p+1) and act as further noise. All risks are means over
 * n samples, for the loss ½(y − z)². For p ≥ n the predictor is the interpolator of least norm. Source: Breiman and
 * Freedman (1983); for p &gt; n Belkin, Hsu and Xu (2020). Notes: Sections 1.2, 1.5.
 *
 * @param samples n, at least 4
 * @param noise σ² &gt; 0
 */
public record NestedLeastSquares(int samples, double noise) {

    /** @throws IllegalArgumentException if n &lt; 4, or σ² is not positive and finite */
    public NestedLeastSquares {
        if (samples < 4) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 4");
        }
        if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the noise is " + noise + ", but must be positive and finite");
        }
    }

    /**
     * The weights θ_1, …, θ_D of a model with D covariates; the last one carries all that is left, θ_D² = 1/D.
     *
     * @throws IllegalArgumentException if D &lt; 1
     */
    public static double[] weights(int covariates) {
        Inputs.atLeast("the number of covariates", covariates, 1);
        MatrixSize.require(covariates, 1);
        double[] weights = new double[covariates];
        for (int k = 1; k < covariates; k++) {
            weights[k - 1] = 1 / Math.sqrt(k * (k + 1.0));
        }
        weights[covariates - 1] = 1 / Math.sqrt(covariates);
        return weights;
    }

    /**
     * The weight 1/(p+1) of the covariates that are left out.
     *
     * @throws IllegalArgumentException if p is not above −1
     */
    public double omitted(double features) {
        Inputs.require(features > -1, "the number of features is " + features + ", but must be above -1");
        return 1 / (features + 1);
    }

    /** The approximation error 1/(2(p+1)). */
    public double approximation(double features) {
        return omitted(features) / 2;
    }

    /**
     * The mean estimation error: ½(σ² + 1/(p+1)) p/(n−p−1) for p below n−1, and
     * ½{(σ² + 1/(p+1)) n/(p−n−1) + (1 − 1/(p+1))(1 − n/p)} for p above n+1; infinite between.
     */
    // tag::estimation[]
    public double estimation(double features) {
        double variance = noise + omitted(features);
        if (features < samples - 1) {
            return variance * features / (samples - features - 1) / 2;
        }
        if (features > samples + 1) {
            double lost = (1 - omitted(features)) * (1 - samples / features);
            return (variance * samples / (features - samples - 1) + lost) / 2;
        }
        return Double.POSITIVE_INFINITY;
    }
    // end::estimation[]

    /** The mean excess risk, approximation and estimation together. */
    public double excess(double features) {
        return approximation(features) + estimation(features);
    }

    /** The mean empirical risk of the minimiser, ½(σ² + 1/(p+1))(1 − p/n)₊. */
    public double trainingRisk(double features) {
        return (noise + omitted(features)) * Math.max(0, 1 - features / samples) / 2;
    }

    /** The real p &lt; n−1 with the least mean excess risk, (√(1 + nσ²) − 1)/σ² − 1 or zero; about √n/σ for large n. */
    public double bestSize() {
        return Math.max(0, samples / (1 + Math.sqrt(1 + samples * noise)) - 1);
    }
}
