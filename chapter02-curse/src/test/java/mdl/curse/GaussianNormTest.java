package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import mdl.foundations.analysis.PanelQuadrature;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The norm of a Gaussian vector")
class GaussianNormTest {

    /** At most these many terms of the series or fraction of an incomplete gamma function with parameter ½ or 1. */
    private static final int TERMS = 30;

    @Test
    void in_one_dimension_it_is_half_normal() {
        GaussianNorm norm = new GaussianNorm(1);
        assertThat(norm.mean()).isCloseTo(Math.sqrt(2 / Math.PI), rounding(4, 1));
        assertThat(norm.cdf(0.7)).isCloseTo(Erf.erf(0.7 / Math.sqrt(2)), rounding(TERMS, 1));
        assertThat(norm.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(norm.outside(1e300)).isZero();
        assertThat(norm.density(0.7)).isCloseTo(2 * normalDensity(0.7), rounding(8, 1));
        assertThat(norm.outside(2)).isCloseTo(Erf.erfc(3 / Math.sqrt(2)), rounding(TERMS, 1));
    }

    @Test
    void in_two_dimensions_its_tail_is_an_exponential() {
        GaussianNorm norm = new GaussianNorm(2);
        assertThat(norm.mean()).isCloseTo(Math.sqrt(Math.PI) / 2, rounding(4, 1));
        assertThat(norm.outside(0.5)).isCloseTo(1 - Math.exp(-0.25) + Math.exp(-2.25), rounding(TERMS, 1));
        assertThat(norm.squareOutside(0.5)).isCloseTo(1 - Math.exp(-0.5) + Math.exp(-1.5), rounding(TERMS, 1));
        assertThat(norm.squareOutside(3)).isCloseTo(Math.exp(-4), rounding(TERMS, 1));
    }

    @Test
    void moments_are_those_of_the_gamma_function() {
        for (int d : new int[] {3, 8, 50, 101}) {
            double logRatio = Gamma.logGamma(0.5 * (d + 1)) - Gamma.logGamma(0.5 * d);
            double scale = Gamma.logGamma(0.5 * (d + 1));
            double mean = Math.sqrt(2.0 / d) * Math.exp(logRatio);
            assertThat(new GaussianNorm(d).mean()).isCloseTo(mean, rounding(d + 8, 1 + scale));
            assertThat(Math.pow(new GaussianNorm(d).standardDeviation(), 2))
                    .isCloseTo(1 - mean * mean, rounding(d + 8, 1 + scale));
        }
    }

    @Test
    void density_is_the_derivative_of_the_distribution_function() {
        for (int d : new int[] {1, 2, 7, 40, 3001}) {
            GaussianNorm norm = new GaussianNorm(d);
            double width = 1 / Math.sqrt(d);
            double mass = PanelQuadrature.integrate(norm::density, 1 - width, 1 + width, width / 4);
            // Exponents are as large as d.
            assertThat(mass).isCloseTo(norm.cdf(1 + width) - norm.cdf(1 - width), rounding(100, d));
        }
    }

    @Test
    void density_survives_large_dimensions() {
        int d = 100_000;
        double squared = new ChiSquaredDistribution(d).density(d);
        assertThat(new GaussianNorm(d).density(1) / (2 * d * squared)).isCloseTo(1, rounding(2, d * Math.log(d)));
        assertThat(new GaussianNorm(d).density(0)).isZero();
        assertThat(new GaussianNorm(d).density(2)).isZero();
        assertThat(new GaussianNorm(d).density(Double.POSITIVE_INFINITY)).isZero();
        assertThat(new GaussianNorm(d).density(1e100)).isZero();
    }

    @Test
    void rate_is_that_of_the_exponential_law_in_two_dimensions() {
        // There P(norm > 1 + t) = exp(-(1 + t)²) is at most exp(-2I) = (1 + t)² exp(1 - (1 + t)²).
        double square = 1.3 * 1.3;
        assertThat(2 * GaussianNorm.rate(0.3)).isCloseTo(square - 1 - Math.log(square), rounding(8, 1));
        assertThat(GaussianNorm.rate(0)).isZero();
    }

    @Test
    void refuses_what_is_no_norm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianNorm(0))
                .withMessage("the dimension is 0, but must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianNorm(3).outside(0))
                .withMessage("epsilon is 0.0, but must be positive and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianNorm.rate(-1))
                .withMessageContaining("must be above -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianNorm(3).density(Double.NaN))
                .withMessageContaining("x is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianNorm(3).cdf(Double.NaN))
                .withMessageContaining("x is NaN");
    }

    private static double normalDensity(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
