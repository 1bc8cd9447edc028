package mdl.approximation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * What m linear pieces must leave of a sawtooth Δ^k in L¹([0, 1]), wherever they meet and whether they meet continuously
 * or not.
 *
 * <p>The breaks are arbitrary points. A break in one cell of a grid is given that whole cell: the pieces beside it are
 * charged only for the cells that they fill. The best choice of cells follows by dynamic programming, so that the numbers
 * are lower bounds for every function with m pieces, and not the errors of some of them.
 *
 * @param sawtooth Δ^k
 * @param cells how many cells each piece of Δ^k has, at least 1; more of them make the bounds larger
 */
public record BrokenLineFit(Sawtooth sawtooth, int cells) {

    /** @throws IllegalArgumentException if there is no cell */
    public BrokenLineFit {
        if (cells < 1) {
            throw new IllegalArgumentException("cells is " + cells + ", but must be at least 1");
        }
    }

    /**
     * For m = 1, …, M, a number that ∫|Δ^k − f| is never below when f has m linear pieces.
     *
     * <p>Cost: O(M(2^k c)²) operations and O(2^k c²) lines, for c cells to a piece.
     *
     * @param most M, at least 1
     * @throws IllegalArgumentException if M is smaller
     */
    public double[] lowerBounds(int most) {
        Inputs.atLeast("the number of pieces", most, 1);
        MatrixSize.require(most, 1);
        // tag::bounds[]
        int period = 2 * cells;
        int end = sawtooth.pieces() * cells;
        double[][] line = lineErrors(end);
        double[] bounds = new double[most];
        double[] least = new double[end + 1];
        for (int j = 1; j <= end; j++) {
            least[j] = line[0][j];
        }
        bounds[0] = least[end];
        for (int m = 1; m < most; m++) {
            double[] before = least;
            least = new double[end + 1];
            for (int j = 1; j <= end; j++) {
                least[j] = before[j];
                for (int broken = 0; broken < j; broken++) {
                    double error = before[broken] + line[(broken + 1) % period][j - broken - 1];
                    least[j] = Math.min(least[j], error);
                }
            }
            bounds[m] = least[end];
        }
        // end::bounds[]
        return bounds;
    }

    /** The errors of the best lines, by the first cell within a period and the number of cells. */
    private double[][] lineErrors(int end) {
        double[][] errors = new double[2 * cells][end + 1];
        for (int first = 0; first < 2 * cells; first++) {
            for (int length = 1; length <= end; length++) {
                errors[first][length] =
                        LeastAbsoluteLine.of(part(first, first + length)).error() / (sawtooth.pieces() * cells);
            }
        }
        return errors;
    }

    /** The sawtooth between two points of the grid, in units of a cell. */
    private PiecewiseLinear part(int from, int to) {
        int firstCorner = from / cells + 1;
        int lastCorner = (to - 1) / cells;
        double[] knots = DoubleStream.concat(
                        DoubleStream.iterate(firstCorner, corner -> corner <= lastCorner, corner -> corner + 1)
                                .map(corner -> corner * cells),
                        DoubleStream.of(from, to))
                .sorted()
                .toArray();
        double[] values = Arrays.stream(knots)
                .map(t -> Math.abs(t / cells - 2 * Math.rint(t / cells / 2)))
                .toArray();
        return new PiecewiseLinear(knots, values);
    }
}
