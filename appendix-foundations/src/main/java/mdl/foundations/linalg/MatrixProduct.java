package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * Products of matrices by BLAS; arguments are never changed.
 *
 * <p>Every method throws {@link IllegalArgumentException} if a matrix is null or empty, if shapes do not fit or if the
 * result does not fit into memory, and {@link NativeLibraryException} if there is no native library; NaN and infinities
 * go through as IEEE arithmetic has it.
 */
public final class MatrixProduct {

    private MatrixProduct() {}

    /** Returns A B for A (m × k) and B (k × n), in 2 m n k operations (dgemm). */
    public static DoubleMatrix multiply(DoubleMatrix a, DoubleMatrix b) {
        requireMatrices(a, b);
        Shapes.requireEqual(a.columns, b.rows, "A", a, "B", b, "the columns of A must equal the rows of B");
        return product(false, false, a.rows, b.columns, a.columns, a, b);
    }

    /** Returns A^T B for A (k × m) and B (k × n), in 2 m n k operations (dgemm). */
    public static DoubleMatrix transposeMultiply(DoubleMatrix a, DoubleMatrix b) {
        requireMatrices(a, b);
        Shapes.requireEqual(a.rows, b.rows, "A", a, "B", b, "the rows of A must equal the rows of B");
        return product(true, false, a.columns, b.columns, a.rows, a, b);
    }

    /** Returns A B^T for A (m × k) and B (n × k), in 2 m n k operations (dgemm). */
    public static DoubleMatrix multiplyTranspose(DoubleMatrix a, DoubleMatrix b) {
        requireMatrices(a, b);
        Shapes.requireEqual(a.columns, b.columns, "A", a, "B", b, "the columns of A must equal the columns of B");
        return product(false, true, a.rows, b.rows, a.columns, a, b);
    }

    /** Returns the Gram matrix X^T X (d × d) of the columns of X (n × d), exactly symmetric, in n d^2 operations (dsyrk). */
    public static DoubleMatrix gram(DoubleMatrix x) {
        Shapes.requireMatrix("X", x);
        return symmetricProduct(true, x.columns, x.rows, x);
    }

    /** Returns the Gram matrix X X^T (n × n) of the rows of X (n × d), exactly symmetric, in n^2 d operations (dsyrk). */
    public static DoubleMatrix outerGram(DoubleMatrix x) {
        Shapes.requireMatrix("X", x);
        return symmetricProduct(false, x.rows, x.columns, x);
    }

    /**
     * Returns A x for A (m × n) and n numbers x, in 2 m n operations.
     *
     * <p>In Java: copying the matrix to native code would cost more than the product.
     */
    public static double[] times(DoubleMatrix a, double[] x) {
        requireVector(a, x, a == null ? 0 : a.columns, "columns");
        double[] y = new double[a.rows];
        for (int j = 0; j < x.length; j++) {
            int column = j * a.rows;
            double weight = x[j];
            for (int i = 0; i < y.length; i++) {
                y[i] += weight * a.data[column + i];
            }
        }
        return y;
    }

    /** Returns A^T x for A (m × n) and m numbers x, in 2 m n operations, in Java for the reason of {@link #times}. */
    public static double[] transposeTimes(DoubleMatrix a, double[] x) {
        requireVector(a, x, a == null ? 0 : a.rows, "rows");
        double[] y = new double[a.columns];
        for (int j = 0; j < y.length; j++) {
            y[j] = dot(a.data, j * a.rows, x);
        }
        return y;
    }

    /** Four partial sums, since a single one would wait for each addition in turn. */
    private static double dot(double[] data, int start, double[] x) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            s0 += data[start + i] * x[i];
            s1 += data[start + i + 1] * x[i + 1];
            s2 += data[start + i + 2] * x[i + 2];
            s3 += data[start + i + 3] * x[i + 3];
        }
        for (; i < x.length; i++) {
            s0 += data[start + i] * x[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static void requireMatrices(DoubleMatrix a, DoubleMatrix b) {
        Shapes.requireMatrix("A", a);
        Shapes.requireMatrix("B", b);
    }

    private static void requireVector(DoubleMatrix a, double[] x, int length, String dimension) {
        Shapes.requireMatrix("A", a);
        if (x == null || x.length != length) {
            String given = x == null ? "x is null" : "x has " + x.length + " entries";
            throw new IllegalArgumentException(
                    Shapes.shape("A", a) + " and " + given + ": x must have as many entries as A has " + dimension);
        }
    }

    private static DoubleMatrix product(
            boolean transposeA, boolean transposeB, int m, int n, int k, DoubleMatrix a, DoubleMatrix b) {
        MatrixSize.require(m, n);
        double[] c = new double[m * n];
        NativeLibrary.lapack().dgemm(transposeA, transposeB, m, n, k, a.data, b.data, c);
        return new DoubleMatrix(m, n, c);
    }

    private static DoubleMatrix symmetricProduct(boolean transpose, int n, int k, DoubleMatrix x) {
        MatrixSize.require(n, n);
        double[] c = new double[n * n];
        NativeLibrary.lapack().dsyrk(transpose, n, k, x.data, c);
        Triangles.mirrorLower(n, c);
        return new DoubleMatrix(n, n, c);
    }
}
