package mdl.foundations.probability;

import mdl.foundations.input.Inputs;

/**
 * The variable B − p with P(B = 1) = p and P(B = 0) = 1 − p: mean zero, and bounded with width 1.
 *
 * @param success p, strictly between 0 and 1
 */
public record CentredBernoulli(double success) {

    /** @throws IllegalArgumentException if p is not strictly between 0 and 1 */
    public CentredBernoulli {
        Inputs.share("success", success);
    }

    /** log E e^{λ(B − p)}. */
    public double logMomentGenerating(double lambda) {
        return -lambda * success + Math.log1p(success * Math.expm1(lambda));
    }

    /** ‖B − p‖_{ψ₂}, the K with E e^{(B−p)²/K²} = 2. */
    public double subGaussianNorm() {
        return OrliczNorm.of(
                new FiniteLaw(new double[] {-success, 1 - success}, new double[] {1 - success, success}), 2);
    }
}
