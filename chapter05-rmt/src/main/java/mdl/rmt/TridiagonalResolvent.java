package mdl.rmt;

import mdl.foundations.linalg.SymmetricTridiagonal;
import org.hipparchus.complex.Complex;

/**
 * The Stieltjes transform of a symmetric tridiagonal matrix T without its eigenvalues, in O(d) operations.
 *
 * <p>The pivots q_i = T_ii − z − T_{i−1,i}²/q_{i−1} of T − z have the product det(T − z), so that
 * (1/d) Tr (T − z)⁻¹ = −(1/d) Σ q_i′/q_i with q_i′ = −1 + T_{i−1,i}² q_{i−1}′/q_{i−1}². Off the real line no pivot vanishes: its
 * imaginary part has at least the size of that of z.
 *
 * @param matrix T, of order d
 */
public record TridiagonalResolvent(SymmetricTridiagonal matrix) implements StieltjesTransform {

    /** {@inheritDoc} Here z must not be real. */
    @Override
    public Complex stieltjes(Complex z) {
        requireOffLine(z);
        double[] diagonal = matrix.diagonal();
        double[] offDiagonal = matrix.offDiagonal();
        Complex pivot = Complex.ONE;
        Complex slope = Complex.ZERO;
        Complex sum = Complex.ZERO;
        for (int i = 0; i < diagonal.length; i++) {
            double square = i == 0 ? 0 : offDiagonal[i - 1] * offDiagonal[i - 1];
            Complex ratio = pivot.reciprocal().multiply(square);
            slope = ratio.multiply(slope).divide(pivot).subtract(1);
            pivot = z.negate().add(diagonal[i]).subtract(ratio);
            sum = sum.subtract(slope.divide(pivot));
        }
        return sum.divide(diagonal.length);
    }

    /**
     * The entry (T − z)⁻¹₁₁ = 1/q₁, from the pivots of T − z taken from the last row upwards.
     *
     * @throws IllegalArgumentException if z is real
     */
    public Complex firstEntry(Complex z) {
        requireOffLine(z);
        double[] diagonal = matrix.diagonal();
        double[] offDiagonal = matrix.offDiagonal();
        Complex inverse = Complex.ZERO;
        for (int i = diagonal.length - 1; i >= 0; i--) {
            double square = i == offDiagonal.length ? 0 : offDiagonal[i] * offDiagonal[i];
            inverse = z.negate()
                    .add(diagonal[i])
                    .subtract(inverse.multiply(square))
                    .reciprocal();
        }
        return inverse;
    }

    private static void requireOffLine(Complex z) {
        if (!(z.getImaginary() != 0)) {
            throw new IllegalArgumentException("z = " + z.getReal() + " is real, but must lie off the real line");
        }
    }
}
