package mdl.rmt;

import org.jblas.DoubleMatrix;

/**
 * Makes the rows of a data matrix depend on one another: x₁ = z₁ and xᵢ = ρxᵢ₋₁ + √(1 − ρ²)zᵢ, column by column.
 *
 * <p>Each row keeps mean 0 and covariance I, and for Gaussian z its law, but successive rows have correlation ρ: the
 * observations are a (weakly) stationary series instead of an independent sample.
 *
 * @param correlation ρ, strictly between −1 and 1; 0 leaves the rows independent
 */
public record AutoregressiveRows(double correlation) {

    /** @throws IllegalArgumentException if ρ does not lie strictly between −1 and 1 */
    public AutoregressiveRows {
        if (!(Math.abs(correlation) < 1)) {
            throw new IllegalArgumentException(
                    "correlation is " + correlation + ", but must lie strictly between -1 and 1");
        }
    }

    /**
     * The dependent data; costs one pass.
     *
     * @param innovations the independent z, n × d; left as it is
     * @return x, n × d
     */
    public DoubleMatrix of(DoubleMatrix innovations) {
        DoubleMatrix x = innovations.dup();
        double fresh = Math.sqrt(1 - correlation * correlation);
        for (int column = 0; column < x.columns; column++) {
            for (int row = 1; row < x.rows; row++) {
                x.put(row, column, correlation * x.get(row - 1, column) + fresh * x.get(row, column));
            }
        }
        return x;
    }
}
