package mdl.ridge;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;

/**
 * The sequence model u = Σ^{1/2}θ⋆ + τz/√n, z ∼ N(0, I_d), and its regularised estimator with penalty κ,
 * θ̂ = argmin ‖u − Σ^{1/2}θ‖² + κ‖θ‖² = (Σ + κ)⁻¹Σ^{1/2}u.
 *
 * <p>With κ = κ(λ) and the noise level τ² = σ² + E‖θ̂ − θ⋆‖²_Σ its risk is the limit of that of ridge regression.
 *
 * <p>Source: Hastie et al. (2022). Notes: 6.3.24–6.3.31.
 *
 * @param model the linear model, with σ² and θ⋆
 * @param samples n, at least 1
 * @param penalty κ, positive
 */
public record DenoisingProblem(LinearModel model, int samples, double penalty) {

    /** @throws IllegalArgumentException if n &lt; 1, or κ is not positive and finite */
    public DenoisingProblem {
        Inputs.atLeast("the number of samples", samples, 1);
        Inputs.positiveFinite("the penalty kappa", penalty);
    }

    /**
     * The denoising problem of ridge regression with penalty λ: its own penalty is κ(λ).
     *
     * @throws IllegalArgumentException if λ is negative or not finite, or κ(λ) = 0
     */
    public static DenoisingProblem of(LinearModel model, int samples, double lambda) {
        return new DenoisingProblem(model, samples, new EffectiveRegularization(model.spectrum(), samples).at(lambda));
    }

    /** κ²⟨θ⋆, Σ(Σ + κ)⁻²θ⋆⟩, the risk without noise. */
    public double squaredBias() {
        double[] residual = model.target();
        for (int k = 0; k < residual.length; k++) {
            residual[k] *= penalty / (model.spectrum().eigenvalue(k + 1) + penalty);
        }
        return model.mahalanobis(residual);
    }

    /**
     * The risk E‖θ̂ − θ⋆‖²_Σ = κ²⟨θ⋆, Σ(Σ + κ)⁻²θ⋆⟩ + τ² df₂(κ)/n at any noise level τ².
     *
     * @throws IllegalArgumentException if τ² is not finite
     */
    public double risk(double squaredNoiseLevel) {
        Inputs.finite("the squared noise level", squaredNoiseLevel);
        return squaredBias() + squaredNoiseLevel * model.spectrum().secondDegreesOfFreedom(penalty) / samples;
    }

    /**
     * The noise level that equals σ² plus its own risk, τ² = (σ² + κ²⟨θ⋆, Σ(Σ + κ)⁻²θ⋆⟩)/(1 − df₂(κ)/n).
     *
     * @throws IllegalStateException if df₂(κ) ≥ n, so that there is none; never for κ = κ(λ)
     */
    // tag::level[]
    public double squaredNoiseLevel() {
        double occupied = model.spectrum().secondDegreesOfFreedom(penalty) / samples;
        requireFreeSamples(occupied);
        return (model.noise() + squaredBias()) / (1 - occupied);
    }
    // end::level[]

    private static void requireFreeSamples(double occupied) {
        if (!(occupied < 1)) {
            throw new IllegalStateException(
                    "no noise level is consistent: df2(kappa)/n is " + occupied + ", but must be below 1");
        }
    }

    /**
     * One observation u at noise level τ².
     *
     * @throws IllegalArgumentException if τ² is negative or not finite
     */
    public double[] observe(double squaredNoiseLevel, RandomGenerator generator) {
        Inputs.finiteNotNegative("the squared noise level", squaredNoiseLevel);
        double scale = Math.sqrt(squaredNoiseLevel / samples);
        double[] u = model.target();
        for (int k = 0; k < u.length; k++) {
            u[k] = Math.sqrt(model.spectrum().eigenvalue(k + 1)) * u[k] + scale * generator.nextGaussian();
        }
        return u;
    }

    /**
     * θ̂ = (Σ + κ)⁻¹Σ^{1/2}u.
     *
     * @param u d numbers
     * @throws IllegalArgumentException if there are not d of them
     */
    public double[] estimate(double[] u) {
        model.requireCoordinates("u", u);
        double[] theta = u.clone();
        for (int k = 0; k < theta.length; k++) {
            double eigenvalue = model.spectrum().eigenvalue(k + 1);
            theta[k] *= Math.sqrt(eigenvalue) / (eigenvalue + penalty);
        }
        return theta;
    }
}
