package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.jblas.DoubleMatrix;

/**
 * The quadratic form xᵀAx of a symmetric matrix A, for a vector x of independent entries with mean 0 and variance 1.
 *
 * <p>Its mean is Tr A. For standard normal entries its variance is 2‖A‖_F², and
 * P[|xᵀAx − Tr A| ≥ t] ≤ 2 exp(−min(t²/‖A‖_F², t/‖A‖_op)/8).
 *
 * <p>Source: Hanson and Wright (1971); Rudelson and Vershynin (2013). Notes: Theorem 9.
 *
 * @param matrix A, symmetric, d × d and not 0; not copied, so leave it as it is
 * @param frobenius ‖A‖_F
 * @param operator ‖A‖_op
 */
public record QuadraticForm(DoubleMatrix matrix, double frobenius, double operator) {

    /** The constant of the exponent for standard normal entries. */
    private static final double GAUSSIAN = 8;

    /** @throws IllegalArgumentException if A is not square or 0, or a norm is not finite */
    public QuadraticForm {
        Resolvent.requireSquare("A", matrix);
        Inputs.positiveFinite("the Frobenius norm of A", frobenius);
        Inputs.positiveFinite("the operator norm of A", operator);
    }

    /**
     * The form of a symmetric matrix; costs its eigenvalues.
     *
     * @throws IllegalArgumentException if A is not square, symmetric, finite and different from 0
     */
    public static QuadraticForm of(DoubleMatrix matrix) {
        double[] eigenvalues = SymmetricEigen.valuesOf(matrix);
        double operator = Arrays.stream(eigenvalues).map(Math::abs).max().orElseThrow();
        return new QuadraticForm(matrix, matrix.norm2(), operator);
    }

    /**
     * The value xᵀAx; costs 2d² operations.
     *
     * @throws IllegalArgumentException if x has not d coordinates
     */
    public double at(double[] x) {
        double[] image = MatrixProduct.times(matrix, x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * image[i];
        }
        return sum;
    }

    /** The mean Tr A, whatever the law of the entries. */
    public double mean() {
        return matrix.diag().sum();
    }

    /** The variance 2‖A‖_F² for standard normal entries. */
    public double gaussianVariance() {
        return 2 * frobenius * frobenius;
    }

    /**
     * The bound exp(−min(t²/‖A‖_F², t/‖A‖_op)/8) on each of the two tails for standard normal entries.
     *
     * @throws IllegalArgumentException if t is negative
     */
    // tag::tail[]
    public double gaussianTail(double t) {
        Inputs.notNegative("t", t);
        double relative = t / frobenius;
        return Math.exp(-Math.min(relative * relative, t / operator) / GAUSSIAN);
    }
    // end::tail[]
}
