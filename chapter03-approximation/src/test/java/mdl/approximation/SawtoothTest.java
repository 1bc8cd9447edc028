package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sawteeth")
class SawtoothTest {

    /** Off the dyadic numbers every fold doubles the rounding of the one before, up to the number of pieces. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void are_the_tent_composed_with_itself(int folds) {
        DoubleUnaryOperator tent = x -> 1 - Math.abs(2 * x - 1);
        Sawtooth sawtooth = new Sawtooth(folds);
        DeepNetwork network = sawtooth.network();
        PiecewiseLinear pieces = sawtooth.piecewiseLinear();
        for (double x : new double[] {0, 0.1, 1.0 / 3, 0.5, 0.625, 0.7, 1}) {
            double composed = x;
            for (int s = 0; s < folds; s++) {
                composed = tent.applyAsDouble(composed);
            }
            double rounding = Rounding.of(1).withCondition(sawtooth.pieces()).tolerance();
            assertThat(sawtooth.at(x)).isCloseTo(composed, within(rounding));
            assertThat(network.at(x)).isCloseTo(composed, within(rounding));
            assertThat(pieces.at(x)).isCloseTo(composed, within(rounding));
        }
    }

    @Test
    void have_two_units_in_each_hidden_layer() {
        DeepNetwork network = new Sawtooth(5).network();
        assertThat(network.depth()).isEqualTo(6);
        assertThat(network.layers().subList(0, 5))
                .allSatisfy(layer -> assertThat(layer.outputs()).isEqualTo(2));
    }

    @Test
    void can_be_collected_after_each_fold() {
        Sawtooth sawtooth = new Sawtooth(4);
        DeepNetwork network = sawtooth.collected();
        assertThat(network.layers()).extracting(Layer::outputs).containsExactly(2, 1, 2, 1, 2, 1, 2, 1);
        assertThat(IntStream.rangeClosed(0, 64).mapToDouble(j -> network.at(j / 64.0)))
                .containsExactly(IntStream.rangeClosed(0, 64)
                        .mapToObj(j -> sawtooth.at(j / 64.0))
                        .toArray(Double[]::new));
    }

    @Test
    void are_followed_up_to_half_a_piece() {
        Sawtooth sawtooth = new Sawtooth(4);
        PiecewiseLinear whole = sawtooth.piecewiseLinear();
        for (int m = 2; m < 16; m++) {
            PiecewiseLinear followed = sawtooth.followed(m);
            assertThat(followed.knots()).hasSize(m + 1);
            assertThat(followed.integralDistance(whole))
                    .isCloseTo(
                            0.25 * (1 - (m - 1.5) / 16),
                            within(Rounding.of(16).withScale(0.25).tolerance()));
        }
        assertThat(sawtooth.followed(1).integralDistance(whole)).isEqualTo(0.25);
        assertThat(sawtooth.followed(16)).usingRecursiveComparison().isEqualTo(whole);
    }

    @Test
    void are_far_from_few_pieces() {
        assertThat(new Sawtooth(7).leastDistance(1)).isEqualTo(0.25);
        assertThat(new Sawtooth(5).leastDistance(9)).isEqualTo(0.125);
        assertThat(new Sawtooth(5).leastDistance(17)).isZero();
    }

    /** With two pieces Δ has no error at all; one line leaves ¼, and so do the breaks of Δ³ that are too few. */
    @Test
    void have_fits_that_the_bounds_do_not_exceed() {
        // Areas of at most eight pieces, which sum up to at most ½.
        double rounding = Rounding.of(8).withScale(0.5).tolerance();
        Sawtooth tent = new Sawtooth(1);
        assertThat(new BrokenLineFit(tent, 3).lowerBounds(2)).containsExactly(new double[] {0.25, 0}, within(rounding));
        Sawtooth sawtooth = new Sawtooth(3);
        double[] coarse = new BrokenLineFit(sawtooth, 1).lowerBounds(8);
        double[] fine = new BrokenLineFit(sawtooth, 4).lowerBounds(8);
        PiecewiseLinear whole = sawtooth.piecewiseLinear();
        IntStream.range(0, 8).forEach(j -> {
            assertThat(coarse[j]).isLessThanOrEqualTo(fine[j] + rounding);
            assertThat(fine[j]).isLessThanOrEqualTo(sawtooth.followed(j + 1).integralDistance(whole) + rounding);
        });
    }

    @Test
    void refuse_what_has_no_meaning() {
        assertThatThrownBy(() -> new Sawtooth(0)).hasMessage("folds is 0, but must lie between 1 and 20");
        assertThatThrownBy(() -> new Sawtooth(2).at(1.5)).hasMessage("x is 1.5, but must lie between 0 and 1");
        assertThatThrownBy(() -> new Sawtooth(2).followed(5))
                .hasMessage("pieces is 5, but must lie between 1 and 4, those of the sawtooth");
        assertThatThrownBy(() -> new BrokenLineFit(new Sawtooth(2), 0))
                .hasMessage("cells is 0, but must be at least 1");
        assertThatThrownBy(() -> new BrokenLineFit(new Sawtooth(2), 1).lowerBounds(0))
                .hasMessage("the number of pieces is 0, but must be at least 1");
    }
}
