package mdl.foundations.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jblas.DoubleMatrix;
import org.jblas.NativeBlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("Native library")
class NativeLibraryTest {

    @Test
    void the_library_describes_itself() {
        NativeDescription description = NativeLibrary.description();
        assertThat(description.route()).isIn("jblas", "bytedeco");
        assertThat(description.library()).startsWith("OpenBLAS ");
        assertThat(description.core()).isNotBlank();
        assertThat(description.toString())
                .contains(description.library(), description.platform(), "route " + description.route());
    }

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = {"amd64", "aarch64"})
    void jblas_is_bound_to_the_current_library_on_linux_unless_told_otherwise() {
        String requested = System.getProperty(NativeLibrary.ROUTE_PROPERTY, "auto");
        assertThat(NativeLibrary.description().route()).isEqualTo(requested.equals("bytedeco") ? "bytedeco" : "jblas");
        assertThat(NativeLibrary.description().core()).isNotEqualTo("unknown");
    }

    @Test
    void an_unknown_route_is_refused_with_the_routes_there_are() {
        NativeLibrary.Outcome outcome = NativeLibrary.attempt("mkl");
        for (int call = 1; call <= 2; call++) {
            assertThatExceptionOfType(NativeLibraryException.class)
                    .isThrownBy(outcome::get)
                    .withMessage("mdl.blas is \"mkl\": it must be one of auto, jblas, bytedeco");
        }
    }

    @Test
    void without_a_library_for_the_platform_every_call_says_what_was_tried() throws Exception {
        String output = outputOf(TwoProducts.class, "-Dorg.bytedeco.javacpp.platform=plan9-mips");
        assertThat(output.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("NativeLibraryException: No native BLAS and LAPACK could be loaded for ")
                        .contains("tried OpenBLAS from the bytedeco jar"));
    }

    @Test
    void jblas_where_it_cannot_be_loaded_is_refused_on_request_and_replaced_otherwise() throws Exception {
        String nowhereToUnpack = "-Djava.io.tmpdir=" + Path.of("no", "such", "directory");
        assertThat(outputOf(TwoProducts.class, nowhereToUnpack, "-Dmdl.blas=jblas")
                        .lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("NativeLibraryException: mdl.blas=jblas is impossible here since "));
        assertThat(outputOf(TwoProducts.class, nowhereToUnpack, "-Dmdl.blas=auto"))
                .isEqualToIgnoringNewLines("1.01.0");
    }

    @Test
    void jblas_used_before_on_its_own_library_is_not_trusted() throws Exception {
        assertThat(outputOf(JblasFirst.class).lines()).contains("bytedeco");
    }

    private static String outputOf(Class<?> program, String... options) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    /** A program of its own, since a JVM loads the library only once. */
    static final class TwoProducts {

        private TwoProducts() {}

        public static void main(String[] arguments) {
            for (int call = 1; call <= 2; call++) {
                try {
                    double trace = MatrixProduct.gram(DoubleMatrix.eye(2)).get(0, 0);
                    System.out.println(String.format(Locale.ROOT, "%.1f", trace));
                } catch (Throwable e) {
                    System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
        }
    }

    /** Somebody who knows nothing of this package, then somebody who does. */
    static final class JblasFirst {

        private JblasFirst() {}

        public static void main(String[] arguments) {
            try {
                NativeBlas.dscal(1, 2, new double[1], 0, 1);
            } catch (LinkageError bareMachineWithoutFortran) {
                // just as good for the purpose: jblas is of no use afterwards either
            }
            System.out.println(NativeLibrary.description().route());
        }
    }
}
