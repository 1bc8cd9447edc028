package mdl.approximation;

import org.hipparchus.special.Erf;

/**
 * The error of the function e^{−‖x‖²/2} when it is replaced by its mean on each cell of a grid on the cube [−r, r]ᵈ.
 *
 * <p>No function that is constant on the cells is nearer in L². Both integrals are products over the coordinates, so any
 * dimension costs what one does.
 *
 * @param dimension d
 * @param reach r
 */
public record GaussianCells(int dimension, double reach) {

    /** @throws IllegalArgumentException if d &lt; 1, or r is not positive and finite */
    public GaussianCells {
        if (dimension < 1) {
            throw new IllegalArgumentException("the dimension is " + dimension + ", but must be at least 1");
        }
        if (!(reach > 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the reach of the cube is " + reach + ", but must be positive and finite");
        }
    }

    /**
     * The mean of (g − f)² over the cube, for f the mean of g on each of the Nᵈ cells, in O(N) operations.
     *
     * <p>It is aᵈ − bᵈ, with a the mean of g² and b the mean of the squares of the cells' means in one coordinate.
     *
     * @param cells N, the cells along each axis
     * @throws IllegalArgumentException if N &lt; 1
     */
    public double squaredError(int cells) {
        if (cells < 1) {
            throw new IllegalArgumentException("the cells along an axis are " + cells + ", but must be at least 1");
        }
        double square = Math.sqrt(Math.PI) * Erf.erf(reach) / (2 * reach);
        double width = 2 * reach / cells;
        double ofMeans = 0;
        for (int k = 0; k < cells; k++) {
            double from = -reach + k * width;
            double mean = Math.sqrt(Math.PI / 2) * Erf.erf(from / Math.sqrt(2), (from + width) / Math.sqrt(2)) / width;
            ofMeans += mean * mean / cells;
        }
        return -Math.pow(square, dimension) * Math.expm1(dimension * Math.log(ofMeans / square));
    }
}
