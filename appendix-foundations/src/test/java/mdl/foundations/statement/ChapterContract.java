package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mdl.foundations.linalg.NativeLibrary;
import mdl.foundations.random.Randomness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What a chapter's module owes its readers: the evidence of every statement is sound, and the records keep the rules of
 * the house. A module's test implements {@link #chapter}, and its evidence is left in {@code target/evidence} for the
 * book.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public interface ChapterContract {

    /** The chapter under test. */
    Chapter chapter();

    @Order(1)
    @TestFactory
    @DisplayName("Evidence is sound:")
    default Stream<DynamicTest> evidence_is_sound() {
        return forms().map(form -> DynamicTest.dynamicTest(heading(form), () -> {
            EvidenceArchive archive = new EvidenceArchive(Path.of("target", folder()));
            archive.write(Examination.of(form.defaults(), Randomness.PROJECT_SEED));
            assertThat(archive.read(form.id()).faults()).isEmpty();
        }));
    }

    @Order(2)
    @TestFactory
    @DisplayName("Refuses, by name, a parameter outside its hypotheses:")
    default Stream<DynamicTest> refuses_parameters_outside_the_hypotheses() {
        return forms().map(form -> DynamicTest.dynamicTest(
                form.id(),
                () -> form.parameters().stream()
                        .filter(entry -> entry.type().isPrimitive())
                        .forEach(entry -> outside(entry.type())
                                .forEach(value -> assertThatThrownBy(() -> form.with(Map.of(entry.name(), value)))
                                        .isInstanceOf(IllegalArgumentException.class)
                                        .hasMessageContaining(entry.name())))));
    }

    @Order(3)
    @TestFactory
    @DisplayName("Its class is named after its identifier:")
    default Stream<DynamicTest> classes_are_named_after_their_statement() {
        return forms().map(form -> DynamicTest.dynamicTest(form.id(), () -> {
            String camelCase = Arrays.stream(form.id().split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
            assertThat(form.defaults().getClass().getSimpleName()).isEqualTo(camelCase + "Statement");
        }));
    }

    /** The book reads what the usual route to native code computed. */
    private static String folder() {
        String route = System.getProperty(NativeLibrary.ROUTE_PROPERTY);
        return route == null ? "evidence" : "evidence-" + route;
    }

    private Stream<StatementForm> forms() {
        return chapter().statements().stream().map(StatementForm::of);
    }

    private static List<? extends Number> outside(Class<?> type) {
        if (type == int.class) {
            return List.of(Integer.MIN_VALUE, 0);
        }
        return type == long.class ? List.of(Long.MIN_VALUE, 0L) : List.of(Double.NaN, Double.POSITIVE_INFINITY);
    }

    private static String heading(StatementForm form) {
        return form.notes().name() + " (" + String.join(", ", form.notes().items()) + ")";
    }
}
