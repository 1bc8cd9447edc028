package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Grids, functions on cubes and sums of indicators")
class GridApproximationTest {

    private final GridPartition thirds = new GridPartition(2, 3);

    @Test
    void count_cells_that_cover_the_cube() {
        assertThat(GridPartition.ofSide(2, 0.3)).isEqualTo(new GridPartition(2, 4));
        assertThat(GridPartition.ofSide(3, 0.25).cells()).isEqualTo(64);
        assertThat(GridPartition.ofSide(5, 7).cells()).isEqualTo(1);
    }

    /** The double next to 1/3 lies below it and that next to 1/10 above. */
    @Test
    void count_cells_without_rounding() {
        assertThat(GridPartition.ofSide(1, 1.0 / 3).perSide()).isEqualTo(4);
        assertThat(GridPartition.ofSide(1, 0.1).perSide()).isEqualTo(10);
        for (int m = 2; m < 2000; m++) {
            double side = 1.0 / m;
            int perSide = GridPartition.ofSide(1, side).perSide();
            assertThat(Math.fma(perSide, side, -1)).isNotNegative();
            assertThat(Math.fma(perSide - 1, side, -1)).isNegative();
            assertThat(CubeGrid.beyond(side, 1).count()).isEqualTo(perSide);
        }
    }

    @Test
    void find_the_cell_of_a_point() {
        assertThat(thirds.cellOf(0, 0)).isZero();
        assertThat(thirds.cellOf(0.4, 0.1)).isEqualTo(1);
        assertThat(thirds.cellOf(0.1, 1)).isEqualTo(6);
        assertThat(thirds.cellOf(1, 1)).isEqualTo(8);
        for (int cell = 0; cell < thirds.cells(); cell++) {
            double[] lower = thirds.lower(cell);
            double[] upper = thirds.upper(cell);
            double[] middle = {(lower[0] + upper[0]) / 2, (lower[1] + upper[1]) / 2};
            assertThat(thirds.cellOf(middle)).isEqualTo(cell);
        }
    }

    @Test
    void know_the_range_of_a_distance_on_a_box() {
        CubeFunction g = CubeFunction.distanceTo(0.5, 0);
        assertThat(g.least(new double[] {0.25, 0.5}, new double[] {1, 1})).isEqualTo(0.5);
        assertThat(g.most(new double[] {0.25, 0.5}, new double[] {1, 1})).isEqualTo(Math.sqrt(1.25));
        assertThat(g.least(new double[] {0, 0}, new double[] {1, 1})).isZero();
    }

    @Test
    void know_the_range_of_a_sum_on_a_box() {
        CubeFunction g = CubeFunction.sumOf(t -> t * t);
        assertThat(g.least(new double[] {0.5, 0}, new double[] {1, 0.5})).isEqualTo(0.25);
        assertThat(g.most(new double[] {0.5, 0}, new double[] {1, 0.5})).isEqualTo(1.25);
    }

    /** No point of a finer grid is farther from g than the supremum says, and its corners come as near as they can. */
    @Test
    void have_exact_suprema() {
        CubeFunction g = CubeFunction.distanceTo(0.9, 0.2);
        GridApproximation middle = GridApproximation.through(
                thirds, g, cell -> new double[] {thirds.lower(cell)[0] + 1.0 / 6, thirds.lower(cell)[1] + 1.0 / 6});
        double seen = IntStream.rangeClosed(0, 300)
                .boxed()
                .flatMapToDouble(i -> IntStream.rangeClosed(0, 300).mapToDouble(j -> {
                    double[] x = {i / 300.0, j / 300.0};
                    return Math.abs(g.at(x) - middle.at(x));
                }))
                .max()
                .orElseThrow();
        double supremum = middle.supremumDistance(g);
        // Distances and heights in two dimensions.
        assertThat(seen)
                .isBetween(
                        supremum - Math.sqrt(2) / 300, supremum + Rounding.of(2).tolerance());
        assertThat(GridApproximation.best(thirds, g).supremumDistance(g)).isLessThanOrEqualTo(supremum);
    }

    @Test
    void are_best_half_way_up() {
        CubeFunction g = CubeFunction.sumOf(t -> t);
        GridApproximation best = GridApproximation.best(thirds, g);
        assertThat(best.supremumDistance(g))
                .isCloseTo(1.0 / 3, within(Rounding.of(2).tolerance()));
        assertThat(Arrays.stream(best.heights()).min().orElseThrow())
                .isCloseTo(1.0 / 3, within(Rounding.of(2).tolerance()));
    }

    @Test
    void refuse_what_is_no_grid() {
        assertThatThrownBy(() -> new GridPartition(0, 3)).hasMessageContaining("both must be at least 1");
        assertThatThrownBy(() -> new GridPartition(40, 3)).hasMessageContaining("a grid of 3^40 cells is too large");
        assertThatThrownBy(() -> GridPartition.ofSide(2, 0))
                .hasMessage("the side is 0.0, but must be positive and finite");
        assertThatThrownBy(() -> thirds.cellOf(0.5))
                .hasMessage("the point has 1 coordinates, but the grid has dimension 2");
        assertThatThrownBy(() -> thirds.cellOf(0.5, 1.5))
                .hasMessage("a coordinate is 1.5, but must lie between 0 and 1");
        assertThatThrownBy(() -> new GridApproximation(thirds, new double[4]))
                .hasMessage("there are 4 heights, but the grid has 9 cells");
        assertThatThrownBy(() -> CubeFunction.distanceTo())
                .hasMessageContaining("the number of coordinates of the centre is 0");
        assertThatThrownBy(() -> CubeFunction.distanceTo(0.5).at())
                .hasMessageContaining("the number of coordinates of x is 0");
        assertThatThrownBy(() -> CubeFunction.distanceTo(0.5).at(0, 1))
                .hasMessageContaining("the point has 2 coordinates, but the function takes 1");
        assertThatThrownBy(() -> CubeFunction.distanceTo(0.5).at(Double.NaN)).hasMessageContaining("x[0] is NaN");
        assertThatThrownBy(() -> CubeFunction.distanceTo(0.5).least(new double[1], new double[0]))
                .hasMessageContaining("the point has 0 coordinates");
    }
}
