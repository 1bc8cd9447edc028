package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Measures on finitely many points")
class FiniteMeasureTest {

    private static final Offset<Double> ROUNDING =
            Offset.offset(Rounding.of(8).withScale(8).tolerance());

    @Test
    void norms_of_a_step_function() {
        FiniteMeasure cells = FiniteMeasure.ofCells(0, 0.25, 1);
        assertThat(cells.total()).isEqualTo(1);
        assertThat(cells.integral(4, -2)).isEqualTo(-0.5);
        assertThat(cells.norm(1, 4, -2)).isCloseTo(2.5, ROUNDING);
        assertThat(cells.norm(2, 4, -2)).isCloseTo(Math.sqrt(7), ROUNDING);
        assertThat(cells.norm(Double.POSITIVE_INFINITY, 4, -2)).isEqualTo(4);
        assertThat(cells.norm(3, 0, 0)).isZero();
    }

    @Test
    void large_powers_do_not_overflow() {
        assertThat(new FiniteMeasure(new double[] {1, 1}).norm(2000, 1e10, 1))
                .isCloseTo(1e10, Offset.offset(Rounding.of(2000).withScale(1e10).tolerance()));
    }

    @Test
    void normalised_measure_has_mass_one() {
        assertThat(new FiniteMeasure(new double[] {1, 3}).normalised().masses()).containsExactly(0.25, 0.75);
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new FiniteMeasure(new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mass of the measure is 0.0");
        assertThatThrownBy(() -> new FiniteMeasure(new double[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FiniteMeasure.ofCells(1)).isInstanceOf(IllegalArgumentException.class);
        FiniteMeasure one = new FiniteMeasure(new double[] {1});
        assertThatThrownBy(() -> one.norm(0.5, 1)).hasMessageContaining("p is 0.5");
        assertThatThrownBy(() -> one.integral(1, 2)).hasMessageContaining("2 values, but 1 masses");
    }
}
