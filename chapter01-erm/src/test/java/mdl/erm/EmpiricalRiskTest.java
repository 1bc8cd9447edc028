package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The empirical risk and the memoriser")
class EmpiricalRiskTest {

    private static final List<Labelled<Integer>> DATA =
            List.of(new Labelled<>(1, 2), new Labelled<>(2, -1), new Labelled<>(1, 4));

    @Test
    void risk_is_the_mean_loss() {
        assertThat(new EmpiricalRisk<>(new SquareLoss(), DATA).of(x -> x)).isEqualTo((0.5 + 4.5 + 4.5) / 3);
        assertThat(new EmpiricalRisk<>(new AbsoluteLoss(), DATA).of(x -> 0)).isEqualTo((2 + 1 + 4) / 3.0);
    }

    @Test
    void the_memoriser_repeats_the_first_response_and_says_zero_elsewhere() {
        Memoriser<Integer> memoriser = Memoriser.of(DATA);
        assertThat(memoriser.applyAsDouble(1)).isEqualTo(2);
        assertThat(memoriser.applyAsDouble(2)).isEqualTo(-1);
        assertThat(memoriser.applyAsDouble(3)).isZero();
        assertThat(new EmpiricalRisk<>(new AbsoluteLoss(), DATA).of(memoriser)).isEqualTo(2 / 3.0);
    }

    @Test
    void covariates_may_be_of_any_kind() {
        Memoriser<String> memoriser = Memoriser.of(List.of(new Labelled<>("seven", 7)));
        assertThat(memoriser.applyAsDouble("seven")).isEqualTo(7);
        assertThat(memoriser.applyAsDouble("eight")).isZero();
    }

    @Test
    void a_data_set_is_not_empty_and_has_covariates() {
        assertThatThrownBy(() -> new EmpiricalRisk<Integer>(new SquareLoss(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one sample");
        assertThatThrownBy(() -> new Labelled<>(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("input");
    }
}
