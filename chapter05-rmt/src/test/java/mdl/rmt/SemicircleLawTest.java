package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Law;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Semicircle law")
class SemicircleLawTest {

    private final SemicircleLaw law = new SemicircleLaw();

    @ParameterizedTest(name = "moment {0} is the Catalan number {1}")
    @CsvSource({"0,1", "1,0", "2,1", "4,2", "6,5", "8,14", "10,42", "20,16796"})
    void moments_are_Catalan_numbers(int order, double catalan) {
        assertThat(law.moment(order)).isEqualTo(catalan);
        double byQuadrature = new GaussChebyshev(order + 1).integrate(t -> Math.pow(2 * t, order));
        assertThat(byQuadrature).isCloseTo(catalan, rounding(order + 1, Math.pow(2, order)));
    }

    @ParameterizedTest(name = "at x = {0}")
    @ValueSource(doubles = {-1.9, -1, -0.1, 0, 0.5, 1.99})
    void distribution_function_integrates_the_density(double x) {
        // With λ = −2cos θ the density becomes (2/π)sin²θ, which is entire.
        double angle = Math.acos(-x / 2);
        double mass = PanelQuadrature.integrate(theta -> 2 / Math.PI * Math.sin(theta) * Math.sin(theta), 0, angle, 1);
        assertThat(law.cdf(x)).isCloseTo(mass, rounding(64, 1));
    }

    @ParameterizedTest(name = "z = {0} + {1}i")
    @CsvSource({
        "0,1e-8",
        "1.999,1e-10",
        "2.0001,0",
        "-2.0001,0",
        "-5,0",
        "0,1e8",
        "1e8,1",
        "-1,-0.3",
        "3,-2",
        "1e-300,2"
    })
    void transform_solves_its_equation_and_is_the_small_root(double re, double im) {
        Complex z = new Complex(re, im);
        Complex s = law.stieltjes(z);
        Complex residual = s.multiply(s).add(z.multiply(s)).add(1);
        assertThat(residual.norm()).isCloseTo(0, rounding(4, 1 + z.norm() * s.norm()));
        assertThat(s.norm()).isLessThan(1);
        assertThat(s.getImaginary() * im).isGreaterThanOrEqualTo(0);
    }

    @Test
    void smoothed_distribution_function_integrates_the_smoothed_density() {
        double byQuadrature = law.smoothedMass(-1, 0.7, 0.05);
        assertThat(law.smoothedCdf(0.7, 0.05) - law.smoothedCdf(-1, 0.05))
                .isCloseTo(byQuadrature, rounding(16 * 34, 1));
    }

    @Test
    void draws_follow_the_law() {
        Law claim = Law.of("semicircle", new Randomness(2, "draws").sample(5000, law::draw), law::cdf);
        assertThat(claim.holds()).as(claim.reading()).isTrue();
    }

    @Test
    void nothing_lies_outside_the_edges() {
        assertThat(law.density(2)).isZero();
        assertThat(law.density(-3)).isZero();
        assertThat(law.cdf(-2)).isZero();
        assertThat(law.cdf(2)).isOne();
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> law.stieltjes(new Complex(1.5, 0))).hasMessageContaining("1.5 lies in the support");
        assertThatThrownBy(() -> law.moment(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> law.smoothedDensity(0, 0)).hasMessageContaining("eta is 0.0");
        assertThatThrownBy(() -> law.smoothedDensity(0, Double.NaN)).hasMessageContaining("eta is NaN");
        assertThatThrownBy(() -> law.smoothedCdf(0, -1)).hasMessageContaining("eta is -1.0");
        assertThatThrownBy(() -> law.smoothedMass(0, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("eta is Infinity");
        assertThatThrownBy(() -> law.smoothedMass(1, 0, 0.1)).hasMessageContaining("ordered limits");
    }
}
