package mdl.curse;

import org.hipparchus.special.Gamma;

/**
 * The ball {x ∈ ℝᵈ : ‖x‖ ≤ 1}, whose volume V_d = π^{d/2}/Γ(d/2 + 1) is kept as a logarithm, so that it neither under- nor
 * overflows.
 *
 * <p>Source: Ball (1997). Notes: equations 2.1.6 and 2.1.9.
 *
 * @param dimension d, at least 1
 */
public record UnitBall(int dimension) {

    /** @throws IllegalArgumentException if d &lt; 1 */
    public UnitBall {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension is " + dimension + ", but must be at least 1");
        }
    }

    /** log V_d = (d/2) log π − log Γ(d/2 + 1). */
    // tag::volume[]
    public double logVolume() {
        return dimension / 2.0 * Math.log(Math.PI) - Gamma.logGamma(dimension / 2.0 + 1);
    }
    // end::volume[]

    /** V_d, which is 0 in double precision from a few hundred dimensions on. */
    public double volume() {
        return Math.exp(logVolume());
    }

    /** Stirling's form (d/2) log(2πe/d) − ½ log(πd), above log V_d by 1/(6d) − 1/(45d³) + O(d⁻⁵). */
    public double logStirling() {
        double d = dimension;
        return d / 2 * Math.log(2 * Math.PI * Math.E / d) - Math.log(Math.PI * d) / 2;
    }
}
