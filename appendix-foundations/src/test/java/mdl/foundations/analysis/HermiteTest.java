package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.Precision;
import org.assertj.core.data.Offset;
import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Activations and their Hermite series")
class HermiteTest {

    /** Panels of a half on [−13, 13], and one more for a kink, with 16 nodes each. */
    private static final int NODES = 16 * (2 * 26 + 1);

    /** The quadrature adds a term for each node, whose magnitude is bounded by that of the integrand. */
    private static Offset<Double> rounding(double magnitude) {
        return Precision.rounding(NODES, magnitude);
    }

    @Test
    void polynomials_are_orthonormal() {
        for (int l = 0; l <= 12; l++) {
            for (int m = 0; m <= 12; m++) {
                HermitePolynomial left = new HermitePolynomial(l);
                HermitePolynomial right = new HermitePolynomial(m);
                double panels = NormalExpectation.of(t -> left.applyAsDouble(t) * right.applyAsDouble(t), 1);
                assertThat(panels).isCloseTo(l == m ? 1 : 0, rounding(1));
            }
        }
        assertThat(new HermitePolynomial(3).applyAsDouble(2)).isCloseTo(2 / Math.sqrt(6), rounding(1));
    }

    @Test
    void moments_of_the_normal_law_are_double_factorials() {
        assertThat(NormalExpectation.of(t -> 1, 1)).isCloseTo(1, rounding(1));
        assertThat(NormalExpectation.of(t -> Math.pow(t, 10), 1)).isCloseTo(945, rounding(945));
        assertThat(NormalExpectation.of(t -> t > 1 ? t : 0, 1, 1))
                .isCloseTo(Math.exp(-0.5) / Math.sqrt(2 * Math.PI), rounding(1));
    }

    @Test
    void coefficients_have_closed_forms() {
        HermiteSeries relu = HermiteSeries.of(Activation.RELU, 8);
        HermiteSeries absolute = HermiteSeries.of(Activation.ABSOLUTE, 8);
        HermiteSeries sign = HermiteSeries.of(Activation.SIGN, 8);
        double root = Math.sqrt(2 * Math.PI);
        double[] expected = {
            1 / root, 0.5, 1 / root / Math.sqrt(2), 0, -1 / root / Math.sqrt(24), 0, 3 / root / Math.sqrt(720)
        };
        for (int l = 0; l < expected.length; l++) {
            assertThat(relu.coefficient(l)).isCloseTo(expected[l], rounding(1));
            assertThat(absolute.coefficient(l)).isCloseTo(l == 1 ? 0 : 2 * expected[l], rounding(1));
        }
        assertThat(sign.coefficient(1)).isCloseTo(2 / root, rounding(1));
        assertThat(sign.coefficient(3)).isCloseTo(-2 / root / Math.sqrt(6), rounding(1));
        HermiteSeries erf = HermiteSeries.of(Activation.ERF, 9);
        for (int k = 0; k <= 4; k++) {
            double factorial = CombinatoricsUtils.factorialDouble(2 * k + 1);
            double closed = Math.sqrt(factorial)
                    * 2
                    / Math.sqrt(Math.PI)
                    * Math.pow(-1, k)
                    / (CombinatoricsUtils.factorialDouble(k) * (2 * k + 1) * Math.pow(3, k + 0.5));
            assertThat(erf.coefficient(2 * k + 1)).isCloseTo(closed, rounding(1));
            assertThat(erf.coefficient(2 * k)).isCloseTo(0, rounding(1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SIGN", "STEP"},
            mode = EnumSource.Mode.EXCLUDE)
    void derivatives_satisfy_integration_by_parts(Activation activation) {
        for (int l = 1; l <= 8; l++) {
            double parts = activation.derivativeExpectationWith(new HermitePolynomial(l - 1)) / Math.sqrt(l);
            double direct = activation.expectationWith(new HermitePolynomial(l));
            assertThat(parts).isCloseTo(direct, rounding(1));
        }
    }

    @Test
    void second_moments_have_reference_values() {
        // Tanh-sinh quadrature with thirty digits.
        assertThat(Activation.TANH.secondMoment()).isCloseTo(0.39429449039784117, rounding(1));
        assertThat(Activation.LOGISTIC.secondMoment()).isCloseTo(0.29337903585809296, rounding(1));
        assertThat(Activation.RELU.secondMoment()).isCloseTo(0.5, rounding(1));
        assertThat(Activation.SIGN.secondMoment()).isCloseTo(1, rounding(1));
    }

    @ParameterizedTest(name = "correlation {0}")
    @CsvSource({"-0.5", "0", "0.3", "0.6"})
    void series_sum_to_the_arcsine_and_arc_cosine_kernels(double rho) {
        double arcsine = 2 / Math.PI * Math.asin(2 * rho / 3);
        assertThat(HermiteSeries.of(Activation.ERF, 40).kernel(rho)).isCloseTo(arcsine, rounding(1));
        double angle = Math.acos(rho);
        double arccosine = (Math.sin(angle) + (Math.PI - angle) * rho) / (2 * Math.PI);
        double remainder = Math.pow(Math.abs(rho), 41);
        assertThat(HermiteSeries.of(Activation.RELU, 40).kernel(rho))
                .isCloseTo(arccosine, Offset.offset(rounding(1).value + remainder));
    }

    @Test
    void series_of_an_entire_function_converges_to_it() {
        assertThat(HermiteSeries.of(Activation.ERF, 200).at(0.7))
                .isCloseTo(Activation.ERF.applyAsDouble(0.7), rounding(1));
        assertThat(HermiteSeries.of(Activation.TANH, 3).degree()).isEqualTo(3);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new HermitePolynomial(-1)).hasMessageContaining("degree is -1");
        assertThatThrownBy(() -> HermiteSeries.of(Activation.ERF, -1)).hasMessageContaining("degree is -1");
        assertThatThrownBy(() -> new HermiteSeries(new double[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> NormalExpectation.of(t -> t, 1, 2, 1)).hasMessageContaining("[2.0, 1.0]");
        assertThatThrownBy(() -> NormalExpectation.of(t -> t, 1, 20)).hasMessageContaining("[20.0]");
        assertThatThrownBy(() -> NormalExpectation.of(t -> t, 0)).hasMessageContaining("positive distance");
        assertThatThrownBy(() -> new HermiteSeries(new double[] {1}).coefficient(1))
                .hasMessageContaining("the degree is 1, but must lie between 0 and 0");
    }
}
