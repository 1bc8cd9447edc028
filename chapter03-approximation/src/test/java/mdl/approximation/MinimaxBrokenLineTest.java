package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Broken lines of least largest error")
class MinimaxBrokenLineTest {

    /** Two constraints at each of at most five points; an end, a middle and an end determine a line with condition 3. */
    private static final Offset<Double> ROUNDING =
            within(Rounding.of(2 * 5).withCondition(3).withScale(2).tolerance());

    @Test
    void are_the_function_where_it_is_one() {
        MinimaxBrokenLine line = MinimaxBrokenLine.of(x -> Math.abs(x), -1, 0, 2);
        assertThat(line.values()).containsExactly(new double[] {1, 0, 2}, ROUNDING);
        assertThat(line.error()).isCloseTo(0, ROUNDING);
    }

    /** Chebyshev's line for x² on [0, 1] is x − ⅛. */
    @Test
    void are_lines_of_chebyshev() {
        MinimaxBrokenLine line = MinimaxBrokenLine.of(x -> x * x, 0, 1);
        assertThat(line.values()).containsExactly(new double[] {-0.125, 0.875}, ROUNDING);
        assertThat(line.error()).isCloseTo(0.125, ROUNDING);
    }

    @Test
    void refuse_a_single_knot() {
        assertThatThrownBy(() -> MinimaxBrokenLine.of(x -> x, 0)).hasMessage("there must be at least two knots, not 1");
        assertThatThrownBy(() -> MinimaxBrokenLine.of(x -> Double.NaN, 0, 1))
                .hasMessageContaining("half-way between is NaN, but must be finite");
        assertThatThrownBy(() -> MinimaxBrokenLine.of(x -> x, 0, Double.NaN)).hasMessageContaining("knots[1] is NaN");
        assertThatThrownBy(() -> MinimaxBrokenLine.of(x -> x, 1, 0))
                .hasMessageContaining("the knots must increase, but 0.0 follows 1.0");
    }
}
