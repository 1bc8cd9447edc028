package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Grids of the cube")
class CubeGridTest {

    @Test
    void have_all_points() {
        DoubleMatrix points = new CubeGrid(2, 2).points();
        assertThat(points.rows).isEqualTo(9);
        assertThat(points.getRow(5).data).containsExactly(1, 0.5);
        assertThat(points.sum()).isEqualTo(9);
    }

    /** The centre of a cell is farthest from the grid: √2/4 for one half. */
    @Test
    void say_what_lies_between_their_points() {
        CubeGrid grid = new CubeGrid(2, 2);
        assertThat(grid.remainder(3)).isEqualTo(3 * Math.sqrt(2) / 4);
        assertThat(CubeGrid.withRemainder(2, 3, 0.01).remainder(3)).isLessThanOrEqualTo(0.01);
        assertThat(CubeGrid.withRemainder(1, 1, 0.25).cells()).isEqualTo(2);
    }

    @Test
    void measure_networks() {
        TwoLayerNetwork network = new TwoLayerNetwork(
                Activation.RELU, new double[] {2, -1}, new DoubleMatrix(2, 2, 3, 0, 4, 1), new double[2]);
        assertThat(CubeGrid.lipschitz(network)).isEqualTo(11);
        assertThat(CubeGrid.largestError(network, x -> 0, new CubeGrid(2, 1).points()))
                .isEqualTo(13);
    }

    @Test
    void separate_points() {
        CubeGrid grid = CubeGrid.beyond(0.3, 2);
        assertThat(grid.count()).isEqualTo(16);
        assertThat(grid.smallestDistance())
                .isCloseTo(1.0 / 3, within(Rounding.of(1).tolerance()));
        assertThat(CubeGrid.beyond(0.25, 1).count()).isEqualTo(4);
        assertThat(new CubeGrid(3, 1).smallestDistance()).isEqualTo(1);
    }

    @Test
    void refuse_to_be_huge() {
        assertThatThrownBy(() -> new CubeGrid(8, 10))
                .hasMessage(
                        "a grid of 10 cells in each of 8 directions must have a cell, and at most ten million points");
        assertThatThrownBy(() -> CubeGrid.beyond(1, 2))
                .hasMessage("the distance is 1.0, but must lie strictly between 0 and 1");
        assertThatThrownBy(() -> CubeGrid.largestError(NetworkAlgebra.COSINES.one(1), x -> 1, new DoubleMatrix(0, 1)))
                .hasMessageContaining("the number of points is 0");
    }
}
