package mdl.rmt;

import java.util.stream.IntStream;
import org.jblas.DoubleMatrix;

/**
 * A square matrix M split at one index i into the entry Mᵢᵢ, the rest of its column, and the minor M⁽ⁱ⁾ without row and
 * column i. Notes: equations 5.3.24 and 5.3.27.
 *
 * @param corner Mᵢᵢ
 * @param column the other entries of column i, (d − 1) × 1; not copied, so leave it as it is
 * @param matrix M⁽ⁱ⁾, (d − 1) × (d − 1); likewise
 */
public record PrincipalMinor(double corner, DoubleMatrix column, DoubleMatrix matrix) {

    /**
     * Splits a matrix; costs one copy.
     *
     * @param full M, d × d with d ≥ 2; left as it is
     * @param index i, counted from 0
     * @throws IllegalArgumentException if M is not square or smaller than 2 × 2, or i is no index of it
     */
    public static PrincipalMinor of(DoubleMatrix full, int index) {
        if (!full.isSquare() || full.rows < 2) {
            throw new IllegalArgumentException(
                    "a matrix with a minor is square and at least 2 × 2, not " + full.rows + " × " + full.columns);
        }
        if (index < 0 || index >= full.rows) {
            throw new IllegalArgumentException(
                    "the index is " + index + ", but must lie between 0 and " + (full.rows - 1));
        }
        int[] others = IntStream.range(0, full.rows).filter(i -> i != index).toArray();
        return new PrincipalMinor(full.get(index, index), full.get(others, index), full.get(others, others));
    }
}
