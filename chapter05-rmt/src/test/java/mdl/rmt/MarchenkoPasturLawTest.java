package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.PanelQuadrature;
import org.assertj.core.data.Offset;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Marchenko–Pastur law")
class MarchenkoPasturLawTest {

    @ParameterizedTest(name = "gamma = {0}")
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.99, 1, 1.01, 2, 10})
    void distribution_function_integrates_the_density_and_the_atom(double gamma) {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
        double root = Math.sqrt(gamma);
        for (double angle : new double[] {0.1, 1, 2, 3}) {
            double x = 1 + gamma - 2 * root * Math.cos(angle);
            double mass = PanelQuadrature.integrate(theta -> continuous(gamma, theta), 0, angle, 0.01);
            assertThat(law.cdf(x)).isCloseTo(law.atom() + mass, rounding(16 * 300, 1 / Math.min(1, gamma)));
        }
        assertThat(law.cdf(law.upperEdge())).isCloseTo(1, rounding(4, 1));
    }

    /** (2/π)sin²θ/x, written without the cancellation of x = (1 − √γ)² + 4√γ sin²(θ/2) near the hard edge. */
    private static double continuous(double gamma, double theta) {
        double edge = 1 - Math.sqrt(gamma);
        double half = Math.sin(theta / 2);
        double x = edge * edge + 4 * Math.sqrt(gamma) * half * half;
        return x == 0 ? 2 / Math.PI : 2 / Math.PI * Math.sin(theta) * Math.sin(theta) / x;
    }

    @ParameterizedTest(name = "gamma = {0}")
    @ValueSource(doubles = {0.1, 0.5, 2, 10})
    void moments_are_Narayana_polynomials(double gamma) {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
        assertThat(law.moment(0)).isOne();
        assertThat(law.moment(1)).isOne();
        assertThat(law.moment(2)).isCloseTo(1 + gamma, rounding(3, 1 + gamma));
        assertThat(law.moment(3)).isCloseTo(1 + 3 * gamma + gamma * gamma, rounding(5, law.upperEdge()));
        for (int order = 1; order <= 8; order++) {
            int k = order;
            double byQuadrature =
                    new GaussChebyshev(order + 1).integrate(t -> Math.pow(1 + gamma + 2 * Math.sqrt(gamma) * t, k - 1));
            assertThat(law.moment(k)).isCloseTo(byQuadrature, rounding(k + 1, Math.pow(law.upperEdge(), k)));
        }
    }

    @ParameterizedTest(name = "gamma = {0}, z = {1} + {2}i")
    @CsvSource({
        "0.5,1,1e-8",
        "0.5,-1,0",
        "0.5,0,0",
        "0.5,10,0",
        "2,1e-9,1e-9",
        "2,-1,0",
        "2,0.01,0",
        "1,-1e-6,0",
        "1,1,0.5",
        "1e-6,1,1e-4",
        "1e6,1,1",
        "1e6,1e6,1e3",
        "0.5,1e9,1",
        "2,1,-0.5"
    })
    void transform_solves_its_equation_on_the_branch_of_a_measure(double gamma, double re, double im) {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
        Complex z = new Complex(re, im);
        Complex s = law.stieltjes(z);
        Complex quadratic = z.multiply(s).multiply(s).multiply(gamma);
        Complex linear = z.add(gamma - 1).multiply(s);
        Complex residual = quadratic.add(linear).add(1);
        double magnitude = 1 + quadratic.norm() + (z.norm() + Math.abs(gamma - 1)) * s.norm();
        assertThat(residual.norm()).isCloseTo(0, rounding(16, magnitude));
        if (im != 0) {
            assertThat(s.getImaginary() * im).isPositive();
        } else if (re < 0 || re > law.upperEdge()) {
            assertThat(Math.signum(s.getReal())).isEqualTo(re < 0 ? 1 : -1);
        }
    }

    @Test
    void at_gamma_one_it_is_the_law_of_the_square_of_a_semicircle_variable() {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(1);
        SemicircleLaw semicircle = new SemicircleLaw();
        for (double x : new double[] {1e-6, 0.1, 1, 3.9}) {
            double folded = semicircle.cdf(Math.sqrt(x)) - semicircle.cdf(-Math.sqrt(x));
            assertThat(law.cdf(x)).isCloseTo(folded, rounding(16, 1));
        }
    }

    @ParameterizedTest(name = "gamma = {0}")
    @ValueSource(doubles = {1e-4, 1e-8, 1e-12})
    void for_small_gamma_it_is_a_semicircle_of_width_two_root_gamma(double gamma) {
        // (λ − 1)/√γ follows the semicircle law up to terms of order √γ, in distribution function at most √γ.
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
        for (double x : new double[] {-1.5, 0, 0.3, 1.9}) {
            double error = Math.sqrt(gamma) + rounding(16, 1 / Math.sqrt(gamma)).value;
            assertThat(law.cdf(1 + Math.sqrt(gamma) * x)).isCloseTo(new SemicircleLaw().cdf(x), Offset.offset(error));
        }
    }

    @Test
    void the_hard_edge_keeps_its_digits_near_gamma_one() {
        // (1 − √γ)² = δ²/4 (1 + δ/2 + …) for γ = 1 − δ.
        double delta = 0x1p-27;
        assertThat(new MarchenkoPasturLaw(1 - delta).lowerEdge() / (delta * delta / 4))
                .isCloseTo(1, Offset.offset(delta));
    }

    @Test
    void beyond_gamma_one_the_missing_mass_sits_at_zero() {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(4);
        assertThat(law.atom()).isEqualTo(0.75);
        assertThat(law.cdfBelow(0)).isZero();
        assertThat(law.cdf(0)).isEqualTo(0.75);
        assertThat(new MarchenkoPasturLaw(0.25).atom()).isZero();
    }

    @Test
    void bad_input_is_named() {
        for (double gamma : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new MarchenkoPasturLaw(gamma)).hasMessageContaining("gamma is " + gamma);
        }
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(2);
        assertThatThrownBy(() -> law.stieltjes(new Complex(1, 0))).hasMessageContaining("1.0 lies in the support");
        assertThatThrownBy(() -> law.stieltjes(Complex.ZERO)).hasMessageContaining("0.0 lies in the support");
        assertThatThrownBy(() -> law.moment(-2)).hasMessageContaining("-2");
    }
}
