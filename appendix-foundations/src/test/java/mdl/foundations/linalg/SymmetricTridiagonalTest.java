package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Symmetric tridiagonal")
class SymmetricTridiagonalTest {

    private static SymmetricTridiagonal random(int d, long seed) {
        return new SymmetricTridiagonal(gaussian(d, 1, seed).data, Arrays.copyOf(gaussian(d, 1, seed + 1).data, d - 1));
    }

    private static SymmetricTridiagonal toeplitz(int d, double scale) {
        double[] off = new double[d - 1];
        Arrays.fill(off, scale);
        return new SymmetricTridiagonal(new double[d], off);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 301})
    void the_toeplitz_matrix_has_eigenvalues_2_cos(int d) {
        double[] expected = IntStream.rangeClosed(1, d)
                .mapToDouble(k -> 2 * Math.cos((d + 1 - k) * Math.PI / (d + 1)))
                .toArray();
        assertThat(toeplitz(d, 1).eigenvalues()).containsExactly(expected, within(rounding(d, 2)));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void eigenvalues_agree_with_those_of_the_full_matrix(int d, int seed) {
        SymmetricTridiagonal t = random(d, seed);
        DoubleMatrix full = DoubleMatrix.diag(new DoubleMatrix(t.diagonal()));
        for (int i = 0; i + 1 < d; i++) {
            full.put(i, i + 1, t.offDiagonal()[i]);
            full.put(i + 1, i, t.offDiagonal()[i]);
        }
        assertThat(t.eigenvalues())
                .containsExactly(SymmetricEigen.valuesOf(full), within(rounding(d, Sample.frobenius(full))));
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void a_single_eigenvalue_agrees_with_all_of_them(int d, int seed) {
        SymmetricTridiagonal t = random(d, seed);
        double[] all = t.eigenvalues();
        double norm = Math.max(Math.abs(all[0]), Math.abs(all[d - 1]));
        for (int k = 1; k <= d; k++) {
            assertThat(t.eigenvalue(k)).isCloseTo(all[k - 1], within(rounding(d, norm)));
        }
    }

    @Test
    void a_multiple_of_the_identity_has_one_eigenvalue() {
        SymmetricTridiagonal t = new SymmetricTridiagonal(new double[] {3, 3}, new double[] {0});
        assertThat(t.eigenvalue(1)).isEqualTo(3);
        assertThat(t.eigenvalue(2)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("mdl.foundations.linalg.Sample#orders")
    void sturm_counts_equal_counts_of_eigenvalues(int d, int seed) {
        SymmetricTridiagonal t = random(d, seed);
        double[] eigenvalues = t.eigenvalues();
        for (int k = 0; k + 1 < d; k++) {
            double between = (eigenvalues[k] + eigenvalues[k + 1]) / 2;
            assertThat(t.countBelow(between)).isEqualTo(k + 1);
        }
        double beyond = Math.max(Math.abs(eigenvalues[0]), Math.abs(eigenvalues[d - 1])) + 1;
        assertThat(t.countBelow(-beyond)).isZero();
        assertThat(t.countBelow(beyond)).isEqualTo(d);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0x1p-700, 0x1p700, 0x1p-1040, 0x1p1000})
    void counts_do_not_depend_on_the_scale_of_the_matrix(double scale) {
        int d = 20;
        SymmetricTridiagonal t = toeplitz(d, scale);
        assertThat(t.counts(new double[] {-2 * scale, -scale / 2, scale / 2, 2 * scale}))
                .containsExactly(toeplitz(d, 1).counts(new double[] {-2, -0.5, 0.5, 2}));
    }

    @Test
    void an_exact_eigenvalue_is_not_below_itself() {
        SymmetricTridiagonal diagonal = new SymmetricTridiagonal(new double[] {1, 0, 1, 3}, new double[3]);
        assertThat(diagonal.countBelow(1)).isEqualTo(1);
        assertThat(diagonal.countBelow(Math.nextUp(1))).isEqualTo(3);
        assertThat(diagonal.counts(new double[] {0, 1, 3})).containsExactly(1, 2);
    }

    @Test
    void a_zero_pivot_does_no_harm() {
        assertThat(toeplitz(2, 1).countBelow(0)).isEqualTo(1);
        assertThat(toeplitz(1000, 1).countBelow(0)).isEqualTo(500);
    }

    @Test
    void infinite_edges_catch_the_whole_spectrum() {
        SymmetricTridiagonal t = random(100, 9);
        double[] edges = {Double.NEGATIVE_INFINITY, -1, 0, 1, Double.POSITIVE_INFINITY};
        double[] eigenvalues = t.eigenvalues();
        int[] expected = IntStream.range(0, 4)
                .map(k -> (int) DoubleStream.of(eigenvalues)
                        .filter(v -> v >= edges[k] && v < edges[k + 1])
                        .count())
                .toArray();
        assertThat(t.counts(edges)).containsExactly(expected);
    }

    @Test
    void the_histogram_of_a_million_eigenvalues_follows_the_arcsine_law() {
        int d = 1_000_000;
        int[] counts = toeplitz(d, 1).counts(new double[] {-2, -1, 0, 1, 2});
        // The eigenvalue 2 cos(k pi/(d+1)) lies above 1 for k < (d+1)/3 and above 0 for k < (d+1)/2, neither of them
        // whole.
        int outer = (d + 1) / 3;
        int inner = (d + 1) / 2 - outer;
        assertThat(counts).containsExactly(outer, inner, inner, outer);
    }

    @Test
    void bad_arguments_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toeplitz(3, 1).eigenvalue(4))
                .withMessageContaining("k is 4: the eigenvalues are numbered from 1 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricTridiagonal(new double[2], new double[2]))
                .withMessage("diagonal has 2 and offDiagonal 2 entries: the diagonal must have exactly one more, and at"
                        + " least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricTridiagonal(new double[] {Double.NaN}, new double[0]))
                .withMessage("diagonal[0] is NaN: every entry must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricTridiagonal(new double[1], null))
                .withMessage("offDiagonal is null: it must be an array of numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toeplitz(3, 1).countBelow(Double.NaN))
                .withMessage("x is NaN: eigenvalues are counted below a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toeplitz(3, 1).counts(new double[] {0, 0}))
                .withMessage("edges[0] is 0.0 and edges[1] is 0.0: edges must ascend strictly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toeplitz(3, 1).counts(new double[] {0}))
                .withMessage("edges has length 1: a bin needs two edges");
    }
}
