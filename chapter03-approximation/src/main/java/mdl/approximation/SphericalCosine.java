package mdl.approximation;

import mdl.foundations.input.Inputs;
import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Gamma;

/**
 * The mean of cos⟨ξ, y⟩ over all directions of ξ in ℝᵈ, a function of t = ‖ξ‖‖y‖: Γ(d/2) (2/t)^{d/2−1} J_{d/2−1}(t).
 *
 * <p>It is cos t for d = 1 and sin t/t for d = 3 (Watson, A Treatise on the Theory of Bessel Functions, 1944, §3.3).
 *
 * @param dimension d, at most 64
 */
public record SphericalCosine(int dimension) {

    /** Up to here no factor overflows or vanishes where t is not negligible. */
    private static final int MOST_DIMENSIONS = 64;

    /** Up to here the library computes Bessel functions. */
    private static final double LARGEST_ARGUMENT = 1e4;

    /** @throws IllegalArgumentException if d lies outside 1..64 */
    public SphericalCosine {
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "the dimension is " + dimension + ", but must be between 1 and " + MOST_DIMENSIONS);
        }
    }

    /**
     * The mean at t.
     *
     * @throws IllegalArgumentException if t is negative, not finite, or above 10⁴ for d ≥ 2
     */
    public double at(double t) {
        Inputs.finiteNotNegative("t", t);
        if (dimension == 1) {
            return Math.cos(t);
        }
        // The mean is 1 − t²/(2d) + …, which rounds to one.
        if (t * t <= 2 * dimension * 0x1p-54) {
            return 1;
        }
        Inputs.within("t", t, 0, LARGEST_ARGUMENT);
        double order = 0.5 * dimension - 1;
        return Gamma.gamma(0.5 * dimension) * Math.pow(2 / t, order) * BesselJ.value(order, t);
    }
}
