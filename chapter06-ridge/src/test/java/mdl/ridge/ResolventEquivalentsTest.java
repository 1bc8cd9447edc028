package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import mdl.rmt.MarchenkoPasturLaw;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Deterministic equivalents of resolvents")
class ResolventEquivalentsTest {

    private static double[] constant(int d, double value) {
        double[] values = new double[d];
        Arrays.fill(values, value);
        return values;
    }

    @ParameterizedTest(name = "n = {0}")
    @ValueSource(ints = {20, 40, 80})
    void isotropic_trace_is_the_transform_of_marchenko_and_pastur(int n) {
        double lambda = 0.5;
        ResolventEquivalents equivalents = new ResolventEquivalents(CovarianceSpectrum.isotropic(40), n, lambda);
        double transform =
                new MarchenkoPasturLaw(40.0 / n).stieltjes(new Complex(-lambda)).getReal();
        assertThat(equivalents.trace(constant(40, 1.0 / 40))).isCloseTo(transform, rounding(2 * 40, 1 / lambda));
    }

    @Test
    void bias_of_the_risk_is_a_product_with_the_covariance() {
        CovarianceSpectrum spectrum = CovarianceSpectrum.powerLaw(30, 1);
        double[] target = new double[30];
        Arrays.setAll(target, k -> Math.sin(k + 1));
        double lambda = 0.2;
        double[] squares = Arrays.stream(target).map(v -> v * v).toArray();
        double product = new ResolventEquivalents(spectrum, 20, lambda).product(squares, spectrum.eigenvalues());
        double bias = new RidgeRiskEquivalent(new LinearModel(spectrum, target, 0), 20)
                .at(lambda)
                .bias();
        assertThat(lambda * lambda * product).isCloseTo(bias, rounding(2 * 30, bias));
    }

    @Test
    void with_the_identity_it_is_the_derivative_of_the_trace() {
        // d/dλ Tr AR = −Tr AR²; the equivalents obey it too, here for Σ = I by the closed form.
        double lambda = 0.3;
        ResolventEquivalents equivalents = new ResolventEquivalents(CovarianceSpectrum.isotropic(40), 20, lambda);
        double kappa = EffectiveRegularization.isotropic(2, lambda);
        double degrees = 40 / ((1 + kappa) * (1 + kappa));
        double slope = 20 / (20 - degrees);
        // The trace is κ/(λ(1 + κ)), and κ/(1 + κ) has the derivative κ′/(1 + κ)².
        double derivative = slope / ((1 + kappa) * (1 + kappa)) / lambda - kappa / (1 + kappa) / (lambda * lambda);
        double product = equivalents.product(constant(40, 1.0 / 40), constant(40, 1));
        assertThat(product).isCloseTo(-derivative, rounding(4 * 40, product));
    }

    @Test
    void bad_input_is_named() {
        CovarianceSpectrum spectrum = CovarianceSpectrum.isotropic(2);
        assertThatThrownBy(() -> new ResolventEquivalents(spectrum, 0, 1)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new ResolventEquivalents(spectrum, 1, 0)).hasMessageContaining("lambda is 0");
        assertThatThrownBy(() -> new ResolventEquivalents(spectrum, 1, -1)).hasMessageContaining("lambda is -1.0");
        ResolventEquivalents equivalents = new ResolventEquivalents(spectrum, 1, 1);
        double[] two = new double[2];
        double[] three = new double[3];
        assertThatThrownBy(() -> equivalents.trace(three)).hasMessageContaining("of A has 3");
        assertThatThrownBy(() -> equivalents.product(two, three)).hasMessageContaining("of B has 3");
    }
}
