package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;

import mdl.foundations.analysis.PanelQuadrature;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("Laws of single eigenvalues")
class EdgeLawsTest {

    /** A determinant of 48 nodes, interpolated by 81 points; the kernel's norm on (0, 26) is 1. */
    private static final double OPERATIONS = 48 * 81;

    private static final TracyWidom ORTHOGONAL = TracyWidom.orthogonal();
    private static final TracyWidom UNITARY = TracyWidom.unitary();
    private static final GaudinLaw SPACING = new GaudinLaw();

    @ParameterizedTest(name = "at s = {0}")
    @CsvFileSource(resources = "tracy-widom.csv", numLinesToSkip = 1)
    void distribution_functions_solve_the_second_equation_of_Painleve(double s, double f1, double f2) {
        assertThat(ORTHOGONAL.cdf(s)).isCloseTo(f1, rounding(OPERATIONS, 1));
        assertThat(UNITARY.cdf(s)).isCloseTo(f2, rounding(OPERATIONS, 1));
    }

    @Test
    void moments_are_those_of_Bornemann() {
        // On Numerical Evaluation of Distributions in Random Matrix Theory (2010), Table 4.
        assertMoments(ORTHOGONAL, -1.2065335745820, 1.6077810345810);
        assertMoments(UNITARY, -1.7710868074116, 0.8131947928329);
    }

    private static void assertMoments(TracyWidom law, double mean, double variance) {
        // Half a unit of the last printed digit, and what differentiation (81²) and the range (23²) make of rounding.
        Offset<Double> offset = Offset.offset(0.5e-13 + rounding(81 * 81, 23 * 23).value);
        assertThat(law.mean()).isCloseTo(mean, offset);
        assertThat(law.variance()).isCloseTo(variance, offset);
    }

    @Test
    void density_has_mass_one_and_the_distribution_function_as_integral() {
        double mass = PanelQuadrature.integrate(ORTHOGONAL::density, -10, -1, 1);
        assertThat(mass).isCloseTo(ORTHOGONAL.cdf(-1), rounding(81 * OPERATIONS, 1));
        assertThat(ORTHOGONAL.cdf(-50)).isZero();
        assertThat(ORTHOGONAL.cdf(50)).isOne();
        assertThat(ORTHOGONAL.density(50)).isZero();
        assertThat(ORTHOGONAL.skewness()).isPositive();
    }

    @Test
    void spacings_have_mean_one() {
        double mean = PanelQuadrature.integrate(s -> 1 - SPACING.cdf(s), 0, 8, 1);
        assertThat(mean).isCloseTo(1, rounding(61 * 61 * 32, 1));
    }

    @Test
    void spacings_repel_as_Gaudin_found() {
        // p(s) = π²s/6 − π⁴s³/60 + π⁴s⁴/270 + O(s⁵), and the next coefficient is below 2 (Mehta, Random Matrices).
        double s = 1e-3;
        double series = Math.pow(Math.PI, 2) * s / 6 - Math.pow(Math.PI, 4) * Math.pow(s, 3) / 60;
        assertThat(SPACING.density(s)).isCloseTo(series, rounding(Math.pow(61, 4) * 32, 1));
        assertThat(SPACING.cdf(0)).isZero();
        assertThat(SPACING.cdf(9)).isOne();
        assertThat(SPACING.density(9)).isZero();
        assertThat(SPACING.density(-1)).isZero();
    }
}
