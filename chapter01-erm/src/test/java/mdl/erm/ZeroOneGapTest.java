package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gap of the 0/1 loss")
class ZeroOneGapTest {

    @Test
    void tails_and_mean_are_sums_over_the_binomial_law() {
        int n = 17;
        for (double risk : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            ZeroOneGap gap = new ZeroOneGap(n, risk);
            BinomialDistribution law = new BinomialDistribution(n, risk);
            double tail = IntStream.rangeClosed(0, n)
                    .filter(k -> Math.abs((double) k / n - risk) > 0.123)
                    .mapToDouble(law::probability)
                    .sum();
            double mean = IntStream.rangeClosed(0, n)
                    .mapToDouble(k -> Math.abs((double) k / n - risk) * law.probability(k))
                    .sum();
            assertThat(Identity.of("tail", tail, gap.exceeds(0.123), Rounding.of(n * n))
                            .holds())
                    .isTrue();
            assertThat(Identity.of("mean", mean, gap.mean(), Rounding.of(n * n)).holds())
                    .isTrue();
            assertThat(gap.exceeds(-1)).isEqualTo(1);
        }
    }

    @Test
    void one_fair_coin_misses_by_one_half() {
        ZeroOneGap gap = new ZeroOneGap(1, 0.5);
        assertThat(gap.mean()).isEqualTo(0.5);
        assertThat(gap.meanSquare()).isEqualTo(0.25);
        assertThat(gap.exceeds(0.4)).isEqualTo(1);
        assertThat(gap.exceeds(0.5)).isZero();
    }

    @Test
    void a_value_that_the_gap_takes_is_not_above_itself() {
        for (int n : new int[] {5, 10, 20, 50, 100, 200}) {
            for (int tenths = 0; tenths <= 10; tenths++) {
                BinomialDistribution law = new BinomialDistribution(n, tenths / 10.0);
                for (int step = 0; step <= 10; step++) {
                    int risk = tenths;
                    int gap = step;
                    double tail = IntStream.rangeClosed(0, n)
                            .filter(k -> Math.abs(10 * k - n * risk) > n * gap)
                            .mapToDouble(law::probability)
                            .sum();
                    double observed = new ZeroOneGap(n, tenths / 10.0).exceeds(step / 10.0);
                    assertThat(Identity.of("tail", tail, observed, Rounding.of(n * n))
                                    .holds())
                            .as(n + " samples, risk " + risk + "/10, gap " + gap + "/10")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void odd_numbers_of_samples_have_no_gap_below_one_half_of_a_sample() {
        for (int n = 1; n < 400; n += 2) {
            ZeroOneGap one = new ZeroOneGap(n, 0.5);
            assertThat(one.exceeds(0.25 / n)).isLessThanOrEqualTo(1);
            FiniteClassGap two = new FiniteClassGap(one, 2);
            assertThat(two.mean()).isBetween(one.mean(), 2 * one.mean());
        }
    }

    @Test
    void largest_gap_of_one_predictor_is_its_gap() {
        ZeroOneGap one = new ZeroOneGap(30, 0.3);
        FiniteClassGap largest = new FiniteClassGap(one, 1);
        assertThat(Identity.of("tail", one.exceeds(0.1), largest.exceeds(0.1), Rounding.of(4))
                        .holds())
                .isTrue();
        assertThat(Identity.of("mean", one.mean(), largest.mean(), Rounding.of(30 * 30))
                        .holds())
                .isTrue();
    }

    @Test
    void two_coins_of_one_toss_both_miss_by_one_half() {
        assertThat(new FiniteClassGap(new ZeroOneGap(1, 0.5), 2).mean()).isEqualTo(0.5);
        // Two tosses of each of two coins: both gaps vanish with probability 1/4, else one is 1/2.
        assertThat(Identity.of("mean", 0.375, new FiniteClassGap(new ZeroOneGap(2, 0.5), 2).mean(), Rounding.of(4))
                        .holds())
                .isTrue();
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> new ZeroOneGap(0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new ZeroOneGap(1, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("risk is 1.5");
        assertThatThrownBy(() -> new FiniteClassGap(new ZeroOneGap(1, 0.5), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("predictors is 0");
        assertThatThrownBy(() -> new ZeroOneGap(3, 0.5).exceeds(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the gap is NaN");
        assertThatThrownBy(() -> new FiniteClassGap(new ZeroOneGap(Integer.MAX_VALUE, 0.5), 1).mean())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }
}
