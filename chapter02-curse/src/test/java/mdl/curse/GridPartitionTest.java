package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Grid partition")
class GridPartitionTest {

    @ParameterizedTest(name = "side {0} in dimension {1}: {2} cells")
    @CsvSource({"0.2,3,125", "0.3,2,16", "1,5,1", "0.5,4,16", "0.1,2,100", "0.7,1,2", "0.001,2,1000000"})
    void counts_cells(double side, int dimension, String cells) {
        assertThat(GridPartition.ofSide(side, dimension).cells()).isEqualTo(new BigInteger(cells));
    }

    @Test
    void a_third_rounded_down_needs_a_fourth_cell() {
        assertThat(Math.ceil(1 / (1.0 / 3))).isEqualTo(3);
        assertThat(GridPartition.ofSide(1.0 / 3, 1).perAxis()).isEqualTo(4);
    }

    @Test
    void does_not_overflow() {
        GridPartition grid = GridPartition.ofSide(0.1, 100);
        assertThat(grid.cells()).isEqualTo(BigInteger.TEN.pow(100));
        assertThat(grid.logCells()).isCloseTo(100 * Math.log(10), rounding(1, 231));
    }

    @Test
    void puts_points_into_cells() {
        GridPartition grid = new GridPartition(4, 2);
        assertThat(grid.cellOf(0, 1)).containsExactly(0, 3);
        assertThat(grid.cellOf(0.25, 0.7499)).containsExactly(1, 2);
        assertThat(grid.centre(1, 2)).containsExactly(0.375, 0.625);
    }

    @Test
    void refuses_what_is_outside() {
        assertThatThrownBy(() -> GridPartition.ofSide(0, 1))
                .hasMessage("side is 0.0, but must be positive and at most 1");
        assertThatThrownBy(() -> GridPartition.ofSide(Double.NaN, 1)).hasMessageContaining("side is NaN");
        assertThatThrownBy(() -> GridPartition.ofSide(1e-12, 1)).hasMessageContaining("too many cells");
        assertThatThrownBy(() -> new GridPartition(0, 1)).hasMessageContaining("perAxis is 0");
        assertThatThrownBy(() -> new GridPartition(1, 0)).hasMessageContaining("dimension is 0");
        GridPartition grid = new GridPartition(4, 2);
        assertThatThrownBy(() -> grid.cellOf(0.5)).hasMessage("the point has 1 coordinates, but must have 2");
        assertThatThrownBy(() -> grid.cellOf(0.5, 1.5)).hasMessageContaining("coordinate 1 of the point is 1.5");
    }
}
