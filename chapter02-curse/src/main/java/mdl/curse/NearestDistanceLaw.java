package mdl.curse;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.input.Inputs;

/**
 * The law of the distance from a point to the nearest of n independent points: P(R ≤ r) = 1 − (1 − p(r))ⁿ with the mass p(r)
 * of the ball of radius r around it.
 *
 * @param samples n, at least 1
 * @param ballMass p, the probability that one point lies within distance r
 */
public record NearestDistanceLaw(int samples, DoubleUnaryOperator ballMass) {

    /** @throws IllegalArgumentException if n &lt; 1 */
    public NearestDistanceLaw {
        Inputs.atLeast("samples", samples, 1);
    }

    /**
     * P(R ≤ r).
     *
     * @throws IllegalArgumentException if r is NaN
     */
    public double cdf(double r) {
        Inputs.number("r", r);
        return -Math.expm1(samples * Math.log1p(-ballMass.applyAsDouble(r)));
    }
}
