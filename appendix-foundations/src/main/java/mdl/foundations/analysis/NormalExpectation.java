package mdl.foundations.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The expectation E f(z), z ~ N(0, 1), by {@link PanelQuadrature} between the points where f is not smooth.
 *
 * <p>The line is cut at ±13: if |f(t)| ≤ C e^{t²/4}, what is left out is below 10⁻¹⁸ C, and by Cramér's inequality
 * |He_ℓ(t)|/√ℓ! ≤ 1.09 e^{t²/4} that covers bounded functions times Hermite polynomials of every degree.
 */
public final class NormalExpectation {

    private static final double REACH = 13;

    /** The density stays of its own order this near the real line, and Hermite polynomials of degree ℓ grow by e^{√ℓ/2}. */
    private static final double WIDEST = 0.5;

    private NormalExpectation() {}

    /**
     * E f(z), at the cost of about 830 evaluations for each distance of 1/2.
     *
     * @param distance how far the singularities of f in the complex plane stay away from the line, apart from the kinks
     * @param kinks points between which f is analytic, ascending, inside (−13, 13)
     * @throws IllegalArgumentException if the distance is not positive, or the kinks are not ascending and inside
     */
    public static double of(DoubleUnaryOperator f, double distance, double... kinks) {
        double[] ends = Arrays.copyOf(kinks, kinks.length + 1);
        ends[kinks.length] = REACH;
        double from = -REACH;
        double sum = 0;
        for (double to : ends) {
            if (!(to > from && to <= REACH)) {
                throw new IllegalArgumentException(
                        "the kinks of a function must be ascending and between -13 and 13, not "
                                + Arrays.toString(kinks));
            }
            sum += PanelQuadrature.integrate(
                    t -> f.applyAsDouble(t) * density(t), from, to, Math.min(distance, WIDEST));
            from = to;
        }
        return sum;
    }

    private static double density(double t) {
        return Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
    }
}
