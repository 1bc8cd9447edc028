package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.linalg.VectorNorm;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Training of networks with a factor, its path and its bounds")
class NetworkTrainingTest {

    private static final int WIDTH = 64;
    private static final DoubleMatrix X = EntryLaw.GAUSSIAN.matrix(3, 2, stream("x"));
    private static final double[] Y = {0.2, -0.1, 0.1};
    private static final double[] START = Initialization.signs().drawInPairs(2, WIDTH, stream("start"));
    private static final double[] TIMES = {0.5, 1, 2};
    private static final double TOLERANCE = 1e-13;

    private static java.util.random.RandomGenerator stream(String name) {
        return new Randomness(Randomness.PROJECT_SEED, "network-training/" + name).generator();
    }

    private static NetworkTraining training(Activation activation, TrainedWeights trained) {
        return NetworkTraining.of(ScaledNetworks.tangent(activation, 2, WIDTH, trained), X, Y);
    }

    @Test
    @DisplayName("gives predictions the speed of order one in both scalings, as the clocks are 1 and p")
    void clocks() {
        assertThat(training(Activation.TANH, TrainedWeights.ALL).clock()).isEqualTo(1);
        ScaledNetworks meanField = ScaledNetworks.meanField(Activation.TANH, 2, WIDTH, TrainedWeights.ALL);
        assertThat(NetworkTraining.of(meanField, X, Y).clock()).isEqualTo(WIDTH);
    }

    @Test
    @DisplayName("by small steps follows the flow, to which Romberg's extrapolation of Euler's rule converges")
    void descentFollowsFlow() {
        NetworkTraining training = training(Activation.TANH, TrainedWeights.HIDDEN);
        double end = training.flow(START, TIMES, TOLERANCE).outputs(3, X)[0];
        double[] row = new double[0];
        double last = Double.NaN;
        double change = Double.POSITIVE_INFINITY;
        for (int level = 0; level < 7; level++) {
            double[] next = new double[level + 1];
            int steps = 4 << level;
            next[0] = training.descent(START, 2.0 / steps, steps, 1).outputs(1, X)[0];
            // The error of Euler's rule is a series in h, h², …, of which each column removes one term.
            for (int k = 1; k <= level; k++) {
                next[k] = next[k - 1] + (next[k - 1] - row[k - 1]) / ((1 << k) - 1);
            }
            if (level > 0) {
                assertThat(Math.abs(next[level] - last)).isLessThan(change);
                change = Math.abs(next[level] - last);
            }
            last = next[level];
            row = next;
        }
        assertThat(last).isCloseTo(end, within(change + flowError(training)));
    }

    /** Errors of steps, each with a mean square below τ²(1 + |θ|)², add up and grow by e^{cT‖r‖L/n} at most, as ∇²R̂ ≥ −‖r‖L/n. */
    private static double flowError(NetworkTraining training) {
        int steps = CountedGradients.ofFlow(training, START, TIMES, TOLERANCE);
        BootstrapBound bound = BootstrapBound.of(training, START, 1, 1);
        double growth = Math.exp(bound.change() * bound.residual() * TIMES[2] / 3);
        double largest = new VectorNorm(Double.POSITIVE_INFINITY).of(START) + bound.velocity() * TIMES[2];
        double step = Math.sqrt(START.length) * TOLERANCE * (1 + largest);
        // |∇f(x)| ≤ ‖x‖, as |a_j| = 1 and |tanh′| ≤ 1.
        return X.getRow(0).norm2() * growth * steps * step;
    }

    @Test
    @DisplayName(
            "of a network that is linear in what is trained stays on its linearisation, with a kernel that stands still")
    void linearNetwork() {
        TrainingPath path = training(Activation.IDENTITY, TrainedWeights.HIDDEN).flow(START, TIMES, TOLERANCE);
        // Outputs are sums of pd products that end at α‖a‖‖W‖‖x‖.
        double scale = Math.pow(new VectorNorm(2).of(START) + path.distance(3), 2) * X.norm2() / Math.sqrt(WIDTH);
        assertThat(path.largestDeviation(X))
                .isLessThan(Rounding.of(START.length).withScale(scale).tolerance());
        assertThat(path.largestKernelDrift()).isZero();
    }

    @Test
    @DisplayName("moves single neurons by ways whose squares add up to that of the whole")
    void motions() {
        TrainingPath path = training(Activation.TANH, TrainedWeights.HIDDEN).flow(START, TIMES, TOLERANCE);
        double sum = 0;
        for (double way : path.motions(3)) {
            sum += way * way;
        }
        double rounding = Rounding.of(START.length).withScale(path.distance(3)).tolerance();
        assertThat(Math.sqrt(sum)).isCloseTo(path.distance(3), within(rounding));
        assertThat(path.distance(0)).isZero();
    }

    @Test
    @DisplayName("obeys the bootstrap bound, whose radius solves σℓ − Lℓ²/2 = ‖r‖")
    void bootstrap() {
        NetworkTraining training = training(Activation.COSINE, TrainedWeights.HIDDEN);
        BootstrapBound bound = BootstrapBound.of(training, START, 1, 1);
        TrainingPath path = training.flow(START, TIMES, TOLERANCE);
        for (int k = 1; k <= 3; k++) {
            assertThat(path.distance(k)).isLessThanOrEqualTo(bound.velocity() * TIMES[k - 1]);
            assertThat(new DoubleMatrix(training.residual(path.parameters().get(k))).norm2())
                    .isLessThanOrEqualTo(bound.residualAt(TIMES[k - 1]));
        }
        BootstrapBound closing = new BootstrapBound(1, 4, 1, 0.5, 1, 0.75, 1, 1);
        assertThat(closing.closes()).isTrue();
        // 1 − 0.5·1²/2 = 0.75, and no step of the formula is rounded.
        assertThat(closing.farthest()).isEqualTo(1);
        assertThat(closing.decay()).isEqualTo(0.25);
        assertThat(closing.safeRadius()).isEqualTo(2);
        assertThat(new BootstrapBound(1, 4, 1, 1, 1, 1, 1, 1).farthest()).isInfinite();
        ScaledNetworks small = ScaledNetworks.tangent(Activation.COSINE, 2, 1, TrainedWeights.HIDDEN);
        NetworkTraining more = NetworkTraining.of(small, DoubleMatrix.ones(4, 2), new double[4]);
        assertThat(BootstrapBound.of(more, new double[] {1, 1, 1}, 1, 1).singularValue())
                .isZero();
    }

    @Test
    @DisplayName("with a constant kernel ends at kernel regression, which fits the sample")
    void regression() {
        NetworkTraining training = training(Activation.TANH, TrainedWeights.ALL);
        DoubleMatrix gram = new EmpiricalTangentKernel(training.networks(), START).gram(X);
        KernelRegression regression = new KernelRegression(gram, training.residual(START));
        double[] fitted = regression.predict(gram, training.networks().outputs(START, X));
        double[] weights = regression.predict(DoubleMatrix.eye(3), new double[3]);
        double[] back = MatrixProduct.times(gram, weights);
        double[] eigenvalues = SymmetricEigen.valuesOf(gram);
        double rounding = Rounding.of(3)
                .withCondition(eigenvalues[2] / eigenvalues[0])
                .withScale(new VectorNorm(2).of(Y))
                .tolerance();
        for (int i = 0; i < 3; i++) {
            assertThat(fitted[i]).isCloseTo(Y[i], within(rounding));
            assertThat(back[i]).isCloseTo(regression.residual()[i], within(rounding));
        }
    }

    @Test
    @DisplayName("refuses what does not fit")
    void refusals() {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.TANH, 2, WIDTH, TrainedWeights.ALL);
        NetworkTraining training = NetworkTraining.of(networks, X, Y);
        assertThatThrownBy(() -> NetworkTraining.of(networks, X, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2 responses and inputs of shape 3 × 2");
        assertThatThrownBy(() -> new NetworkTraining(networks, X, Y, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the clock of a training is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> training.flow(START, new double[] {2, 1}, TOLERANCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> training.descent(START, 0.1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 stops after 0 steps");
        assertThatThrownBy(() -> new TrainingPath(training, new double[] {0, 1}, List.of(START)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 1 of them at 2 times");
        assertThatThrownBy(() -> BootstrapBound.of(training, START, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HIDDEN, not ALL");
        NetworkTraining hidden = training(Activation.COSINE, TrainedWeights.HIDDEN);
        assertThatThrownBy(() -> BootstrapBound.of(hidden, new double[0], 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 0 parameters, but the network has " + START.length);
        assertThatThrownBy(() -> BootstrapBound.of(hidden, START, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bend is NaN, but must be finite and not negative");
        assertThatThrownBy(() -> new BootstrapBound(1, 0, 1, 1, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width is 0, but must be at least 1");
        assertThatThrownBy(() -> NetworkTraining.of(networks, X, new double[] {1, Double.NaN, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("responses[1] is NaN: every entry must be finite");
        assertThatThrownBy(() -> training.descent(START, 0.1, 1, 1).outputs(2, X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the stop is 2, but must lie between 0 and 1");
        assertThatThrownBy(() -> new TrainingPath(training, new double[] {0}, List.of(new double[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a stop has 1 parameters");
        assertThatThrownBy(() -> new KernelRegression(DoubleMatrix.eye(2), Y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 residuals");
        assertThatThrownBy(
                        () -> new KernelRegression(DoubleMatrix.eye(3), Y).predict(DoubleMatrix.eye(3), new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values at the start for 3 inputs");
    }
}
