package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Points far from the linearisation")
class LinearizationGapTest {

    private static final int INPUTS = 2;
    private static final int WIDTH = 10;
    private static final double[] X = {0.6, -1.2};

    private static RandomGenerator stream(String name) {
        return new Randomness(Randomness.PROJECT_SEED, "linearization-gap/" + name).generator();
    }

    private static double deviation(ScaledNetworks networks, double[] theta, double[] v) {
        double[] there = theta.clone();
        for (int k = 0; k < v.length; k++) {
            there[k] += v[k];
        }
        DoubleMatrix row = new DoubleMatrix(1, INPUTS, X.clone());
        return Math.abs(
                networks.outputs(there, row)[0] - new LinearizedNetwork(networks, theta).outputs(there, row)[0]);
    }

    /** Outputs at most a unit step from θ are sums of p(d + 1) products that end at (‖θ‖ + 1)²‖x‖/√p. */
    private static double rounding(double[] theta) {
        double scale = Math.pow(length(theta) + 1, 2) * length(X) / Math.sqrt(WIDTH);
        return Rounding.of(theta.length).withScale(scale).tolerance();
    }

    private static double length(double[] v) {
        return Math.sqrt(Arrays.stream(v).map(t -> t * t).sum());
    }

    @ParameterizedTest
    @EnumSource(TrainedWeights.class)
    @DisplayName("have the length one and the deviation they say")
    void attained(TrainedWeights trained) {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.TANH, INPUTS, WIDTH, trained);
        double[] theta = Initialization.standard(INPUTS).draw(INPUTS, WIDTH, stream("theta"));
        LinearizationGap gap = LinearizationGap.attained(networks, theta, X);
        assertThat(length(gap.displacement()))
                .isCloseTo(1, within(Rounding.of(theta.length).tolerance()));
        assertThat(deviation(networks, theta, gap.displacement())).isCloseTo(gap.deviation(), within(rounding(theta)));
    }

    @Test
    @DisplayName("are exact for one neuron that is bent all the way: eᵗ − 1 − t")
    void oneNeuron() {
        ScaledNetworks one = ScaledNetworks.tangent(Activation.EXPONENTIAL, INPUTS, 1, TrainedWeights.HIDDEN);
        double t = length(X);
        assertThat(LinearizationGap.attained(one, new double[] {1, 0, 0}, X).deviation())
                .isCloseTo(
                        Math.exp(t) - 1 - t,
                        within(Rounding.of(3 * INPUTS).withScale(Math.exp(t)).tolerance()));
    }

    @Test
    @DisplayName("are, for the ReLU, the best over all sets of neurons")
    void reluOverAllSets() {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.RELU, INPUTS, WIDTH, TrainedWeights.HIDDEN);
        double[] theta = Initialization.signs().draw(INPUTS, WIDTH, stream("relu"));
        Neurons neurons = Neurons.of(networks, theta, X);
        double best = 0;
        for (int set = 1; set < 1 << WIDTH; set++) {
            double distances = 0;
            int sum = 0;
            for (int j = 0; j < WIDTH; j++) {
                if ((set >> j & 1) == 1) {
                    distances += Math.abs(neurons.preactivations()[j]);
                    sum += (int) neurons.outer()[j];
                }
            }
            int count = Integer.bitCount(set);
            if (Math.abs(sum) == count) {
                best = Math.max(best, neurons.length() * Math.sqrt(count) - distances);
            }
        }
        ReluLinearizationGap gap = ReluLinearizationGap.of(networks, theta, X);
        assertThat(gap.supremum()).isCloseTo(best / Math.sqrt(WIDTH), within(rounding(theta)));
        assertThat(length(gap.displacement()))
                .isCloseTo(1, within(Rounding.of(theta.length).tolerance()));
        assertThat(deviation(networks, theta, gap.displacement())).isCloseTo(gap.supremum(), within(rounding(theta)));
    }

    @Test
    @DisplayName("are, for the ReLU, beaten by no other displacement")
    void reluAgainstOthers() {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.RELU, INPUTS, WIDTH, TrainedWeights.HIDDEN);
        double[] theta = Initialization.signs().draw(INPUTS, WIDTH, stream("relu"));
        double supremum = ReluLinearizationGap.of(networks, theta, X).supremum();
        RandomGenerator generator = stream("others");
        for (int trial = 0; trial < 1000; trial++) {
            double[] v = new double[theta.length];
            for (int k = WIDTH; k < v.length; k++) {
                v[k] = generator.nextGaussian();
            }
            double length = length(v);
            double[] unit = Arrays.stream(v).map(t -> t / length).toArray();
            assertThat(deviation(networks, theta, unit)).isLessThanOrEqualTo(supremum + rounding(theta));
        }
    }

    @Test
    @DisplayName("are refused, for the ReLU, where the formula does not hold")
    void refusals() {
        double[] theta = Initialization.signs().draw(INPUTS, WIDTH, stream("relu"));
        ScaledNetworks tanh = ScaledNetworks.tangent(Activation.TANH, INPUTS, WIDTH, TrainedWeights.HIDDEN);
        assertThatThrownBy(() -> ReluLinearizationGap.of(tanh, theta, X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the activation is tanh and the trained weights are HIDDEN, but must be ReLU and HIDDEN");
        ScaledNetworks relu = ScaledNetworks.tangent(Activation.RELU, INPUTS, WIDTH, TrainedWeights.HIDDEN);
        double[] uneven = theta.clone();
        uneven[1] = 3;
        assertThatThrownBy(() -> ReluLinearizationGap.of(relu, uneven, X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have the same magnitude");
    }
}
