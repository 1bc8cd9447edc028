package mdl.ridge;

/**
 * The limit of the excess risk of ridge regression with random design as n and d grow together:
 * B = κ²⟨θ⋆, Σ(Σ+κ)⁻²θ⋆⟩ / (1 − df₂(κ)/n) and V = σ² df₂(κ)/(n − df₂(κ)), with κ = κ(λ).
 *
 * <p>With κ′ = n/(n − df₂) this is B = κ²κ′⟨θ⋆, Σ(Σ+κ)⁻²θ⋆⟩ and V = σ²(κ′ − 1). At λ = 0 it is the limit λ → 0⁺; there V is infinite
 * for rank Σ = n, unless σ² = 0.
 *
 * <p>Source: Dobriban and Wager (2018), Hastie et al. (2022). Notes: Proposition 10.
 *
 * @param model the linear model
 * @param samples n, at least 1
 */
public record RidgeRiskEquivalent(LinearModel model, int samples) {

    /** @throws IllegalArgumentException if n &lt; 1 */
    public RidgeRiskEquivalent {
        new EffectiveRegularization(model.spectrum(), samples);
    }

    /** κ of this model and number of samples. */
    public EffectiveRegularization regularization() {
        return new EffectiveRegularization(model.spectrum(), samples);
    }

    /**
     * The asymptotic bias and variance, in O(d) operations for each step of the solver of κ.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::at[]
    public ExcessRisk at(double lambda) {
        CovarianceSpectrum spectrum = model.spectrum();
        double kappa = regularization().at(lambda);
        double free = regularization().freeSamplesOfSecondOrder(kappa, lambda);
        double[] residual = model.target();
        for (int k = 0; k < residual.length; k++) {
            residual[k] *= kappa == 0 ? 0 : kappa / (spectrum.eigenvalue(k + 1) + kappa);
        }
        double fitted = spectrum.secondDegreesOfFreedom(kappa);
        double bias = kappa == 0 ? 0 : model.mahalanobis(residual) * samples / free;
        double variance = model.noise() == 0 ? 0 : model.noise() * fitted / free;
        return new ExcessRisk(bias, variance);
    }
    // end::at[]
}
