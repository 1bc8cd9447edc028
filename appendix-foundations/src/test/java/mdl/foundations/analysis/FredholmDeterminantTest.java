package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fredholm determinant")
class FredholmDeterminantTest {

    @Test
    void a_kernel_of_rank_one_has_one_eigenvalue() {
        // The kernel e^{x + y} on [0, 1] has the single eigenvalue ∫ e^{2x} dx.
        double[] eigenvalues = FredholmDeterminant.eigenvalues((x, y) -> Math.exp(x + y), 0, 1, 16);
        double tolerance = Rounding.of(16 * 16).withScale(4).tolerance();
        assertThat(eigenvalues[15]).isCloseTo((Math.exp(2) - 1) / 2, within(tolerance));
        assertThat(eigenvalues[0]).isCloseTo(0, within(tolerance));
    }

    @Test
    void the_kernel_of_a_cosine_has_two_eigenvalues() {
        // cos(x - y) = cos x cos y + sin x sin y on [0, 2π]: both functions have square norm π.
        double[] eigenvalues = FredholmDeterminant.eigenvalues((x, y) -> Math.cos(x - y), 0, 2 * Math.PI, 40);
        double tolerance = Rounding.of(40 * 40).withScale(Math.PI).tolerance();
        assertThat(Arrays.copyOfRange(eigenvalues, 38, 40))
                .containsExactly(new double[] {Math.PI, Math.PI}, within(tolerance));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> FredholmDeterminant.eigenvalues((x, y) -> 1, 0, Double.POSITIVE_INFINITY, 4))
                .hasMessageContaining("finite interval");
        assertThatThrownBy(() -> FredholmDeterminant.eigenvalues((x, y) -> 1, 0, 1, 0))
                .hasMessageContaining("at least one node");
        assertThatThrownBy(() -> FredholmDeterminant.eigenvalues((x, y) -> 1, 0, 1, 1001))
                .hasMessageContaining("nodes is 1001, but must lie between 1 and 1000");
    }
}
