package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Measures on the line")
class LineMeasureTest {

    private final PiecewiseLinear valley = new PiecewiseLinear(new double[] {0, 1, 2}, new double[] {1, -1, 3});
    private final LineMeasure measure =
            new LineMeasure(new double[] {0.5, 1.25}, new double[] {1, 1.5}, new double[] {0.25, 2});

    /** |f| exceeds ½ on [¾, 1], on [11/8, 3/2], and at the second atom. */
    @Test
    void measure_what_is_above_a_level() {
        assertThat(measure.above(valley, Map.of(), 0.5)).isEqualTo(0.25 + 0.125 + 1);
        assertThat(measure.above(valley, Map.of(2.0, 0.0), 0.5)).isEqualTo(0.375);
        assertThat(measure.above(valley, Map.of(), 3)).isZero();
    }

    @Test
    void see_a_changed_value_at_an_atom_only() {
        assertThat(measure.essentialSupremum(valley, Map.of())).isEqualTo(3);
        assertThat(measure.supremumOnSupport(valley, Map.of())).isEqualTo(3);
        assertThat(measure.essentialSupremum(valley, Map.of(2.0, 0.0))).isEqualTo(1);
        assertThat(measure.essentialSupremum(valley, Map.of(0.75, 9.0))).isEqualTo(3);
        assertThat(measure.supremumOnSupport(valley, Map.of(0.75, 9.0))).isEqualTo(9);
        assertThat(measure.supremumOnSupport(valley, Map.of(1.1, 9.0))).isEqualTo(3);
    }

    @Test
    void see_nothing_of_zero() {
        PiecewiseLinear zero = new PiecewiseLinear(new double[] {0, 1}, new double[2]);
        assertThat(LineMeasure.onInterval(0, 1).essentialSupremum(zero, Map.of(0.5, 1.0)))
                .isZero();
    }

    @Test
    void refuse_to_be_empty() {
        assertThatThrownBy(() -> new LineMeasure(new double[0], new double[0], new double[0]))
                .hasMessageContaining("needs an interval or an atom");
        assertThatThrownBy(() -> LineMeasure.onInterval(1, 1))
                .hasMessage("the interval from 1.0 to 1.0 must have positive length");
    }
}
