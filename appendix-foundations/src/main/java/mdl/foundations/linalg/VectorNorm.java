package mdl.foundations.linalg;

import java.util.Arrays;

/**
 * The norm ‖x‖ₚ = (Σ |xᵢ|ᵖ)^{1/p} of a vector, with ‖x‖_∞ = max |xᵢ|; for p below one it is homogeneous and no norm.
 *
 * @param p the exponent, above 0, possibly infinite
 */
public record VectorNorm(double p) {

    /** @throws IllegalArgumentException if p is not above 0 */
    public VectorNorm {
        if (!(p > 0)) {
            throw new IllegalArgumentException("p is " + p + ": it must be above 0, possibly infinite");
        }
    }

    /**
     * The norm of n numbers in O(n) operations; the largest is taken out, so that none of their powers overflows.
     *
     * <p>The norm itself does for small p, since it may be n^{1/p} times as large as the largest: it is then infinite.
     *
     * @throws IllegalArgumentException if there is no number, or one is not finite
     */
    // tag::of[]
    public double of(double[] x) {
        requireNumbers(x);
        double largest = Arrays.stream(x).map(Math::abs).max().getAsDouble();
        if (largest == 0 || p == Double.POSITIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(Math.abs(value) / largest, p);
        }
        return largest * Math.pow(sum, 1 / p);
    }
    // end::of[]

    private static void requireNumbers(double[] x) {
        Shapes.requireFinite("x", x);
        if (x.length == 0) {
            throw new IllegalArgumentException("x is empty: a norm needs at least one number");
        }
    }
}
