package mdl.approximation;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A continuous function on [x_0, x_m] that is linear between its knots; distances between two of them are exact.
 *
 * @param knots x_0 &lt; … &lt; x_m, at least two
 * @param values at the knots
 */
public record PiecewiseLinear(double[] knots, double[] values) {

    /** @throws IllegalArgumentException if there are fewer than two knots, not one finite value for each, or the knots do not increase */
    public PiecewiseLinear {
        if (knots.length < 2 || values.length != knots.length) {
            throw new IllegalArgumentException(
                    "a piecewise linear function has at least two knots and one value at each, not " + knots.length
                            + " knots and " + values.length + " values");
        }
        for (int k = 0; k < knots.length; k++) {
            if (!Double.isFinite(knots[k]) || !Double.isFinite(values[k]) || k > 0 && !(knots[k] > knots[k - 1])) {
                throw new IllegalArgumentException("knots must be finite and increase, and values must be finite");
            }
        }
        knots = knots.clone();
        values = values.clone();
    }

    /** A copy of the knots. */
    @Override
    public double[] knots() {
        return knots.clone();
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /**
     * The value at x, in O(log m) operations.
     *
     * @throws IllegalArgumentException if x is outside [x_0, x_m]
     */
    public double at(double x) {
        if (!(x >= knots[0] && x <= knots[knots.length - 1])) {
            throw new IllegalArgumentException(
                    "x is " + x + ", but must lie between " + knots[0] + " and " + knots[knots.length - 1]);
        }
        int place = Arrays.binarySearch(knots, x);
        if (place >= 0) {
            return values[place];
        }
        int right = -place - 1;
        double share = (x - knots[right - 1]) / (knots[right] - knots[right - 1]);
        return (1 - share) * values[right - 1] + share * values[right];
    }

    /**
     * sup |f − g|, which is attained at a knot of one of them.
     *
     * @throws IllegalArgumentException if they are not defined on the same interval
     */
    public double supremumDistance(PiecewiseLinear other) {
        return Arrays.stream(commonKnots(other))
                .map(x -> Math.abs(at(x) - other.at(x)))
                .max()
                .orElseThrow();
    }

    /**
     * ∫|f − g|, with the sign changes between knots found exactly.
     *
     * @throws IllegalArgumentException if they are not defined on the same interval
     */
    public double integralDistance(PiecewiseLinear other) {
        double[] common = commonKnots(other);
        double sum = 0;
        for (int k = 1; k < common.length; k++) {
            double left = at(common[k - 1]) - other.at(common[k - 1]);
            double right = at(common[k]) - other.at(common[k]);
            double size = Math.abs(left) + Math.abs(right);
            double mean = left * right >= 0 ? size / 2 : (left * left + right * right) / (2 * size);
            sum += mean * (common[k] - common[k - 1]);
        }
        return sum;
    }

    private double[] commonKnots(PiecewiseLinear other) {
        if (knots[0] != other.knots[0] || knots[knots.length - 1] != other.knots[other.knots.length - 1]) {
            throw new IllegalArgumentException("two functions on different intervals have no distance");
        }
        return DoubleStream.concat(Arrays.stream(knots), Arrays.stream(other.knots))
                .sorted()
                .distinct()
                .toArray();
    }
}
