package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tridiagonal models")
class TridiagonalModelsTest {

    private final Randomness random = new Randomness(7, "tridiagonal");

    @ParameterizedTest(name = "d = {0}")
    @ValueSource(ints = {1, 2, 5, 80})
    void Gaussian_model_has_the_exact_moments(int d) {
        Function<RandomGenerator, EmpiricalSpectrum> spectrum =
                generator -> spectrum(new TridiagonalGaussianOrthogonal(d).sample(generator));
        double n = d;
        assertMean(1 + 1 / n, generator -> spectrum.apply(generator).moment(2));
        assertMean(
                2 + 5 / n + 5 / (n * n), generator -> spectrum.apply(generator).moment(4));
    }

    @Test
    void Gaussian_model_has_the_extremes_of_the_dense_one() {
        int d = 200;
        TridiagonalGaussianOrthogonal tridiagonal = new TridiagonalGaussianOrthogonal(d);
        WignerEnsemble dense = WignerEnsemble.gaussianOrthogonal(d);
        List<double[]> pairs = random.trials(400, generator -> new double[] {
            EmpiricalSpectrum.of(dense.sample(generator)).largest(), tridiagonal.largestEigenvalue(generator)
        });
        assertMean(0, pairs, pair -> pair[0] - pair[1]);
        assertMean(0, pairs, pair -> Math.pow(pair[0], 40) - Math.pow(pair[1], 40));
    }

    @ParameterizedTest(name = "d = {0}")
    @ValueSource(ints = {1, 8, 1000, 5000})
    void leading_minor_has_the_largest_eigenvalue_of_the_whole(int d) {
        RandomGenerator generator = random.generator();
        for (int trial = 0; trial < 100; trial++) {
            SymmetricTridiagonal whole = new TridiagonalGaussianOrthogonal(d).sample(generator);
            int order = (int) Math.min(d, Math.ceil(15 * Math.cbrt(d)));
            SymmetricTridiagonal minor = new SymmetricTridiagonal(
                    Arrays.copyOf(whole.diagonal(), order), Arrays.copyOf(whole.offDiagonal(), order - 1));
            assertThat(minor.eigenvalue(order)).isCloseTo(whole.eigenvalue(d), rounding(order, 2));
        }
    }

    @ParameterizedTest(name = "n = {0}, d = {1}")
    @CsvSource({"1,1", "5,2", "2,5", "6,6", "160,80", "40,80"})
    void Wishart_model_has_the_exact_moments(int samples, int dimension) {
        BidiagonalWishart wishart = new BidiagonalWishart(samples, dimension);
        Function<RandomGenerator, CountedMoments> moments = generator ->
                new CountedMoments(spectrum(wishart.sample(generator)), (double) wishart.order() / dimension);
        double n = samples;
        double d = dimension;
        assertMean(1, generator -> moments.apply(generator).moment(1));
        assertMean((n + d + 1) / n, generator -> moments.apply(generator).moment(2));
        assertMean(
                (n * n + 3 * n * d + d * d + 3 * n + 3 * d + 4) / (n * n),
                generator -> moments.apply(generator).moment(3));
        assertThat(wishart.order() + wishart.zeros()).isEqualTo(dimension);
    }

    @Test
    void Wishart_model_has_the_extremes_of_the_dense_one() {
        BidiagonalWishart wishart = new BidiagonalWishart(100, 50);
        List<double[]> differences = random.trials(400, generator -> {
            double[] tridiagonal = wishart.sample(generator).eigenvalues();
            double[] dense = SampleCovariance.spectrum(EntryLaw.GAUSSIAN.matrix(100, 50, generator))
                    .eigenvalues();
            return new double[] {tridiagonal[0] - dense[0], tridiagonal[49] - dense[49]};
        });
        assertMean(0, differences, difference -> difference[0]);
        assertMean(0, differences, difference -> difference[1]);
    }

    /** Moments of a spectrum of which only the share that is not zero is known. */
    private record CountedMoments(EmpiricalSpectrum positive, double share) {

        double moment(int k) {
            return share * positive.moment(k);
        }
    }

    @Test
    void counts_are_those_of_the_eigenvalues() {
        SymmetricTridiagonal matrix = new BidiagonalWishart(30, 40).sample(random.generator());
        double[] eigenvalues = matrix.eigenvalues();
        CountedSpectrum counted = CountedSpectrum.of(matrix, -1, 0.5, 2).withZeros(10);
        int belowHalf = (int) Arrays.stream(eigenvalues).filter(x -> x < 0.5).count();
        int belowTwo = (int) Arrays.stream(eigenvalues).filter(x -> x < 2).count();
        assertThat(counted.below()).containsExactly(0, belowHalf + 10, belowTwo + 10);
        assertThat(counted.dimension()).isEqualTo(40);
        assertThat(counted.histogram().densities()[1]).isCloseTo((belowTwo - belowHalf) / 60.0, rounding(4, 1));
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(4.0 / 3);
        double[] all = new double[40];
        System.arraycopy(eigenvalues, 0, all, 10, 30);
        assertThat(counted.distance(law))
                .isPositive()
                .isLessThanOrEqualTo(new EmpiricalSpectrum(all).kolmogorovDistance(law));
    }

    @Test
    void bins_cover_the_support() {
        assertThat(new SemicircleLaw().bins(4)).containsExactly(-2, -1, 0, 1, 2);
        assertThatThrownBy(() -> new SemicircleLaw().bins(0)).hasMessageContaining("bins is 0");
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new TridiagonalGaussianOrthogonal(0)).hasMessageContaining("dimension is 0");
        TridiagonalGaussianOrthogonal model = new TridiagonalGaussianOrthogonal(5);
        assertThatThrownBy(() -> model.leadingMinor(6, random.generator())).hasMessageContaining("between 1 and 5");
        assertThatThrownBy(() -> new BidiagonalWishart(0, 3)).hasMessageContaining("0 samples in 3 dimensions");
        assertThatThrownBy(() -> new CountedSpectrum(new double[] {1}, new int[] {4}, 3))
                .hasMessageContaining("count 0 is 4");
        assertThatThrownBy(() -> new CountedSpectrum(new double[] {1, 1}, new int[] {1, 1}, 3))
                .hasMessageContaining("1.0 follows 1.0");
        assertThatThrownBy(() -> new CountedSpectrum(new double[0], new int[0], 3))
                .hasMessageContaining("at least one point");
        assertThatThrownBy(() ->
                        new TridiagonalGaussianOrthogonal(Integer.MAX_VALUE).sample(new Randomness(1, "x").generator()))
                .hasMessageContaining("choose a smaller dimension");
        assertThatThrownBy(() -> new BidiagonalWishart(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .hasMessageContaining("choose a smaller dimension");
    }

    private static EmpiricalSpectrum spectrum(SymmetricTridiagonal matrix) {
        return new EmpiricalSpectrum(matrix.eigenvalues());
    }

    private void assertMean(double exact, Function<RandomGenerator, Double> number) {
        assertMean(exact, random.trials(400, number::apply), value -> value);
    }

    private static <T> void assertMean(double exact, List<T> draws, ToDoubleFunction<T> number) {
        Expectation mean = Expectation.of(
                "the mean", exact, new Sample(draws.stream().mapToDouble(number).toArray()));
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }
}
