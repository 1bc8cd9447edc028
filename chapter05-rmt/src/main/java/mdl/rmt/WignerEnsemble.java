package mdl.rmt;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * Random symmetric matrices W = (G + Gᵀ)/√(2d), where the d × d matrix G has independent entries.
 *
 * <p>With standard normal entries this is the Gaussian orthogonal ensemble: independent entries on and above the
 * diagonal, of variance 2/d on it and 1/d off it (the notes' equation 5.3.1 prints n for d).
 *
 * <p>Notes: Definition 6, Remarks 19 and 21.
 *
 * @param dimension d, at least 1
 * @param entries the law of the entries of G
 */
public record WignerEnsemble(int dimension, EntryLaw entries) {

    /** @throws IllegalArgumentException if d &lt; 1, or a d × d matrix cannot fit in memory */
    public WignerEnsemble {
        MatrixSize.require(dimension, dimension);
    }

    /** The Gaussian orthogonal ensemble GOE(d). */
    public static WignerEnsemble gaussianOrthogonal(int dimension) {
        return new WignerEnsemble(dimension, EntryLaw.GAUSSIAN);
    }

    /** One matrix of the ensemble, d × d; costs d² draws. */
    // tag::sample[]
    public DoubleMatrix sample(RandomGenerator generator) {
        DoubleMatrix g = entries.matrix(dimension, dimension, generator);
        return g.add(g.transpose()).divi(Math.sqrt(2.0 * dimension));
    }
    // end::sample[]
}
