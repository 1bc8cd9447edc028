package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.Order;
import mdl.foundations.random.Sweep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim: limit")
class LimitTest {

    private final Order order = new Order("1/d", d -> 1 / d);

    @Test
    void holds_for_a_distance_of_its_order_with_noise() {
        assertThat(Limit.of("vanishes", Sweeps.noisy(d -> 3 / d), order).holds())
                .isTrue();
    }

    @Test
    void fails_for_a_distance_that_stays_or_falls_more_slowly() {
        assertThat(Limit.of("vanishes", Sweeps.noisy(d -> 0.1), order).holds()).isFalse();
        assertThat(Limit.of("vanishes", Sweeps.noisy(d -> 1 / Math.sqrt(d)), order)
                        .holds())
                .isFalse();
        assertThat(Limit.of("vanishes", Sweeps.noisy(d -> 0.01 + 3 / d), order).holds())
                .isFalse();
    }

    @Test
    void without_chance_allows_the_drift_of_a_next_order() {
        assertThat(Limit.of("vanishes", Sweeps.exactly(d -> 1 / d - 1 / (d * d)), order)
                        .holds())
                .isTrue();
        assertThat(Limit.of("vanishes", Sweeps.exactly(d -> 1 / Math.sqrt(d)), order)
                        .holds())
                .isFalse();
        assertThat(Limit.of("vanishes", Sweeps.exactly(d -> 0.5), order).holds())
                .isFalse();
    }

    @Test
    void fails_for_the_slower_order_however_noisy_the_trials_are() {
        for (double noise : new double[] {0.05, 0.15, 0.3}) {
            Sweep slow = Sweeps.noisy(d -> 1 / Math.sqrt(d), noise);
            assertThat(Limit.of("vanishes", slow, order).holds())
                    .as("relative noise " + noise)
                    .isFalse();
        }
    }

    @Test
    void an_overflow_vanishes_nowhere() {
        assertThat(Limit.of("vanishes", Sweeps.exactly(d -> d < 100 ? Double.POSITIVE_INFINITY : 1 / d), order)
                        .holds())
                .isFalse();
        assertThat(Limit.of("vanishes", Sweeps.exactly(d -> -1 / d), order).holds())
                .isFalse();
    }

    @Test
    void a_size_that_is_no_exact_count_has_significant_digits() {
        assertThat(Limit.of("vanishes", Sweep.exactlyDoublingTo(0x1p20, 4, d -> 1 / d), order)
                        .reading())
                .contains("at size 1048576;");
        assertThat(Limit.of("vanishes", Sweep.exactlyDoublingTo(0x1p128, 4, d -> 1 / d), order)
                        .reading())
                .contains("at size 3.403·10³⁸;");
    }

    @Test
    void needs_three_sizes() {
        Sweep two = Sweep.exactlyDoublingTo(8, 2, d -> 1 / d);
        assertThatThrownBy(() -> Limit.of("vanishes", two, order)).hasMessageContaining("at least 3");
    }
}
