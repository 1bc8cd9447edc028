package mdl.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mdl.foundations.linalg.NativeLibrary;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs all benchmarks with one thread and writes their times and the machine they were taken on as tables. */
public final class Benchmarks {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Benchmarks() {}

    /**
     * Measures every benchmark, about four minutes.
     *
     * @param arguments the folder of the tables
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("one folder must be given, for the tables");
        }
        Path folder = Path.of(arguments[0]);
        Options options = new OptionsBuilder()
                .include("mdl\\.benchmarks\\..*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(8)
                .measurementTime(TimeValue.milliseconds(400))
                .build();
        Collection<RunResult> results = new Runner(options).run();
        write(folder.resolve("benchmarks.csv"), times(results));
        write(folder.resolve("machine.csv"), machine());
    }

    private static List<String> times(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("path,size,nanoseconds,error");
        results.stream()
                .sorted(Comparator.comparing(Benchmarks::path).thenComparing(Benchmarks::size))
                .map(result -> String.format(
                        Locale.ROOT,
                        "%s,%d,%.4g,%.2g",
                        path(result),
                        size(result),
                        result.getPrimaryResult().getScore(),
                        result.getPrimaryResult().getScoreError()))
                .forEach(lines::add);
        return lines;
    }

    private static String path(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static int size(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("size"));
    }

    private static List<String> machine() throws IOException {
        return List.of(
                "name,value",
                "Processor,\"" + processor() + "\"",
                "Cores," + Runtime.getRuntime().availableProcessors(),
                "Java,\"" + System.getProperty("java.vm.version") + "\"",
                "Native library,\"" + NativeLibrary.description() + "\"");
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Path parts = Files.createTempFile(file.toAbsolutePath().getParent(), "table", ".csv");
        Files.write(parts, lines);
        Files.move(parts, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
