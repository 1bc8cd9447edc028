package mdl.foundations.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bounds on sums, and the norms they need")
class SumBoundsTest {

    private static void same(double predicted, double observed, double operations) {
        Identity same = Identity.of(
                "the same", predicted, observed, Rounding.of(operations).withScale(Math.abs(predicted)));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @Test
    void hoeffding_of_signs_is_the_gaussian_bound() {
        HoeffdingBound signs = HoeffdingBound.ofWidths(2, 2, 2, 2);
        assertThat(signs.proxy()).isEqualTo(4);
        assertThat(signs.logTail(2)).isEqualTo(-0.5);
        assertThat(signs.logTail(0)).isZero();
        assertThat(signs.level(-0.5)).isEqualTo(2);
        assertThat(signs.level(0)).isZero();
        assertThatThrownBy(() -> signs.level(0.5)).hasMessageContaining("logTail is 0.5");
        same(
                -9 / (4 * Math.sqrt(Math.log(2)) * 5),
                HoeffdingBound.ofSubGaussianNorms(1, 2).logTail(3),
                4);
    }

    @Test
    void bernstein_changes_regime_where_the_two_agree() {
        BernsteinBound bound = BernsteinBound.ofSubExponentialNorms(1, 2, 2);
        assertThat(bound.squares()).isEqualTo(9);
        assertThat(bound.largest()).isEqualTo(2);
        assertThat(bound.exponent(3)).isEqualTo(0.25);
        assertThat(bound.exponent(4.5)).isEqualTo(4.5 / 8);
        assertThat(bound.exponent(80)).isEqualTo(10);
    }

    @ParameterizedTest(name = "p = {0}")
    @ValueSource(doubles = {1e-6, 0.01, 0.3, 0.5, 0.8, 0.999})
    void the_sub_gaussian_norm_makes_the_expectation_two(double p) {
        double norm = new CentredBernoulli(p).subGaussianNorm();
        double s = 1 / (norm * norm);
        // The root is found to a few ulps of s; the exponentials amplify them by s.
        same(2, p * Math.exp(s * (1 - p) * (1 - p)) + (1 - p) * Math.exp(s * p * p), 16 * Math.max(1, s));
    }

    @Test
    void half_a_sign_has_half_the_norm_of_a_sign() {
        same(0.5 / Math.sqrt(Math.log(2)), new CentredBernoulli(0.5).subGaussianNorm(), 16);
        same(Math.log(Math.cosh(0.7)), new CentredBernoulli(0.5).logMomentGenerating(1.4), 16);
    }

    @ParameterizedTest(name = "s = {0}")
    @ValueSource(doubles = {0.1, 0.5, 0.65})
    void the_moments_of_the_exponential_are_integrals(double s) {
        CentredExponential variable = new CentredExponential();
        // Beyond the horizon the integrands are below the rounding of the integral.
        double horizon = 60 / (1 - s);
        double absolute = PanelQuadrature.integrate(x -> Math.exp(s * (1 - x) - x), 0, 1, 0.5)
                + PanelQuadrature.integrate(x -> Math.exp(s * (x - 1) - x), 1, horizon, 0.5);
        same(absolute, variable.absoluteMomentGenerating(s), 16 * horizon);
        double signed = PanelQuadrature.integrate(x -> Math.exp(s * (x - 1) - x), 0, horizon, 0.5);
        same(signed, Math.exp(variable.logMomentGenerating(s)), 16 * horizon);
    }

    @Test
    void the_sub_exponential_norm_makes_the_expectation_two() {
        CentredExponential variable = new CentredExponential();
        same(2, variable.absoluteMomentGenerating(1 / variable.subExponentialNorm()), 16);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new HoeffdingBound(0)).hasMessage("proxy is 0.0, but must be positive and finite");
        assertThatThrownBy(BernsteinBound::ofSubExponentialNorms).hasMessageContaining("squares is 0.0");
        assertThatThrownBy(() -> new BernsteinBound(1, Double.NaN)).hasMessageContaining("largest is NaN");
        assertThatThrownBy(() -> new CentredBernoulli(0)).hasMessageContaining("success is 0.0");
        assertThatThrownBy(() -> new CentredExponential().logMomentGenerating(1))
                .hasMessageContaining("lambda is 1.0");
        assertThatThrownBy(() -> new CentredExponential().absoluteMomentGenerating(-1))
                .hasMessageContaining("s is -1.0");
    }
}
