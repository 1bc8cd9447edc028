package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.random.Randomness;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Generalised Marchenko–Pastur law")
class GeneralizedMarchenkoPasturTest {

    private static final PopulationSpectrum TWO = PopulationSpectrum.of(1, 8);

    @ParameterizedTest(name = "{0}, gamma = {2}, z = {3} + {4}i")
    @CsvFileSource(resources = "generalized-marchenko-pastur.csv", numLinesToSkip = 1)
    void companion_transform_agrees_with_roots_in_sixty_digits(
            String values, String weights, double gamma, double x, double y, double real, double imaginary) {
        GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(population(values, weights), gamma);
        Complex z = new Complex(x, y);
        Complex zeta = law.renormalized(z);
        Complex expected = new Complex(real, imaginary);
        // An error of the equation, at the size of its terms, passes on to ζ with its derivative.
        double terms = z.norm() + 2 * zeta.norm() + 2 * gamma * law.population().moment(1);
        double condition = 1 + law.renormalizedDerivative(z).norm() * terms / zeta.norm();
        Complex difference = law.companion(z).subtract(expected);
        assertThat(difference.norm()).isCloseTo(0, rounding(16, 4 * condition * expected.norm()));
        assertThat(law.companion(z.conjugate())).isEqualTo(law.companion(z).conjugate());
    }

    @ParameterizedTest(name = "{0}, gamma = {2}")
    @CsvFileSource(resources = "generalized-marchenko-pastur-edges.csv", numLinesToSkip = 1)
    void edges_agree_with_critical_values_in_sixty_digits(String values, String weights, double gamma, String edges) {
        GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(population(values, weights), gamma);
        double[] expected = numbers(edges);
        List<Bulk> bulks = law.bulks();
        assertThat(bulks).hasSize(expected.length / 2);
        double terms = law.upperEdge() + gamma * law.population().moment(1);
        for (int k = 0; k < bulks.size(); k++) {
            double size = 16 * (Math.abs(bulks.get(k).lowerRenormalized()) + terms);
            assertThat(bulks.get(k).lower()).isCloseTo(expected[2 * k], rounding(16, size));
            assertThat(bulks.get(k).upper()).isCloseTo(expected[2 * k + 1], rounding(16, size));
        }
    }

    @ParameterizedTest(name = "gamma = {0}")
    @ValueSource(doubles = {0.001, 0.25, 1, 2, 1000})
    void with_the_identity_as_covariance_it_is_the_Marchenko_Pastur_law(double gamma) {
        GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(PopulationSpectrum.identity(), gamma);
        MarchenkoPasturLaw classical = new MarchenkoPasturLaw(gamma);
        double width = classical.upperEdge() - classical.lowerEdge();
        assertThat(law.lowerEdge()).isCloseTo(classical.lowerEdge(), rounding(16, 1 + gamma));
        assertThat(law.upperEdge()).isCloseTo(classical.upperEdge(), rounding(16, 1 + gamma));
        assertThat(law.atom()).isEqualTo(classical.atom());
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            double x = classical.lowerEdge() + share * width;
            double condition = 1 + (1 + gamma) / width;
            assertThat(law.density(x))
                    .isCloseTo(classical.density(x), rounding(64, classical.density(x) * condition * condition));
            assertThat(law.cdf(x)).isCloseTo(classical.cdf(x), rounding(64, condition * condition * (1 + 1 / gamma)));
        }
        for (Complex z : List.of(new Complex(-1), new Complex(1, 1), new Complex(2 * classical.upperEdge()))) {
            Complex difference = law.stieltjes(z).subtract(classical.stieltjes(z));
            assertThat(difference.norm())
                    .isCloseTo(0, rounding(64, classical.stieltjes(z).norm() * (1 + Math.sqrt(gamma))));
        }
        for (int k = 0; k <= 6; k++) {
            assertThat(law.moment(k) / classical.moment(k)).isCloseTo(1, rounding(64, 1));
        }
    }

    @Test
    void every_bulk_of_a_split_spectrum_holds_the_share_of_its_atom_and_all_hold_the_moments() {
        GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(TWO, 0.25);
        // The gap is a sixth of the wider bulk, so ρ > 2, and ρ to the power -2·200 is below ε.
        GaussChebyshev quadrature = new GaussChebyshev(200);
        // A density takes some twenty steps at each node.
        double[] moments = new double[5];
        for (Bulk bulk : law.bulks()) {
            double half = (bulk.upper() - bulk.lower()) / 2;
            double centre = (bulk.upper() + bulk.lower()) / 2;
            double[] parts = IntStream.range(0, moments.length)
                    .mapToDouble(k -> quadrature.integrate(t -> half
                            * Math.PI
                            / 2
                            * law.density(centre + half * t)
                            / Math.sqrt((1 - t) * (1 + t))
                            * Math.pow(centre + half * t, k)))
                    .toArray();
            assertThat(parts[0]).isCloseTo(0.5, rounding(200 * 20, 1));
            assertThat(law.cdf(centre) - law.cdf(bulk.lower())).isStrictlyBetween(0.0, 0.5);
            Arrays.setAll(moments, k -> moments[k] + parts[k]);
        }
        for (int k = 0; k < moments.length; k++) {
            assertThat(moments[k]).isCloseTo(law.moment(k), rounding(200 * 20, law.moment(k)));
        }
        double gap = (law.bulks().get(0).upper() + law.bulks().get(1).lower()) / 2;
        assertThat(law.cdf(gap)).isEqualTo(0.5);
    }

    @Test
    void the_bulks_of_two_atoms_merge_where_Holder_says() {
        // min φ = (Σ (wₖλₖ²)^{1/3})³/(λ₂ − λ₁)² = 62.5/49 for ½δ₁ + ½δ₈.
        assertThat(new GeneralizedMarchenkoPastur(TWO, 49 / 62.5 * (1 - 1e-6)).bulks())
                .hasSize(2);
        assertThat(new GeneralizedMarchenkoPastur(TWO, 49 / 62.5 * (1 + 1e-6)).bulks())
                .hasSize(1);
    }

    @Test
    void solves_its_equation_for_wild_populations_close_to_the_line_and_far_away() {
        RandomGenerator generator = new Randomness(1, "wild").generator();
        for (int k = 0; k < 2000; k++) {
            double[] values = generator
                    .doubles(1 + k % 30, -4, 2)
                    .map(e -> Math.pow(10, e))
                    .toArray();
            double gamma = Math.pow(10, generator.nextDouble(-6, 6));
            GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(PopulationSpectrum.of(values), gamma);
            double x = (k % 2 == 0 ? 1 : -1) * Math.pow(10, generator.nextDouble(-6, 8));
            Complex z = new Complex(x, Math.abs(x) * Math.pow(10, generator.nextDouble(-14, 1)));
            Complex zeta = law.renormalized(z);
            Complex sum = Complex.ONE;
            double magnitude = z.norm() + zeta.norm();
            for (double value : values) {
                Complex term = zeta.negate().add(value).reciprocal().multiply(value * gamma / values.length);
                sum = sum.subtract(term);
                magnitude += term.norm() * zeta.norm();
            }
            assertThat(zeta.getImaginary()).isPositive();
            assertThat(zeta.multiply(sum).subtract(z).norm())
                    .isCloseTo(0, rounding(4 * (values.length + 2), magnitude));
        }
    }

    @ParameterizedTest(name = "gamma = {0}")
    @ValueSource(doubles = {0.1, 0.25, 1, 3, 100})
    void on_the_real_line_it_is_the_limit_from_above(double gamma) {
        for (PopulationSpectrum population :
                List.of(TWO, new PopulationSpectrum(new double[] {0, 1, 3}, new double[] {0.25, 0.5, 0.25}))) {
            GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(population, gamma);
            // Where the support reaches down to zero, there is no point between.
            double below = law.lowerEdge() > 0 ? law.lowerEdge() / 2 : -law.upperEdge();
            for (double x : new double[] {-1000, -1, -1e-3, 2 * law.upperEdge(), below}) {
                Complex above = law.renormalized(new Complex(x, Math.abs(x) * 0x1p-60));
                Complex on = law.renormalized(new Complex(x));
                double condition =
                        1 + law.renormalizedDerivative(new Complex(x)).norm();
                assertThat(on.getReal())
                        .isCloseTo(
                                above.getReal(),
                                rounding(64, condition * (Math.abs(x) + gamma * population.largest())));
            }
        }
    }

    @Test
    void effective_ridge_is_positive_without_penalty_only_beyond_the_threshold() {
        assertThat(new GeneralizedMarchenkoPastur(TWO, 0.5).effectiveRidge(0)).isZero();
        assertThat(new GeneralizedMarchenkoPastur(PopulationSpectrum.identity(), 3).effectiveRidge(0))
                .isCloseTo(2, rounding(16, 3));
        // For Σ = I, κ − γκ/(1 + κ) = λ: κ = 1 at λ = 1 − γ/2.
        assertThat(new GeneralizedMarchenkoPastur(PopulationSpectrum.identity(), 1).effectiveRidge(0.5))
                .isCloseTo(1, rounding(16, 2));
    }

    @Test
    void bad_input_is_named() {
        GeneralizedMarchenkoPastur law = new GeneralizedMarchenkoPastur(TWO, 2);
        assertThatThrownBy(() -> new GeneralizedMarchenkoPastur(TWO, 0)).hasMessageContaining("gamma is 0.0");
        assertThatThrownBy(() -> law.stieltjes(Complex.ZERO)).hasMessageContaining("0.0 lies in the support");
        assertThatThrownBy(() -> law.renormalized(new Complex(5))).hasMessageContaining("5.0 lies in the support");
        assertThatThrownBy(() -> law.renormalized(Complex.NaN)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> law.effectiveRidge(-1)).hasMessageContaining("lambda is -1.0");
        assertThatThrownBy(() -> law.moment(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> PopulationSpectrum.of(0, 0)).hasMessageContaining("one must be positive");
        assertThatThrownBy(() -> PopulationSpectrum.of(-1, 1)).hasMessageContaining("-1.0 follows");
        assertThatThrownBy(() -> new PopulationSpectrum(new double[] {1}, new double[] {0.5}))
                .hasMessageContaining("the sum 0.5");
        assertThatThrownBy(() -> law.cdf(Double.NaN)).hasMessageContaining("x is NaN");
        assertThatThrownBy(() -> law.density(Double.NaN)).hasMessageContaining("x is NaN");
        assertThatThrownBy(() -> TWO.cdf(Double.NaN)).hasMessageContaining("x is NaN");
        assertThatThrownBy(() -> TWO.weight(2))
                .hasMessageContaining("the number of an atom is 2, but must lie between 0 and 1");
        assertThatThrownBy(() -> law.moment(Integer.MAX_VALUE)).hasMessageContaining("choose a smaller dimension");
        assertThatThrownBy(() -> law.bins(Integer.MAX_VALUE)).hasMessageContaining("choose a smaller dimension");
    }

    private static PopulationSpectrum population(String values, String weights) {
        return new PopulationSpectrum(numbers(values), numbers(weights));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
