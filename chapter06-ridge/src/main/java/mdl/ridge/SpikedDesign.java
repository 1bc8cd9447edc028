package mdl.ridge;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * A Gaussian data matrix X = (√e G₁, G₂) whose covariance has d eigenvalues e and p − d eigenvalues 1, reduced to what the risk of
 * ridge regression depends on when θ⋆ lies among the first d coordinates.
 *
 * <p>In the eigenbasis of G₂G₂ᵀ, G₁ is again a matrix of independent standard normal entries, and the eigenvalues come from a
 * bidiagonal form, so that no n × n or p × p matrix is needed: with U = √e G₁, A = (D + nλ)⁻¹ and C = (I_d + UᵀAU)⁻¹ Woodbury's
 * identity gives B = ⟨θ⋆, C(eI_d + UᵀADAU)Cθ⋆⟩ and V = σ²(e Tr CFC + Tr DA² − 2 Tr CUᵀADA²U + Tr CFC UᵀADAU), F = UᵀA²U.
 * Each penalty costs 4nd² operations.
 */
public final class SpikedDesign {

    private final DoubleMatrix spikes;
    private final double spike;
    private final double[] bulk;

    private SpikedDesign(DoubleMatrix spikes, double spike, double[] bulk) {
        this.spikes = spikes;
        this.spike = spike;
        this.bulk = bulk;
    }

    /**
     * Draws the reduced form of an n × p data matrix.
     *
     * @param d the number of eigenvalues e of the covariance, at most p
     * @param spike e, positive
     * @throws IllegalArgumentException if n or d is below 1, p &lt; d, or e is not positive and finite
     */
    public static SpikedDesign draw(int n, int p, int d, double spike, RandomGenerator generator) {
        if (n < 1 || d < 1 || p < d) {
            throw new IllegalArgumentException("a design has " + n + " samples, " + p + " features and " + d
                    + " spikes among them, but must have at least 1 of each and no more spikes than features");
        }
        Inputs.positiveFinite("the spike", spike);
        MatrixSize.require(n, d);
        double[] bulk = new double[n];
        if (p > d) {
            double[] eigenvalues = BidiagonalDesign.draw(n, p - d, generator).eigenvalues();
            Arrays.setAll(eigenvalues, i -> n * Math.max(0, eigenvalues[i]));
            System.arraycopy(eigenvalues, 0, bulk, 0, eigenvalues.length);
        }
        return of(EntryLaw.GAUSSIAN.matrix(n, d, generator), spike, bulk);
    }

    /** The reduced form of given matrices: G₁ in the eigenbasis of G₂G₂ᵀ, and the n eigenvalues of that. */
    static SpikedDesign of(DoubleMatrix spikes, double spike, double[] bulk) {
        return new SpikedDesign(spikes.mul(Math.sqrt(spike)), spike, bulk);
    }

    /**
     * The excess risk given X, averaged over the noise of the labels and over the directions of θ⋆ among the spikes.
     *
     * @param signal ‖θ⋆‖²
     * @param noise σ²
     * @throws IllegalArgumentException if λ is not positive and finite
     */
    public ExcessRisk risk(double lambda, double signal, double noise) {
        Inputs.positiveFinite("the penalty lambda", lambda);
        int n = spikes.rows;
        int d = spikes.columns;
        double[] root = new double[n];
        double[] plain = new double[n];
        double[] weighted = new double[n];
        double[] twice = new double[n];
        double ofBulk = 0;
        for (int i = 0; i < n; i++) {
            plain[i] = 1 / (bulk[i] + n * lambda);
            root[i] = Math.sqrt(plain[i]);
            weighted[i] = Math.sqrt(bulk[i]) * plain[i];
            twice[i] = weighted[i] * root[i];
            ofBulk += weighted[i] * weighted[i];
        }
        DoubleMatrix identity = DoubleMatrix.eye(d);
        DoubleMatrix c = symmetric(Cholesky.of(gram(root).addi(identity)).solve(identity));
        DoubleMatrix h = gram(weighted);
        DoubleMatrix square = MatrixProduct.gram(c);
        DoubleMatrix cfc = MatrixProduct.multiply(MatrixProduct.multiply(c, gram(plain)), c);
        double bias = spike * square.diag().sum() + square.dot(h);
        double variance = spike * cfc.diag().sum() + ofBulk - 2 * c.dot(gram(twice)) + cfc.dot(h);
        return new ExcessRisk(signal * bias / d, noise * variance);
    }

    private static DoubleMatrix symmetric(DoubleMatrix m) {
        return m.add(m.transpose()).muli(0.5);
    }

    /** UᵀW²U for W = diag(weights). */
    private DoubleMatrix gram(double[] weights) {
        DoubleMatrix scaled = spikes.dup();
        int n = scaled.rows;
        for (int k = 0; k < scaled.data.length; k++) {
            scaled.data[k] *= weights[k % n];
        }
        return MatrixProduct.gram(scaled);
    }
}
