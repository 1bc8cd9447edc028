package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hoeffding's bound on the gap")
class HoeffdingGapTest {

    private final HoeffdingGap bound = new HoeffdingGap(3);

    @Test
    void the_number_of_samples_is_the_least_that_is_enough() {
        for (double gap : new double[] {0.5, 0.07}) {
            int n = bound.samples(gap, 0.05);
            assertThat(bound.at(n, 0.05)).isLessThanOrEqualTo(gap);
            assertThat(bound.at(n - 1, 0.05)).isGreaterThan(gap);
        }
    }

    @Test
    void four_times_the_samples_halve_the_bound() {
        assertThat(bound.at(400, 0.1)).isEqualTo(bound.at(100, 0.1) / 2);
        assertThat(bound.at(100, 0.1)).isEqualTo(3 * Math.sqrt(Math.log(20) / 200));
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> new HoeffdingGap(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("range is 0");
        assertThatThrownBy(() -> bound.at(0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> bound.at(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delta is 2");
        assertThatThrownBy(() -> bound.samples(0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gap is 0");
        assertThatThrownBy(() -> bound.samples(1e-6, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2147483647");
    }
}
