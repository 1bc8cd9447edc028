package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.stream.IntStream;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nearest neighbours")
class NearestNeighborsTest {

    private final DoubleMatrix line = new DoubleMatrix(new double[] {0.1, 0.9, 0.4, 0.5});

    @Test
    void are_sorted_by_distance() {
        NearestNeighbors data = new NearestNeighbors(line, Geometry.EUCLIDEAN);
        assertThat(data.indices(new double[] {0.45}, 4)).startsWith(2).contains(3, 0, 1);
        assertThat(data.indices(new double[] {0.2}, 3)).containsExactly(0, 2, 3);
        assertThat(data.distances(new double[] {1}, 2)[1]).isCloseTo(0.5, rounding(2, 1));
    }

    @Test
    void on_the_torus_reach_across_the_boundary() {
        NearestNeighbors data = new NearestNeighbors(line, Geometry.TORUS);
        assertThat(data.indices(new double[] {0.95}, 2)).containsExactly(1, 0);
        assertThat(data.distances(new double[] {0.95}, 2)[1]).isCloseTo(0.15, rounding(2, 1));
        assertThat(data.squaredDistances(new double[] {0})[3]).isEqualTo(0.25);
    }

    @Test
    void agree_with_a_full_sort() {
        DoubleMatrix points = new UnitCube(3).sample(500, new Randomness(1, "points").generator());
        NearestNeighbors data = new NearestNeighbors(points, Geometry.TORUS);
        double[] query = {0.01, 0.5, 0.99};
        double[] squares = data.squaredDistances(query);
        int[] sorted = IntStream.range(0, 500)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> squares[i]))
                .mapToInt(i -> i)
                .limit(60)
                .toArray();
        assertThat(data.indices(query, 60)).isEqualTo(sorted);
        assertThat(data.distances(query, 60)).isSorted();
        assertThat(data.distances(query, 60)[59]).isEqualTo(Math.sqrt(squares[sorted[59]]));
    }

    @Test
    void of_points_at_equal_distance_the_first_come_first() {
        DoubleMatrix twins = new DoubleMatrix(new double[] {2, 1, 1, 1, 0});
        assertThat(new NearestNeighbors(twins, Geometry.EUCLIDEAN).indices(new double[] {1}, 2))
                .containsExactly(1, 2);
    }

    @Test
    void average_labels() {
        NearestNeighbors data = new NearestNeighbors(line, Geometry.EUCLIDEAN);
        double[] labels = {1, 2, 4, 8};
        assertThat(new KNearestNeighborsRegression(data, labels, 1).predict(new double[] {0.9}))
                .isEqualTo(2);
        assertThat(new KNearestNeighborsRegression(data, labels, 2).predict(new double[] {0.44}))
                .isEqualTo(6);
        assertThat(new KNearestNeighborsRegression(data, labels, 4).predict(new double[] {7}))
                .isEqualTo(3.75);
    }

    @Test
    void refuse_what_does_not_fit() {
        NearestNeighbors data = new NearestNeighbors(line, Geometry.EUCLIDEAN);
        assertThatThrownBy(() -> data.indices(new double[] {0}, 5))
                .hasMessage("k is 5, but must lie between 1 and the number of points, 4");
        assertThatThrownBy(() -> data.distances(new double[2], 1))
                .hasMessage("the query has 2 coordinates, but the points have 1");
        assertThatThrownBy(() -> new NearestNeighbors(new DoubleMatrix(0, 3), Geometry.TORUS))
                .hasMessageContaining("0 × 3")
                .hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> new KNearestNeighborsRegression(data, new double[3], 1))
                .hasMessageContaining("3 labels for 4 points");
        assertThatThrownBy(() -> new KNearestNeighborsRegression(data, new double[4], 0))
                .hasMessageContaining("k is 0");
        assertThatThrownBy(() -> new NearestNeighbors(new DoubleMatrix(1, 1, Double.NaN), Geometry.EUCLIDEAN))
                .hasMessageContaining("points(0, 0) is NaN");
        assertThatThrownBy(() -> new NearestNeighbors(new DoubleMatrix(1, 1, 0.5), Geometry.EUCLIDEAN)
                        .indices(new double[] {Double.NaN}, 1))
                .hasMessageContaining("query[0] is NaN");
    }
}
