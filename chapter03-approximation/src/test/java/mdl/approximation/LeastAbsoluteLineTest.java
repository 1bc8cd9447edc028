package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of least absolute error")
class LeastAbsoluteLineTest {

    /** Areas of at most ten pieces between crossings, of numbers up to 2. */
    private static final double ROUNDOFF = Rounding.of(10).withScale(2).tolerance();

    @Test
    void are_the_line_itself_where_there_is_one() {
        LeastAbsoluteLine line = LeastAbsoluteLine.of(new PiecewiseLinear(new double[] {1, 3}, new double[] {2, -2}));
        assertThat(line.slope()).isEqualTo(-2);
        assertThat(line.height()).isEqualTo(4);
        assertThat(line.error()).isZero();
    }

    /** One rising piece with an eighth of a piece to either side: the line keeps to it and leaves 2·(1/8)². */
    @Test
    void keep_to_a_piece_that_is_long_enough() {
        LeastAbsoluteLine line = LeastAbsoluteLine.of(
                new PiecewiseLinear(new double[] {-0.125, 0, 1, 1.125}, new double[] {0.125, 0, 1, 0.875}));
        assertThat(line.slope()).isEqualTo(1);
        assertThat(line.error()).isEqualTo(1.0 / 32);
    }

    /** The chord of a convex function at the canonical points ¼ and ¾ is the nearest line; here that is exact. */
    @Test
    void meet_a_convex_function_at_the_canonical_points() {
        PiecewiseLinear convex = new PiecewiseLinear(new double[] {0, 0.5, 1}, new double[] {0.5, 0, 1});
        LeastAbsoluteLine line = LeastAbsoluteLine.of(convex);
        double slope = (convex.at(0.75) - convex.at(0.25)) / 0.5;
        double height = convex.at(0.25) - slope / 4;
        PiecewiseLinear chord = new PiecewiseLinear(new double[] {0, 1}, new double[] {height, height + slope});
        assertThat(line.error()).isCloseTo(convex.integralDistance(chord), within(ROUNDOFF));
    }

    @Test
    void are_beaten_by_no_other_line() {
        RandomGenerator random = new Randomness(Randomness.PROJECT_SEED, "lines").generator();
        for (int trial = 0; trial < 20; trial++) {
            double[] knots = {0, 0.2, 0.5, 0.55, 0.9, 1};
            double[] values = random.doubles(6, -1, 1).toArray();
            PiecewiseLinear g = new PiecewiseLinear(knots, values);
            LeastAbsoluteLine line = LeastAbsoluteLine.of(g);
            assertThat(distance(g, line.height(), line.slope())).isCloseTo(line.error(), within(ROUNDOFF));
            for (int other = 0; other < 50; other++) {
                double size = Math.scalb(1.0, -other);
                double height = line.height() + size * random.nextGaussian();
                double slope = line.slope() + size * random.nextGaussian();
                assertThat(line.error()).isLessThanOrEqualTo(distance(g, height, slope) + ROUNDOFF);
            }
        }
    }

    private static double distance(PiecewiseLinear g, double height, double slope) {
        return g.integralDistance(new PiecewiseLinear(new double[] {0, 1}, new double[] {height, height + slope}));
    }
}
