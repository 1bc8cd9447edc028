package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.util.CombinatoricsUtils;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Linear functions in a ball")
class NormBallTest {

    private final NormBall ball = new NormBall(2);

    @Test
    void equal_points_of_a_line_give_the_mean_length_of_a_random_walk() {
        for (int n : new int[] {1, 2, 3, 8, 13}) {
            // E|S_n| = n C(n−1, ⌊(n−1)/2⌋)/2ⁿ⁻¹.
            double walk = n * CombinatoricsUtils.binomialCoefficientDouble(n - 1, (n - 1) / 2) / Math.pow(2, n - 1);
            assertThat(Identity.of("walk", 2 * walk / n, ball.complexity(DoubleMatrix.ones(n, 1)), Rounding.of(1 << n))
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void orthogonal_points_attain_the_bound() {
        assertThat(Identity.of(
                                "orthogonal",
                                ball.bound(DoubleMatrix.eye(6)),
                                ball.complexity(DoubleMatrix.eye(6)),
                                Rounding.of(64))
                        .holds())
                .isTrue();
    }

    @Test
    void no_member_of_the_ball_correlates_better_with_the_signs() {
        Randomness random = new Randomness(6, "ball");
        DoubleMatrix points = EntryLaw.GAUSSIAN.matrix(7, 3, random.generator());
        double[] signs = EntryLaw.RADEMACHER.matrix(7, 1, random.named("signs").generator()).data;
        double largest = ball.correlation(points, signs);
        List<Double> others = random.named("weights").trials(200, generator -> {
            DoubleMatrix w = EntryLaw.GAUSSIAN.matrix(3, 1, generator);
            return correlation(points, signs, w.muli(2 / w.norm2()));
        });
        double[] observed = others.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Bound.always(
                                "sup",
                                observed,
                                IntStream.range(0, 200)
                                        .mapToDouble(i -> largest)
                                        .toArray(),
                                Rounding.of(7).withScale(largest))
                        .holds())
                .isTrue();
        DoubleMatrix best = new DoubleMatrix(MatrixProduct.transposeTimes(points, signs));
        best.muli(2 / best.norm2());
        assertThat(Identity.of(
                                "attained",
                                largest,
                                correlation(points, signs, best),
                                Rounding.of(21).withScale(largest))
                        .holds())
                .isTrue();
    }

    private static double correlation(DoubleMatrix points, double[] signs, DoubleMatrix w) {
        return new DoubleMatrix(MatrixProduct.times(points, w.data)).dot(new DoubleMatrix(signs)) / points.rows;
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> new NormBall(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("radius is -1");
        assertThatThrownBy(() -> ball.complexity(DoubleMatrix.ones(25, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("25 points");
        assertThatThrownBy(() -> new NormBall(1).bound(new DoubleMatrix(0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the number of points is 0");
    }
}
