package mdl.foundations.analysis;

import java.util.function.DoubleUnaryOperator;

/**
 * Difference quotients |f(x) − f(y)|/|x − y| of a real function: their supremum is its Lipschitz constant (Definition 19 of
 * the notes).
 */
public final class DifferenceQuotient {

    private static final int MOST_STEPS = 1 << 30;

    private DifferenceQuotient() {}

    /**
     * The largest quotient over all pairs of a grid of m + 1 points on [from, to]; costs m + 1 evaluations.
     *
     * <p>The quotient over a long step is an average of those over the short steps inside it, so that neighbours suffice.
     *
     * @param steps m, at least 1
     * @throws IllegalArgumentException if there is no step, or more than 2³⁰, or the interval is empty, not finite or so
     *     short that points of the grid coincide
     */
    public static double largest(DoubleUnaryOperator f, double from, double to, int steps) {
        if (!(from < to) || Double.isInfinite(to - from) || steps < 1) {
            throw new IllegalArgumentException("difference quotients over [" + from + ", " + to + "] in " + steps
                    + " steps need finite ordered ends and at least one step");
        }
        if (steps > MOST_STEPS || (to - from) / steps <= 4 * Math.ulp(Math.max(Math.abs(from), Math.abs(to)))) {
            throw new IllegalArgumentException("difference quotients over [" + from + ", " + to + "] in " + steps
                    + " steps need at most 2^30 steps, each longer than the spacing of the numbers there");
        }
        // tag::largest[]
        double last = from;
        double value = f.applyAsDouble(from);
        double largest = 0;
        for (int k = 1; k <= steps; k++) {
            double x = from + (to - from) * ((double) k / steps);
            double next = f.applyAsDouble(x);
            largest = Math.max(largest, Math.abs(next - value) / (x - last));
            last = x;
            value = next;
        }
        return largest;
        // end::largest[]
    }
}
