package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * The Cholesky factorisation A = L L^T of a symmetric positive definite matrix.
 *
 * @param lower the n × n lower triangular factor L with positive diagonal; not copied, so leave it as it is
 */
public record Cholesky(DoubleMatrix lower) {

    /** Takes a factor computed elsewhere; {@link #of} computes. */
    public Cholesky {
        Shapes.requireSquare("L", lower);
    }

    /**
     * Factorises a symmetric positive definite n × n matrix in n^3/3 operations (dpotrf), on a copy.
     *
     * @throws IllegalArgumentException if A is null, empty, not square, not finite or not symmetric to rounding
     * @throws ArithmeticException if A is not positive definite; the message names the first leading minor that is not
     *     positive
     * @throws NativeLibraryException if there is no native library
     */
    public static Cholesky of(DoubleMatrix a) {
        Shapes.requireSymmetric("A", a);
        int n = a.rows;
        double[] factor = a.data.clone();
        int minor = NativeLibrary.lapack().dpotrf(n, factor);
        if (minor > 0) {
            throw new ArithmeticException(
                    "A is not positive definite: its leading minor of order " + minor + " is not positive");
        }
        Info.requireSuccess("dpotrf", minor);
        Triangles.clearAboveDiagonal(n, factor);
        return new Cholesky(new DoubleMatrix(n, n, factor));
    }

    /**
     * Returns the solution X of A X = B for B (n × k), in 2 n^2 k operations (dpotrs).
     *
     * @throws IllegalArgumentException if B is null, empty, not finite or has not n rows
     */
    public DoubleMatrix solve(DoubleMatrix b) {
        Shapes.requireFinite("B", b);
        Shapes.requireSameRows("A", lower, "B", b);
        double[] x = b.data.clone();
        int info = NativeLibrary.lapack().dpotrs(lower.rows, b.columns, lower.data, x);
        Info.requireSuccess("dpotrs", info);
        return new DoubleMatrix(b.rows, b.columns, x);
    }

    /** Returns log det A = 2 sum log L_ii, which neither overflows nor underflows. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.rows; i++) {
            sum += Math.log(lower.get(i, i));
        }
        return 2 * sum;
    }
}
