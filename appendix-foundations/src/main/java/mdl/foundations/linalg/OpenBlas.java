package mdl.foundations.linalg;

import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;

/** The current OpenBLAS of the bytedeco jar: how it is loaded, and what it says of itself. */
final class OpenBlas {

    /** Names of OpenBLAS' kernel tables {@code gotoblas_NAME} (its driver/others/dynamic*.c), x86-64 then arm64. */
    private static final String CORES = "PRESCOTT CORE2 NEHALEM BARCELONA SANDYBRIDGE BULLDOZER PILEDRIVER STEAMROLLER"
            + " EXCAVATOR HASWELL ZEN SKYLAKEX COOPERLAKE SAPPHIRERAPIDS"
            + " ARMV8 CORTEXA53 CORTEXA55 CORTEXA57 CORTEXA72 CORTEXA73 FALKOR THUNDERX THUNDERX2T99 THUNDERX3T110"
            + " TSV110 EMAG8180 NEOVERSEN1 NEOVERSEN2 NEOVERSEV1 ARMV8SVE ARMV9SME A64FX VORTEX VORTEXM4";

    private OpenBlas() {}

    /** Loads the library with one thread; jblas binds to it if its class is initialised afterwards. */
    static void load() throws IOException {
        if (Loader.getPlatform().startsWith("linux")) {
            loadGlobally();
        }
        Loader.load(openblas.class);
        setThreads(1);
    }

    /**
     * jblas' library wants libgfortran by name, which a fresh machine lacks, and carries an old OpenBLAS of its own:
     * what is already loaded under that name, and symbols that are already global, take precedence over both.
     */
    private static void loadGlobally() throws IOException {
        if (!Loader.getPlatform().equals("linux-arm64")) {
            System.load(cached("libquadmath.so.0"));
        }
        System.load(cached("libgfortran.so.5"));
        String library = cached("libopenblas.so.0");
        Loader.load(org.bytedeco.javacpp.presets.javacpp.class);
        System.load(library);
        Loader.loadGlobal(library);
    }

    private static String cached(String name) throws IOException {
        String resource = "/org/bytedeco/openblas/" + Loader.getPlatform() + "/" + name;
        File file = Loader.cacheResource(openblas.class, resource);
        if (file == null) {
            throw new IOException("the class path has no " + resource);
        }
        return file.getAbsolutePath();
    }

    static void setThreads(int threads) {
        openblas_nolapack.blas_set_num_threads(threads);
    }

    static int threads() {
        return openblas_nolapack.blas_get_num_threads();
    }

    static String version() {
        return openblas.OPENBLAS_VERSION.strip();
    }

    /** openblas_get_corename has no Java face; it names the table to which the pointer {@code gotoblas} points. */
    static String core() {
        Pointer chosen = Loader.addressof("gotoblas");
        if (chosen == null || chosen.isNull()) {
            return "unknown";
        }
        long table = new LongPointer(chosen).get();
        return Stream.of(CORES.split(" "))
                .filter(core -> {
                    Pointer candidate = Loader.addressof("gotoblas_" + core);
                    return candidate != null && candidate.address() == table;
                })
                .findFirst()
                .orElse("unknown");
    }
}
