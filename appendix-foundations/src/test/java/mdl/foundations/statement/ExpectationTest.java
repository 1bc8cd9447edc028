package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim: expectation")
class ExpectationTest {

    private final Randomness random = new Randomness(3, "claims");

    @Test
    void holds_for_the_exact_mean_and_fails_for_another() {
        Sample sample = random.sample(1000, generator -> 2 + generator.nextGaussian());
        assertThat(Expectation.of("mean", 2, sample).holds()).isTrue();
        assertThat(Expectation.of("mean", 2.3, sample).holds()).isFalse();
    }

    @Test
    void has_uniform_p_values_when_it_is_true() {
        Sample p = random.sample(
                500,
                generator -> Expectation.of("mean", 0, gaussians(generator, 30))
                        .pValue()
                        .getAsDouble());
        assertThat(Law.of("uniform", p, x -> x).holds()).isTrue();
    }

    @Test
    void is_calibrated_for_skewed_trials() {
        Sample p = random.sample(
                2000,
                generator -> Expectation.of("mean", 1, exponentials(generator, 100))
                        .pValue()
                        .getAsDouble());
        assertThat(Law.of("uniform", p, x -> x).holds()).isTrue();
    }

    @Test
    void a_sample_without_spread_agrees_with_its_value_up_to_the_rounding_of_the_sum() {
        double[] values = new double[1000];
        Arrays.fill(values, 0.1);
        assertThat(Expectation.of("mean", 0.1, new Sample(values)).holds()).isTrue();
        assertThat(Expectation.of("mean", 0.1001, new Sample(values)).holds()).isFalse();
    }

    @Test
    void a_sample_of_zeros_is_infinitely_far_from_another_value() {
        Expectation claim = Expectation.of("mean", 0.5, new Sample(new double[1000]));
        assertThat(claim.statistic()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(claim.pValue()).hasValue(0);
        assertThat(claim.reading()).contains("t = −∞, p = 0");
    }

    @Test
    void needs_thirty_trials() {
        assertThatThrownBy(() -> Expectation.of("mean", 0, new Sample(new double[29])))
                .hasMessageContaining("29, but must be at least 30");
    }

    @Test
    void an_overflow_agrees_with_nothing() {
        double[] values = new double[30];
        values[0] = Double.POSITIVE_INFINITY;
        Expectation claim = Expectation.of("mean", 0, new Sample(values));
        assertThat(claim.holds()).isFalse();
        assertThat(claim.reading()).contains("∞");
    }

    private static Sample exponentials(RandomGenerator generator, int size) {
        return new Sample(
                DoubleStream.generate(generator::nextExponential).limit(size).toArray());
    }

    private Sample gaussians(RandomGenerator generator, int size) {
        return new Sample(
                DoubleStream.generate(generator::nextGaussian).limit(size).toArray());
    }
}
