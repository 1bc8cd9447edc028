package mdl.rmt;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The likelihood of centred Gaussian data as a function of its covariance Σ; the sample covariance Σ̂ is its maximum.
 *
 * <p>Notes: Remark 22.
 *
 * @param observed Σ̂, d × d, positive definite; not copied, so leave it as it is
 */
public record GaussianLikelihood(DoubleMatrix observed) {

    /** @throws IllegalArgumentException if Σ̂ is empty, not square or not finite */
    public GaussianLikelihood {
        Resolvent.requireSquare("the observed covariance", observed);
        Inputs.finite("observed", observed);
    }

    /**
     * The negative logarithm of the likelihood per sample, (log det Σ + Tr Σ⁻¹Σ̂)/2, up to a constant.
     *
     * @param covariance Σ, d × d
     * @throws IllegalArgumentException if Σ is not symmetric, not finite or of another size than Σ̂
     * @throws ArithmeticException if Σ is not positive definite
     */
    public double negativeLog(DoubleMatrix covariance) {
        if (!covariance.sameSize(observed)) {
            throw new IllegalArgumentException("the covariance is " + covariance.rows + " × " + covariance.columns
                    + ", but the observed one " + observed.rows + " × " + observed.columns);
        }
        Cholesky factor = Cholesky.of(covariance);
        return (factor.logDeterminant() + factor.solve(observed).diag().sum()) / 2;
    }

    /**
     * Fisher's information about the entries Σ_{jk}, j ≤ k, in one sample of covariance Σ: Tr(Σ⁻¹E_aΣ⁻¹E_b)/2, where E_a is
     * the derivative of Σ by the entry a. Shape d(d+1)/2 × d(d+1)/2, in the order of {@link FourthMoments#matrix}.
     *
     * @throws ArithmeticException if Σ is not positive definite
     */
    public static DoubleMatrix information(DoubleMatrix covariance) {
        int d = covariance.rows;
        DoubleMatrix inverse = Cholesky.of(covariance).solve(DoubleMatrix.eye(d));
        int pairs = d * (d + 1) / 2;
        DoubleMatrix information = new DoubleMatrix(pairs, pairs);
        DoubleMatrix[] relative = new DoubleMatrix[pairs];
        int pair = 0;
        for (int j = 0; j < d; j++) {
            for (int k = j; k < d; k++) {
                DoubleMatrix direction = DoubleMatrix.zeros(d, d);
                direction.put(j, k, 1);
                direction.put(k, j, 1);
                relative[pair++] = MatrixProduct.multiply(inverse, direction);
            }
        }
        for (int a = 0; a < pairs; a++) {
            for (int b = 0; b < pairs; b++) {
                information.put(a, b, relative[a].mul(relative[b].transpose()).sum() / 2);
            }
        }
        return information;
    }
}
