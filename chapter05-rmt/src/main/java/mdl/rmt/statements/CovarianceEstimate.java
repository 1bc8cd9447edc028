package mdl.rmt.statements;

import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.TriangularSolve;
import org.jblas.DoubleMatrix;

/**
 * What is compared with the truth in one sample covariance.
 *
 * @param error in units of Σ, the root of the mean square of a row, ‖Σ^{−1/2}(Σ̂ − Σ)Σ^{−1/2}‖_F/√d
 * @param farthest the largest distance between eigenvalues of equal rank
 * @param trace the largest distance between traces of resolvents, over d
 * @param largest √n(λ̂ − λ) for the largest eigenvalues
 * @param fluctuation √n(Σ̂ − Σ) on the entries j ≤ k
 */
record CovarianceEstimate(double error, double farthest, double trace, double largest, double[] fluctuation) {

    /** The squared Mahalanobis norm of the fluctuation, for a covariance V = LLᵀ. */
    double mahalanobis(Cholesky covariance) {
        DoubleMatrix whitened = TriangularSolve.lower(covariance.lower(), new DoubleMatrix(fluctuation));
        return whitened.dot(whitened);
    }
}
