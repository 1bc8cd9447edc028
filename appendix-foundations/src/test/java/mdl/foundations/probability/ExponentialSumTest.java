package mdl.foundations.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Rounding;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sum of exponential variables")
class ExponentialSumTest {

    @Test
    void one_term_is_exponential() {
        ExponentialSum one = new ExponentialSum(1);
        for (double t : new double[] {-0.5, 0, 1, 20, 1e6}) {
            Identity same = Identity.of(
                    "−1 − t", -1 - t, one.logUpperTail(t), Rounding.of(2).withScale(1 + t));
            assertThat(same.holds()).as(same.reading()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} terms")
    @ValueSource(ints = {1, 2, 10, 100, 1000})
    void the_erlang_sum_is_the_incomplete_gamma_function(int n) {
        ExponentialSum sum = new ExponentialSum(n);
        for (double x : new double[] {-0.9, -0.5, 0, 1, 3, 8}) {
            double t = x * Math.sqrt(n);
            Identity same = Identity.of(
                    "log tail",
                    Math.log(sum.upperTail(t)),
                    sum.logUpperTail(t),
                    Rounding.of(n).withScale(Math.log(n) + Math.abs(t) + 1));
            assertThat(same.holds()).as(same.reading()).isTrue();
        }
    }

    @Test
    void both_tails_make_the_tail() {
        ExponentialSum sum = new ExponentialSum(50);
        Identity near =
                Identity.of("both", sum.upperTail(5) + sum.distribution(-5), Math.exp(sum.logTail(5)), Rounding.of(50));
        assertThat(near.holds()).as(near.reading()).isTrue();
        assertThat(sum.logTail(1e5)).isEqualTo(sum.logUpperTail(1e5)).isLessThan(-9e4);
        assertThat(sum.distribution(-50)).isZero();
        assertThat(sum.upperTail(-50)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} terms")
    @ValueSource(ints = {1, 2, 3, 16, 200})
    void no_point_of_a_grid_is_farther_from_normal(int n) {
        ExponentialSum sum = new ExponentialSum(n);
        NormalDistribution normal = new NormalDistribution();
        double step = 1e-3;
        double onGrid = IntStream.rangeClosed(-5000, 5000)
                .mapToDouble(k -> k * step)
                .map(x -> Math.abs(sum.distribution(x * Math.sqrt(n)) - normal.cumulativeProbability(x)))
                .max()
                .orElseThrow();
        // Neither density exceeds 1, so between two points the gap grows by less than a step.
        assertThat(sum.distanceToNormal()).isBetween(onGrid - Rounding.of(n).tolerance(), onGrid + step);
    }

    @Test
    void simulated_sums_follow_the_law_and_have_the_mean_absolute_value() {
        ExponentialSum sum = new ExponentialSum(7);
        Sample sample = new Randomness(3, "exponential sum").sample(5000, generator -> {
            double total = -7;
            for (int i = 0; i < 7; i++) {
                total += generator.nextExponential();
            }
            return total;
        });
        Law law = Law.of("Erlang", sample, sum::distribution);
        assertThat(law.holds()).as(law.reading()).isTrue();
        Sample absolute =
                new Sample(Arrays.stream(sample.values()).map(Math::abs).toArray());
        Expectation mean = Expectation.of("E|S|", sum.meanAbsolute(), absolute);
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    @Test
    void nothing_lies_beyond_infinity() {
        assertThat(new ExponentialSum(3).distribution(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(new ExponentialSum(3).upperTail(Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new ExponentialSum(0)).hasMessage("terms is 0, but must be at least 1");
        assertThatThrownBy(() -> new ExponentialSum(3).logUpperTail(-3)).hasMessageContaining("terms + t is 0.0");
    }
}
