package mdl.approximation;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A sum of indicators of cubes, Σ_j a_j 1(x ∈ R_j) over the cells of a grid.
 *
 * @param partition the cells R_1, …, R_N
 * @param heights a_1, …, a_N
 */
public record GridApproximation(GridPartition partition, double[] heights) {

    /** @throws IllegalArgumentException if there is not one height for each cell */
    public GridApproximation {
        if (heights.length != partition.cells()) {
            throw new IllegalArgumentException(
                    "there are " + heights.length + " heights, but the grid has " + partition.cells() + " cells");
        }
        heights = heights.clone();
    }

    /**
     * The heights a_j = g(x_j).
     *
     * @param points for each cell its point x_j
     */
    public static GridApproximation through(GridPartition partition, CubeFunction g, IntFunction<double[]> points) {
        return new GridApproximation(
                partition,
                IntStream.range(0, partition.cells())
                        .mapToDouble(cell -> g.at(points.apply(cell)))
                        .toArray());
    }

    /** The best heights for these cells, half-way between the smallest and the largest value of g. */
    public static GridApproximation best(GridPartition partition, CubeFunction g) {
        return new GridApproximation(
                partition,
                IntStream.range(0, partition.cells())
                        .mapToDouble(cell -> {
                            double[] lower = partition.lower(cell);
                            double[] upper = partition.upper(cell);
                            return (g.least(lower, upper) + g.most(lower, upper)) / 2;
                        })
                        .toArray());
    }

    /** A copy of a_1, …, a_N. */
    @Override
    public double[] heights() {
        return heights.clone();
    }

    /**
     * Σ_j a_j 1(x ∈ R_j), which is one of the heights.
     *
     * @throws IllegalArgumentException if x is not a point of [0, 1]^d
     */
    public double at(double... x) {
        return heights[partition.cellOf(x)];
    }

    /** sup |g − f| over the cube for a continuous g, exact, from the range of g on every cell. */
    // tag::supremum[]
    public double supremumDistance(CubeFunction g) {
        return IntStream.range(0, heights.length)
                .mapToDouble(cell -> {
                    double[] lower = partition.lower(cell);
                    double[] upper = partition.upper(cell);
                    double above = g.most(lower, upper) - heights[cell];
                    double below = heights[cell] - g.least(lower, upper);
                    return Math.max(above, below);
                })
                .max()
                .orElseThrow();
    }
    // end::supremum[]
}
