package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Steps on the unit interval, cells of a cube, means over a sphere")
class KnotNetworkTest {

    /** At most thirteen panels of sixteen nodes, and sums over nine cells or an argument up to 9. */
    private static final double ROUNDING = Rounding.of(13 + 16 + 9).tolerance();

    private final KnotNetwork square = new KnotNetwork(x -> x * x, x -> 2 * x, x -> x * x * x / 3);

    @Test
    void have_the_heights_of_the_derivative() {
        Staircase staircase = square.staircase(0.25, 0.75);
        assertThat(staircase.at(0.2)).isZero();
        assertThat(staircase.at(0.25)).isEqualTo(0.25);
        assertThat(staircase.at(1)).isEqualTo(1);
    }

    /** ∫(x² − 1 on [½, 1])² = 1/5 − 2(1/3 − 1/24) + 1/2 for the one knot ½ of height one. */
    @Test
    void have_the_error_that_integration_by_hand_finds() {
        assertThat(square.squaredError(0.5)).isCloseTo(0.2 - 2 * (1.0 / 3 - 1.0 / 24) + 0.5, within(ROUNDING));
        assertThat(square.meanSquaredError(4)).isCloseTo((1.0 / 3 - 0.2) / 4, within(ROUNDING));
    }

    @Test
    void have_knots_in_order() {
        assertThat(KnotNetwork.grid(4)).containsExactly(0.125, 0.375, 0.625, 0.875);
        double[] knots = KnotNetwork.draw(50, new Randomness(1, "knots").generator());
        assertThat(knots).hasSize(50).isSorted();
        double[] stratified = KnotNetwork.stratified(3, new Randomness(1, "knots").generator());
        assertThat(stratified[1]).isBetween(1.0 / 3, 2.0 / 3);
    }

    @Test
    void need_a_function_that_vanishes_at_zero() {
        assertThatThrownBy(() -> new KnotNetwork(Math::cos, x -> -Math.sin(x), Math::sin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the function is 1.0 at zero, but must vanish there");
    }

    /** With one cell in one dimension it is the variance of g; more dimensions by a sum over the cells. */
    @Test
    void cells_leave_what_a_sum_over_them_finds() {
        double second = Math.sqrt(Math.PI) * Erf.erf(1.5) / 3;
        double mean = Math.sqrt(Math.PI / 2) * Erf.erf(1.5 / Math.sqrt(2)) / 1.5;
        assertThat(new GaussianCells(1, 1.5).squaredError(1)).isCloseTo(second - mean * mean, within(ROUNDING));

        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += Math.pow(cell(i) * cell(j), 2) / 9;
            }
        }
        assertThat(new GaussianCells(2, 1.5).squaredError(3)).isCloseTo(second * second - sum, within(ROUNDING));
    }

    private static double cell(int k) {
        return PanelQuadrature.integrate(t -> Math.exp(-t * t / 2), k - 1.5, k - 0.5, 0.5);
    }

    @Test
    void means_over_a_sphere_are_elementary_in_odd_dimensions() {
        for (double t : new double[] {0, 0.3, 2, 9}) {
            assertThat(new SphericalCosine(1).at(t)).isEqualTo(Math.cos(t));
            assertThat(new SphericalCosine(3).at(t)).isCloseTo(t == 0 ? 1 : Math.sin(t) / t, within(ROUNDING));
            double mean = PanelQuadrature.integrate(a -> Math.cos(t * Math.cos(a)), 0, Math.PI, 0.25) / Math.PI;
            assertThat(new SphericalCosine(2).at(t)).isCloseTo(mean, within(ROUNDING));
        }
    }

    @Test
    void refuse_bad_input() {
        assertThatThrownBy(() -> new GaussianCells(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dimension is 0, but must be at least 1");
        assertThatThrownBy(() -> new GaussianCells(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reach of the cube is -1.0, but must be positive and finite");
        assertThatThrownBy(() -> new GaussianCells(1, 1).squaredError(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cells along an axis are 0, but must be at least 1");
        assertThatThrownBy(() -> KnotNetwork.grid(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of knots is 0, but must be at least 1");
        assertThatThrownBy(() -> new SphericalCosine(2).at(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t is -1.0, but must be finite and not negative");
        assertThat(new SphericalCosine(64).at(1e-7))
                .isCloseTo(1, within(Rounding.of(64).tolerance()));
        assertThatThrownBy(() -> new SphericalCosine(65)).hasMessageContaining("between 1 and 64");
        assertThatThrownBy(() -> new SphericalCosine(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dimension is 0, but must be between 1 and 64");
        assertThatThrownBy(() -> KnotNetwork.grid(Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }
}
