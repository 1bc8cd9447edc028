package mdl.approximation;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * The polynomial B(x) = Σ_k c_k C(n, k) t^k (1 − t)^{n−k} on [a, b], with t = (x − a)/(b − a).
 *
 * <p>With c_k = g(a + (b − a)k/n) it is the mean of g at a random one of n + 1 equispaced points, whose index is binomial with
 * parameters n and t. Notes: Theorem 2, Remark 4 (Bernstein, 1912).
 *
 * @param from a
 * @param to b, above a
 * @param coefficients c_0, …, c_n, at least two
 */
public record BernsteinPolynomial(double from, double to, double[] coefficients) {

    /** @throws IllegalArgumentException if the interval is empty or infinite, there are fewer than two coefficients, or one is not finite */
    public BernsteinPolynomial {
        requireInterval(from, to);
        if (coefficients.length < 2) {
            throw new IllegalArgumentException("a Bernstein polynomial needs at least two coefficients");
        }
        Inputs.finite("coefficients", coefficients);
        coefficients = coefficients.clone();
    }

    private static void requireInterval(double from, double to) {
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(
                    "the interval from " + from + " to " + to + " must have positive finite length");
        }
    }

    /**
     * The Bernstein polynomial of degree n of g on [a, b].
     *
     * @throws IllegalArgumentException if the interval is empty or infinite, n is below 1, or a value is not finite
     */
    public static BernsteinPolynomial of(DoubleUnaryOperator g, double from, double to, int degree) {
        requireInterval(from, to);
        Inputs.atLeast("the degree", degree, 1);
        MatrixSize.require(degree + 1L, 1);
        return new BernsteinPolynomial(
                from,
                to,
                IntStream.rangeClosed(0, degree)
                        .mapToDouble(k -> g.applyAsDouble(k == degree ? to : from + (to - from) * k / degree))
                        .toArray());
    }

    /** A copy of c_0, …, c_n. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** n. */
    public int degree() {
        return coefficients.length - 1;
    }

    /**
     * The value at x, a mean with positive weights and therefore without cancellation, in O(n) operations.
     *
     * @throws IllegalArgumentException if x lies outside [a, b]
     */
    public double at(double x) {
        if (!(x >= from && x <= to)) {
            throw new IllegalArgumentException("x is " + x + ", but must lie between " + from + " and " + to);
        }
        double[] weights = binomialWeights(degree(), (x - from) / (to - from));
        double sum = 0;
        for (int k = 0; k <= degree(); k++) {
            sum += weights[k] * coefficients[k];
        }
        return sum;
    }

    /**
     * The binomial probabilities C(n, k) t^k (1 − t)^{n−k}, k = 0, …, n, by ratios outwards from the largest.
     *
     * @throws IllegalArgumentException if t lies outside [0, 1] or n is negative
     */
    public static double[] binomialWeights(int n, double t) {
        if (n < 0 || !(t >= 0 && t <= 1)) {
            throw new IllegalArgumentException(
                    "binomial weights need n ≥ 0 and t between 0 and 1, not n = " + n + " and t = " + t);
        }
        MatrixSize.require(n + 1L, 1);
        double[] weights = new double[n + 1];
        int mode = Math.min(n, (int) ((n + 1) * t));
        weights[mode] = 1;
        double total = 1;
        for (int k = mode; k < n; k++) {
            weights[k + 1] = weights[k] * ((n - k) * t / ((k + 1) * (1 - t)));
            total += weights[k + 1];
        }
        for (int k = mode; k > 0; k--) {
            weights[k - 1] = weights[k] * (k * (1 - t) / ((n - k + 1) * t));
            total += weights[k - 1];
        }
        for (int k = 0; k <= n; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    /** A bound on |B″|, n(n − 1) max_k |c_{k+2} − 2c_{k+1} + c_k| / (b − a)². */
    public double curvature() {
        double largest = IntStream.rangeClosed(2, degree())
                .mapToDouble(k -> Math.abs(coefficients[k] - 2 * coefficients[k - 1] + coefficients[k - 2]))
                .max()
                .orElse(0);
        return degree() * (degree() - 1.0) * largest / ((to - from) * (to - from));
    }

    /**
     * A bound on sup |B − g| over [x_0, x_m]: the largest |B − g| at these points, and what it can rise by between them.
     *
     * <p>Between neighbours at distance h a function with second derivative at most c stays within ch²/8 of its chord.
     *
     * @param curvature a bound on |g″| between neighbouring points; at the points g may have kinks
     * @param points x_0 &lt; … &lt; x_m
     */
    // tag::supremum[]
    public double supremumBound(DoubleUnaryOperator g, double curvature, double... points) {
        double largest = 0;
        double widest = 0;
        for (int k = 0; k < points.length; k++) {
            double error = at(points[k]) - g.applyAsDouble(points[k]);
            largest = Math.max(largest, Math.abs(error));
            widest = k == 0 ? 0 : Math.max(widest, points[k] - points[k - 1]);
        }
        return largest + (curvature() + curvature) * widest * widest / 8;
    }
    // end::supremum[]
}
