package mdl.book.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Processes of their own, since a JVM chooses its native library only once. */
@DisplayName("Command line without a native library")
class CompanionProcessTest {

    private static final String NO_LIBRARY = "-Dmdl.blas=none";

    @Test
    void statements_can_be_read_about() throws Exception {
        Output output = companion("show", "classical-covariance");

        assertThat(output.code()).isZero();
        assertThat(output.text()).contains("ClassicalCovarianceStatement");
    }

    @Test
    void a_run_says_in_one_sentence_what_is_wrong() throws Exception {
        Output output = companion("run", "weyl-interlacing");

        assertThat(output.code()).isNotZero();
        assertThat(output.text())
                .isEqualToIgnoringNewLines("companion: mdl.blas is \"none\": it must be one of auto, jblas, bytedeco");
    }

    private record Output(int code, String text) {}

    private static Output companion(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> start = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                NO_LIBRARY,
                "-cp",
                System.getProperty("java.class.path"),
                Companion.class.getName());
        Process process = new ProcessBuilder(
                        Stream.concat(start.stream(), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.waitFor(), text);
    }
}
