package mdl.foundations.linalg;

/**
 * The routines of BLAS and LAPACK that this package stands on, under their own names.
 *
 * <p>Every matrix is column-major without gaps. Shapes and finiteness have been checked by the caller, since the
 * library checks neither. Routines that return an int return LAPACK's {@code info}. All are safe to call from several
 * threads at once, as long as no two calls share an array that one of them writes.
 */
sealed interface Lapack permits JblasLapack, BytedecoLapack {

    /** C = op(A) op(B), where op(A) is m × k, op(B) is k × n. */
    void dgemm(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, double[] b, double[] c);

    /**
     * The lower triangle of C = A A^T (A is n × k), or of A^T A (A is k × n) if {@code transpose}; the other triangle
     * then holds anything.
     */
    void dsyrk(boolean transpose, int n, int k, double[] a, double[] c);

    /** B becomes op(T)^-1 B, where T is triangular of order m and B is m × n. */
    void dtrsm(boolean upper, boolean transpose, int m, int n, double[] t, double[] b);

    /** The lower triangle of A becomes its Cholesky factor. */
    int dpotrf(int n, double[] a);

    /** B (n × k) becomes A^-1 B, given dpotrf's factor. */
    int dpotrs(int n, int k, double[] factor, double[] b);

    /** A becomes its LU factors; pivots count from 1. */
    int dgetrf(int n, double[] a, int[] pivots);

    /** B (n × k) becomes A^-1 B, given dgetrf's factors. */
    int dgetrs(int n, int k, double[] factors, int[] pivots, double[] b);

    /** w becomes the ascending eigenvalues of the lower triangle of A; A becomes the eigenvectors, or is destroyed. */
    int dsyevd(boolean vectors, int n, double[] a, double[] w);

    /** d becomes the ascending eigenvalues of the symmetric tridiagonal matrix; e is destroyed. */
    int dsterf(int n, double[] d, double[] e);

    /** Thin singular value decomposition of A (m × n, destroyed): s descending, u m × r, vt r × n, r = min(m, n). */
    int dgesdd(int m, int n, double[] a, double[] s, double[] u, double[] vt);

    /** The singular values of A (m × n, destroyed), descending. */
    int dgesdd(int m, int n, double[] a, double[] s);

    /** The first n rows of B (max(m, n) × k) become the minimum-norm least-squares solution; A is destroyed. */
    int dgelsd(int m, int n, int k, double[] a, double[] b, double[] s, double rcond, int[] rank);

    /** A (m × n) becomes R above and the reflectors below the diagonal. */
    int dgeqrf(int m, int n, double[] a, double[] tau);

    /** The first n columns of A (m × n, m >= n) become those of Q, given dgeqrf's reflectors. */
    int dorgqr(int m, int n, double[] a, double[] tau);
}
