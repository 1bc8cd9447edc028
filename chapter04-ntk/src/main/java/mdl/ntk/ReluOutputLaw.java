package mdl.ntk;

import mdl.foundations.analysis.PanelQuadrature;
import org.hipparchus.special.Erf;

/**
 * The exact law of c Σ_j a_j max(u_j, 0), j = 1, …, p, with independent a_j ~ Unif([−1, 1]) and u_j ~ N(0, 1).
 *
 * <p>It is that of a ReLU network at its start at one input, with c = α s for the factor α and the deviation s of a
 * preactivation. The mean over a of e^{itax} is sin(tx)/(tx), and its mean over u gives the characteristic function
 * ψ(ct)^p with ψ(q) = ½ + ½√(π/2) erf(q/√2)/q. All neurons are off with probability 2^{−p}, an atom at zero.
 *
 * @param factor c, positive
 * @param width p, at least 1
 */
public record ReluOutputLaw(double factor, int width) {

    /** From here on erf(q/√2) is 1 in double precision. */
    private static final double SATURATED = 10;

    private static final double SLOPE = 0.5 * Math.sqrt(Math.PI / 2);

    /** @throws IllegalArgumentException if c is not positive and finite, or p below 1 */
    public ReluOutputLaw {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY) || width < 1) {
            throw new IllegalArgumentException("the factor is " + factor + " and the width " + width
                    + ", but the factor must be positive and finite and the width at least 1");
        }
    }

    /** E e^{itf}, which is real. */
    public double characteristic(double t) {
        return Math.pow(perNeuron(factor * Math.abs(t)), width);
    }

    /** E f² = c²p/6. */
    public double variance() {
        return factor * factor * width / 6;
    }

    /** E f⁴/(E f²)² − 3 = (1/p)((9/5)·6 − 3), from E a⁴/(E a²)² = 9/5 and E σ⁴/(E σ²)² = 6. */
    public double excessKurtosis() {
        return (9.0 / 5 * 6 - 3) / width;
    }

    /**
     * The L² distance (∫(F − G)²)^{1/2} of the distribution functions of this law and of N(0, σ²).
     *
     * <p>By Plancherel its square is (1/π)∫₀^∞ (φ(t) − e^{−σ²t²/2})² dt/t², an integral with a closed form where erf is 1.
     *
     * @throws IllegalArgumentException if σ &lt; c, where the normal part is not negligible beyond that point
     */
    public double distanceToNormal(double deviation) {
        double ratio = deviation / factor;
        if (!(ratio >= 1 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the deviation of the normal law is " + deviation
                    + ", but must be finite and at least the factor " + factor);
        }
        double scale = 0.5 / Math.max(ratio, Math.sqrt(width));
        double near = PanelQuadrature.integrate(
                q -> Math.pow((Math.pow(perNeuron(q), width) - Math.exp(-ratio * ratio * q * q / 2)) / q, 2),
                0,
                SATURATED,
                scale);
        int power = 2 * width + 1;
        double far = (Math.pow(0.5 + SLOPE / SATURATED, power) - Math.pow(0.5, power)) / (SLOPE * power);
        return Math.sqrt(factor / Math.PI * (near + far));
    }

    private static double perNeuron(double q) {
        return q == 0 ? 1 : 0.5 + SLOPE * Erf.erf(q / Math.sqrt(2)) / q;
    }
}
