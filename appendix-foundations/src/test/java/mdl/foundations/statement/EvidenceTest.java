package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Evidence, its report and its archive")
class EvidenceTest {

    private static final Claim TRUE = Identity.of("$1=1$", 1, 1, Rounding.of(1));
    private static final Claim FALSE = Identity.of("$1=2$", 1, 2, Rounding.of(1));

    /** A statement that takes one parameter of each type. */
    @Notes(id = "toy", name = "A toy", section = "0.1", items = "Remark 0")
    public record ToyStatement(
            @Parameter("a count, at least 1") int count,
            @Parameter("a scale, positive") double scale) implements Statement {

        public ToyStatement() {
            this(3, 0.5);
        }

        public ToyStatement {
            Inputs.atLeast("count", count, 1);
            Inputs.positiveFinite("scale", scale);
        }

        @Override
        public Evidence examine(Randomness random) {
            return Evidence.that(TRUE)
                    .failsAsPrinted("0.1.1", "two for one", FALSE)
                    .shows("draw", () -> Quantity.of(random.generator().nextDouble(), 3));
        }
    }

    @Test
    void is_sound_when_claims_hold_and_controls_fail() {
        assertThat(Evidence.that(TRUE).failsWith("broken", FALSE).sound()).isTrue();
        assertThat(Evidence.that(FALSE).failsWith("broken", FALSE).sound()).isFalse();
        assertThat(Evidence.that(TRUE).failsWith("broken", TRUE).sound()).isFalse();
        assertThat(Evidence.that(TRUE).sound()).as("without a control").isFalse();
        assertThat(Evidence.that().failsWith("broken", FALSE).sound())
                .as("without a claim")
                .isFalse();
    }

    @Test
    void names_each_reason_why_it_is_not_sound() {
        assertThat(report(Evidence.that(TRUE)).faults()).containsExactly("there is no control");
        assertThat(report(Evidence.that().failsWith("broken", FALSE)).faults()).containsExactly("there is no claim");
        assertThat(report(Evidence.that(FALSE).failsWith("broken", TRUE)).faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("a claim fails: $1=2$"))
                .anyMatch(fault -> fault.contains("the control 'broken' holds"));
        assertThat(report(Evidence.that(TRUE).failsWith("broken", FALSE)).faults())
                .isEmpty();
    }

    private static EvidenceReport report(Evidence evidence) {
        return EvidenceReport.of(new Examination(new ToyStatement(), 1, evidence));
    }

    @Test
    void damaged_evidence_is_not_current(@TempDir Path root) throws IOException {
        EvidenceArchive archive = new EvidenceArchive(root);
        archive.write(Examination.of(new ToyStatement(), 1));
        Files.writeString(archive.folder("toy").resolve("evidence.json"), "{");
        assertThat(archive.isCurrent(new ToyStatement(), 1)).isFalse();
    }

    @Test
    void builds_an_exhibit_only_when_asked() {
        AtomicInteger built = new AtomicInteger();
        Evidence evidence = Evidence.that(TRUE).failsWith("broken", FALSE).shows("number", () -> {
            built.incrementAndGet();
            return Quantity.of(1, 2);
        });
        assertThat(evidence.sound()).isTrue();
        assertThat(built).hasValue(0);
        evidence.exhibits().get("number").get();
        assertThat(built).hasValue(1);
    }

    @Test
    void refuses_exhibits_with_the_same_or_an_odd_name() {
        Evidence evidence = Evidence.that(TRUE).shows("number", () -> Quantity.of(1, 2));
        assertThatThrownBy(() -> evidence.shows("number", () -> Quantity.of(1, 2)))
                .hasMessageContaining("'number'");
        assertThatThrownBy(() -> evidence.shows("../x", () -> Quantity.of(1, 2)))
                .hasMessageContaining("'../x'");
    }

    @Test
    void report_survives_its_JSON() throws IOException {
        EvidenceReport report = EvidenceReport.of(Examination.of(new ToyStatement(), 1));
        EvidenceReport read = EvidenceReport.fromJson(report.toJson());
        assertThat(read.toJson()).isEqualTo(report.toJson());
        assertThat(read.controls().get(0).erratum()).isEqualTo("0.1.1");
        assertThat(read.sound()).isTrue();
    }

    @Test
    void text_says_what_holds_and_what_fails() {
        Examination examination = Examination.of(new ToyStatement(), 1);
        assertThat(EvidenceText.of(examination.form(), EvidenceReport.of(examination)))
                .contains("A toy (toy)", "count = 3, scale = 0.5, seed = 1", "holds  identity     1=1")
                .contains("two for one (as printed at 0.1.1)", "1 of 1 claims hold, 1 of 1 controls fail.");
    }

    @Test
    void parameters_are_replaced_by_name() {
        StatementForm form = StatementForm.of(new ToyStatement());
        assertThat(form.with(Map.of("count", 5))).isEqualTo(new ToyStatement(5, 0.5));
        assertThatThrownBy(() -> form.with(Map.of("size", 5))).hasMessageContaining("toy has no parameter 'size'");
        assertThatThrownBy(() -> form.with(Map.of("scale", Double.NaN))).hasMessageContaining("scale is NaN");
    }

    @Test
    void archive_holds_current_evidence_until_something_changes(@TempDir Path root) throws IOException {
        EvidenceArchive archive = new EvidenceArchive(root.resolve("evidence"));
        assertThat(archive.isCurrent(new ToyStatement(), 1)).isFalse();
        archive.write(Examination.of(new ToyStatement(), 1));
        assertThat(archive.isCurrent(new ToyStatement(), 1)).isTrue();
        assertThat(archive.isCurrent(new ToyStatement(), 2)).isFalse();
        assertThat(archive.isCurrent(new ToyStatement(4, 0.5), 1)).isFalse();
        assertThat(archive.read("toy").exhibits()).containsExactly("draw");
        assertThat(archive.folder("toy")).isDirectoryContaining(path -> path.endsWith("draw.json"));
    }

    @Test
    void archive_writes_equal_bytes_for_equal_input(@TempDir Path root) throws IOException {
        EvidenceArchive first = new EvidenceArchive(root.resolve("first"));
        EvidenceArchive second = new EvidenceArchive(root.resolve("second"));
        first.write(Examination.of(new ToyStatement(), 1));
        second.write(Examination.of(new ToyStatement(), 1, 2));
        for (String file : List.of("evidence.json", "draw.json", "key")) {
            assertThat(first.folder("toy").resolve(file))
                    .hasSameBinaryContentAs(second.folder("toy").resolve(file));
        }
        EvidenceArchive copy = new EvidenceArchive(root.resolve("copy"));
        copy.copyFrom(first, "toy");
        assertThat(copy.isCurrent(new ToyStatement(), 1)).isTrue();
    }

    @Test
    void a_failed_exhibit_leaves_the_old_evidence_and_nothing_else(@TempDir Path root) throws IOException {
        EvidenceArchive archive = new EvidenceArchive(root);
        archive.write(Examination.of(new ToyStatement(), 1));
        Evidence failing = Evidence.that(TRUE).shows("bad", () -> {
            throw new IllegalStateException("no picture");
        });
        assertThatThrownBy(() -> archive.write(new Examination(new ToyStatement(), 2, failing)))
                .hasMessage("no picture");
        assertThat(archive.isCurrent(new ToyStatement(), 1)).isTrue();
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactly(archive.folder("toy"));
        }
    }

    @Test
    void key_covers_every_class_of_the_project_that_the_statement_reaches() {
        assertThat(EvidenceKey.reachable(ToyStatement.class).keySet())
                .contains("mdl/foundations/statement/Identity", "mdl/foundations/random/Randomness")
                .allMatch(name -> name.startsWith("mdl/"));
    }
}
