package mdl.foundations.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * The polynomial through the values of a function at the points xₖ = (a + b)/2 − (b − a)/2 cos(kπ/n), k = 0, …, n.
 *
 * <p>For an analytic function it converges exponentially with n, and the barycentric formula evaluates it stably (Berrut and
 * Trefethen, 2004). It stands in for a function that costs much more.
 *
 * @param from a
 * @param to b, above a
 * @param values at the points, in ascending order, at least two
 */
public record ChebyshevInterpolant(double from, double to, double[] values) {

    /** @throws IllegalArgumentException if the interval is empty or infinite, or there are fewer than two values */
    public ChebyshevInterpolant {
        if (!(from < to) || Double.isInfinite(to - from) || values.length < 2) {
            throw new IllegalArgumentException("an interpolant with " + values.length + " values on [" + from + ", "
                    + to + "] needs a finite interval and at least two values");
        }
        values = values.clone();
    }

    /**
     * The interpolant of degree n of a function, whose values are computed in parallel.
     *
     * @throws IllegalArgumentException if the interval is empty or infinite, or n is below 1 or too large for memory
     */
    public static ChebyshevInterpolant of(DoubleUnaryOperator function, double from, double to, int degree) {
        Inputs.atLeast("the degree", degree, 1);
        MatrixSize.require(degree + 1L, 1);
        double[] values = IntStream.rangeClosed(0, degree)
                .parallel()
                .mapToDouble(k -> function.applyAsDouble(point(from, to, k, degree)))
                .toArray();
        return new ChebyshevInterpolant(from, to, values);
    }

    /**
     * The value at x, in O(n) operations.
     *
     * @throws IllegalArgumentException if x lies outside [a, b]
     */
    public double at(double x) {
        if (!(x >= from && x <= to)) {
            throw new IllegalArgumentException("x is " + x + ", but must lie between " + from + " and " + to);
        }
        double above = 0;
        double below = 0;
        for (int k = 0; k <= degree(); k++) {
            double distance = x - point(from, to, k, degree());
            if (distance == 0) {
                return values[k];
            }
            double weight = weight(k) / distance;
            above += weight * values[k];
            below += weight;
        }
        return above / below;
    }

    /** The derivative, by the differentiation matrix; it loses a factor n² of accuracy against the values. */
    public ChebyshevInterpolant derivative() {
        double[] slopes = new double[values.length];
        Arrays.setAll(slopes, i -> {
            double slope = 0;
            for (int j = 0; j < values.length; j++) {
                if (j != i) {
                    // Differences of values sum to the diagonal entry of the matrix (Schneider and Werner, 1986).
                    slope += weight(j) / weight(i) * (values[j] - values[i]) / difference(i, j);
                }
            }
            return slope;
        });
        return new ChebyshevInterpolant(from, to, slopes);
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChebyshevInterpolant interpolant
                && from == interpolant.from
                && to == interpolant.to
                && Arrays.equals(values, interpolant.values);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(from + to) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "ChebyshevInterpolant of degree " + degree() + " on [" + from + ", " + to + "]";
    }

    private int degree() {
        return values.length - 1;
    }

    private double difference(int i, int j) {
        return point(from, to, i, degree()) - point(from, to, j, degree());
    }

    private double weight(int k) {
        double half = k == 0 || k == degree() ? 0.5 : 1;
        return k % 2 == 0 ? half : -half;
    }

    private static double point(double from, double to, int k, int degree) {
        return k == degree ? to : from + (to - from) * Math.pow(Math.sin(k * Math.PI / (2.0 * degree)), 2);
    }
}
