package mdl.foundations.exhibit;

/**
 * The closed interval [from, to] of an axis.
 *
 * @param from finite
 * @param to finite and larger
 */
public record Interval(double from, double to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless both ends and their difference are finite and from &lt; to
     */
    public Interval {
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException("A range must have finite ends with from < to and a finite length, not ["
                    + from + ", " + to + "].");
        }
    }

    /** The difference of its ends. */
    public double length() {
        return to - from;
    }

    /** Whether the number is inside or at an end. */
    public boolean contains(double value) {
        return from <= value && value <= to;
    }
}
