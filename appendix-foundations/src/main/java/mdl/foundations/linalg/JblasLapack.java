package mdl.foundations.linalg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.jblas.NativeBlas;
import org.jblas.util.Logger;

/** jblas' functions bound to the current OpenBLAS, and OpenBLAS' own where jblas has none or is slower. */
final class JblasLapack implements Lapack {

    private static final int PROBE = 64;

    private final BytedecoLapack openblas;

    JblasLapack(BytedecoLapack openblas) {
        this.openblas = openblas;
    }

    /** Returns why jblas cannot be used, or the empty string; to be asked once OpenBLAS is loaded. */
    static String obstacle(BytedecoLapack openblas) {
        String platform = Loader.getPlatform();
        if (!platform.equals("linux-x86_64") && !platform.equals("linux-arm64")) {
            return "jblas cannot be bound to the current OpenBLAS on " + platform;
        }
        try {
            if (isLoaded()) {
                return "jblas was used before and is bound to its own old library";
            }
            // jblas writes its log to standard output, which belongs to the reader.
            Logger.getLogger().setLevel(Logger.ERROR);
            return answersLike(openblas) ? "" : "jblas does not answer with the bits of the current OpenBLAS";
        } catch (LinkageError | IOException | RuntimeException e) {
            return "jblas' library could not be loaded";
        }
    }

    /** Whoever uses jblas before this package binds it to the library inside its jar, which is not thread-safe. */
    private static boolean isLoaded() throws IOException {
        try (Stream<String> mappings = Files.lines(Path.of("/proc/self/maps"))) {
            return mappings.anyMatch(line -> line.endsWith("/libjblas.so"));
        }
    }

    private static boolean answersLike(BytedecoLapack openblas) {
        double[] a = new double[PROBE * PROBE];
        Arrays.setAll(a, i -> 1.0 / (i + 1));
        double[] expected = new double[a.length];
        double[] answered = new double[a.length];
        openblas.dgemm(false, true, PROBE, PROBE, PROBE, a, a, expected);
        NativeBlas.dgemm('N', 'T', PROBE, PROBE, PROBE, 1, a, 0, PROBE, a, 0, PROBE, 0, answered, 0, PROBE);
        return Arrays.equals(expected, answered);
    }

    private static char transposed(boolean transpose) {
        return transpose ? 'T' : 'N';
    }

    @Override
    public void dgemm(boolean transposeA, boolean transposeB, int m, int n, int k, double[] a, double[] b, double[] c) {
        if (BytedecoLapack.isBetterOffHeap(a, b, c)) {
            openblas.dgemm(transposeA, transposeB, m, n, k, a, b, c);
            return;
        }
        int lda = transposeA ? k : m;
        int ldb = transposeB ? n : k;
        NativeBlas.dgemm(transposed(transposeA), transposed(transposeB), m, n, k, 1, a, 0, lda, b, 0, ldb, 0, c, 0, m);
    }

    @Override
    public int dpotrf(int n, double[] a) {
        return NativeBlas.dpotrf('L', n, a, 0, n);
    }

    @Override
    public int dsyevd(boolean vectors, int n, double[] a, double[] w) {
        return NativeBlas.dsyevd(vectors ? 'V' : 'N', 'L', n, a, 0, n, w, 0);
    }

    @Override
    public int dgeqrf(int m, int n, double[] a, double[] tau) {
        return NativeBlas.dgeqrf(m, n, a, 0, m, tau, 0);
    }

    @Override
    public int dorgqr(int m, int n, double[] a, double[] tau) {
        return NativeBlas.dorgqr(m, n, tau.length, a, 0, m, tau, 0);
    }

    @Override
    public int dgelsd(int m, int n, int k, double[] a, double[] b, double[] s, double rcond, int[] rank) {
        int[] integers = new int[integerWorkspace(Math.min(m, n))];
        return NativeBlas.dgelsd(m, n, k, a, 0, m, b, 0, Math.max(m, n), s, 0, rcond, rank, 0, integers, 0);
    }

    /** LAPACK's bound 3 r (levels of dgelsd's subdivision) + 11 r, with levels generous for every leaf size. */
    private static int integerWorkspace(int r) {
        int levels = Integer.SIZE - Integer.numberOfLeadingZeros(r);
        return Math.max(1, 3 * r * levels + 11 * r);
    }

    @Override
    public void dsyrk(boolean transpose, int n, int k, double[] a, double[] c) {
        openblas.dsyrk(transpose, n, k, a, c);
    }

    @Override
    public void dtrsm(boolean upper, boolean transpose, int m, int n, double[] t, double[] b) {
        openblas.dtrsm(upper, transpose, m, n, t, b);
    }

    @Override
    public int dpotrs(int n, int k, double[] factor, double[] b) {
        return openblas.dpotrs(n, k, factor, b);
    }

    @Override
    public int dgetrf(int n, double[] a, int[] pivots) {
        return openblas.dgetrf(n, a, pivots);
    }

    @Override
    public int dgetrs(int n, int k, double[] factors, int[] pivots, double[] b) {
        return openblas.dgetrs(n, k, factors, pivots, b);
    }

    @Override
    public int dsterf(int n, double[] d, double[] e) {
        return openblas.dsterf(n, d, e);
    }

    @Override
    public int dgesdd(int m, int n, double[] a, double[] s, double[] u, double[] vt) {
        return openblas.dgesdd(m, n, a, s, u, vt);
    }

    @Override
    public int dgesdd(int m, int n, double[] a, double[] s) {
        return openblas.dgesdd(m, n, a, s);
    }
}
