package mdl.foundations.linalg;

import static org.bytedeco.openblas.global.openblas.*;

import org.bytedeco.javacpp.DoublePointer;

/** OpenBLAS' own functions, on every platform for which there is an OpenBLAS jar. */
final class BytedecoLapack implements Lapack {

    /**
     * From this many doubles on, products work on memory outside the heap. The JNI bindings copy every array in and
     * out, results and operands alike (NativeBlas.dgemm no less than cblas_dgemm), which costs a fifth of the speed at
     * n = 1000 with kernels for AVX2 and a third with those for AVX-512; one bulk copy of each operand in and of the
     * result out costs a twentieth. Below, the microseconds of allocating outweigh that.
     */
    private static final int OFF_HEAP_SIZE = 30_000;

    static boolean isBetterOffHeap(double[] a, double[] b, double[] c) {
        return (long) a.length + b.length + c.length >= OFF_HEAP_SIZE;
    }

    private static int transposed(boolean transpose) {
        return transpose ? CblasTrans : CblasNoTrans;
    }

    @Override
    public void dgemm(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, double[] b, double[] c) {
        int opA = transposed(transposeA);
        int opB = transposed(transposeB);
        int lda = transposeA ? k : m;
        int ldb = transposeB ? n : k;
        if (!isBetterOffHeap(a, b, c)) {
            cblas_dgemm(CblasColMajor, opA, opB, m, n, k, 1, a, lda, b, ldb, 0, c, m);
            return;
        }
        try (OffHeap memory = OffHeap.roomFor(a, b, c)) {
            DoublePointer x = memory.copyIn(a);
            DoublePointer y = memory.copyIn(b);
            DoublePointer z = memory.reserve(c.length);
            cblas_dgemm(CblasColMajor, opA, opB, m, n, k, 1, x, lda, y, ldb, 0, z, m);
            memory.copyOut(z, c);
        }
    }

    @Override
    public void dsyrk(boolean transpose, int n, int k, double[] a, double[] c) {
        int op = transposed(transpose);
        int lda = transpose ? k : n;
        if (!isBetterOffHeap(a, a, c)) {
            cblas_dsyrk(CblasColMajor, CblasLower, op, n, k, 1, a, lda, 0, c, n);
            return;
        }
        try (OffHeap memory = OffHeap.roomFor(a, c)) {
            DoublePointer x = memory.copyIn(a);
            DoublePointer z = memory.reserve(c.length);
            cblas_dsyrk(CblasColMajor, CblasLower, op, n, k, 1, x, lda, 0, z, n);
            memory.copyOut(z, c);
        }
    }

    @Override
    public void dtrsm(boolean upper, boolean transpose, int m, int n, double[] t, double[] b) {
        int triangle = upper ? CblasUpper : CblasLower;
        cblas_dtrsm(CblasColMajor, CblasLeft, triangle, transposed(transpose), CblasNonUnit, m, n, 1, t, m, b, m);
    }

    @Override
    public int dpotrf(int n, double[] a) {
        return LAPACKE_dpotrf(LAPACK_COL_MAJOR, (byte) 'L', n, a, n);
    }

    @Override
    public int dpotrs(int n, int k, double[] factor, double[] b) {
        return LAPACKE_dpotrs(LAPACK_COL_MAJOR, (byte) 'L', n, k, factor, n, b, n);
    }

    @Override
    public int dgetrf(int n, double[] a, int[] pivots) {
        return LAPACKE_dgetrf(LAPACK_COL_MAJOR, n, n, a, n, pivots);
    }

    @Override
    public int dgetrs(int n, int k, double[] factors, int[] pivots, double[] b) {
        return LAPACKE_dgetrs(LAPACK_COL_MAJOR, (byte) 'N', n, k, factors, n, pivots, b, n);
    }

    @Override
    public int dsyevd(boolean vectors, int n, double[] a, double[] w) {
        return LAPACKE_dsyevd(LAPACK_COL_MAJOR, (byte) (vectors ? 'V' : 'N'), (byte) 'L', n, a, n, w);
    }

    @Override
    public int dsterf(int n, double[] d, double[] e) {
        return LAPACKE_dsterf(n, d, e);
    }

    @Override
    public int dgesdd(int m, int n, double[] a, double[] s, double[] u, double[] vt) {
        return LAPACKE_dgesdd(LAPACK_COL_MAJOR, (byte) 'S', m, n, a, m, s, u, m, vt, Math.min(m, n));
    }

    @Override
    public int dgesdd(int m, int n, double[] a, double[] s) {
        double[] none = new double[1];
        return LAPACKE_dgesdd(LAPACK_COL_MAJOR, (byte) 'N', m, n, a, m, s, none, m, none, n);
    }

    @Override
    public int dgelsd(int m, int n, int k, double[] a, double[] b, double[] s, double rcond, int[] rank) {
        return LAPACKE_dgelsd(LAPACK_COL_MAJOR, m, n, k, a, m, b, Math.max(m, n), s, rcond, rank);
    }

    @Override
    public int dgeqrf(int m, int n, double[] a, double[] tau) {
        return LAPACKE_dgeqrf(LAPACK_COL_MAJOR, m, n, a, m, tau);
    }

    @Override
    public int dorgqr(int m, int n, double[] a, double[] tau) {
        return LAPACKE_dorgqr(LAPACK_COL_MAJOR, m, n, tau.length, a, m, tau);
    }
}
