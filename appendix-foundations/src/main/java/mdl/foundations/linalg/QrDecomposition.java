package mdl.foundations.linalg;

import java.util.Arrays;
import org.jblas.DoubleMatrix;

/**
 * The thin factorisation A = Q R with r = min(m, n), by Householder reflections (dgeqrf, dorgqr).
 *
 * @param q m × r with orthonormal columns; not copied, so leave it as it is
 * @param r r × n upper trapezoidal, its diagonal of either sign; not copied, so leave it as it is
 */
public record QrDecomposition(DoubleMatrix q, DoubleMatrix r) {

    /** Takes factors computed elsewhere; {@link #of} computes. */
    public QrDecomposition {
        Shapes.requireMatrix("Q", q);
        Shapes.requireMatrix("R", r);
        Shapes.requireEqual(q.columns, r.rows, "Q", q, "R", r, "the columns of Q must equal the rows of R");
    }

    /**
     * Factorises an m × n matrix in about 4 m n r - 4/3 r^3 operations, on a copy.
     *
     * @throws IllegalArgumentException if A is null, empty or not finite
     * @throws NativeLibraryException if there is no native library
     */
    public static QrDecomposition of(DoubleMatrix a) {
        Shapes.requireFinite("A", a);
        int m = a.rows;
        int n = a.columns;
        int k = Math.min(m, n);
        double[] reflectors = a.data.clone();
        double[] tau = new double[k];
        Lapack lapack = NativeLibrary.lapack();
        Info.requireSuccess("dgeqrf", lapack.dgeqrf(m, n, reflectors, tau));
        DoubleMatrix r = new DoubleMatrix(k, n, upperTrapezoid(m, n, k, reflectors));
        double[] q = Arrays.copyOf(reflectors, m * k);
        Info.requireSuccess("dorgqr", lapack.dorgqr(m, k, q, tau));
        return new QrDecomposition(new DoubleMatrix(m, k, q), r);
    }

    /**
     * Returns the factorisation whose R has no negative diagonal entry, which is unique if A has full column rank: the
     * Q of a Gaussian A is then uniformly distributed (Mezzadri 2007).
     */
    public QrDecomposition withNonnegativeDiagonal() {
        DoubleMatrix signedQ = q.dup();
        DoubleMatrix signedR = r.dup();
        for (int k = 0; k < r.rows; k++) {
            if (r.get(k, k) < 0) {
                for (int i = 0; i < q.rows; i++) {
                    signedQ.put(i, k, -q.get(i, k));
                }
                for (int j = k; j < r.columns; j++) {
                    signedR.put(k, j, -r.get(k, j));
                }
            }
        }
        return new QrDecomposition(signedQ, signedR);
    }

    private static double[] upperTrapezoid(int m, int n, int k, double[] a) {
        double[] r = new double[k * n];
        for (int j = 0; j < n; j++) {
            System.arraycopy(a, m * j, r, k * j, Math.min(j + 1, k));
        }
        return r;
    }
}
