package mdl.foundations.linalg;

import org.jblas.DoubleMatrix;

/**
 * The inverse of a matrix after a change of rank one, (A + uvᵀ)⁻¹ = A⁻¹ − A⁻¹u vᵀA⁻¹/(1 + vᵀA⁻¹u).
 *
 * <p>Source: Sherman and Morrison (1950). Notes: A.1.26 and Lemma 6, equation 5.4.18, which print uv for uvᵀ.
 */
public final class RankOneUpdate {

    private RankOneUpdate() {}

    /**
     * The inverse of A + uvᵀ from that of A, in 6d² operations.
     *
     * @param inverse A⁻¹, d × d
     * @param u d numbers
     * @param v d numbers
     * @throws IllegalArgumentException if the sizes do not fit
     * @throws ArithmeticException if vᵀA⁻¹u = −1, so that A + uvᵀ is singular
     */
    // tag::update[]
    public static DoubleMatrix ofInverse(DoubleMatrix inverse, double[] u, double[] v) {
        DoubleMatrix left = new DoubleMatrix(MatrixProduct.times(inverse, u));
        DoubleMatrix right = new DoubleMatrix(MatrixProduct.transposeTimes(inverse, v));
        double denominator = 1 + left.dot(new DoubleMatrix(v));
        if (denominator == 0) {
            throw new ArithmeticException("A + uv^T is singular, since v^T A^{-1} u = -1");
        }
        return inverse.sub(MatrixProduct.multiplyTranspose(left, right).divi(denominator));
    }
    // end::update[]
}
