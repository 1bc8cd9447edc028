package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim: bound")
class BoundTest {

    private final double[] claimed = {1, 1, 1};

    @Test
    void allows_no_violation_when_it_is_deterministic() {
        Rounding rounding = Rounding.of(1);
        Bound holds = Bound.always("below one", new double[] {0.2, 1, 0.5}, claimed, rounding);
        assertThat(holds.holds()).isTrue();
        assertThat(holds.slack()).isEqualTo(1);
        assertThat(Bound.always("below one", new double[] {0.2, 1.01, 0.5}, claimed, rounding)
                        .holds())
                .isFalse();
        assertThat(Bound.always("below one", new double[] {0.2, Double.NaN, 0.5}, claimed, rounding)
                        .holds())
                .isFalse();
    }

    @Test
    void with_probability_allows_what_the_binomial_law_explains() {
        double[] hundred = DoubleStream.generate(() -> 1).limit(100).toArray();
        assertThat(Bound.withProbability("mostly", violating(7), hundred, 0.05).holds())
                .isTrue();
        assertThat(Bound.withProbability("mostly", violating(25), hundred, 0.05).holds())
                .isFalse();
    }

    @Test
    void too_few_instances_to_contradict_it_are_refused() {
        double[] three = {1, 1, 1};
        assertThatThrownBy(() -> Bound.withProbability("mostly", three, three, 0.05))
                .hasMessageContaining("3 instances could not contradict");
        assertThatThrownBy(() -> Bound.withProbability("mostly", three, three, Double.NaN))
                .hasMessageContaining("delta is NaN");
    }

    private double[] violating(int count) {
        double[] observed = new double[100];
        Arrays.fill(observed, 0, count, 2);
        return observed;
    }
}
