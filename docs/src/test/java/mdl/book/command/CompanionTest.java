package mdl.book.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mdl.foundations.statement.Catalog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("Command line")
class CompanionTest {

    private record Outcome(int code, String out, String err) {}

    private static Outcome companion(String... arguments) {
        return companion(Catalog.of(List.of(new ToyChapters.Toys())), arguments);
    }

    private static Outcome companion(Catalog catalog, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Companion.run(catalog, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void pdf_says_what_is_missing() {
        StringWriter err = new StringWriter();
        PdfCommand command = new PdfCommand("");
        int code = new CommandLine(command)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    err.write(exception.getMessage());
                    return 2;
                })
                .execute("--project", "..");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(
                        "there is no Chromium on the PATH (chromium, chromium-browser or google-chrome) to print with");
    }

    @Test
    void run_prints_sound_evidence_and_exits_with_0() {
        Outcome outcome = companion("run", "toy-mean", "--draw-count", "50", "--seed", "7");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("drawCount = 50, mean = 0.0, seed = 7", "1 of 1 claims hold");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void what_is_beyond_the_notes_is_called_so_by_run_show_and_list() {
        Catalog extras = Catalog.of(List.of(new ToyChapters.Extras()));
        assertThat(companion(extras, "run", "toy-extra").out()).startsWith("More (toy-extra)\nbeyond the notes\n");
        assertThat(companion(extras, "show", "toy-extra").out()).contains("  notes    beyond the notes");
        assertThat(companion(extras, "list", "--project", "..").out()).contains("More (beyond the notes)");
        assertThat(companion("run", "toy-mean").out())
                .startsWith("A mean (toy-mean)\nRemark 0, section 0.1 of the notes\n");
    }

    @Test
    void run_exits_with_1_when_a_claim_fails() {
        Outcome outcome = companion("run", "toy-mean", "--mean", "3");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("FAILS", "NOT sound");
    }

    @Test
    void run_prints_the_same_bytes_for_any_number_of_threads() {
        String one = companion("run", "toy-mean", "--threads", "1", "--json").out();
        assertThat(companion("run", "toy-mean", "--threads", "3", "--json").out())
                .isEqualTo(one)
                .startsWith("{");
    }

    @Test
    void run_writes_evidence_and_exhibits(@TempDir Path folder) {
        assertThat(companion("run", "toy-mean", "--out", folder.toString()).code())
                .isZero();
        assertThat(folder.resolve("toy-mean")).isDirectoryContaining("glob:**/evidence.json");
        assertThat(folder.resolve("toy-mean")).isDirectoryContaining("glob:**/size.json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "run; run needs a statement",
                "run toy-men; did you mean toy-mean?",
                "run nothing; 'companion list' prints them all",
                "run toy-mean --size 3; there are ",
                "run toy-mean --draw-count many; 'many' is not an int",
                "run toy-mean --draw-count 3; drawCount is 3, but must be at least 30",
                "run toy-mean --mean NaN; mean is NaN",
                "run toy-mean --threads 0; threads is 0",
                "run toy-mean --seed x; 'x' is not a long",
                "show; 'ID'",
                "show nothing; there is no statement 'nothing'",
                "list --chapter 9 --project ..; there is no chapter '9'",
                "list --project target; is not the project's folder",
                "book --project target; is not the project's folder",
                "pdf --project target; is not the project's folder",
                "soak; '--seeds=N'",
                "soak --seeds 2; seeds is 2, but must be at least 5",
                "soak toy-mean --chapter 0 --seeds 5; name statements or --chapter, not both",
                "soak --seeds 9 --first 9223372036854775807; must leave room for 9 seeds",
                "run toy-mean --threads 40000; threads is 40000, but must lie between 1 and 32767",
                "soak nothing --seeds 5; there is no statement 'nothing'",
                "soak --chapter 9 --seeds 5; there is no chapter '9' with statements",
                "fly; 'fly'; there are list, show, run"
            })
    void bad_usage_is_one_sentence_and_exit_code_2(String arguments, String sentence) {
        Outcome outcome = companion(arguments.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("companion: ").contains(sentence);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void no_command_names_the_commands() {
        Outcome outcome = companion();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("list, show, run, book, pdf, soak, doctor");
    }

    @ParameterizedTest(name = "under {0}")
    @ValueSource(strings = {"file", "file/below"})
    void a_folder_that_cannot_be_written_is_named_and_nothing_is_left(String place, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        Outcome outcome =
                companion("run", "toy-mean", "--out", folder.resolve(place).toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains(folder.resolve("file").toString());
        assertThat(outcome.out()).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("file"));
        }
    }

    @Test
    void a_folder_that_holds_something_else_is_never_replaced(@TempDir Path folder) throws IOException {
        Path thesis = Files.createDirectory(folder.resolve("toy-mean")).resolve("thesis.tex");
        Files.writeString(thesis, "years of work");
        Outcome outcome = companion("run", "toy-mean", "--out", folder.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds no evidence, so it is not replaced");
        assertThat(thesis).hasContent("years of work");
    }

    @Test
    void evidence_of_an_earlier_run_is_replaced(@TempDir Path folder) {
        companion("run", "toy-mean", "--out", folder.toString());
        assertThat(companion("run", "toy-mean", "--seed", "2", "--out", folder.toString())
                        .code())
                .isZero();
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("toy-mean"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"list", "show", "run", "book", "pdf", "soak", "doctor"})
    void every_command_has_help(String command) {
        Outcome outcome = companion(command, "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Usage: companion " + command);
    }

    @Test
    void a_dimension_that_cannot_fit_in_memory_is_refused_before_the_work() {
        Outcome outcome = companion(Catalog.load(), "run", "anisotropic-law", "--dimension", "1000000");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("a 2000000 × 1000000 matrix needs 16000 GB");
    }

    @Test
    void memory_that_runs_out_during_the_work_is_one_sentence() {
        Outcome outcome = companion("run", "toy-mean", "--draw-count", "2147483647", "--threads", "1");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("the memory of this JVM");
    }

    @Test
    void show_tells_place_parameters_and_command() {
        assertThat(companion("show", "toy-mean").out())
                .contains("Remark 0, section 0.1", "--draw-count  number of draws, at least 30 (100)", "run toy-mean");
    }

    @Test
    void list_tells_what_has_not_run() {
        assertThat(companion("list", "--project", "..").out()).contains("Chapter 0. Toys", "toy-mean  not current");
    }

    @Test
    void soak_counts_failures_and_the_power_of_controls() {
        Outcome outcome = companion("soak", "--seeds", "20");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("20 seeds, passed", "20 of 20 hold", "draws shifted by 20");
    }

    @Test
    void doctor_names_the_library_and_its_speed() {
        assertThat(companion("doctor").out()).contains("OpenBLAS", "GFLOP/s", "memory");
    }

    @Test
    void help_and_version_exit_with_0() {
        assertThat(companion("--help").code()).isZero();
        assertThat(companion("--version").out()).contains("companion");
        assertThat(companion("run", "toy-mean", "--help").out()).contains("--draw-count", "--seed");
    }
}
