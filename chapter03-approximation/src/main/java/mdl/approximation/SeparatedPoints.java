package mdl.approximation;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The lattice of k^d points of [0, 1]^d whose coordinates are 0, 1/(k − 1), …, 1, for k = 1 the origin.
 *
 * <p>Any two of them are 1/(k − 1) or more apart in the norm ‖·‖_∞, so boxes with shorter sides hold one each. Notes:
 * Remark 6.
 *
 * @param dimension d
 * @param perAxis k
 */
public record SeparatedPoints(int dimension, int perAxis) {

    /** @throws IllegalArgumentException if d or k is below 1, or there are more than 2³¹ − 1 points */
    public SeparatedPoints {
        if (dimension < 1 || perAxis < 1 || Math.pow(perAxis, dimension) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a lattice of " + perAxis + "^" + dimension
                    + " points is none; both must be at least 1 and the number at most " + Integer.MAX_VALUE);
        }
    }

    /**
     * The largest such lattice with distances above δ, found by trying one point more.
     *
     * @throws IllegalArgumentException if δ is not positive
     */
    // tag::beyond[]
    public static SeparatedPoints beyond(double distance, int dimension) {
        if (!(distance > 0)) {
            throw new IllegalArgumentException("the distance is " + distance + ", but must be positive");
        }
        int perAxis = 1;
        while (1.0 / perAxis > distance) {
            perAxis++;
        }
        return new SeparatedPoints(dimension, perAxis);
    }
    // end::beyond[]

    /** k^d. */
    public int count() {
        return (int) Math.round(Math.pow(perAxis, dimension));
    }

    /** The points, each a new array, in O(d k^d) operations. */
    public List<double[]> points() {
        return IntStream.range(0, count()).mapToObj(this::point).toList();
    }

    /**
     * The smallest distance ‖u − v‖_∞ of two points, over all pairs.
     *
     * @throws IllegalArgumentException if there is only one point
     */
    public double smallestDistance() {
        return distancesWithin(point -> 0)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("one point has no distance to others"));
    }

    /**
     * The largest distance ‖u − v‖_∞ of two points in the same piece, 0 if every piece has at most one, over all pairs.
     *
     * @param pieceOf the number of the piece in which a point lies
     */
    public double largestDistanceWithin(ToIntFunction<double[]> pieceOf) {
        return distancesWithin(pieceOf).max().orElse(0);
    }

    private DoubleStream distancesWithin(ToIntFunction<double[]> pieceOf) {
        List<double[]> points = points();
        int[] piece = points.stream().mapToInt(pieceOf).toArray();
        return IntStream.range(0, piece.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i)
                        .filter(j -> piece[i] == piece[j])
                        .mapToDouble(j -> distance(points.get(i), points.get(j))));
    }

    private double[] point(int number) {
        double[] point = new double[dimension];
        int rest = number;
        for (int i = 0; i < dimension; i++) {
            point[i] = perAxis == 1 ? 0 : (double) (rest % perAxis) / (perAxis - 1);
            rest /= perAxis;
        }
        return point;
    }

    private static double distance(double[] x, double[] y) {
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i] - y[i]));
        }
        return largest;
    }
}
