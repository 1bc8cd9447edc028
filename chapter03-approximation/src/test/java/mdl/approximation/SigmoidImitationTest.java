package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Staircases of sigmoids in the place of neurons")
class SigmoidImitationTest {

    private final TwoLayerNetwork cosines = new TwoLayerNetwork(
            Activation.COSINE, new double[] {1, -0.5}, new DoubleMatrix(2, 2, 3, -1, -2, 4), new double[] {0.5, -2});

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"STEP", "LOGISTIC", "TANH_SIGMOID", "ERF_SIGMOID", "RAMP"})
    void follow_a_network_to_their_accuracy(Activation sigmoid) {
        TwoLayerNetwork imitation = new SigmoidImitation(sigmoid, 0.1).of(cosines);
        assertThat(imitation.activation()).isEqualTo(sigmoid);
        double worst = CubeGrid.largestError(imitation, cosines::at, new CubeGrid(2, 10).points());
        assertThat(worst).isPositive().isLessThanOrEqualTo(1.5 * 0.1);
    }

    @Test
    void reach_the_corners_of_the_cube() {
        assertThat(SigmoidImitation.reach(cosines, 0)).isEqualTo(0.5 + 3 + 2);
        assertThat(SigmoidImitation.reach(cosines, 1)).isEqualTo(2 + 1 + 4);
    }

    @Test
    void refuse_what_is_no_sigmoid() {
        assertThatThrownBy(() -> new SigmoidImitation(Activation.TANH, 0.1))
                .hasMessage(
                        "the activation is tanh, but must increase from 0 to 1: the step, the ramp, the logistic, or the sigmoid of tanh or erf");
        assertThatThrownBy(() -> new SigmoidImitation(Activation.STEP, 0))
                .hasMessage("the accuracy is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> new SigmoidImitation(Activation.STEP, 1e-9).follow(Activation.COSINE, 0, 1))
                .hasMessageContaining("there must be between 1 and a million");
        assertThatThrownBy(() -> SigmoidImitation.reach(NetworkAlgebra.COSINES.one(1), 1))
                .hasMessageContaining("the number of the neuron is 1, but must lie between 0 and 0");
    }
}
