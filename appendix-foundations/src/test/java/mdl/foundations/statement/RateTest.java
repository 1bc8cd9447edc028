package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;

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
                Experiment.doublingTo(64, 3, 3, random, (d, generator) -> Math.exp(generator.nextGaussian()) / d);
        assertThat(Rate.of("rate", few.measure(x -> x), -1, -0.9).holds()).isFalse();
    }

    @Test
    void a_bent_relation_does_not_pass_for_a_sharp_exponent() {
        Sweep bent = Sweeps.noisy(d -> 1 / d + 0.003);
        LogLogFit fit = LogLogFit.of(bent);
        LogLogFit straight = LogLogFit.of(Sweeps.noisy(d -> 1 / d));
        assertThat(fit.standardError()).isGreaterThan(2 * straight.standardError());
    }
}
