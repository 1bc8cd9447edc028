package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Step sizes")
class StepSizeTest {

    @Test
    void a_constant_one_is_the_same_at_every_step() {
        StepSize stepSize = StepSize.constant(0.3);
        assertThat(stepSize.at(0)).isEqualTo(0.3);
        assertThat(stepSize.at(1_000_000)).isEqualTo(0.3);
    }

    @Test
    void a_decaying_one_has_closed_forms() {
        assertThat(StepSize.decaying(0.5, 1, 4).at(4)).isEqualTo(0.25);
        assertThat(StepSize.decaying(0.25, 2, 2).at(6)).isEqualTo(1.0 / 64);
        assertThat(StepSize.decaying(3, 0.5, 1).at(3)).isEqualTo(1.5);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void others_are_refused(double wrong) {
        assertThatThrownBy(() -> StepSize.constant(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the step size is " + wrong + ", but must be positive and finite");
        assertThatThrownBy(() -> StepSize.decaying(wrong, 1, 1)).hasMessageContaining("the step size is");
        assertThatThrownBy(() -> StepSize.decaying(1, wrong, 1)).hasMessageContaining("the exponent of the step size");
        assertThatThrownBy(() -> StepSize.decaying(1, 1, wrong)).hasMessageContaining("the delay of the step size");
    }
}
