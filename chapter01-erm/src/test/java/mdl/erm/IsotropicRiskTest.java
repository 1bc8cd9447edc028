package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The risk of a linear predictor with orthonormal features")
class IsotropicRiskTest {

    private static final IsotropicRisk RISK = new IsotropicRisk(new double[] {1, -2}, 0.25);

    @Test
    void is_least_at_the_minimiser_and_grows_like_half_the_squared_distance() {
        assertThat(RISK.value(RISK.minimiser())).isEqualTo(0.25);
        assertThat(RISK.value(new double[] {4, 2})).isEqualTo(0.25 + 12.5);
        assertThat(RISK.excess(new double[] {4, 2})).isEqualTo(12.5);
        assertThat(RISK.gradient(new double[] {4, 2})).containsExactly(3, 4);
        assertThat(RISK.dimension()).isEqualTo(2);
    }

    @Test
    void keeps_its_minimiser_to_itself() {
        RISK.minimiser()[0] = 7;
        assertThat(RISK.minimiser()).containsExactly(1, -2);
    }

    @Test
    void refuses_what_is_no_risk() {
        assertThatThrownBy(() -> new IsotropicRisk(new double[0], 1)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new IsotropicRisk(new double[1], -1)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new IsotropicRisk(new double[1], Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> RISK.value(new double[3])).hasMessageContaining("3 parameters, but must be 2");
        assertThatThrownBy(() -> new IsotropicRisk(new double[] {Double.NaN}, 1))
                .hasMessageContaining("minimiser[0] is NaN");
    }
}
