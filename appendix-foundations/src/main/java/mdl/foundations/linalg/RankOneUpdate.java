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
     * @throws IllegalArgumentException if the sizes do not fit, or a number is not finite
     * @throws ArithmeticException if vᵀA⁻¹u is −1 but for the rounding d 2⁻⁵²(1 + ‖A⁻¹u‖ ‖v‖), so that A + uvᵀ is
     *     singular
     */
    public static DoubleMatrix ofInverse(DoubleMatrix inverse, double[] u, double[] v) {
        Shapes.requireFinite("A^{-1}", inverse);
        Shapes.requireFinite("u", u);
        Shapes.requireFinite("v", v);
        DoubleMatrix left = new DoubleMatrix(MatrixProduct.times(inverse, u));
        DoubleMatrix right = new DoubleMatrix(MatrixProduct.transposeTimes(inverse, v));
        double denominator = 1 + left.dot(new DoubleMatrix(v));
        double rounding = v.length * Math.ulp(1.0) * (1 + left.norm2() * new DoubleMatrix(v).norm2());
        if (!(Math.abs(denominator) > rounding)) {
            throw new ArithmeticException(
                    "A + uv^T is singular: v^T A^{-1} u is -1 up to rounding, and must differ from it by more than "
                            + rounding);
        }
        return inverse.sub(MatrixProduct.multiplyTranspose(left, right).divi(denominator));
    }
}
