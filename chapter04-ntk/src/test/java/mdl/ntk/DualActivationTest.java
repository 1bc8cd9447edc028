package mdl.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.NormalExpectation;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The dual of an activation")
class DualActivationTest {

    private static final double R = 0.8;
    private static final double S = 1.3;

    /**
     * The longest chain: two nested trapezoidal rules, of 563 nodes each for lengths up to 6, and 156 panels of 16 nodes in the
     * means that they are compared with.
     */
    private static final Rounding CHAIN = Rounding.of(2 * 563 + 156 + 16);

    private static final int DRAWS = 40000;

    @ParameterizedTest
    @EnumSource(Activation.class)
    @DisplayName("is the mean over pairs of normal variables")
    void monteCarlo(Activation activation) {
        DualActivation dual = new DualActivation(activation);
        for (double angle : new double[] {0.4, 2.2}) {
            assertMean(activation, dual.values(R, S, angle), angle);
            assertMean(activation::derivative, dual.slopes(R, S, angle), angle);
        }
    }

    private static void assertMean(DoubleUnaryOperator g, double expected, double angle) {
        RandomGenerator generator = new Randomness(Randomness.PROJECT_SEED, "dual").generator();
        double[] products = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double first = generator.nextGaussian();
            double second = Math.cos(angle) * first + Math.sin(angle) * generator.nextGaussian();
            products[k] = g.applyAsDouble(R * first) * g.applyAsDouble(S * second);
        }
        Expectation mean = Expectation.of("the mean of the products", expected, new Sample(products));
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    @DisplayName("is a product of means at a right angle, where the variables are independent")
    void independent(Activation activation) {
        DualActivation dual = new DualActivation(activation);
        double right = Math.PI / 2;
        assertThat(dual.values(R, S, right))
                .isCloseTo(mean(activation, activation, R) * mean(activation, activation, S), rounding(dual::values));
        assertThat(dual.slopes(R, S, right))
                .isCloseTo(
                        mean(activation, activation::derivative, R) * mean(activation, activation::derivative, S),
                        rounding(dual::slopes));
    }

    /** E g(rξ) for a g that is smooth where σ is. */
    private static double mean(Activation activation, DoubleUnaryOperator g, double r) {
        return NormalExpectation.of(z -> g.applyAsDouble(r * z), 1, kinks(activation, r));
    }

    private static double[] kinks(Activation activation, double r) {
        return switch (activation) {
            case RELU, ABSOLUTE, SIGN, STEP -> new double[] {0};
            case RAMP -> new double[] {-0.5 / r, 0.5 / r};
            default -> new double[0];
        };
    }

    /** By the inequality of Cauchy and Schwarz the parallel case bounds the terms of all angles. */
    private static Offset<Double> rounding(Dual dual) {
        return within(
                CHAIN.withScale(Math.sqrt(dual.at(R, R, 0) * dual.at(S, S, 0))).tolerance());
    }

    private interface Dual {
        double at(double r, double s, double angle);
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"SIGN", "STEP"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("has the derivative −rs sin φ E σ′(u)σ′(v) in the angle, where σ has no jump")
    void derivative(Activation activation) {
        DualActivation dual = new DualActivation(activation);
        double integral =
                PanelQuadrature.integrate(angle -> R * S * Math.sin(angle) * dual.slopes(R, S, angle), 0.3, 2.9, 0.25);
        assertThat(dual.values(R, S, 0.3) - dual.values(R, S, 2.9))
                .isCloseTo(
                        integral,
                        within(2 * rounding(dual::values).value + 2.6 * R * S * rounding(dual::slopes).value));
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"TANH", "TANH_SIGMOID", "LOGISTIC", "ERF", "COSINE", "RAMP", "ABSOLUTE"})
    @DisplayName("is, for parallel inputs, a mean over one normal variable")
    void parallel(Activation activation) {
        DualActivation dual = new DualActivation(activation);
        double[] kinks = activation == Activation.RAMP
                ? new double[] {-0.5 / R, -0.5 / S, 0.5 / S, 0.5 / R}
                : activation == Activation.ABSOLUTE ? new double[] {0} : new double[0];
        double expected =
                NormalExpectation.of(z -> activation.applyAsDouble(R * z) * activation.applyAsDouble(S * z), 1, kinks);
        assertThat(dual.values(R, S, 0)).isCloseTo(expected, rounding(dual::values));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 6})
    @DisplayName("is right for short and long inputs of tanh")
    void lengths(double r) {
        double expected = NormalExpectation.of(z -> Math.tanh(r * z) * Math.tanh(r * z), 1 / r);
        assertThat(new DualActivation(Activation.TANH).values(r, r, 0)).isCloseTo(expected, within(CHAIN.tolerance()));
    }

    @Test
    @DisplayName("keeps its digits where inputs are nearly opposite")
    void opposite() {
        double rest = 1e-3;
        double angle = Math.PI - rest;
        double seen = Math.PI - angle;
        double leading = seen * seen * seen / (6 * Math.PI);
        double square = seen * seen;
        // The fourth term of the series is below ψ⁶, 10⁻¹⁸.
        assertThat(new DualActivation(Activation.RELU).values(1, 1, angle) / leading)
                .isCloseTo(
                        1 - square / 10 + square * square / 280,
                        within(Rounding.of(10).tolerance()));
    }

    @Test
    @DisplayName("refuses negative deviations and angles beyond π")
    void refusals() {
        DualActivation dual = new DualActivation(Activation.RELU);
        assertThatThrownBy(() -> dual.values(-1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the deviations are -1.0 and 1.0");
        assertThatThrownBy(() -> dual.slopes(1, 1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DualActivation(Activation.TANH).values(1e300, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the larger deviation under TANH is 1.0E300");
    }
}
