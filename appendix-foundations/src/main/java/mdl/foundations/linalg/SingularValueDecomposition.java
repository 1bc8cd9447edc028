package mdl.foundations.linalg;

import java.util.Arrays;
import org.jblas.DoubleMatrix;

/**
 * The thin singular value decomposition A = U diag(values) V^T with r = min(m, n).
 *
 * <p>By LAPACK's dgesdd (bidiagonalisation, then Gu and Eisenstat's divide and conquer, 1995).
 *
 * @param u m × r with orthonormal columns, the left singular vectors; not copied, so leave it as it is
 * @param values the r singular values in descending order
 * @param v n × r with orthonormal columns, the right singular vectors; not copied, so leave it as it is
 */
public record SingularValueDecomposition(DoubleMatrix u, double[] values, DoubleMatrix v) {

    /** Holds what was computed elsewhere; {@link #of} computes. */
    public SingularValueDecomposition {
        Shapes.requireOnePerColumn("values", values, "U", u);
        Shapes.requireOnePerColumn("values", values, "V", v);
        values = values.clone();
    }

    /** Returns a copy of the singular values, descending. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /**
     * Decomposes an m × n matrix in about 6 m n r + 20 r^3 operations, on a copy.
     *
     * @throws IllegalArgumentException if A is null, empty or not finite
     * @throws ArithmeticException if the iteration does not converge
     * @throws NativeLibraryException if there is no native library
     */
    public static SingularValueDecomposition of(DoubleMatrix a) {
        Shapes.requireFinite("A", a);
        int r = Math.min(a.rows, a.columns);
        double[] values = new double[r];
        double[] u = new double[a.rows * r];
        double[] vt = new double[r * a.columns];
        int info = NativeLibrary.lapack().dgesdd(a.rows, a.columns, a.data.clone(), values, u, vt);
        Info.requireSuccess("dgesdd", info);
        DoubleMatrix v = new DoubleMatrix(r, a.columns, vt).transpose();
        return new SingularValueDecomposition(new DoubleMatrix(a.rows, r, u), values, v);
    }

    /**
     * Returns the singular values alone, descending, in about 4 m n r - 4/3 r^3 operations (dgesdd without vectors).
     *
     * @throws IllegalArgumentException if A is null, empty or not finite
     * @throws ArithmeticException if the iteration does not converge
     * @throws NativeLibraryException if there is no native library
     */
    public static double[] valuesOf(DoubleMatrix a) {
        Shapes.requireFinite("A", a);
        double[] values = new double[Math.min(a.rows, a.columns)];
        Info.requireSuccess("dgesdd", NativeLibrary.lapack().dgesdd(a.rows, a.columns, a.data.clone(), values));
        return values;
    }

    /**
     * Returns the condition number in the operator norm, the largest singular value over the least, infinite if that is
     * zero; for the cost of {@link #valuesOf}.
     *
     * @throws IllegalArgumentException if A is null, empty, zero or not finite
     */
    public static double conditionOf(DoubleMatrix a) {
        double[] values = valuesOf(a);
        if (values[0] == 0) {
            throw new IllegalArgumentException(Shapes.shape("A", a) + " and zero: it has no condition number");
        }
        return values[0] / values[values.length - 1];
    }

    /**
     * Returns max(m, n) 2^-52 times the largest singular value, below which a singular value is indistinguishable from
     * rounding (Golub and Van Loan, Matrix Computations, 2013, section 5.4).
     */
    // tag::rank[]
    public double threshold() {
        return Math.max(u.rows, v.rows) * Math.ulp(1.0) * values[0];
    }

    /** Returns the numerical rank: the number of singular values above the threshold. */
    public int rank() {
        return (int) Arrays.stream(values).filter(value -> value > threshold()).count();
    }
    // end::rank[]

    /**
     * Returns the sum of the first k terms values[i] u_i v_i^T (m × n), in 2 m n k operations: no matrix of rank k is
     * closer to A in any Schatten norm (Eckart and Young 1936, Mirsky 1960).
     *
     * @throws IllegalArgumentException if k lies outside 0 .. r
     */
    public DoubleMatrix truncated(int k) {
        if (k < 0 || k > values.length) {
            throw new IllegalArgumentException(
                    "k is " + k + ": it must lie between 0 and the " + values.length + " singular values");
        }
        DoubleMatrix kept = new DoubleMatrix(values.length);
        System.arraycopy(values, 0, kept.data, 0, k);
        return MatrixProduct.multiplyTranspose(u.mulRowVector(kept), v);
    }
}
