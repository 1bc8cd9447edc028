package mdl.curse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * n points of the torus [0, 1)^d, where opposite faces are glued together, with masses 1/n.
 *
 * <p>The distance of two coordinates is min(|s − t|, 1 − |s − t|), that of two points its Euclidean norm.
 *
 * @param points the rows x_i, n × d, with coordinates in [0, 1)
 */
public record TorusSample(DoubleMatrix points) {

    /** @throws IllegalArgumentException if there is no point, or a coordinate lies outside [0, 1) */
    public TorusSample {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a sample needs at least one point and one coordinate");
        }
        if (!Arrays.stream(points.data).allMatch(t -> t >= 0 && t < 1)) {
            throw new IllegalArgumentException("the coordinates of points of the torus must lie in [0, 1)");
        }
        points = points.dup();
    }

    /**
     * n independent points that are uniform in the first m coordinates and zero in the others; with m = d uniform points.
     *
     * @throws IllegalArgumentException unless n ≥ 1 and 1 ≤ m ≤ d, and if nd numbers do not fit in memory
     */
    public static TorusSample onSubtorus(int n, int d, int m, RandomGenerator generator) {
        if (n < 1 || m < 1 || m > d) {
            throw new IllegalArgumentException(
                    n + " points with " + m + " of " + d + " coordinates free: needed are 1 ≤ n and 1 ≤ m ≤ d");
        }
        MatrixSize.require(n, d);
        DoubleMatrix points = new DoubleMatrix(n, d);
        for (int k = 0; k < n * m; k++) {
            points.data[k] = generator.nextDouble();
        }
        return new TorusSample(points);
    }

    /** A copy of the rows x_i. */
    @Override
    public DoubleMatrix points() {
        return points.dup();
    }

    /** n. */
    public int size() {
        return points.rows;
    }

    /** d. */
    public int dimension() {
        return points.columns;
    }

    /**
     * The distances |x_i − y_j| in the torus, n × m, in O(nmd) operations.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public DoubleMatrix distances(TorusSample other) {
        if (other.dimension() != dimension()) {
            throw new IllegalArgumentException(
                    "points in dimensions " + dimension() + " and " + other.dimension() + " have no distance");
        }
        DoubleMatrix squares = new DoubleMatrix(size(), other.size());
        for (int k = 0; k < dimension(); k++) {
            for (int j = 0; j < other.size(); j++) {
                double y = other.points.data[k * other.size() + j];
                for (int i = 0; i < size(); i++) {
                    double apart = Geometry.TORUS.difference(points.data[k * size() + i], y);
                    squares.data[j * size() + i] += apart * apart;
                }
            }
        }
        for (int k = 0; k < squares.length; k++) {
            squares.data[k] = Math.sqrt(squares.data[k]);
        }
        return squares;
    }
}
