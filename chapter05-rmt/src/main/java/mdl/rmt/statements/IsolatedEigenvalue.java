package mdl.rmt.statements;

import java.util.stream.IntStream;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import mdl.rmt.CircularContour;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.RieszProjection;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * The eigenvalue λ_j of a symmetric matrix that lies furthest from all others, and what contours around it say about its
 * eigenvector.
 *
 * @param matrix the matrix, d × d
 * @param spectrum its eigenvalues
 * @param value λ_j
 * @param projector u_j u_jᵀ
 * @param gap the distance from λ_j to the next eigenvalue
 */
record IsolatedEigenvalue(
        DoubleMatrix matrix, EmpiricalSpectrum spectrum, double value, DoubleMatrix projector, double gap) {

    static IsolatedEigenvalue of(DoubleMatrix matrix) {
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        double[] values = eigen.values();
        int best = IntStream.range(0, values.length)
                .reduce((i, j) -> gap(values, i) < gap(values, j) ? j : i)
                .orElseThrow();
        DoubleMatrix vector = eigen.vectors().getColumn(best);
        return new IsolatedEigenvalue(
                matrix,
                new EmpiricalSpectrum(values),
                values[best],
                MatrixProduct.multiplyTranspose(vector, vector),
                gap(values, best));
    }

    private static double gap(double[] values, int k) {
        double below = k == 0 ? Double.POSITIVE_INFINITY : values[k] - values[k - 1];
        double above = k == values.length - 1 ? Double.POSITIVE_INFINITY : values[k + 1] - values[k];
        return Math.min(below, above);
    }

    /** The radius is a share of the gap. */
    Identity contourGivesProjector(double share) {
        CircularContour contour = CircularContour.around(new Complex(value), share * gap);
        return Identity.of(
                "$-\\frac{1}{2πi}\\oint R(z)\\,\\dd z=u_ju_j^\\top$ on a circle around $λ_j$ alone",
                projector.toArray(),
                RieszProjection.of(matrix, contour).toArray(),
                Rounding.of(2 * matrix.rows).withCondition(condition()));
    }

    /** The right side has the matrix that is given in the place of u_j u_jᵀ. */
    Identity contourGivesFunction(DoubleMatrix projector) {
        CircularContour contour = CircularContour.around(new Complex(value), gap / 2);
        return Identity.of(
                "$-\\frac{1}{2πi}\\oint e^zR(z)\\,\\dd z=e^{λ_j}u_ju_j^\\top$",
                projector.mul(Math.exp(value)).toArray(),
                RieszProjection.of(matrix, Complex::exp, contour).toArray(),
                Rounding.of(2 * matrix.rows).withCondition(condition()).withScale(Math.exp(value + gap)));
    }

    /** The condition of solves on a circle that keeps half the gap away from every eigenvalue. */
    private double condition() {
        return 1 + 4 * Math.max(-spectrum.eigenvalues()[0], spectrum.largest()) / gap;
    }
}
