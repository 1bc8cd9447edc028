package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim: rate")
class RateTest {

    private final Randomness random = new Randomness(3, "claims");

    @Test
    void holds_for_its_exponent_and_fails_for_the_control_s() {
        assertThat(Rate.of("rate", Sweeps.noisy(d -> 3 / d), -1, -0.5).holds()).isTrue();
        assertThat(Rate.of("rate", Sweeps.noisy(d -> 3 / Math.sqrt(d)), -1, -0.5)
                        .holds())
                .isFalse();
    }

    @Test
    void fails_when_the_interval_is_too_wide_to_tell() {
        Experiment<Double> few =
                Experiment.doublingTo(64, 3, 30, random, (d, generator) -> Math.exp(generator.nextGaussian()) / d);
        assertThat(Rate.of("rate", few.measure(x -> x), -1, -0.9).holds()).isFalse();
    }

    @Test
    void a_bent_relation_does_not_pass_for_a_sharp_exponent() {
        LogLogFit bent = LogLogFit.of(Sweeps.noisy(d -> 1 / d + 0.003));
        LogLogFit straight = LogLogFit.of(Sweeps.noisy(d -> 1 / d));
        assertThat(bent.halfWidth()).isGreaterThan(2 * straight.halfWidth());
    }

    @Test
    void without_chance_the_last_step_decides() {
        assertThat(Rate.of("rate", Sweeps.exactly(d -> 1 / d + 1 / (d * d)), -1, -0.5)
                        .holds())
                .isTrue();
        assertThat(Rate.of("rate", Sweeps.exactly(d -> 1 / Math.sqrt(d)), -1, -0.5)
                        .holds())
                .isFalse();
    }

    @Test
    void trials_that_agree_at_one_size_do_not_silence_the_others() {
        Experiment<Double> counts = Experiment.doublingTo(
                128, 4, 30, random, (d, generator) -> d == 16 ? 0.25 : 4.0 / d * (1 + 0.3 * generator.nextGaussian()));
        LogLogFit fit = LogLogFit.of(counts.measure(x -> x));
        assertThat(fit.slope()).isBetween(-1 - fit.halfWidth(), -1 + fit.halfWidth());
    }

    @Test
    void two_or_three_trials_are_neither_a_sample_nor_without_chance() {
        Sweep few = Experiment.<Double>doublingTo(64, 3, 3, random, (d, generator) -> generator.nextDouble())
                .measure(x -> x);
        assertThatThrownBy(() -> Rate.of("rate", few, -1, -0.5)).hasMessageContaining("3 to 3 trials");
    }
}
