package mdl.book.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import mdl.foundations.linalg.BlasThreads;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.NativeLibrary;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine computes with: Java, memory, the native library and its speed. */
@Command(
        name = "doctor",
        description = "Show what this machine computes with: Java, memory, native library and its speed.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int SIZE = 1000;
    private static final int REPETITIONS = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Runtime runtime = Runtime.getRuntime();
        out.println("java        " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        out.println("processors  " + runtime.availableProcessors() + " (" + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ")");
        out.println("memory      " + (runtime.maxMemory() >> 20) + " MB for this JVM");
        out.println("native      " + NativeLibrary.description());
        for (int threads = 1; threads <= runtime.availableProcessors(); threads *= 2) {
            double speed = BlasThreads.withBlasThreads(threads, DoctorCommand::speed);
            out.println(String.format(
                    Locale.ROOT,
                    "product     %.0f GFLOP/s at n = %d with %d BLAS thread%s",
                    speed,
                    SIZE,
                    threads,
                    threads == 1 ? "" : "s"));
        }
        return 0;
    }

    /** The best of a few products of two square matrices, 2n³ operations each. */
    private static double speed() {
        Randomness random = new Randomness(Randomness.PROJECT_SEED, "doctor");
        DoubleMatrix a = EntryLaw.GAUSSIAN.matrix(SIZE, SIZE, random.generator());
        double best = 0;
        for (int k = 0; k < REPETITIONS; k++) {
            long start = System.nanoTime();
            MatrixProduct.multiply(a, a);
            best = Math.max(best, 2.0 * SIZE * SIZE * SIZE / (System.nanoTime() - start));
        }
        return best;
    }
}
