package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A curve that follows a slider")
class SlidingTest {

    private static final Slider RADIUS = Slider.of("r", 0.5, 3, 0.5, 2);

    private static Figure figure() {
        return Figure.of(Axis.linear("x"), Axis.linear("height").range(0, 2))
                .described("A half disc.")
                .points("data", new double[] {-2.5, 2.5}, new double[] {1, 1})
                .curve("circle", x -> HalfDisc.height(2, x), -2, 2);
    }

    private static Figure sliding() {
        return figure().sliding("circle", RADIUS, HalfDisc.family());
    }

    @Test
    void the_archive_tells_the_page_what_moves_and_by_which_script() throws Exception {
        JsonNode slider = new ObjectMapper().readTree(sliding().files("f").get("slider.json"));

        assertThat(slider.path("parameter").asText()).isEqualTo("r");
        assertThat(slider.path("stops").toString()).isEqualTo("[0.5,1.0,1.5,2.0,2.5,3.0]");
        assertThat(slider.path("start").asInt()).isEqualTo(3);
        JsonNode curve = slider.path("curves").path(0);
        assertThat(curve.path("label").asText()).isEqualTo("circle");
        assertThat(curve.path("script").asText()).isEqualTo("mdl/foundations/exhibit/HalfDisc.js");
        assertThat(List.of(
                        curve.path("object").asText(),
                        curve.path("function").asText(),
                        curve.path("ends").asText()))
                .containsExactly("HalfDisc", "height", "diameter");
    }

    @Test
    void the_archive_holds_what_java_computes_at_every_stop_inside_outside_and_at_the_edges() throws Exception {
        JsonNode slider = new ObjectMapper().readTree(sliding().files("f").get("slider.json"));

        JsonNode rows = slider.path("curves").path(0).path("reference");
        assertThat(rows).hasSize(6);
        for (JsonNode row : rows) {
            double radius = row.path("parameter").asDouble();
            assertThat(row.path("from").asDouble()).isEqualTo(-radius);
            List<Double> x = new ArrayList<>();
            for (int i = 0; i < row.path("x").size(); i++) {
                x.add(row.path("x").path(i).asDouble());
                assertThat(row.path("y").path(i).asDouble()).isEqualTo(HalfDisc.height(radius, x.get(i)));
            }
            assertThat(x)
                    .hasSizeGreaterThan(60)
                    .contains(
                            -radius,
                            radius,
                            Math.nextUp(-radius),
                            Math.nextDown(radius),
                            Math.nextUp(radius),
                            1.3000000000000003);
        }
    }

    @Test
    void the_drawing_names_the_curve_for_the_page_and_is_otherwise_the_same() {
        assertThat(sliding().svg("f").replace(" data-curve=\"circle\"", ""))
                .isEqualTo(figure().svg("f"))
                .isNotEqualTo(sliding().svg("f"));
        assertThat(sliding().json()).isEqualTo(figure().json());
        assertThat(figure().files("f")).doesNotContainKey("slider.json");
    }

    @Test
    void a_curve_that_the_figure_lacks_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure().sliding("square", RADIUS, HalfDisc.family()))
                .withMessage("The figure has no curve \"square\" that a slider could move; it has"
                        + " [\"data\", \"circle\"].");
    }

    @Test
    void a_curve_that_is_drawn_for_another_parameter_is_refused() {
        Slider other = Slider.of("r", 0.5, 3, 0.5, 2.5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure().sliding("circle", other, HalfDisc.family()))
                .withMessageStartingWith("The curve \"circle\" must be drawn for r = 2.5, where its slider starts: ");
    }

    @Test
    void a_curve_with_other_ends_than_its_family_is_refused() {
        CurveFamily longer = HalfDisc.family().between("diameter", radius -> new Interval(-2 * radius, radius));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure().sliding("circle", RADIUS, longer))
                .withMessageContaining("it runs over", "but its family over");
    }

    @Test
    void a_figure_has_one_slider() {
        Slider second = Slider.of("r", 0, 4, 1, 2);
        Figure two = sliding().dashed("same", x -> HalfDisc.height(2, x), -2, 2);

        assertThat(two.sliding("same", RADIUS, HalfDisc.family()).slidings()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.sliding("same", second, HalfDisc.family()))
                .withMessage("A figure has one slider, so the curve \"same\" must follow the same as \"circle\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sliding().sliding("circle", RADIUS, HalfDisc.family()))
                .withMessage("A curve follows the slider once, not twice.");
    }

    @Test
    void a_class_without_a_script_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveFamily.of(SlidingTest.class, "height", HalfDisc::height))
                .withMessage("There is no script mdl/foundations/exhibit/SlidingTest.js beside the class "
                        + SlidingTest.class.getName() + ".");
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveFamily.of(HalfDisc.class, "height()", HalfDisc::height))
                .withMessageContaining("letters, digits and '_', not \"height()\"");
    }

    @Test
    void a_family_that_is_not_defined_where_it_is_drawn_is_refused() {
        DoubleBinaryOperator small = (r, x) -> r > 2 ? Double.NaN : HalfDisc.height(r, x);
        Figure figure = figure().sliding("circle", RADIUS, CurveFamily.of(HalfDisc.class, "height", small));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.files("f"))
                .withMessageStartingWith("The curve \"circle\" is NaN at r = 2.5, x = -2");
    }
}
