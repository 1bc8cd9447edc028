package mdl.rmt;

import mdl.foundations.analysis.PanelQuadrature;
import org.hipparchus.complex.Complex;

/**
 * The Stieltjes transform of a probability measure μ on the line, s(z) = ∫ μ(dλ)/(λ − z), off the support of μ.
 *
 * <p>Its imaginary part just above the line gives the measure back (Stieltjes, 1894; Perron, 1913): Im s(x + iη)/π is
 * the density at x of λ + ηC, where λ follows μ and C is an independent standard Cauchy variable.
 *
 * <p>Notes: Definition 5, Proposition 8.
 */
@FunctionalInterface
public interface StieltjesTransform {

    /**
     * The value at a point off the support.
     *
     * @throws IllegalArgumentException if the transform is not defined at z
     */
    Complex stieltjes(Complex z);

    /**
     * The density at x of the measure smoothed on the scale η, Im s(x + iη)/π.
     *
     * @param eta the resolution η, positive
     * @throws IllegalArgumentException if η is not positive and finite
     */
    // tag::smoothed[]
    default double smoothedDensity(double x, double eta) {
        Resolution.require(eta);
        return stieltjes(new Complex(x, eta)).getImaginary() / Math.PI;
    }
    // end::smoothed[]

    /**
     * The mass of [a, b] under the measure smoothed on the scale η, (1/π)∫ₐᵇ Im s(x + iη) dx, by quadrature to rounding
     * accuracy; costs 16 (b − a)/η evaluations of the transform.
     *
     * @throws IllegalArgumentException if a &gt; b, η is not positive, or (b − a)/η exceeds 10⁷
     */
    default double smoothedMass(double a, double b, double eta) {
        Resolution.require(eta);
        return PanelQuadrature.integrate(x -> smoothedDensity(x, eta), a, b, eta);
    }
}
