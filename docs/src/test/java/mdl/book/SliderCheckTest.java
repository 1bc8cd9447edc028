package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderCheckTest {

    private static JsonNode curve;
    private static String script;

    @BeforeAll
    static void read() throws Exception {
        String json = HalfDisc.figure().files("f").get("slider.json");
        curve = new ObjectMapper().readTree(json).path("curves").path(0);
        script = Resources.text("HalfDisc.js");
    }

    @Test
    void the_right_script_agrees_everywhere() {
        assertThat(fault(script)).isEmpty();
        assertThat(SliderCheck.points(curve)).isGreaterThan(350);
    }

    @Test
    void a_difference_of_rounding_is_allowed() {
        assertThat(fault(script.replace("Math.sqrt(", "(1 + Number.EPSILON) * Math.sqrt(")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (radius - x)      | (radius - 0.999999999 * x) | x = -0.49999999999999994 is 7.450580595061183E-9 in the script, but 7.450580596923828E-9 in Java
            >= radius         | > 1.000000001 * radius     | HalfDisc.height at r = 0.5, x = -0.5000000000009095 is NaN in the script, but 0.0 in Java
            ? 0 :             | ? 1e-300 :                 | is 1.0E-300 in the script, but 0.0 in Java
            return Math.abs   | if (radius === 3 && x === 3) return 1 / 0; return Math.abs | r = 3.0, x = 3.0 is Infinity in the script, but 0.0
            return Math.abs   | if (x > 0.4) return; return Math.abs | fails in the script: it gives undefined, not a number
            return Math.abs   | if (x > 0.4) radii(); return Math.abs | fails in the script: ReferenceError: radii is not defined
            height            | heights                    | fails in the script: there is no height
            var HalfDisc      | var Disc                   | fails in the script: there is no HalfDisc
            [-radius, radius] | [0, radius]                | HalfDisc.diameter at r = 0.5 is 0.0 in the script, but -0.5 in Java
            [-radius, radius] | [radius]                   | HalfDisc.diameter at r = 0.5 gives 1 numbers in the script, but 2 in Java
            """)
    void a_fault_in_the_script_is_named_with_parameter_place_and_both_values(String right, String wrong, String fault) {
        assertThat(script).contains(right);

        assertThat(fault(script.replace(right, wrong))).get().asString().contains(fault);
        assertThat(fault(script.replace(right, wrong)).orElseThrow().lines()).hasSize(1);
    }

    @Test
    void a_script_that_cannot_be_read_says_why() {
        try (CurveEngine engine = new CurveEngine()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> engine.run("var HalfDisc = {"))
                    .withMessageContaining("SyntaxError");
        }
    }

    private static Optional<String> fault(String script) {
        try (CurveEngine engine = new CurveEngine()) {
            engine.run(script);
            return new SliderCheck(engine).fault("r", curve);
        }
    }
}
