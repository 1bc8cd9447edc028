package mdl.foundations.linalg;

import java.io.IOException;
import org.bytedeco.javacpp.Loader;

/**
 * The native BLAS and LAPACK of this JVM, loaded once on first use.
 *
 * <p>The system property {@value #ROUTE_PROPERTY} chooses between two routes that share one OpenBLAS: {@code jblas}
 * (jblas' functions bound to it, with OpenBLAS' own for what jblas lacks) and {@code bytedeco} (OpenBLAS' own alone).
 * The default {@code auto} takes jblas where its calls can be bound to the current OpenBLAS, that is on Linux for
 * x86_64 and arm64; elsewhere jblas would run on the library inside its jar, which is not thread-safe.
 */
public final class NativeLibrary {

    /** The system property that chooses the route: {@code auto} (default), {@code jblas} or {@code bytedeco}. */
    public static final String ROUTE_PROPERTY = "mdl.blas";

    private NativeLibrary() {}

    /**
     * Describes the library that answers, loading it if need be.
     *
     * @throws NativeLibraryException if no native library can be used
     */
    public static NativeDescription description() {
        Loaded loaded = Holder.OUTCOME.get();
        return new NativeDescription(
                loaded.route().propertyValue(),
                loaded.reason(),
                OpenBlas.version(),
                OpenBlas.core(),
                Loader.getPlatform(),
                OpenBlas.threads());
    }

    /**
     * Returns the routines of the chosen route.
     *
     * @throws NativeLibraryException if no native library can be used
     */
    static Lapack lapack() {
        return Holder.OUTCOME.get().lapack();
    }

    /** Initialised on demand; the outcome is a value, so that a failure is the same sentence at every call. */
    private static final class Holder {
        static final Outcome OUTCOME = attempt(System.getProperty(ROUTE_PROPERTY, "auto"));
    }

    sealed interface Outcome permits Loaded, Failed {
        Loaded get();
    }

    record Loaded(BlasRoute route, String reason, Lapack lapack) implements Outcome {
        @Override
        public Loaded get() {
            return this;
        }
    }

    record Failed(String sentence, Throwable cause) implements Outcome {
        @Override
        public Loaded get() {
            throw new NativeLibraryException(sentence, cause);
        }
    }

    static Outcome attempt(String requested) {
        try {
            BlasRoute route = BlasRoute.named(requested);
            BytedecoLapack openblas = new BytedecoLapack();
            try {
                OpenBlas.load();
                requireRightProduct(openblas);
            } catch (LinkageError | IOException | RuntimeException e) {
                return new Failed(
                        "No native BLAS and LAPACK could be loaded for " + platform()
                                + ": tried OpenBLAS from the bytedeco jar of this platform, which answered \""
                                + firstLine(e) + "\"",
                        e);
            }
            return choose(route, openblas);
        } catch (NativeLibraryException e) {
            return new Failed(e.getMessage(), e);
        }
    }

    private static Outcome choose(BlasRoute route, BytedecoLapack openblas) {
        if (route == BlasRoute.BYTEDECO) {
            return new Loaded(BlasRoute.BYTEDECO, ROUTE_PROPERTY + "=bytedeco", openblas);
        }
        String obstacle = JblasLapack.obstacle(openblas);
        if (obstacle.isEmpty()) {
            return new Loaded(BlasRoute.JBLAS, "jblas is bound to this OpenBLAS", new JblasLapack(openblas));
        }
        if (route == BlasRoute.JBLAS) {
            throw new NativeLibraryException(
                    ROUTE_PROPERTY + "=jblas is impossible here since " + obstacle + ": use auto or bytedeco", null);
        }
        return new Loaded(BlasRoute.BYTEDECO, obstacle, openblas);
    }

    private static void requireRightProduct(Lapack lapack) {
        double[] c = new double[1];
        lapack.dgemm(false, false, 1, 1, 2, new double[] {2, 3}, new double[] {5, 7}, c);
        if (c[0] != 31) {
            throw new IllegalStateException("2*5 + 3*7 = " + c[0]);
        }
    }

    private static String platform() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }

    private static String firstLine(Throwable e) {
        return (e.getMessage() == null ? e.toString() : e.getMessage())
                .lines()
                .findFirst()
                .orElse("");
    }
}
