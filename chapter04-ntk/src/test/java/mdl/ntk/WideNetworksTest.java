package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wide networks at their start")
class WideNetworksTest {

    @Test
    @DisplayName("have the covariance of a linear network, and half the variance with the ReLU")
    void kernel() {
        DoubleMatrix x = new DoubleMatrix(new double[][] {{1, 2}, {3, -1}, {0, 0}});
        DoubleMatrix linear = new GaussianProcessKernel(Activation.IDENTITY, 2, 0.5).gram(x);
        DoubleMatrix relu = new GaussianProcessKernel(Activation.RELU, 2, 0.5).gram(x);
        // Lengths, angle, dual and factors are some ten steps on numbers up to ‖x‖² ≤ 10.
        double rounding = Rounding.of(10).withScale(10).tolerance();
        for (int i = 0; i < 3; i++) {
            assertThat(relu.get(i, i)).isCloseTo(linear.get(i, i) / 2, within(rounding));
            for (int k = 0; k < 3; k++) {
                assertThat(linear.get(i, k)).isCloseTo(x.getRow(i).dot(x.getRow(k)), within(rounding));
            }
        }
    }

    @Test
    @DisplayName("have an exact law whose characteristic function is that of one neuron to the power p")
    void characteristic() {
        ReluOutputLaw law = new ReluOutputLaw(0.7, 3);
        double t = 1.9;
        // E sin(cu)/(cu) over u > 0 by quadrature, and one half for a neuron that is off.
        double on = PanelQuadrature.integrate(
                u -> Math.sin(0.7 * t * u) / (0.7 * t * u) * Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI), 0, 13, 0.5);
        // 26 panels of 16 nodes, sines and exponentials of a few steps each.
        double rounding = Rounding.of(26 + 16).tolerance();
        assertThat(law.characteristic(t)).isCloseTo(Math.pow(0.5 + on, 3), within(rounding));
        assertThat(law.characteristic(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("have the moments of the expansion of the characteristic function at zero")
    void moments() {
        ReluOutputLaw law = new ReluOutputLaw(1, 5);
        double t = 1e-2;
        double variance = law.variance();
        double fourth = (3 + law.excessKurtosis()) * variance * variance;
        double series = 1 - variance * t * t / 2 + fourth * Math.pow(t, 4) / 24;
        // What is left is at most E f⁶t⁶/720 by the alternating series, with E f⁶ ≤ 5⁶·15/14 by convexity.
        double left = Math.pow(5 * t, 6) * 15 / 14 / 720;
        assertThat(law.characteristic(t))
                .isCloseTo(series, within(left + Rounding.of(10).tolerance()));
    }

    @Test
    @DisplayName("are as far from the normal law as a direct integral of the characteristic functions says")
    void distance() {
        ReluOutputLaw law = new ReluOutputLaw(0.25, 16);
        double deviation = Math.sqrt(law.variance());
        double end = 400;
        double direct = PanelQuadrature.integrate(
                        t -> Math.pow((law.characteristic(t) - Math.exp(-law.variance() * t * t / 2)) / t, 2),
                        0,
                        end,
                        0.5)
                / Math.PI;
        double left = Math.pow(law.characteristic(end), 2) / (Math.PI * end);
        // 800 panels of 16 nodes, with powers of 16 factors at most 1.
        double rounding = Rounding.of(800 + 16 + 16).tolerance();
        assertThat(Math.pow(law.distanceToNormal(deviation), 2)).isBetween(direct - rounding, direct + left + rounding);
    }

    @Test
    @DisplayName("refuse what is no deviation, factor or width")
    void refusals() {
        assertThatThrownBy(() -> new GaussianProcessKernel(Activation.RELU, -1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the deviations of the weights are -1.0 and 1.0");
        assertThatThrownBy(() -> new GaussianProcessKernel(Activation.RELU, 1, 1)
                        .between(DoubleMatrix.ones(1, 2), DoubleMatrix.ones(1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3 coordinates");
        assertThatThrownBy(() -> new ReluOutputLaw(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the factor is 0.0 and the width 1");
        assertThatThrownBy(() -> new ReluOutputLaw(1, 8).distanceToNormal(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the deviation of the normal law is 0.5");
    }
}
