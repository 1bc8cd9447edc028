package mdl.curse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The assignment problem")
class AssignmentTest {

    @Test
    void small_problem_has_the_known_solution() {
        Assignment best = Assignment.of(new DoubleMatrix(new double[][] {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}));
        assertThat(best.cost()).isEqualTo(5);
        assertThat(best.columns()).containsExactly(1, 0, 2);
    }

    @Test
    void prices_certify_the_optimum() {
        for (int n : new int[] {1, 2, 7, 40}) {
            DoubleMatrix costs = EntryLaw.GAUSSIAN.matrix(n, n, new Randomness(n, "assignment").generator());
            Assignment best = Assignment.of(costs);
            double rounding = Rounding.of(n).withScale(4 * n).tolerance();
            double prices = Arrays.stream(best.rowPrices()).sum()
                    + Arrays.stream(best.columnPrices()).sum();
            assertThat(best.cost()).isCloseTo(prices, Offset.offset(rounding));
            assertThat(Arrays.stream(best.columns()).distinct().count()).isEqualTo(n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertThat(best.rowPrices()[i] + best.columnPrices()[j])
                            .isLessThanOrEqualTo(costs.get(i, j) + rounding);
                }
            }
        }
    }

    @Test
    void other_shapes_are_refused() {
        assertThatThrownBy(() -> Assignment.of(new DoubleMatrix(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 rows and 3 columns");
        assertThatThrownBy(() -> Assignment.of(new DoubleMatrix(1, 1, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }
}
