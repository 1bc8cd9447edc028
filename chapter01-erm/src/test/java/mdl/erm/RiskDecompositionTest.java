package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parts of the excess risk")
class RiskDecompositionTest {

    private static RiskDecomposition of(double found) {
        return RiskDecomposition.of(
                theta -> 2 + theta[0] * theta[0],
                theta -> 2 + (theta[0] - 1) * (theta[0] - 1),
                new double[] {0},
                new double[] {found},
                1.5);
    }

    @Test
    void are_those_of_two_parabolas() {
        assertThat(of(1)).isEqualTo(new RiskDecomposition(0.5, 2, -1));
        assertThat(of(1).estimation()).isEqualTo(1);
        assertThat(of(1).excess()).isEqualTo(1.5);
    }

    @Test
    void of_the_best_predictor_are_approximation_alone() {
        assertThat(of(0)).isEqualTo(new RiskDecomposition(0.5, 0, 0));
    }

    @Test
    void have_a_positive_algorithmic_part_where_training_went_astray() {
        assertThat(of(-1)).isEqualTo(new RiskDecomposition(0.5, -2, 3));
    }
}
