package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Linear separation and counts of subsets")
class LinearSeparationTest {

    private final Randomness random = new Randomness(8, "separation");

    @Test
    void in_the_plane_it_is_a_question_of_angles() {
        for (int trial = 0; trial < 200; trial++) {
            DoubleMatrix points =
                    EntryLaw.GAUSSIAN.matrix(5, 2, random.at(trial).generator());
            double[] labels = EntryLaw.RADEMACHER.matrix(
                            5, 1, random.named("labels").at(trial).generator())
                    .data;
            assertThat(new LinearSeparation(points).separates(labels)).isEqualTo(fitInHalfCircle(points, labels));
        }
    }

    /** Whether some gap between neighbouring angles of y_i x_i is larger than π. */
    private static boolean fitInHalfCircle(DoubleMatrix points, double[] labels) {
        double[] angles = new double[labels.length];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = Math.atan2(labels[i] * points.get(i, 1), labels[i] * points.get(i, 0));
        }
        Arrays.sort(angles);
        double largest = angles[0] + 2 * Math.PI - angles[angles.length - 1];
        for (int i = 1; i < angles.length; i++) {
            largest = Math.max(largest, angles[i] - angles[i - 1]);
        }
        return largest > Math.PI;
    }

    @Test
    void probability_is_one_up_to_d_points_and_one_half_at_twice_as_many() {
        for (int d = 1; d <= 40; d++) {
            assertThat(Identity.of("few", 1, LinearSeparation.probability(d, d), Rounding.of(d * d))
                            .holds())
                    .isTrue();
            assertThat(Identity.of("twice", 0.5, LinearSeparation.probability(2 * d, d), Rounding.of(d * d))
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void half_planes_through_two_points_are_all_half_planes() {
        DoubleMatrix plane = EntryLaw.GAUSSIAN.matrix(6, 2, random.generator());
        DoubleMatrix lifted = DoubleMatrix.concatHorizontally(DoubleMatrix.ones(6), plane);
        assertThat(Dichotomies.ofHalfPlanes(plane)).isEqualTo(new LinearSeparation(lifted).count());
    }

    @Test
    void the_corners_of_a_square_are_not_split_along_both_diagonals() {
        DoubleMatrix square = new DoubleMatrix(new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}});
        assertThat(Dichotomies.ofHalfPlanes(square)).isEqualTo(14);
        assertThat(Dichotomies.ofIntervals(3)).isEqualTo(7);
    }

    @Test
    void arguments_outside_are_refused() {
        LinearSeparation two = new LinearSeparation(DoubleMatrix.eye(2));
        assertThatThrownBy(() -> two.separates(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 labels");
        assertThatThrownBy(() -> two.separates(new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label 1");
        assertThatThrownBy(() -> new LinearSeparation(new DoubleMatrix(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinearSeparation(DoubleMatrix.ones(17, 1)).count())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("17 points");
        assertThatThrownBy(() -> LinearSeparation.probability(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dichotomies.ofIntervals(31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 points");
        assertThatThrownBy(() -> Dichotomies.ofHalfPlanes(DoubleMatrix.ones(3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("on a line");
        assertThatThrownBy(() -> Dichotomies.ofHalfPlanes(DoubleMatrix.ones(3, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 × 3");
        assertThatThrownBy(() -> new LinearSeparation(new DoubleMatrix(1, 1, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("points(0, 0) is NaN");
    }
}
