package mdl.curse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The partition of [0, 1]ᵈ into mᵈ equal cubes.
 *
 * <p>Source: notes, section 2.1.2.
 *
 * @param perAxis m, at least 1
 * @param dimension d, at least 1
 */
public record GridPartition(int perAxis, int dimension) {

    /** @throws IllegalArgumentException if m or d is below 1 */
    public GridPartition {
        if (perAxis < 1) {
            throw new IllegalArgumentException("perAxis is " + perAxis + ", but must be at least 1");
        }
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension is " + dimension + ", but must be at least 1");
        }
    }

    /**
     * The coarsest such partition whose cubes have sides of at most δ, m = ⌈1/δ⌉; the division is exact for the decimal
     * number as which δ is written.
     *
     * @throws IllegalArgumentException if δ is not in (0, 1], or m exceeds the range of an int
     */
    public static GridPartition ofSide(double side, int dimension) {
        if (!(side > 0 && side <= 1)) {
            throw new IllegalArgumentException("side is " + side + ", but must be positive and at most 1");
        }
        // tag::side[]
        BigInteger m = BigDecimal.ONE
                .divide(BigDecimal.valueOf(side), 0, RoundingMode.CEILING)
                .toBigIntegerExact();
        // end::side[]
        if (m.bitLength() >= Integer.SIZE) {
            throw new IllegalArgumentException("side is " + side + ", but must be at least " + 1.0 / Integer.MAX_VALUE
                    + ", or an axis has too many cells");
        }
        return new GridPartition(m.intValueExact(), dimension);
    }

    /** The number of cells mᵈ, exactly. */
    public BigInteger cells() {
        return BigInteger.valueOf(perAxis).pow(dimension);
    }

    /** log mᵈ = d log m. */
    public double logCells() {
        return dimension * Math.log(perAxis);
    }

    /**
     * The place of a point's cell along each axis, 0..m−1; a common face belongs to the cell above it.
     *
     * @throws IllegalArgumentException if the point has not d coordinates in [0, 1]
     */
    public int[] cellOf(double... point) {
        if (point.length != dimension) {
            throw new IllegalArgumentException(
                    "the point has " + point.length + " coordinates, but must have " + dimension);
        }
        int[] cell = new int[dimension];
        for (int k = 0; k < dimension; k++) {
            if (!(point[k] >= 0 && point[k] <= 1)) {
                throw new IllegalArgumentException(
                        "coordinate " + k + " of the point is " + point[k] + ", but must lie in [0, 1]");
            }
            cell[k] = (int) Math.min(perAxis - 1.0, Math.floor(point[k] * perAxis));
        }
        return cell;
    }

    /** The centre of a cell. */
    public double[] centre(int... cell) {
        double[] centre = new double[cell.length];
        for (int k = 0; k < cell.length; k++) {
            centre[k] = (cell[k] + 0.5) / perAxis;
        }
        return centre;
    }
}
