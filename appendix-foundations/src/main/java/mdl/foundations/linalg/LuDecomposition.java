package mdl.foundations.linalg;

import java.util.Objects;
import org.jblas.DoubleMatrix;

/**
 * The factorisation P A = L U of a square matrix by elimination with partial pivoting (dgetrf).
 *
 * @param factors n × n: U on and above the diagonal, the unit lower triangular L below; not copied, so leave it as it is
 * @param pivots at step i, counted from 0, row i was exchanged with row pivots[i] - 1
 */
public record LuDecomposition(DoubleMatrix factors, int[] pivots) {

    /** OpenBLAS' dgetrf stays on one thread below 10000 entries, whatever the number of threads. */
    private static final int SMALLEST_THREADED = 100;

    /** Takes factors computed elsewhere; {@link #of} computes. */
    public LuDecomposition {
        Shapes.requireSquare("LU", factors);
        Objects.requireNonNull(pivots, "pivots");
        if (pivots.length != factors.rows) {
            throw new IllegalArgumentException(Shapes.shape("LU", factors) + " and there are " + pivots.length
                    + " pivots: there must be one for each row");
        }
        for (int pivot : pivots) {
            if (pivot < 1 || pivot > factors.rows) {
                throw new IllegalArgumentException(
                        "a pivot is " + pivot + ": it must lie between 1 and " + factors.rows);
            }
        }
        pivots = pivots.clone();
    }

    /** Returns a copy of the row exchanges. */
    @Override
    public int[] pivots() {
        return pivots.clone();
    }

    /**
     * Factorises an n × n matrix in 2/3 n^3 operations, on a copy; a singular matrix has factors too, with a zero on
     * the diagonal of U.
     *
     * @throws IllegalArgumentException if A is null, empty, not square or not finite
     * @throws NativeLibraryException if there is no native library
     */
    public static LuDecomposition of(DoubleMatrix a) {
        Shapes.requireSquare("A", a);
        Shapes.requireFinite("A", a);
        double[] factors = a.data.clone();
        int[] pivots = new int[a.rows];
        int info = eliminate(a.rows, factors, pivots);
        Info.requireSuccess("dgetrf", Math.min(info, 0));
        return new LuDecomposition(new DoubleMatrix(a.rows, a.rows, factors), pivots);
    }

    /** Somebody else may have asked for several BLAS threads, which are safe on a deep stack only. */
    private static int eliminate(int n, double[] factors, int[] pivots) {
        Lapack lapack = NativeLibrary.lapack();
        return n < SMALLEST_THREADED
                ? lapack.dgetrf(n, factors, pivots)
                : DeepStack.call("dgetrf", () -> lapack.dgetrf(n, factors, pivots));
    }

    /**
     * Returns the solution X of A X = B for B (n × k), in 2 n^2 k operations (dgetrs).
     *
     * @throws IllegalArgumentException if B is null, empty, not finite or has not n rows
     * @throws ArithmeticException if A is singular, that is if a pivot is exactly zero
     */
    public DoubleMatrix solve(DoubleMatrix b) {
        Shapes.requireFinite("B", b);
        Shapes.requireSameRows("A", factors, "B", b);
        Shapes.requireNonzeroDiagonal("U", factors, "A is singular");
        double[] x = b.data.clone();
        int info = NativeLibrary.lapack().dgetrs(factors.rows, b.columns, factors.data, pivots, x);
        Info.requireSuccess("dgetrs", info);
        return new DoubleMatrix(b.rows, b.columns, x);
    }

    /**
     * Returns the inverse of A (n × n), in 2 n^3 operations.
     *
     * @throws ArithmeticException if A is singular, that is if a pivot is exactly zero
     */
    public DoubleMatrix inverse() {
        return solve(DoubleMatrix.eye(factors.rows));
    }

    /** Returns the sign of det A: 1, -1, or 0 for a singular matrix. */
    public int determinantSign() {
        int sign = 1;
        for (int i = 0; i < pivots.length; i++) {
            sign *= pivots[i] == i + 1 ? 1 : -1;
            sign *= (int) Math.signum(factors.get(i, i));
        }
        return sign;
    }

    /** Returns log |det A| = sum log |U_ii|, negative infinity for a singular matrix. */
    public double logAbsoluteDeterminant() {
        double sum = 0;
        for (int i = 0; i < pivots.length; i++) {
            sum += Math.log(Math.abs(factors.get(i, i)));
        }
        return sum;
    }
}
