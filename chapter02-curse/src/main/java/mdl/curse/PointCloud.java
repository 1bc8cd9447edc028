package mdl.curse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;
import org.jblas.DoubleMatrix;

/**
 * n points of the torus [0, 1)^d, where opposite faces are glued together, with masses 1/n.
 *
 * <p>The distance of two coordinates is min(|s − t|, 1 − |s − t|), that of two points its Euclidean norm.
 *
 * @param points the rows x_i, n × d, with coordinates in [0, 1)
 */
public record PointCloud(DoubleMatrix points) {

    /** Minus the logarithm of the largest probability of no point in a ball of radius 1/2. */
    private static final double FITTING = 20;

    /** @throws IllegalArgumentException if there is no point, or a coordinate lies outside [0, 1) */
    public PointCloud {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a point cloud needs at least one point and one coordinate");
        }
        if (!Arrays.stream(points.data).allMatch(t -> t >= 0 && t < 1)) {
            throw new IllegalArgumentException("the coordinates of points of the torus must lie in [0, 1)");
        }
        points = points.dup();
    }

    /**
     * n independent uniform points of the torus of dimension d.
     *
     * @throws IllegalArgumentException if n or d is below 1
     */
    public static PointCloud uniform(int n, int d, RandomGenerator generator) {
        return onSubtorus(n, d, d, generator);
    }

    /**
     * n independent points that are uniform in the first m coordinates and zero in the others.
     *
     * @throws IllegalArgumentException unless n ≥ 1 and 1 ≤ m ≤ d
     */
    public static PointCloud onSubtorus(int n, int d, int m, RandomGenerator generator) {
        if (n < 1 || m < 1 || m > d) {
            throw new IllegalArgumentException(
                    n + " points with " + m + " of " + d + " coordinates free: needed are 1 ≤ n and 1 ≤ m ≤ d");
        }
        DoubleMatrix points = new DoubleMatrix(n, d);
        for (int k = 0; k < n * m; k++) {
            points.data[k] = generator.nextDouble();
        }
        return new PointCloud(points);
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
    public DoubleMatrix distances(PointCloud other) {
        if (other.dimension() != dimension()) {
            throw new IllegalArgumentException(
                    "points in dimensions " + dimension() + " and " + other.dimension() + " have no distance");
        }
        DoubleMatrix squares = new DoubleMatrix(size(), other.size());
        for (int k = 0; k < dimension(); k++) {
            for (int j = 0; j < other.size(); j++) {
                double y = other.points.data[k * other.size() + j];
                for (int i = 0; i < size(); i++) {
                    double apart = Math.abs(points.data[k * size() + i] - y);
                    double around = Math.min(apart, 1 - apart);
                    squares.data[j * size() + i] += around * around;
                }
            }
        }
        for (int k = 0; k < squares.length; k++) {
            squares.data[k] = Math.sqrt(squares.data[k]);
        }
        return squares;
    }

    /**
     * E min_j |x − y_j| for n independent uniform points and any x, with the volume V of the unit ball.
     *
     * <p>The integral of (1 − Vr^d)^n over the radii r at which the ball fits, V^{−1/d} Γ(1 + 1/d) Γ(n + 1) / Γ(n + 1 + 1/d).
     * Balls of radius above 1/2 overlap themselves; what they add is below (1 − V/2^d)^n √d,
     * and the formula is refused where this is above e^{−20} √d.
     *
     * @throws IllegalArgumentException if n or d is below 1, or n too small for this d
     */
    public static double meanNearestDistance(int n, int d) {
        if (n < 1 || d < 1) {
            throw new IllegalArgumentException(
                    "n is " + n + " and the dimension " + d + ", but both must be at least 1");
        }
        UnitBall ball = new UnitBall(d);
        if (n * Math.log1p(-Math.min(1, ball.volume() * Math.pow(2, -d))) > -FITTING) {
            throw new IllegalArgumentException("n is " + n + ", too few in dimension " + d
                    + " for balls that do not overlap themselves to reach the nearest point");
        }
        double logVolume = ball.logVolume();
        double part = 1.0 / d;
        return Math.exp(
                -part * logVolume + Gamma.logGamma(1 + part) + Gamma.logGamma(n + 1.0) - Gamma.logGamma(n + 1 + part));
    }
}
