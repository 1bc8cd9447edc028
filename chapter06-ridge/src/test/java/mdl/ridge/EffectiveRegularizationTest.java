package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import mdl.foundations.analysis.PanelQuadrature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Effective regularisation")
class EffectiveRegularizationTest {

    private static final double[] PENALTIES = {1e-300, 1e-30, 1e-12, 1e-6, 1e-3, 1, 1e3, 1e12, 1e100};

    static Stream<Arguments> spectra() {
        double[] wide = new double[49];
        Arrays.setAll(wide, k -> Math.pow(10, 12 - 0.5 * k));
        double[] deficient = Arrays.copyOf(wide, 80);
        return Stream.of(
                Arguments.of("isotropic", CovarianceSpectrum.isotropic(60)),
                Arguments.of("a power law", CovarianceSpectrum.powerLaw(3000, 2)),
                Arguments.of("from 1e12 to 1e-12", new CovarianceSpectrum(wide)),
                Arguments.of("rank 49 in 80 dimensions", new CovarianceSpectrum(deficient)),
                Arguments.of("one direction", new CovarianceSpectrum(new double[] {1e-12})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spectra")
    void bisection_finds_the_same_solution(String name, CovarianceSpectrum spectrum) {
        for (int n : new int[] {1, 20, 48, 49, 50, 60, 5000}) {
            EffectiveRegularization regularization = new EffectiveRegularization(spectrum, n);
            for (double lambda : PENALTIES) {
                double kappa = regularization.at(lambda);
                double reference = bisect(spectrum, n, lambda);
                assertThat(kappa / reference)
                        .as("n = %d, λ = %s", n, lambda)
                        .isCloseTo(1, rounding(spectrum.dimension(), condition(spectrum, n, lambda, reference)));
            }
        }
    }

    /** The root, in the logarithm of κ, of the equation as printed or, up to rank n, of its complement without differences. */
    private static double bisect(CovarianceSpectrum spectrum, int n, double lambda) {
        double low = lambda;
        double high = 2 * (lambda + spectrum.trace() / n);
        while (true) {
            double middle = low == 0 ? high / 2 : Math.sqrt(low) * Math.sqrt(high);
            if (!(middle > low && middle < high)) {
                return high;
            }
            if (isBelow(spectrum, n, lambda, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static boolean isBelow(CovarianceSpectrum spectrum, int n, double lambda, double kappa) {
        if (spectrum.rank() > n) {
            return lambda / kappa + spectrum.firstDegreesOfFreedom(kappa) / n > 1;
        }
        double lost = Arrays.stream(spectrum.eigenvalues())
                .filter(value -> value > 0)
                .map(value -> kappa / (value + kappa))
                .sum();
        return lambda / kappa > (n - spectrum.rank() + lost) / n;
    }

    /** 1 over the derivative of λ/κ + df₁(κ)/n by log κ: how far an error of that sum moves log κ. */
    private static double condition(CovarianceSpectrum spectrum, int n, double lambda, double kappa) {
        if (spectrum.rank() <= n) {
            return 1;
        }
        double degrees = spectrum.firstDegreesOfFreedom(kappa) - spectrum.secondDegreesOfFreedom(kappa);
        return 1 / (lambda / kappa + Math.max(0, degrees) / n);
    }

    @ParameterizedTest(name = "gamma = {0}, lambda = {1}")
    @CsvSource({"0.1,0", "0.1,1e-8", "0.5,1", "1,0", "1,1e-16", "1,1", "2,0", "2,1e-10", "2,7", "50,0", "50,1e6"})
    void isotropic_covariance_has_a_closed_form(double gamma, double lambda) {
        int d = 200;
        int n = (int) Math.round(d / gamma);
        double ratio = (double) d / n;
        double b = lambda + (ratio - 1);
        double root = Math.sqrt(b * b + 4 * lambda);
        double closed = EffectiveRegularization.isotropic(ratio, lambda);
        EffectiveRegularization regularization = new EffectiveRegularization(CovarianceSpectrum.isotropic(d), n);
        double kappa = regularization.at(lambda);
        assertThat(kappa).isCloseTo(closed, rounding(d, closed * (1 + (root == 0 ? 0 : Math.abs(b) / root))));
        if (kappa > 0) {
            double back = regularization.penaltyOf(kappa);
            assertThat(back).isCloseTo(lambda, rounding(2 * d, kappa * Math.max(1, ratio)));
        }
    }

    @Test
    void without_a_penalty_it_is_positive_only_beyond_the_rank() {
        CovarianceSpectrum spectrum = CovarianceSpectrum.powerLaw(40, 1);
        assertThat(new EffectiveRegularization(spectrum, 41).at(0)).isZero();
        assertThat(new EffectiveRegularization(spectrum, 40).at(0)).isZero();
        EffectiveRegularization over = new EffectiveRegularization(spectrum, 39);
        assertThat(spectrum.firstDegreesOfFreedom(over.at(0))).isCloseTo(39, rounding(80, 40));
        assertThat(new EffectiveRegularization(new CovarianceSpectrum(new double[] {1, 0, 0}), 1).at(0))
                .isZero();
    }

    @Test
    void a_gap_of_twenty_four_orders_costs_no_digit() {
        // Ten eigenvalues M and thirty m ≪ M with n = 20: df₁ = 20 where the small ones give 10, κ = 2m up to κ/M.
        double[] values = new double[40];
        Arrays.fill(values, 0, 10, 1e12);
        Arrays.fill(values, 10, 40, 1e-12);
        double kappa = new EffectiveRegularization(new CovarianceSpectrum(values), 20).at(0);
        assertThat(kappa / 2e-12).isCloseTo(1, rounding(40, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spectra")
    void bounds_hold_and_the_map_is_monotone(String name, CovarianceSpectrum spectrum) {
        for (int n : new int[] {1, 20, 49, 5000}) {
            EffectiveRegularization regularization = new EffectiveRegularization(spectrum, n);
            double last = regularization.at(0);
            for (double lambda : PENALTIES) {
                double kappa = regularization.at(lambda);
                double slack = 1 + rounding(spectrum.dimension(), 1).value;
                assertThat(kappa).isBetween(Math.max(last / slack, lambda), lambda + spectrum.trace() / n);
                last = kappa;
            }
        }
    }

    @Test
    void derivative_integrates_to_the_map() {
        CovarianceSpectrum spectrum = CovarianceSpectrum.powerLaw(50, 1);
        for (int n : new int[] {20, 50, 80}) {
            EffectiveRegularization regularization = new EffectiveRegularization(spectrum, n);
            double integral = PanelQuadrature.integrate(regularization::derivative, 0.1, 1.1, 0.02);
            assertThat(regularization.at(0.1) + integral).isCloseTo(regularization.at(1.1), rounding(50 * 50, 2));
        }
    }

    @Test
    void bad_input_is_named() {
        CovarianceSpectrum spectrum = CovarianceSpectrum.isotropic(2);
        EffectiveRegularization regularization = new EffectiveRegularization(spectrum, 2);
        for (double lambda : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> regularization.at(lambda)).hasMessageContaining("lambda is " + lambda);
        }
        assertThatThrownBy(() -> EffectiveRegularization.isotropic(0, 1)).hasMessageContaining("gamma is 0.0");
        assertThatThrownBy(() -> EffectiveRegularization.isotropic(1, -1)).hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> regularization.penaltyOf(0)).hasMessageContaining("kappa is 0.0");
        assertThatThrownBy(() -> new EffectiveRegularization(spectrum, 0)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new CovarianceSpectrum(new double[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new CovarianceSpectrum(new double[] {1, 2})).hasMessageContaining("2.0 follows 1.0");
        assertThatThrownBy(() -> new CovarianceSpectrum(new double[] {-1})).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> CovarianceSpectrum.isotropic(-1)).hasMessageContaining("dimension is -1");
        assertThatThrownBy(() -> CovarianceSpectrum.powerLaw(-1, 1)).hasMessageContaining("dimension is -1");
        assertThatThrownBy(() -> CovarianceSpectrum.powerLaw(3, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> spectrum.firstDegreesOfFreedom(-1)).hasMessageContaining("kappa is -1.0");
        assertThatThrownBy(() -> CovarianceSpectrum.isotropic(2).eigenvalue(0))
                .hasMessageContaining("the number of an eigenvalue is 0, but must lie between 1 and 2");
        assertThatThrownBy(() -> CovarianceSpectrum.isotropic(2).hardCount(Double.NaN))
                .hasMessageContaining("kappa is NaN");
        assertThatThrownBy(() -> CovarianceSpectrum.isotropic(Integer.MAX_VALUE))
                .hasMessageContaining("choose a smaller dimension");
    }
}
