package mdl.curse;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * An isometry of ℝᵐ into ℝᵈ, x ↦ Qx with QᵀQ = I_m.
 *
 * @param q Q, of shape d × m; not copied, so leave it as it is
 */
public record OrthonormalFrame(DoubleMatrix q) {

    /**
     * A uniformly distributed one.
     *
     * @throws IllegalArgumentException unless 1 ≤ m ≤ d
     */
    public static OrthonormalFrame draw(int ambient, int intrinsic, RandomGenerator generator) {
        if (intrinsic < 1 || ambient < intrinsic) {
            throw new IllegalArgumentException(
                    "the dimensions are m = " + intrinsic + " and d = " + ambient + ", but must satisfy 1 <= m <= d");
        }
        DoubleMatrix gaussian = EntryLaw.GAUSSIAN.matrix(ambient, intrinsic, generator);
        return new OrthonormalFrame(
                QrDecomposition.of(gaussian).withNonnegativeDiagonal().q());
    }

    /** The images of n points: shape n × m to shape n × d. */
    // tag::embed[]
    public DoubleMatrix embed(DoubleMatrix points) {
        return MatrixProduct.multiplyTranspose(points, q);
    }
    // end::embed[]
}
