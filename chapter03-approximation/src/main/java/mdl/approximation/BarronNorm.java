package mdl.approximation;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.PanelQuadrature;
import org.hipparchus.special.Gamma;

/**
 * The Barron norm ‖g‖_B = ∫ ‖ξ‖ |ĝ(ξ)| dξ by quadrature over the frequencies.
 *
 * <p>Notes: Definition 3, 3.3.11; Barron, Universal approximation bounds for superpositions of a sigmoidal function (1993).
 */
public final class BarronNorm {

    private BarronNorm() {}

    /**
     * The norm of a radial function of d variables, |S^{d−1}| ∫₀ʳ ρ^d |ĝ(ρ)| dρ with |S^{d−1}| = 2π^{d/2}/Γ(d/2).
     *
     * @param dimension d
     * @param modulus |ĝ| as a function of ρ = ‖ξ‖
     * @param reach r, beyond which nothing is left, or where the integral is to be cut
     * @param panel the width of the panels of the quadrature
     * @throws IllegalArgumentException if d &lt; 1, rᵈ overflows, the reach is negative, or the panels have no positive width
     */
    public static double radial(int dimension, DoubleUnaryOperator modulus, double reach, double panel) {
        if (dimension < 1) {
            throw new IllegalArgumentException("the dimension is " + dimension + ", but must be at least 1");
        }
        if (Math.pow(reach, dimension) == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the dimension is " + dimension + " and the reach " + reach
                    + ", but the reach to the power of the dimension must be a finite double");
        }
        // tag::radial[]
        double half = 0.5 * dimension;
        double logSphere = half * Math.log(Math.PI) - Gamma.logGamma(half);
        DoubleUnaryOperator density = r -> Math.pow(r, dimension) * modulus.applyAsDouble(r);
        return 2 * Math.exp(logSphere) * PanelQuadrature.integrate(density, 0, reach, panel);
        // end::radial[]
    }

    /**
     * ∫ |ξ| |σ̂(ξ)| dξ = ∫ |F(ξ)| dξ over |ξ| ≤ r, where F is the transform of σ′; ‖w‖ times it is the norm of σ(⟨w, x⟩ + b).
     *
     * <p>It needs the derivative alone, so that a sigmoid need not be integrable. Notes: 3.3.13.
     *
     * @param derivative the transform of σ′
     * @param reach r
     * @param panel the width of the panels of the quadrature
     * @throws IllegalArgumentException if the reach is negative, or the panels have no positive width
     */
    public static double ofActivation(FourierTransform derivative, double reach, double panel) {
        return 2 * PanelQuadrature.integrate(derivative::modulus, 0, reach, panel);
    }
}
