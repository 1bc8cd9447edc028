package mdl.erm;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hypothesis classes and their risks")
class ParametricRiskTest {

    private static final int SAMPLES = 7;
    private static final double STEP = 0x1p-17;

    private final RandomGenerator generator = new Randomness(3, "parametric").generator();
    private final DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(SAMPLES, 2, generator);
    private final double[] y = EntryLaw.GAUSSIAN.matrix(SAMPLES, 1, generator).data;

    private double[] theta(int dimension) {
        return EntryLaw.UNIFORM.matrix(dimension, 1, generator).data;
    }

    @Test
    void a_network_adds_up_its_neurons() {
        TwoLayerNetworks network = new TwoLayerNetworks(Activation.RELU, 2, 2);
        DoubleMatrix inputs = new DoubleMatrix(new double[][] {{1, 2}, {-1, 1}});
        // w_1 = (1, 0), w_2 = (-1, 1); a = (3, 5).
        double[] theta = {3, 5, 1, 0, -1, 1};
        assertThat(network.features(theta, inputs).toArray2()).isDeepEqualTo(new double[][] {{1, 1}, {0, 2}});
        assertThat(network.outputs(theta, inputs)).containsExactly(8, 10);
        assertThat(network.combinedGradient(theta, inputs, new double[] {1, 10}))
                .containsExactly(1, 21, 3, 6, 5 - 50, 10 + 50);
    }

    @Test
    void a_generalised_linear_model_applies_its_link_last() {
        GeneralisedLinearModel model = new GeneralisedLinearModel(Activation.TANH, 2);
        assertThat(model.outputs(new double[] {1, -1}, new DoubleMatrix(new double[][] {{0.5, 0.25}})))
                .containsExactly(Math.tanh(0.25));
    }

    @Test
    void gradients_are_central_differences() {
        for (HypothesisClass hypotheses : new HypothesisClass[] {
            new GeneralisedLinearModel(Activation.LOGISTIC, 2), new TwoLayerNetworks(Activation.ERF, 2, 3)
        }) {
            ParametricRisk risk = new ParametricRisk(new SquareLoss(), hypotheses, x, y);
            double[] theta = theta(risk.dimension());
            double[] gradient = risk.gradient(theta);
            for (int j = 0; j < theta.length; j++) {
                // Halving the step shows the truncation, which is of the second order, three times over.
                double coarse = difference(risk, theta, j, 2 * STEP);
                double fine = difference(risk, theta, j, STEP);
                double error = Math.abs(coarse - fine) + rounding(8, risk.value(theta) / STEP).value;
                assertThat(gradient[j]).isCloseTo(fine, Offset.offset(error));
            }
        }
    }

    private static double difference(ParametricRisk risk, double[] theta, int j, double step) {
        double[] ahead = theta.clone();
        double[] behind = theta.clone();
        ahead[j] += step;
        behind[j] -= step;
        return (risk.value(ahead) - risk.value(behind)) / (2 * step);
    }

    @Test
    void batches_that_share_out_the_samples_have_the_gradient_as_mean() {
        ParametricRisk risk = new ParametricRisk(new SquareLoss(), new TwoLayerNetworks(Activation.TANH, 2, 3), x, y);
        double[] theta = theta(risk.dimension());
        double[] mean = new double[theta.length];
        for (int i = 0; i < SAMPLES; i++) {
            double[] one = risk.gradient(theta, new int[] {i});
            for (int j = 0; j < mean.length; j++) {
                mean[j] += one[j] / SAMPLES;
            }
        }
        assertThat(risk.gradient(theta)).containsExactly(mean, rounding(4 * SAMPLES, 1));
    }

    @Test
    void bad_input_is_named() {
        TwoLayerNetworks network = new TwoLayerNetworks(Activation.TANH, 2, 3);
        assertThatThrownBy(() -> new TwoLayerNetworks(Activation.TANH, 0, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeneralisedLinearModel(Activation.TANH, 0))
                .hasMessage("the number of features is 0, but must be at least 1");
        GeneralisedLinearModel model = new GeneralisedLinearModel(Activation.TANH, 2);
        assertThatThrownBy(() -> model.combinedGradient(new double[2], x, new double[8]))
                .hasMessage("there are 8 weights for 7 inputs");
        assertThatThrownBy(() -> model.outputs(new double[3], x)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network.outputs(new double[8], x))
                .hasMessage("there are 8 parameters, but the network has 9");
        assertThatThrownBy(() -> new ParametricRisk(new SquareLoss(), network, x, new double[2]))
                .hasMessage("there are 2 responses, but must be 7, one for each input");
        ParametricRisk risk = new ParametricRisk(new SquareLoss(), network, x, y);
        assertThatThrownBy(() -> risk.gradient(new double[9], new int[0])).hasMessage("the batch is empty");
        for (int outside : new int[] {-1, SAMPLES}) {
            assertThatThrownBy(() -> risk.gradient(new double[9], new int[] {0, outside}))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("the batch names sample " + outside + ", but samples are counted from 0 to 6");
        }
        assertThatThrownBy(() ->
                        ParametricRisk.linear(new SquareLoss(), new DoubleMatrix(1, 1, Double.NaN), new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inputs(0, 0) is NaN");
    }
}
