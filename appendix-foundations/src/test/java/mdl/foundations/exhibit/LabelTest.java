package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Label")
class LabelTest {

    @Test
    void braces_raise_and_lower_and_the_line_is_found_again() {
        assertThat(Label.of("σ_{n}^{2} + 1").xml())
                .isEqualTo("σ<tspan class=\"mdl-shifted\" dy=\"0.3em\">n</tspan>"
                        + "<tspan class=\"mdl-shifted\" dy=\"-0.8em\">2</tspan><tspan dy=\"0.35em\"> + 1</tspan>");
    }

    @Test
    void what_xml_reserves_is_escaped() {
        assertThat(Label.of("a < b & \"c\" > d").xml()).isEqualTo("a &lt; b &amp; &quot;c&quot; &gt; d");
    }

    @Test
    void a_bare_underscore_or_caret_is_a_character() {
        assertThat(Label.of("max_error ^ 2").xml()).isEqualTo("max_error ^ 2");
    }

    @Test
    void reads_aloud_in_one_line() {
        assertThat(Label.of("C n^{−1/2} λ_{+}").plain()).isEqualTo("C n^(−1/2) λ_+");
    }

    @Test
    void longer_text_is_wider_and_combining_marks_take_no_room() {
        assertThat(Label.of("nn").width()).isEqualTo(2 * Label.of("n").width());
        assertThat(Label.of("θ\u0302").width()).isEqualTo(Label.of("θ").width());
        assertThat(Label.of("x^{2}").width()).isLessThan(Label.of("x2").width());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^{2", "x_{a_{b}}", "^{"})
    void braces_that_do_not_match_are_refused(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.linear(source))
                .withMessageContaining("must close every ^{ and _{")
                .withMessageContaining(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "\u001B[1m"})
    void characters_that_xml_forbids_are_refused(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.linear(source))
                .withMessage("The label of an axis must not hold control characters or lone surrogates.");
    }
}
