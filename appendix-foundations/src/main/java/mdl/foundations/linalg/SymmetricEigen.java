package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix: A V = V diag(values), V^T V = I.
 *
 * <p>By LAPACK's dsyevd (Householder tridiagonalisation, then Cuppen's divide and conquer, 1981), backward stable:
 * the values are exact for a matrix within a modest multiple of n eps ||A|| of A.
 *
 * @param values the n eigenvalues in ascending order
 * @param vectors the n × n matrix whose column k belongs to values[k]; not copied, so leave it as it is
 */
public record SymmetricEigen(double[] values, DoubleMatrix vectors) {

    /** Holds what was computed elsewhere; {@link #of} computes. */
    public SymmetricEigen {
        Shapes.requireSquare("V", vectors);
        Shapes.requireOnePerColumn("values", values, "V", vectors);
        values = values.clone();
    }

    /** Returns a copy of the eigenvalues, ascending. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /**
     * Decomposes a symmetric n × n matrix in about 9 n^3 operations, on a copy.
     *
     * @throws IllegalArgumentException if A is null, empty, not square, not finite, or differs from its transpose by
     *     more than rounding (its lower triangle is then the one used)
     * @throws ArithmeticException if the iteration does not converge, which has not been seen for finite matrices
     * @throws NativeLibraryException if there is no native library
     */
    public static SymmetricEigen of(DoubleMatrix a) {
        double[] vectors = checkedCopy(a);
        double[] values = decompose(true, a.rows, vectors);
        return new SymmetricEigen(values, new DoubleMatrix(a.rows, a.rows, vectors));
    }

    /**
     * Returns the eigenvalues alone, ascending, in about 4/3 n^3 operations (dsyevd without vectors, which ends in
     * dsterf's root-free QR).
     *
     * @throws IllegalArgumentException if A is null, empty, not square, not finite or not symmetric to rounding
     * @throws ArithmeticException if the iteration does not converge
     * @throws NativeLibraryException if there is no native library
     */
    public static double[] valuesOf(DoubleMatrix a) {
        return decompose(false, a == null ? 0 : a.rows, checkedCopy(a));
    }

    private static double[] checkedCopy(DoubleMatrix a) {
        Shapes.requireSymmetric("A", a);
        return a.data.clone();
    }

    private static double[] decompose(boolean withVectors, int n, double[] a) {
        double[] values = new double[n];
        Info.requireSuccess("dsyevd", NativeLibrary.lapack().dsyevd(withVectors, n, a, values));
        return values;
    }
}
