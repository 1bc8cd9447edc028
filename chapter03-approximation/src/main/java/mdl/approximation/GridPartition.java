package mdl.approximation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import mdl.foundations.linalg.MatrixSize;

/**
 * The partition of [0, 1]^d into m^d cubes of side 1/m, half-open towards larger coordinates, the last ones closed.
 *
 * <p>Cells are numbered 0, …, m^d − 1, with the first coordinate as the last digit in base m. Notes: Proposition 5.
 *
 * @param dimension d
 * @param perSide m
 */
public record GridPartition(int dimension, int perSide) {

    /** @throws IllegalArgumentException if d or m is below 1, or there are more than 2³¹ − 1 cells */
    public GridPartition {
        if (dimension < 1 || perSide < 1) {
            throw new IllegalArgumentException("a grid in dimension " + dimension + " with " + perSide
                    + " cells on each side is none; both must be at least 1");
        }
        MatrixSize.require(dimension, 1);
        if (Math.pow(perSide, dimension) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a grid of " + perSide + "^" + dimension
                    + " cells is too large; there may be at most " + Integer.MAX_VALUE);
        }
    }

    /**
     * The partition into cubes with sides of at most δ, of which there are ⌈1/δ⌉^d, exact for the double δ.
     *
     * @throws IllegalArgumentException if δ is not positive and finite, or there are too many cells
     */
    public static GridPartition ofSide(int dimension, double side) {
        if (!(side > 0 && side < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the side is " + side + ", but must be positive and finite");
        }
        BigDecimal perSide = BigDecimal.ONE.divide(new BigDecimal(side), 0, RoundingMode.CEILING);
        return new GridPartition(dimension, (int) Math.min(perSide.doubleValue(), Integer.MAX_VALUE));
    }

    /** m^d. */
    public int cells() {
        return Lattice.size(perSide, dimension);
    }

    /**
     * The number of the cell of x, in O(d) operations.
     *
     * @throws IllegalArgumentException if x is not a point of [0, 1]^d
     */
    public int cellOf(double... x) {
        if (x.length != dimension) {
            throw new IllegalArgumentException(
                    "the point has " + x.length + " coordinates, but the grid has dimension " + dimension);
        }
        int cell = 0;
        for (int i = dimension - 1; i >= 0; i--) {
            if (!(x[i] >= 0 && x[i] <= 1)) {
                throw new IllegalArgumentException("a coordinate is " + x[i] + ", but must lie between 0 and 1");
            }
            cell = cell * perSide + Math.min((int) (x[i] * perSide), perSide - 1);
        }
        return cell;
    }

    /** The lower corner of a cell, a new array. */
    public double[] lower(int cell) {
        return corner(cell, 0);
    }

    /** The upper corner of a cell, a new array. */
    public double[] upper(int cell) {
        return corner(cell, 1);
    }

    private double[] corner(int cell, int beyond) {
        return Arrays.stream(Lattice.digits(cell, perSide, dimension))
                .mapToDouble(k -> (double) (k + beyond) / perSide)
                .toArray();
    }
}
