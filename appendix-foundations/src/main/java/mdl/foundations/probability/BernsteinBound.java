package mdl.foundations.probability;

import java.util.Arrays;
import mdl.foundations.input.Inputs;

/**
 * Bernstein's bound P(|S| ≥ t) ≤ 2 exp(−¼ min(t²/σ², t/k)) on a sum of independent centred sub-exponential variables.
 *
 * <p>From log E e^{λX} ≤ λ²‖X‖²_{ψ₁} for |λ|‖X‖_{ψ₁} ≤ 1 (the notes' Proposition 20, here with c = 1/4).
 *
 * @param squares σ² = Σ ‖Xᵢ‖²_{ψ₁}, positive
 * @param largest k = max ‖Xᵢ‖_{ψ₁}, positive
 */
public record BernsteinBound(double squares, double largest) {

    /** @throws IllegalArgumentException if σ² or k is not positive and finite */
    public BernsteinBound {
        Inputs.positiveFinite("squares", squares);
        Inputs.positiveFinite("largest", largest);
    }

    /** For variables of these norms ‖Xᵢ‖_{ψ₁}. */
    public static BernsteinBound ofSubExponentialNorms(double... norms) {
        return new BernsteinBound(
                Arrays.stream(norms).map(k -> k * k).sum(),
                Arrays.stream(norms).max().orElse(0));
    }

    /** The exponent ¼ min(t²/σ², t/k), for t ≥ 0. */
    public double exponent(double t) {
        return Math.min(t * t / squares, t / largest) / 4;
    }
}
