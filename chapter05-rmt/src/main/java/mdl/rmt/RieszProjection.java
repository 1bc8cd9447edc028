package mdl.rmt;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * What contour integrals of the resolvent of a real matrix see: −(1/2πi)∮ f(z)R(z) dz = Σ f(λᵢ)uᵢuᵢᵀ over the eigenvalues
 * inside the contour, if the matrix is symmetric; for f = 1 the projection onto their eigenvectors.
 *
 * <p>Source: Riesz and Sz.-Nagy (1990), §§148–151. Notes: equation 5.1.6, whose first half lacks the eigenvectors.
 */
public final class RieszProjection {

    private RieszProjection() {}

    /**
     * The projection onto the eigenvectors whose eigenvalues lie inside, d × d; costs one solve at each node.
     *
     * @throws IllegalArgumentException if the matrix is empty, not square or not finite, or the centre is not real
     */
    public static DoubleMatrix of(DoubleMatrix matrix, CircularContour contour) {
        return of(matrix, z -> Complex.ONE, contour);
    }

    /**
     * The matrix −(1/2πi)∮ f(z)R(z) dz, d × d, by solves without eigenvalues; costs one solve at each node.
     *
     * @param f analytic inside the contour, and real on the real line
     * @throws IllegalArgumentException if the matrix is empty, not square or not finite, or the centre is not real
     */
    public static DoubleMatrix of(DoubleMatrix matrix, UnaryOperator<Complex> f, CircularContour contour) {
        requireReal(contour.centre());
        // tag::project[]
        List<Complex> points = contour.points();
        List<Complex> weights = contour.weights();
        DoubleMatrix sum = DoubleMatrix.zeros(matrix.rows, matrix.columns);
        for (int k = 0; k < points.size(); k++) {
            Complex weight = f.apply(points.get(k)).multiply(weights.get(k));
            Resolvent resolvent = Resolvent.solve(matrix, points.get(k));
            // Imaginary parts cancel between conjugate nodes.
            sum.subi(resolvent.real().mul(weight.getReal()));
            sum.addi(resolvent.imaginary().mul(weight.getImaginary()));
        }
        return sum;
        // end::project[]
    }

    private static void requireReal(Complex centre) {
        if (centre.getImaginary() != 0) {
            throw new IllegalArgumentException("the centre is " + centre.getReal() + " + " + centre.getImaginary()
                    + "i, but must be real for the integral to be a real matrix");
        }
    }
}
