package mdl.ridge;

import mdl.foundations.input.Inputs;

/**
 * The limit of the risk of ridge regression in the latent space model of {@link LatentSpaceModel#orthogonal}, as n, p and d
 * grow with p/n → γ and n/d → α.
 *
 * <p>The covariance has min(γ, 1/α)n eigenvalues e and the others are 1, where e = 1 + αγ for αγ ≥ 1 and e = 2 below. κ is the
 * largest solution of κ(1 − df₁(κ)/n) = λ, df_a(κ)/n = min(γ, 1/α)(e/(e+κ))^a + (γ − 1/α)₊(1+κ)^{−a}, a cubic equation for αγ
 * &gt; 1; Newton's iteration falls onto it from λ + 2γ.
 * The risk is (σ² + κ²A)/(1 − df₂/n) with A = ‖θ⋆‖²e/(e+κ)².
 *
 * <p>Source: Hastie et al. (2022), section 5.4. Notes: 6.3.52–6.3.59, with degrees of freedom for p &lt; d that differ.
 *
 * @param alpha α = n/d, positive
 * @param gamma γ = p/n, positive
 * @param noise τ², not negative
 */
public record LatentSpaceRisk(double alpha, double gamma, double noise) {

    /** @throws IllegalArgumentException if α or γ is not positive and finite, or τ² is negative or not finite */
    public LatentSpaceRisk {
        if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY && gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "alpha is " + alpha + " and gamma " + gamma + ", but both must be positive and finite");
        }
        Inputs.finiteNotNegative("the variance of the noise", noise);
    }

    /** σ² = τ² + 1/(1 + αγ), or τ² + 1 − αγ/2 for p &lt; d: the risk of the best linear predictor. */
    public double effectiveNoise() {
        return noise + (isWide() ? 1 / (1 + alpha * gamma) : 1 - alpha * gamma / 2);
    }

    /**
     * κ(λ), for λ = 0 its limit.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::risk[]
    public double effectivePenalty(double lambda) {
        Penalty.require(lambda);
        if (lambda == 0 && gamma <= 1) {
            return 0;
        }
        double kappa = lambda + 2 * gamma;
        while (true) {
            double between = between(kappa);
            double free = 1 - kept(spike(), kappa) * spikes() - kept(1, kappa) * bulk();
            double next = (kappa * between + lambda) / (free + between);
            if (!(next < kappa)) {
                return kappa;
            }
            kappa = next;
        }
    }

    /**
     * The risk, that of the best linear predictor included; infinite for λ = 0 at γ = 1.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    public double at(double lambda) {
        double kappa = effectivePenalty(lambda);
        double free = kappa == 0 ? 1 - gamma : lambda / kappa + between(kappa);
        double shrunk = kappa / (spike() + kappa);
        return (effectiveNoise() + signal() * shrunk * shrunk) / free;
    }

    /** (df₁(κ) − df₂(κ))/n. */
    private double between(double kappa) {
        return spikes() * kept(spike(), kappa) * (kappa / (spike() + kappa))
                + bulk() * kept(1, kappa) * (kappa / (1 + kappa));
    }
    // end::risk[]

    private static double kept(double eigenvalue, double kappa) {
        return eigenvalue / (eigenvalue + kappa);
    }

    private boolean isWide() {
        return alpha * gamma >= 1;
    }

    private double spike() {
        return isWide() ? 1 + alpha * gamma : 2;
    }

    private double spikes() {
        return isWide() ? 1 / alpha : gamma;
    }

    private double bulk() {
        return isWide() ? gamma - 1 / alpha : 0;
    }

    /** ‖θ⋆‖²_Σ, what the covariates explain. */
    private double signal() {
        return isWide() ? alpha * gamma / (1 + alpha * gamma) : alpha * gamma / 2;
    }
}
