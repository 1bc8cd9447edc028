package mdl.rmt;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * Random symmetric matrices H with Hᵢⱼ = ξᵢⱼ/√d, where the ξᵢⱼ with i ≤ j are independent of one law.
 *
 * <p>A {@link WignerEnsemble} adds two entries of G to each entry of its matrix, so that those of signs take three values;
 * here they keep their law.
 *
 * <p>Notes: Remark 21.
 *
 * @param dimension d, at least 1
 * @param entries the law of the ξᵢⱼ
 */
public record SymmetricEntries(int dimension, EntryLaw entries) {

    /** @throws IllegalArgumentException if d &lt; 1, or a d × d matrix cannot fit in memory */
    public SymmetricEntries {
        MatrixSize.require(dimension, dimension);
    }

    /** One matrix, d × d; costs d(d + 1)/2 draws. */
    public DoubleMatrix sample(RandomGenerator generator) {
        double root = Math.sqrt(dimension);
        DoubleMatrix h = new DoubleMatrix(dimension, dimension);
        for (int j = 0; j < dimension; j++) {
            for (int i = 0; i <= j; i++) {
                double entry = entries.draw(generator) / root;
                h.put(i, j, entry);
                h.put(j, i, entry);
            }
        }
        return h;
    }
}
