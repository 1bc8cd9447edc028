package mdl.approximation;

import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Gamma;

/**
 * The mean of cos⟨ξ, y⟩ over all directions of ξ in ℝᵈ, a function of t = ‖ξ‖‖y‖: Γ(d/2) (2/t)^{d/2−1} J_{d/2−1}(t).
 *
 * <p>It is cos t for d = 1 and sin t/t for d = 3 (Watson, A Treatise on the Theory of Bessel Functions, 1944, §3.3).
 *
 * @param dimension d
 */
public record SphericalCosine(int dimension) {

    /** @throws IllegalArgumentException if d &lt; 1 */
    public SphericalCosine {
        if (dimension < 1) {
            throw new IllegalArgumentException("the dimension is " + dimension + ", but must be at least 1");
        }
    }

    /**
     * The mean at t.
     *
     * @throws IllegalArgumentException if t is negative
     */
    public double at(double t) {
        if (!(t >= 0)) {
            throw new IllegalArgumentException("t is " + t + ", but must not be negative");
        }
        if (dimension == 1) {
            return Math.cos(t);
        }
        if (t == 0) {
            return 1;
        }
        double order = 0.5 * dimension - 1;
        return Gamma.gamma(0.5 * dimension) * Math.pow(2 / t, order) * BesselJ.value(order, t);
    }
}
