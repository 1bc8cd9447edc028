package mdl.ridge;

import mdl.foundations.input.Inputs;

/**
 * The limit of the excess risk of ridge regression with isotropic covariates, Σ = I_d, as d/n → γ, in closed form.
 *
 * <p>The effective regularisation is the nonnegative root κ of κ² − bκ − λ = 0, b = λ + γ − 1. With r = √(b² + 4λ),
 * B = ‖θ⋆‖²κ²/((1+κ)² − γ) and V = σ²γ/((1+κ)² − γ). They are computed from (1+κ)²/((1+κ)² − γ) = κ′ = (r + λ + γ + 1)/(2r) and κ′ − 1 =
 * 2γ/(r(r + λ + γ + 1)), in which nothing cancels but γ − 1.
 *
 * <p>Notes: 6.3.38–6.3.43.
 *
 * @param gamma γ = d/n, positive
 * @param signal ‖θ⋆‖², not negative
 * @param noise σ², not negative
 */
public record IsotropicRidge(double gamma, double signal, double noise) {

    /** @throws IllegalArgumentException if γ is not positive and finite, or ‖θ⋆‖² or σ² is negative or not finite */
    public IsotropicRidge {
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gamma is " + gamma + ", but must be positive and finite");
        }
        Inputs.finiteNotNegative("the signal", signal);
        Inputs.finiteNotNegative("the variance of the noise", noise);
    }

    /**
     * κ(λ), and for λ = 0 its limit (γ − 1)₊.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    // tag::risk[]
    public double effectivePenalty(double lambda) {
        Penalty.require(lambda);
        double b = lambda + (gamma - 1);
        double root = root(lambda);
        return b >= 0 ? (b + root) / 2 : 2 * lambda / (root - b);
    }

    /**
     * B and V, and for λ = 0 their limits; there V is infinite at γ = 1, unless σ² = 0.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    public ExcessRisk at(double lambda) {
        double kappa = effectivePenalty(lambda);
        double root = root(lambda);
        double sum = root + lambda + gamma + 1;
        double kept = kappa / (1 + kappa);
        double bias = kappa == 0 ? 0 : signal * kept * kept * sum / (2 * root);
        double variance = noise == 0 ? 0 : 2 * noise * gamma / (root * sum);
        return new ExcessRisk(bias, variance);
    }

    private double root(double lambda) {
        double b = lambda + (gamma - 1);
        return Math.sqrt(b * b + 4 * lambda);
    }
    // end::risk[]

    /** λ⋆ = γσ²/‖θ⋆‖², the penalty of least risk; infinite without a signal. */
    public double optimalPenalty() {
        return gamma * noise / signal;
    }
}
