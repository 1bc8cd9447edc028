package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Half lines")
class HalfLinesTest {

    @Test
    void few_points_have_the_gaps_of_hand_calculation() {
        // One point: E(1 − u). Two: E max(½ − u₁, 1 − u₂) = 3/8.
        assertThat(new HalfLines(1).meanGap()).isEqualTo(0.5);
        assertThat(new HalfLines(2).meanGap()).isEqualTo(0.375);
        assertThat(new HalfLines(2).gap(new double[] {0.125, 0.75})).isEqualTo(0.375);
        assertThat(new HalfLines(2).gap(new double[] {1, 1})).isZero();
    }

    @Test
    void complexity_is_the_mean_over_all_walks() {
        for (int n : new int[] {1, 2, 3, 10}) {
            HalfLines half = new HalfLines(n);
            double sum = 0;
            for (int bits = 0; bits < 1 << n; bits++) {
                double[] signs = new double[n];
                for (int i = 0; i < n; i++) {
                    signs[i] = (bits >> i & 1) == 1 ? 1 : -1;
                }
                sum += half.correlation(signs);
            }
            assertThat(Identity.of("walks", sum / (1 << n), half.complexity(), Rounding.of(1 << n))
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void massart_counts_the_cuts() {
        assertThat(new HalfLines(3).patterns()).isEqualTo(4);
        assertThat(new HalfLines(3).massartBound()).isEqualTo(Math.sqrt(Math.log(4) / 6));
        assertThat(new HalfLines(3).massartBound(1)).isZero();
    }

    @Test
    void mean_gap_is_the_sum_of_binomial_masses_at_their_means() {
        for (int n : new int[] {1, 2, 5, 40}) {
            double sum = IntStream.rangeClosed(1, n)
                    .mapToDouble(m -> new BinomialDistribution(n, (double) m / n).probability(m))
                    .sum();
            assertThat(Identity.of("gap", sum / (2 * n), new HalfLines(n).meanGap(), Rounding.of(n * n))
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> new HalfLines(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new HalfLines(2).gap(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 points");
        assertThatThrownBy(() -> new HalfLines(2).gap(new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("point 1");
        assertThatThrownBy(() -> new HalfLines(2).massartBound(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("patterns is 0");
    }
}
