package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Noisy labels of a step")
class NoisyStepTest {

    @Test
    void risks_are_the_means_of_losses_on_fresh_data() {
        NoisyStep law = new NoisyStep(0.2);
        List<List<Labelled<Double>>> data = new Randomness(4, "step").trials(2000, g -> law.sample(10, g));
        for (double t : new double[] {0, 0.3, 1}) {
            assertThat(mean("0/1", law.zeroOneRisk(t), new ZeroOneLoss(), t, data)
                            .holds())
                    .isTrue();
            assertThat(mean("square", law.squareRisk(t), new SquareLoss(), t, data)
                            .holds())
                    .isTrue();
        }
    }

    private static Expectation mean(
            String name, double risk, Loss loss, double threshold, List<List<Labelled<Double>>> data) {
        double[] risks = data.stream()
                .mapToDouble(set -> new EmpiricalRisk<>(loss, set).of(x -> x - threshold))
                .toArray();
        return Expectation.of(name, risk, new Sample(risks));
    }

    @Test
    void without_noise_the_best_threshold_has_no_risk() {
        assertThat(new NoisyStep(0).zeroOneRisk(0.5)).isZero();
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> new NoisyStep(0.6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("flip is 0.6");
        RandomGenerator generator = new Randomness(1, "refused").generator();
        assertThatThrownBy(() -> new NoisyStep(0.1).sample(-1, generator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is -1");
        assertThatThrownBy(() -> new NoisyStep(0.1).zeroOneRisk(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold is 1.5");
        assertThatThrownBy(() -> new NoisyStep(0.1).sample(Integer.MAX_VALUE, new Randomness(1, "sample").generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }
}
