package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Empirical spectrum")
class EmpiricalSpectrumTest {

    private final Randomness random = new Randomness(1, "spectrum");

    @Test
    void eigenvalues_of_a_diagonal_matrix_are_its_entries() {
        DoubleMatrix diagonal = DoubleMatrix.diag(new DoubleMatrix(new double[] {3, -1, 2}));
        assertThat(EmpiricalSpectrum.of(diagonal).eigenvalues()).containsExactly(-1, 2, 3);
    }

    @Test
    void moments_are_normalised_traces_of_powers() {
        DoubleMatrix w = WignerEnsemble.gaussianOrthogonal(20).sample(random.generator());
        EmpiricalSpectrum spectrum = EmpiricalSpectrum.of(w);
        assertThat(spectrum.moment(1)).isCloseTo(w.diag().sum() / 20, rounding(20 * 20, 2));
        assertThat(spectrum.moment(2)).isCloseTo(w.mul(w).sum() / 20, rounding(20 * 20, 4));
    }

    @Test
    void transform_of_two_points_is_the_mean_of_two_poles() {
        EmpiricalSpectrum spectrum = new EmpiricalSpectrum(new double[] {-1, 1});
        Complex z = new Complex(0.5, 2);
        Complex expected = new Complex(-1)
                .subtract(z)
                .reciprocal()
                .add(new Complex(1).subtract(z).reciprocal());
        assertThat(spectrum.stieltjes(z).subtract(expected.divide(2)).norm()).isCloseTo(0, rounding(8, 1));
    }

    @Test
    void Kolmogorov_distance_is_exact_for_quantiles() {
        // F̂ jumps by 1/n at the quantile of (i + 1/2)/n: the distance is 1/(2n).
        SemicircleLaw law = new SemicircleLaw();
        int n = 50;
        double[] quantiles = IntStream.range(0, n)
                .mapToDouble(i -> quantile(law, (i + 0.5) / n))
                .toArray();
        assertThat(new EmpiricalSpectrum(quantiles).kolmogorovDistance(law)).isCloseTo(0.5 / n, rounding(16, 1));
    }

    @Test
    void Kolmogorov_distance_counts_ties_at_an_atom_once() {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(2);
        double median = quantile(law, 0.75);
        EmpiricalSpectrum spectrum = new EmpiricalSpectrum(new double[] {0, 0, median, median});
        assertThat(spectrum.kolmogorovDistance(law)).isCloseTo(0.25, rounding(16, 1));
    }

    @Test
    void mass_of_a_closed_interval_counts_both_ends_and_ties() {
        EmpiricalSpectrum spectrum = new EmpiricalSpectrum(new double[] {0, 1, 1, 3});
        assertThat(spectrum.mass(1, 3)).isEqualTo(0.75);
        assertThat(spectrum.mass(1.5, 2)).isZero();
        assertThat(spectrum.mass(2, 1)).isZero();
        assertThat(spectrum.mass(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(1);
    }

    @Test
    void histogram_has_area_one() {
        EmpiricalSpectrum spectrum =
                EmpiricalSpectrum.of(WignerEnsemble.gaussianOrthogonal(60).sample(random.generator()));
        SpectralHistogram histogram = spectrum.histogram(7);
        double width = histogram.edges()[1] - histogram.edges()[0];
        assertThat(Arrays.stream(histogram.densities()).sum() * width).isCloseTo(1, rounding(60, 1));
        assertThat(histogram.edges()[0]).isEqualTo(spectrum.eigenvalues()[0]);
    }

    @Test
    void wide_data_have_the_spectrum_of_the_smaller_Gram_matrix_and_zeros() {
        DoubleMatrix x = EntryLaw.RADEMACHER.matrix(8, 20, random.generator());
        double[] fast = SampleCovariance.spectrum(x).eigenvalues();
        double[] direct = EmpiricalSpectrum.of(SampleCovariance.of(x)).eigenvalues();
        assertThat(Arrays.copyOf(fast, 12)).containsOnly(0);
        assertThat(fast).containsExactly(direct, rounding(28 * 28, direct[19]));
    }

    @Test
    void autoregressive_rows_keep_their_law_and_gain_their_correlation() {
        DoubleMatrix z = EntryLaw.GAUSSIAN.matrix(3, 2, random.generator());
        DoubleMatrix x = new AutoregressiveRows(0.6).of(z);
        assertThat(x.getRow(0)).isEqualTo(z.getRow(0));
        assertThat(x.get(2, 1)).isCloseTo(0.6 * x.get(1, 1) + 0.8 * z.get(2, 1), rounding(4, 4));
        assertThat(new AutoregressiveRows(0).of(z)).isEqualTo(z);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new EmpiricalSpectrum(new double[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new EmpiricalSpectrum(new double[] {2, 1})).hasMessageContaining("1.0 follows 2.0");
        assertThatThrownBy(() -> new EmpiricalSpectrum(new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
        EmpiricalSpectrum point = new EmpiricalSpectrum(new double[] {1, 1});
        assertThatThrownBy(() -> point.histogram(3)).hasMessageContaining("two different eigenvalues");
        assertThatThrownBy(() -> point.stieltjes(Complex.ONE)).hasMessageContaining("1.0 is an eigenvalue");
        assertThatThrownBy(() -> new AutoregressiveRows(1)).hasMessageContaining("correlation is 1.0");
        assertThatThrownBy(() -> WignerEnsemble.gaussianOrthogonal(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WignerEnsemble.gaussianOrthogonal(1_000_000)).hasMessageContaining("GB");
        assertThatThrownBy(() -> new EmpiricalSpectrum(new double[] {1}).mass(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a is NaN");
        assertThatThrownBy(() -> new EmpiricalSpectrum(new double[] {1, 2}).histogram(Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }

    private static double quantile(SpectralLaw law, double probability) {
        double low = law.lowerEdge();
        double high = law.upperEdge();
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (law.cdf(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
