package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.linalg.VectorNorm;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The Hessian of a network")
class NetworkHessianTest {

    private static final int INPUTS = 3;
    private static final int WIDTH = 6;
    private static final double[] X = {0.5, -1, 2};
    private static final double[] THETA = Initialization.standard(INPUTS)
            .draw(INPUTS, WIDTH, new Randomness(Randomness.PROJECT_SEED, "network-hessian").generator());

    private static ScaledNetworks networks(TrainedWeights trained) {
        return ScaledNetworks.tangent(Activation.TANH, INPUTS, WIDTH, trained);
    }

    private static double[] unit(int k) {
        double[] unit = new double[THETA.length];
        unit[k] = 1;
        return unit;
    }

    @ParameterizedTest
    @EnumSource(TrainedWeights.class)
    @DisplayName("is symmetric, and its norm is that of its largest eigenvalue")
    void norm(TrainedWeights trained) {
        NetworkHessian hessian = new NetworkHessian(networks(trained), THETA, X);
        DoubleMatrix whole = new DoubleMatrix(THETA.length, THETA.length);
        for (int k = 0; k < THETA.length; k++) {
            whole.putColumn(k, new DoubleMatrix(hessian.times(unit(k))));
        }
        double[] eigenvalues = SymmetricEigen.valuesOf(whole);
        double largest = Math.max(-eigenvalues[0], eigenvalues[THETA.length - 1]);
        assertThat(hessian.norm())
                .isCloseTo(
                        largest,
                        within(Rounding.of(THETA.length).withScale(largest).tolerance()));
    }

    @ParameterizedTest
    @EnumSource(TrainedWeights.class)
    @DisplayName("is the derivative of the gradient")
    void derivative(TrainedWeights trained) {
        ScaledNetworks networks = networks(trained);
        NetworkHessian hessian = new NetworkHessian(networks, THETA, X);
        DoubleMatrix row = new DoubleMatrix(1, INPUTS, X.clone());
        // Gradients end at α‖x‖, and rounded preactivations, sums of d products, move them by a factor up to ‖θ‖‖x‖
        // more.
        double length = new VectorNorm(2).of(X);
        double rounding = Rounding.of(2 * INPUTS)
                .withCondition(1 + new VectorNorm(2).of(THETA) * length)
                .withScale(networks.scale() * length)
                .tolerance();
        double step = Math.cbrt(rounding);
        // A third derivative of the gradient is at most α|a|·sup|tanh⁗|·‖x‖⁴ with |a| ≤ 1 and sup|tanh⁗| < 4.1.
        double third = 4.1 * networks.scale() * Math.pow(length, 4);
        for (int k = 0; k < THETA.length; k++) {
            double[] forth = THETA.clone();
            double[] back = THETA.clone();
            forth[k] += step;
            back[k] -= step;
            double[] above = networks.combinedGradient(forth, row, new double[] {1});
            double[] below = networks.combinedGradient(back, row, new double[] {1});
            double[] column = hessian.times(unit(k));
            boolean fixed = trained == TrainedWeights.HIDDEN && k < WIDTH;
            for (int l = 0; l < column.length; l++) {
                double expected = fixed ? 0 : (above[l] - below[l]) / (2 * step);
                assertThat(column[l]).isCloseTo(expected, within(third * step * step / 6 + rounding / step));
            }
        }
    }

    @Test
    @DisplayName("has the norm |a σ″(z)|‖x‖² for one neuron with a fixed outer weight")
    void oneNeuron() {
        ScaledNetworks one = ScaledNetworks.tangent(Activation.EXPONENTIAL, 1, 1, TrainedWeights.HIDDEN);
        assertThat(new NetworkHessian(one, new double[] {-3, 0}, new double[] {2}).norm())
                .isEqualTo(12);
    }

    @Test
    @DisplayName("refuses parameters, inputs and vectors that do not fit")
    void refusals() {
        ScaledNetworks networks = networks(TrainedWeights.ALL);
        assertThatThrownBy(() -> new NetworkHessian(networks, new double[2], X))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are 2 parameters");
        assertThatThrownBy(() -> new NetworkHessian(networks, THETA, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the input has 2 coordinates");
        assertThatThrownBy(() -> new NetworkHessian(networks, THETA, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be positive");
        NetworkHessian hessian = new NetworkHessian(networks, THETA, X);
        assertThatThrownBy(() -> hessian.times(new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the vector has 2 coordinates");
    }
}
