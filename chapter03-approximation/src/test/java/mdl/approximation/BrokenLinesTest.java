package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Broken lines")
class BrokenLinesTest {

    /** Zero misses the sine by one; the chord over [0, π/2] misses it most where cos x = 2/π. */
    @Test
    void have_an_exact_distance_from_the_sine() {
        assertThat(new SineDistance(new PiecewiseLinear(new double[] {-4, 9}, new double[2])).supremum())
                .isEqualTo(1);
        PiecewiseLinear chord = new PiecewiseLinear(new double[] {0, Math.PI / 2}, new double[] {0, 1});
        double x = Math.acos(2 / Math.PI);
        // An arc cosine, a sine, a product, a quotient and a difference.
        assertThat(new SineDistance(chord).supremum())
                .isCloseTo(Math.sin(x) - 2 * x / Math.PI, within(Rounding.of(5).tolerance()));
        PiecewiseLinear steep = new PiecewiseLinear(new double[] {0, 1}, new double[] {0, 3});
        assertThat(new SineDistance(steep).supremum()).isEqualTo(3 - Math.sin(1));
    }

    @Test
    void are_sums_of_hats() {
        HatFunctions hats = new HatFunctions(new double[] {-1, 0.5, 2});
        DoubleMatrix values = hats.at(-1, -0.25, 1.7);
        assertThat(values.getRow(0).data).containsExactly(1, 0, 0);
        assertThat(values.getRow(1).data).containsExactly(0.5, 0.5, 0);
        assertThat(values.rowSums().data)
                .containsExactly(new double[] {1, 1, 1}, within(Rounding.of(3).tolerance()));
        assertThatThrownBy(() -> hats.at(3)).hasMessage("x is 3.0, but must lie between -1.0 and 2.0");
        assertThatThrownBy(() -> new HatFunctions(new double[] {1, 0}))
                .hasMessage("knots must be finite and increase, and values must be finite");
    }
}
