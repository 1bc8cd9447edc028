package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
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
    void the_bound_is_the_one_of_the_homework() {
        for (int n : new int[] {1, 100, 400}) {
            assertThat(Identity.of(
                                    "(8)",
                                    3 * Math.sqrt(Math.log(20) / (2.0 * n)),
                                    bound.at(n, 0.1),
                                    Rounding.of(8).withScale(3))
                            .holds())
                    .isTrue();
        }
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
