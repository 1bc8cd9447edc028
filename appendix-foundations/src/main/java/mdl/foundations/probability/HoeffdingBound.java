package mdl.foundations.probability;

import java.util.Arrays;
import mdl.foundations.input.Inputs;

/**
 * Hoeffding's bound P(S ≥ t) ≤ e^{−t²/(2v)} on a sum of independent centred variables with log E e^{λS} ≤ λ²v/2 for all λ.
 *
 * @param proxy v, positive: the variance of the Gaussian whose moment generating function dominates that of S
 */
public record HoeffdingBound(double proxy) {

    /** @throws IllegalArgumentException if v is not positive and finite */
    public HoeffdingBound {
        Inputs.positiveFinite("proxy", proxy);
    }

    /** For variables in intervals of these widths, v = Σ (bᵢ − aᵢ)²/4 (Hoeffding, 1963, Theorem 2; the notes' A.2.34). */
    public static HoeffdingBound ofWidths(double... widths) {
        return new HoeffdingBound(Arrays.stream(widths).map(w -> w * w).sum() / 4);
    }

    /**
     * For variables of these norms ‖Xᵢ‖_{ψ₂}, v = 2√(log 2) Σ ‖Xᵢ‖²: the notes' A.2.31 with c = 1/(4√log 2).
     *
     * <p>With s = |λ|‖X‖, E e^{λX} ≤ E e^{λ²X²} ≤ 2^{s²} for s ≤ 1, and beyond it λX ≤ αX²/‖X‖² + s²/(4α) with the best α ≤ 1;
     * both are at most e^{√(log 2) s²}.
     */
    public static HoeffdingBound ofSubGaussianNorms(double... norms) {
        return new HoeffdingBound(2
                * Math.sqrt(Math.log(2))
                * Arrays.stream(norms).map(k -> k * k).sum());
    }

    /** The logarithm −t²/(2v) of the bound, for t ≥ 0. */
    public double logTail(double t) {
        return -t * t / (2 * proxy);
    }

    /**
     * The t at which the bound has this logarithm, √(−2v·log), the inverse of {@link #logTail}.
     *
     * @throws IllegalArgumentException if the logarithm is positive or not a number
     */
    public double level(double logTail) {
        if (!(logTail <= 0)) {
            throw new IllegalArgumentException("logTail is " + logTail + ", but must be at most 0");
        }
        return Math.sqrt(-2 * proxy * logTail);
    }
}
