package mdl.ridge;

import java.util.Arrays;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.HermitePolynomial;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.jblas.DoubleMatrix;

/**
 * The Gaussian features that stand for random ones, g = b₀1 + b₁Wz/√d + b⋆u with u ~ N(0, I_p): same mean and, to leading order,
 * same covariance as φ = σ(Wz/√d).
 *
 * <p>Source: Mei and Montanari (2022), Goldt et al. (2022), Hu and Lu (2023). Notes: 6.4.9–6.4.11.
 *
 * @param mean b₀ = E σ(z)
 * @param linear b₁ = E zσ(z)
 * @param residual b⋆² = E σ(z)² − b₀² − b₁² ≥ 0
 */
public record GaussianEquivalent(double mean, double linear, double residual) {

    /** @throws IllegalArgumentException if a coefficient is not finite, or b⋆² is negative */
    public GaussianEquivalent {
        if (!(Double.isFinite(mean) && Double.isFinite(linear) && residual >= 0 && Double.isFinite(residual))) {
            throw new IllegalArgumentException("the coefficients are " + mean + ", " + linear + " and " + residual
                    + ", but must be finite, the last not negative");
        }
    }

    /** The coefficients of an activation, by quadrature. */
    // tag::of[]
    public static GaussianEquivalent of(Activation activation) {
        double mean = activation.expectationWith(new HermitePolynomial(0));
        double linear = activation.expectationWith(new HermitePolynomial(1));
        double residual = activation.secondMoment() - mean * mean - linear * linear;
        return new GaussianEquivalent(mean, linear, Math.max(0, residual));
    }
    // end::of[]

    /**
     * The matrix b₀²11ᵀ + b₁²WWᵀ/d + b⋆²I of second moments of g, p × p.
     *
     * @param weights W, p × d
     */
    public DoubleMatrix secondMoments(DoubleMatrix weights) {
        DoubleMatrix result = MatrixProduct.outerGram(weights).muli(linear * linear / weights.columns);
        result.addi(mean * mean);
        for (int j = 0; j < result.rows; j++) {
            result.put(j, j, result.get(j, j) + residual);
        }
        return result;
    }

    /**
     * Ridge regression of y = ⟨β, z⟩ + ξ on the centred features g − b₀1 as a {@link LinearModel}: with F = b₁W/√d the covariance is
     * FFᵀ + b⋆², θ⋆ = (FFᵀ + b⋆²)⁻¹Fβ, and what ⟨β, z⟩ keeps from g adds to the noise,
     * σ² = τ² + ‖β‖² − ⟨θ⋆, (FFᵀ + b⋆²)θ⋆⟩.
     *
     * <p>Costs one eigendecomposition of size min(p, d).
     *
     * @param weights W, p × d
     * @param beta β, d numbers
     * @param noise τ²
     * @throws IllegalArgumentException if β has not d coordinates, or τ² is negative or not finite
     */
    public LinearModel model(DoubleMatrix weights, double[] beta, double noise) {
        int p = weights.rows;
        int d = weights.columns;
        if (beta.length != d) {
            throw new IllegalArgumentException(
                    "beta has " + beta.length + " coordinates, but the weights have " + d + " columns");
        }
        boolean wide = p < d;
        SymmetricEigen gram =
                SymmetricEigen.of((wide ? MatrixProduct.outerGram(weights) : MatrixProduct.gram(weights)).divi(d));
        double[] squares = gram.values();
        double[] along = MatrixProduct.transposeTimes(gram.vectors(), wide ? MatrixProduct.times(weights, beta) : beta);
        double[] signal = new double[squares.length];
        for (int i = 0; i < signal.length; i++) {
            squares[i] = Math.max(0, squares[i]);
            // ⟨u_i, Wβ⟩/√d, which is the singular value times ⟨v_i, β⟩.
            signal[i] = wide ? along[i] / Math.sqrt(d) : Math.sqrt(squares[i]) * along[i];
        }
        double size = Arrays.stream(beta).map(b -> b * b).sum();
        return alongSingularVectors(p, squares, signal, noise + size);
    }

    /**
     * The model in the basis of the singular vectors of W.
     *
     * @param squares the min(p, d) largest eigenvalues of WWᵀ/d, ascending
     * @param signal the coordinates of Wβ/√d along their eigenvectors
     * @param response the variance of y
     */
    LinearModel alongSingularVectors(int p, double[] squares, double[] signal, double response) {
        double[] eigenvalues = new double[p];
        double[] target = new double[p];
        Arrays.fill(eigenvalues, residual);
        double explained = 0;
        for (int i = 0; i < squares.length; i++) {
            int k = squares.length - 1 - i;
            eigenvalues[k] = linear * linear * squares[i] + residual;
            target[k] = eigenvalues[k] == 0 ? 0 : linear * signal[i] / eigenvalues[k];
            explained += linear * signal[i] * target[k];
        }
        return new LinearModel(new CovarianceSpectrum(eigenvalues), target, Math.max(0, response - explained));
    }
}
