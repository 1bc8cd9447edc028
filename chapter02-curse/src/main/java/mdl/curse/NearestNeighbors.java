package mdl.curse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import org.hipparchus.util.KthSelector;
import org.jblas.DoubleMatrix;

/**
 * The points of a data set that lie nearest to a query, by comparison with all of them: O(nd) operations for a query.
 *
 * <p>In high dimension no tree does better (Weber et al., 1998). Notes: equation 2.1.5.
 *
 * @param points n × d, one point per row; not copied, so leave it as it is
 * @param geometry how coordinates are compared
 */
public record NearestNeighbors(DoubleMatrix points, Geometry geometry) {

    /** @throws IllegalArgumentException if there is no point, or a coordinate is not finite */
    public NearestNeighbors {
        if (points.rows < 1 || points.columns < 1) {
            throw new IllegalArgumentException(
                    "the matrix of points is " + points.rows + " × " + points.columns + ", but must not be empty");
        }
        Inputs.finite("points", points);
    }

    /**
     * The squared distances of all points from the query, in their order.
     *
     * @throws IllegalArgumentException if the query has not d finite coordinates
     */
    public double[] squaredDistances(double[] query) {
        if (query.length != points.columns) {
            throw new IllegalArgumentException(
                    "the query has " + query.length + " coordinates, but the points have " + points.columns);
        }
        Inputs.finite("query", query);
        double[] squares = new double[points.rows];
        for (int j = 0; j < query.length; j++) {
            int column = j * points.rows;
            for (int i = 0; i < squares.length; i++) {
                double difference = geometry.difference(points.data[column + i], query[j]);
                squares[i] += difference * difference;
            }
        }
        return squares;
    }

    /**
     * The rows of the k nearest points, the nearest first; of points at equal distance those that come first.
     *
     * @throws IllegalArgumentException if the query has not d finite coordinates, or k is not in 1..n
     */
    public int[] indices(double[] query, int k) {
        double[] squares = squaredDistances(query);
        double farthest = smallest(squares, k)[k - 1];
        return IntStream.range(0, squares.length)
                .filter(i -> squares[i] <= farthest)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> squares[i]))
                .limit(k)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The distances of the k nearest points in increasing order.
     *
     * @throws IllegalArgumentException if the query has not d finite coordinates, or k is not in 1..n
     */
    public double[] distances(double[] query, int k) {
        return Arrays.stream(smallest(squaredDistances(query), k))
                .map(Math::sqrt)
                .toArray();
    }

    static void requireNeighbors(int k, int n) {
        if (k < 1 || k > n) {
            throw new IllegalArgumentException("k is " + k + ", but must lie between 1 and the number of points, " + n);
        }
    }

    private static double[] smallest(double[] values, int k) {
        requireNeighbors(k, values.length);
        double[] work = values.clone();
        new KthSelector().select(work, null, k - 1);
        double[] least = Arrays.copyOf(work, k);
        Arrays.sort(least);
        return least;
    }
}
