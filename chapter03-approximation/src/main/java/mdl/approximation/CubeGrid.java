package mdl.approximation;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/**
 * The (m + 1)^d points of [0, 1]^d with coordinates in {0, 1/m, …, 1}; no point of the cube is farther than √d/(2m) from one.
 *
 * @param dimension d
 * @param cells m, in each direction
 */
public record CubeGrid(int dimension, int cells) {

    private static final double MOST_POINTS = 1e7;
    private static final int MOST_ENTRIES = 1 << 20;

    /** @throws IllegalArgumentException if d or m is below 1, or there are more than ten million points */
    public CubeGrid {
        if (dimension < 1 || cells < 1 || Math.pow(cells + 1.0, dimension) > MOST_POINTS) {
            throw new IllegalArgumentException("a grid of " + cells + " cells in each of " + dimension
                    + " directions must have a cell, and at most ten million points");
        }
    }

    /**
     * The finest grid whose points are more than δ apart in the norm ‖·‖_∞, so that boxes with sides of at most δ hold one each.
     *
     * <p>It is found by trying one cell more; the sign of mδ − 1 is exact, as it is rounded once. Notes: Remark 6.
     *
     * @param distance δ
     * @throws IllegalArgumentException unless 0 &lt; δ &lt; 1, or if there are too many points
     */
    public static CubeGrid beyond(double distance, int dimension) {
        if (!(distance > 0 && distance < 1)) {
            throw new IllegalArgumentException(
                    "the distance is " + distance + ", but must lie strictly between 0 and 1");
        }
        int cells = 1;
        while (cells < MOST_POINTS && Math.fma(cells + 1, distance, -1) < 0) {
            cells++;
        }
        return new CubeGrid(dimension, cells);
    }

    /**
     * The coarsest grid whose {@link #remainder} is at most the given one.
     *
     * @param lipschitz of the function that is looked at
     */
    public static CubeGrid withRemainder(int dimension, double lipschitz, double remainder) {
        double cells = Math.ceil(0.5 * Math.sqrt(dimension) * lipschitz / remainder);
        return new CubeGrid(dimension, (int) Math.max(1, Math.min(cells, Integer.MAX_VALUE - 1)));
    }

    /** L√d/(2m), by which a function with the Euclidean Lipschitz constant L can exceed its maximum on the grid. */
    public double remainder(double lipschitz) {
        return 0.5 * Math.sqrt(dimension) * lipschitz / cells;
    }

    /** (m + 1)^d. */
    public int count() {
        return Lattice.size(cells + 1, dimension);
    }

    /** The points as rows, the first coordinate varying fastest. */
    public DoubleMatrix points() {
        DoubleMatrix points = new DoubleMatrix(count(), dimension);
        for (int row = 0; row < points.rows; row++) {
            int[] digits = Lattice.digits(row, cells + 1, dimension);
            for (int i = 0; i < dimension; i++) {
                points.put(row, i, (double) digits[i] / cells);
            }
        }
        return points;
    }

    /**
     * max |f − g| over the rows of X, a few rows at a time, so that no matrix of all neurons at all points is held.
     *
     * @throws IllegalArgumentException if X has no row, or not one column for each input of f
     */
    public static double largestError(TwoLayerNetwork f, ToDoubleFunction<double[]> g, DoubleMatrix x) {
        Inputs.atLeast("the number of points", x.rows, 1);
        int rows = Math.max(1, MOST_ENTRIES / f.width());
        return IntStream.range(0, (x.rows + rows - 1) / rows)
                .parallel()
                .mapToDouble(block ->
                        largestError(f, g, x, IntStream.range(block * rows, Math.min((block + 1) * rows, x.rows))))
                .max()
                .orElseThrow();
    }

    private static double largestError(
            TwoLayerNetwork f, ToDoubleFunction<double[]> g, DoubleMatrix x, IntStream rows) {
        DoubleMatrix points = x.getRows(rows.toArray());
        double[] values = f.on(points);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i] - g.applyAsDouble(points.getRow(i).data)))
                .max()
                .orElseThrow();
    }

    /** Σ_j |a_j|‖w_j‖, a Lipschitz constant of a network whose activation has the constant 1. */
    public static double lipschitz(TwoLayerNetwork network) {
        double[] outer = network.outer();
        DoubleMatrix weights = network.weights();
        return IntStream.range(0, outer.length)
                .mapToDouble(j -> Math.abs(outer[j]) * weights.getRow(j).norm2())
                .sum();
    }

    /** The smallest distance ‖u − v‖_∞ of two points, over all pairs. */
    public double smallestDistance() {
        double[][] rows = points().toArray2();
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = 0;
                for (int k = 0; k < dimension; k++) {
                    distance = Math.max(distance, Math.abs(rows[i][k] - rows[j][k]));
                }
                smallest = Math.min(smallest, distance);
            }
        }
        return smallest;
    }
}
