package mdl.curse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Random projections and distances")
class RandomProjectionTest {

    private static final Randomness RANDOM = new Randomness(Randomness.PROJECT_SEED, "random-projection");

    @ParameterizedTest
    @EnumSource(RandomProjection.class)
    void squared_lengths_are_kept_on_average(RandomProjection projection) {
        DoubleMatrix x = new DoubleMatrix(new double[] {3, 0, -4, 12});
        Expectation mean = Expectation.of(
                projection.name(), 169, RANDOM.named(projection.name()).sample(2000, generator -> {
                    double length = projection.matrix(5, 4, generator).mmul(x).norm2();
                    return length * length;
                }));
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    @Test
    void coordinates_have_one_entry_in_each_row() {
        DoubleMatrix map = RandomProjection.COORDINATES.matrix(6, 24, RANDOM.generator());
        assertThat(map.rowSums().data).containsOnly(2);
        assertThat(map.data).containsOnly(0, 2);
    }

    @Test
    void distances_are_those_of_Pythagoras() {
        DoubleMatrix points = new DoubleMatrix(new double[][] {{0, 3, 0}, {0, 0, 4}});
        assertThat(PairDistances.of(points).values()).containsExactly(3, 4, 5);
        assertThat(PairDistances.of(DoubleMatrix.eye(3))).isEqualTo(PairDistances.ofStandardBasis(3));
        Distortion distortion =
                new PairDistances(new double[] {1, 2, 4}).distortion(new PairDistances(new double[] {1.5, 2, 1}));
        assertThat(distortion.worst()).isEqualTo(0.75);
        assertThat(distortion.broken(0.5)).isOne();
        assertThat(distortion.broken(0.25)).isEqualTo(2);
    }

    @Test
    void dimension_is_the_smallest() {
        ProjectedDimension needed = new ProjectedDimension(1000, 0.5);
        int k = needed.smallest(0.05);
        assertThat(needed.brokenPairs(k)).isLessThanOrEqualTo(0.05);
        assertThat(needed.brokenPairs(k - 1)).isGreaterThan(0.05);
        assertThat(needed.classical()).isEqualTo(332);
        // In two dimensions the tail of the norm is elementary; else it is a series or fraction of at most 30 terms.
        double tail = 1 - Math.exp(-0.25) + Math.exp(-2.25);
        assertThat(needed.brokenPairs(2) / needed.pairs())
                .isCloseTo(tail, Offset.offset(Rounding.of(30).tolerance()));
    }

    @Test
    void lattice_has_240_and_2160_vectors_around_the_origin() {
        DoubleMatrix ball = GossetLattice.ball();
        double[] squares = ball.mul(ball).columnSums().data;
        assertThat(Arrays.stream(squares).filter(s -> s == 0)).hasSize(1);
        assertThat(Arrays.stream(squares).filter(s -> s == 2)).hasSize(240);
        assertThat(Arrays.stream(squares).filter(s -> s == 4)).hasSize(2160);
        assertThat(squares).hasSize(2401);
        double smallest = Arrays.stream(PairDistances.of(ball).values()).min().orElseThrow();
        assertThat(smallest).isEqualTo(Math.sqrt(2));
    }

    @Test
    void refuses_what_has_no_distances() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairDistances.of(new DoubleMatrix(3, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairDistances(new double[] {-1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairDistances.ofStandardBasis(3).distortion(PairDistances.ofStandardBasis(4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairDistances(new double[] {0}).distortion(new PairDistances(new double[] {1})));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProjectedDimension(1, 0.5))
                .withMessage("points is 1, but must be at least 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectedDimension(10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProjectedDimension(10, 0.5).smallest(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomProjection.GAUSSIAN.matrix(0, 3, RANDOM.generator()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairDistances.ofStandardBasis(-1))
                .withMessageContaining("the number of points is -1, but must be at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairDistances.ofStandardBasis(Integer.MAX_VALUE))
                .withMessageContaining("choose a smaller dimension");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Distortion(new double[] {1}).broken(Double.NaN))
                .withMessageContaining("epsilon is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProjectedDimension(10, 1e-9).smallest(0.5))
                .withMessageContaining("the dimension that epsilon = 1.0E-9 needs");
    }
}
