package mdl.foundations.analysis;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss quadrature for the weight (2/π)√(1 − t²) on [−1, 1] (Chebyshev, second kind).
 *
 * <p>With n nodes t_k = cos(kπ/(n+1)) and weights w_k = 2 sin²(kπ/(n+1))/(n+1), the sum Σ w_k f(t_k) equals
 * ∫ f(t) (2/π)√(1 − t²) dt for polynomials up to degree 2n − 1; for f analytic inside the ellipse with foci ±1 and
 * semi-axes summing to ρ, the error is O(ρ^{−2n}) (Davis and Rabinowitz, 1984, §2.7 and §4.6).
 *
 * @param nodes n, at least 1
 */
public record GaussChebyshev(int nodes) {

    /** @throws IllegalArgumentException if there is no node */
    public GaussChebyshev {
        if (nodes < 1) {
            throw new IllegalArgumentException("nodes is " + nodes + ", but must be at least 1");
        }
    }

    /** The integral of a function on [−1, 1] against the weight. */
    public double integrate(DoubleUnaryOperator f) {
        double sum = 0;
        for (int k = 1; k <= nodes; k++) {
            double angle = k * Math.PI / (nodes + 1);
            double sine = Math.sin(angle);
            sum += sine * sine * f.applyAsDouble(Math.cos(angle));
        }
        return 2 * sum / (nodes + 1);
    }
}
