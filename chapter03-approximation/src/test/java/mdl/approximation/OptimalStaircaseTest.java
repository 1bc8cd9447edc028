package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Optimal staircases")
class OptimalStaircaseTest {

    private final PiecewiseLinear zigzag =
            new PiecewiseLinear(new double[] {0, 1, 2, 3, 4}, new double[] {0, 3, 1, 5, 5});

    @Test
    void have_full_cells() {
        Staircase best = OptimalStaircase.within(zigzag, 1);
        assertThat(best.levels()).containsExactly(1, 2, 4);
        assertThat(best.jumps()).containsExactly(2.0 / 3, 2.5);
        assertThat(best.supremumDistance(zigzag)).isEqualTo(1);
    }

    @Test
    void have_a_last_cell_that_need_not_be_full() {
        Staircase best = OptimalStaircase.within(zigzag, 1.5);
        assertThat(best.jumps()).containsExactly(2.5);
        assertThat(best.levels()).containsExactly(1.5, 4);
    }

    @Test
    void need_one_level_where_the_range_allows_it() {
        assertThat(OptimalStaircase.within(zigzag, 2.5).levels()).containsExactly(2.5);
        assertThat(OptimalStaircase.within(zigzag, 9).jumps()).isEmpty();
    }

    /** With two levels the best cut of a rise from 0 to 3, a fall to 1 and a rise to 5 is on the last rise at 10/4. */
    @Test
    void have_the_least_error() {
        assertThat(OptimalStaircase.error(zigzag, 1))
                .isCloseTo(2.5, within(Rounding.of(1).withScale(5).tolerance()));
        assertThat(OptimalStaircase.error(zigzag, 2))
                .isCloseTo(1.5, within(Rounding.of(2).withScale(5).tolerance()));
        PiecewiseLinear line = new PiecewiseLinear(new double[] {0, 1}, new double[] {-1, 6});
        // A staircase takes a few steps for each level.
        for (int levels = 1; levels < 10; levels++) {
            assertThat(OptimalStaircase.error(line, levels))
                    .isCloseTo(
                            7.0 / (2 * levels),
                            within(Rounding.of(levels).withScale(7).tolerance()));
        }
        assertThat(OptimalStaircase.error(new PiecewiseLinear(new double[] {0, 1}, new double[] {2, 2}), 3))
                .isZero();
    }

    @Test
    void refuse_no_error_and_no_level() {
        assertThatThrownBy(() -> OptimalStaircase.within(zigzag, 0))
                .hasMessage("the error is 0.0, but must be positive");
        assertThatThrownBy(() -> OptimalStaircase.within(zigzag, 1e-17))
                .hasMessageStartingWith("the error is 1.0E-17, but for values of this size must be at least");
        assertThatThrownBy(() -> OptimalStaircase.error(zigzag, 0))
                .hasMessage("the number of levels is 0, but must be at least 1");
    }
}
