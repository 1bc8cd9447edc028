package mdl.approximation;

import java.util.List;
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
        List<double[]> points = points();
        return IntStream.range(0, points.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> distance(points.get(i), points.get(j))))
                .min()
                .orElseThrow(() -> new IllegalArgumentException("one point has no distance to others"));
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
