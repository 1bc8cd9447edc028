package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The flow under a constant kernel")
class TangentDynamicsTest {

    /** Eigenvalues 1 and 3 with eigenvectors (1, −1) and (1, 1). */
    private static final TangentDynamics FLOW = TangentDynamics.of(new DoubleMatrix(new double[][] {{2, 1}, {1, 2}}));

    @Test
    @DisplayName("relaxes each mode at λ/n")
    void residual() {
        double slow = Math.exp(-1);
        double fast = Math.exp(-3);
        double[] found = FLOW.residual(new double[] {2, 0}, 2);
        // The exponential turns a relative error of its exponent 3 into one three times as large.
        double rounding = Rounding.of(2).withCondition(3).withScale(2).tolerance();
        assertThat(found[0]).isCloseTo(fast + slow, within(rounding));
        assertThat(found[1]).isCloseTo(fast - slow, within(rounding));
    }

    @Test
    @DisplayName("travels by the integral of the residual over n")
    void travelled() {
        double[] start = {1, 0.5};
        double integral = PanelQuadrature.integrate(t -> FLOW.residual(start, t)[1] / 2, 0, 3, 0.25);
        // 12 panels of 16 nodes of exponentials down to e^{−4.5}, and a way of at most 3·(1 + ½)/2.
        double rounding =
                Rounding.of(12 + 16).withCondition(4.5).withScale(2.25).tolerance();
        assertThat(FLOW.travelled(start, 3)[1]).isCloseTo(integral, within(rounding));
        double[] constant = TangentDynamics.of(DoubleMatrix.zeros(2, 2)).travelled(start, 3);
        assertThat(constant).containsExactly(1.5, 0.75);
    }

    @Test
    @DisplayName("refuses a start of another length and a time before zero")
    void refusals() {
        assertThatThrownBy(() -> FLOW.residual(new double[3], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the residual at the start has 3 coordinates, but must have 2");
        assertThatThrownBy(() -> FLOW.travelled(new double[2], -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the time is -1.0, but must be finite and not negative");
    }
}
