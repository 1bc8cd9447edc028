package mdl.curse;

import java.util.function.DoubleUnaryOperator;

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
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
    }

    /** P(R ≤ r). */
    public double cdf(double r) {
        return -Math.expm1(samples * Math.log1p(-ballMass.applyAsDouble(r)));
    }
}
