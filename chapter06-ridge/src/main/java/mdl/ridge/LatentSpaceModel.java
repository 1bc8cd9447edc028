package mdl.ridge;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * Responses that depend on d hidden normal variables, regressed on p noisy mixtures of them: y = ⟨β⋆, z⟩ + ξ, x = Wz + u with
 * independent z ~ N(0, I_d), u ~ N(0, I_p) and ξ ~ N(0, τ²).
 *
 * <p>Without loss of generality W is diagonal: with its singular value decomposition, x and z turn into the bases of its
 * singular vectors. Given x, y is normal with mean ⟨θ⋆, x⟩, θ⋆ = (WWᵀ + I)⁻¹Wβ⋆, and variance σ² = τ² + ⟨β⋆, (WᵀW + I)⁻¹β⋆⟩,
 * so that this is the linear model with Σ = WWᵀ + I_p.
 *
 * <p>Source: Goldt et al. (2020), Hastie et al. (2022). Notes: 6.3.44–6.3.50.
 *
 * @param features p
 * @param singularValues the min(p, d) singular values of W, nonincreasing
 * @param target the d coordinates of β⋆ along the right singular vectors of W
 * @param noise τ², not negative
 */
public record LatentSpaceModel(int features, double[] singularValues, double[] target, double noise) {

    /** @throws IllegalArgumentException if p or d is below 1, there are not min(p, d) singular values, or one is not allowed */
    public LatentSpaceModel {
        requireSizes(features, target.length);
        if (singularValues.length != Math.min(features, target.length)) {
            throw new IllegalArgumentException("there are " + singularValues.length + " singular values of a "
                    + features + " × " + target.length + " matrix, but there must be as many as its shorter side");
        }
        Inputs.finite("singularValues", singularValues);
        Inputs.finite("target", target);
        Inputs.finiteNotNegative("the variance of the noise", noise);
        singularValues = singularValues.clone();
        target = target.clone();
    }

    /**
     * W with orthogonal columns (p ≥ d) or rows (p &lt; d) and ‖W‖²_F = p, and the unit vector β⋆ that has no preferred
     * direction: √(p/d) is every singular value for p ≥ d, and 1 for p &lt; d. Notes: 6.3.50.
     *
     * @throws IllegalArgumentException if p or d is below 1, or τ² is negative or not finite
     */
    public static LatentSpaceModel orthogonal(int features, int hidden, double noise) {
        requireSizes(features, hidden);
        MatrixSize.require(hidden, 1);
        double[] values = new double[Math.min(features, hidden)];
        Arrays.fill(values, Math.sqrt(Math.max(1, (double) features / hidden)));
        double[] target = new double[hidden];
        Arrays.fill(target, 1 / Math.sqrt(hidden));
        return new LatentSpaceModel(features, values, target, noise);
    }

    private static void requireSizes(int features, int hidden) {
        if (features < 1 || hidden < 1) {
            throw new IllegalArgumentException("there are " + features + " features of " + hidden
                    + " hidden variables, but there must be at least 1 of each");
        }
    }

    /** A copy of the singular values. */
    @Override
    public double[] singularValues() {
        return singularValues.clone();
    }

    /** A copy of the coordinates of β⋆. */
    @Override
    public double[] target() {
        return target.clone();
    }

    /** d. */
    public int hidden() {
        return target.length;
    }

    /**
     * The linear model of y given x, in the basis of the left singular vectors of W.
     *
     * @throws IllegalArgumentException if the singular values are not nonincreasing
     */
    // tag::conditioning[]
    public LinearModel linearModel() {
        double[] eigenvalues = new double[features];
        double[] coefficients = new double[features];
        Arrays.fill(eigenvalues, 1);
        double effectiveNoise = noise;
        for (int k = 0; k < target.length; k++) {
            double seen = k < singularValues.length ? singularValues[k] : 0;
            double size = 1 + seen * seen;
            effectiveNoise += target[k] * target[k] / size;
            if (k < singularValues.length) {
                eigenvalues[k] = size;
                coefficients[k] = seen * target[k] / size;
            }
        }
        CovarianceSpectrum spectrum = new CovarianceSpectrum(eigenvalues);
        return new LinearModel(spectrum, coefficients, effectiveNoise);
    }
    // end::conditioning[]

    /**
     * Observations of the model.
     *
     * @param x n × p
     * @param y n responses
     */
    public record Observations(DoubleMatrix x, double[] y) {}

    /** Draws n observations by their definition, hidden variables first. */
    public Observations observe(int n, RandomGenerator generator) {
        DoubleMatrix z = EntryLaw.GAUSSIAN.matrix(n, hidden(), generator);
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(n, features, generator);
        double[] y = new double[n];
        double scale = Math.sqrt(noise);
        for (int i = 0; i < n; i++) {
            y[i] = scale * generator.nextGaussian();
            for (int k = 0; k < hidden(); k++) {
                y[i] += target[k] * z.get(i, k);
                if (k < singularValues.length) {
                    x.put(i, k, x.get(i, k) + singularValues[k] * z.get(i, k));
                }
            }
        }
        return new Observations(x, y);
    }
}
