package mdl.ridge;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * The linear model y = ⟨θ⋆, x⟩ + ε with x = Σ^{1/2}z and noise ε of variance σ², in the eigenbasis of Σ.
 *
 * <p>Without loss of generality Σ is diagonal: the ridge estimator turns with the basis. Its Bayes risk is σ².
 *
 * <p>Notes: 6.1.3, Assumption 1, Remark 25.
 *
 * @param spectrum the eigenvalues λ₁ ≥ … ≥ λ_d of Σ
 * @param target the d coordinates of θ⋆ along the eigenvectors
 * @param noise σ², not negative
 */
public record LinearModel(CovarianceSpectrum spectrum, double[] target, double noise) {

    /** @throws IllegalArgumentException if θ⋆ has not d finite coordinates, or σ² is negative or not finite */
    public LinearModel {
        if (target.length != spectrum.dimension()) {
            throw new IllegalArgumentException("the target has " + target.length + " coordinates, but the covariance "
                    + spectrum.dimension() + " eigenvalues");
        }
        target = target.clone();
        Inputs.finite("target", target);
        Inputs.finiteNotNegative("the variance of the noise", noise);
    }

    /** A copy of the coordinates of θ⋆. */
    @Override
    public double[] target() {
        return target.clone();
    }

    /** d. */
    public int dimension() {
        return target.length;
    }

    /**
     * ‖v‖²_Σ = Σ λ_k v_k², the excess risk of the predictor θ⋆ + v.
     *
     * @throws IllegalArgumentException if v has not d coordinates
     */
    // tag::mahalanobis[]
    public double mahalanobis(double[] v) {
        requireCoordinates("v", v);
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            sum += spectrum.eigenvalue(k + 1) * v[k] * v[k];
        }
        return sum;
    }
    // end::mahalanobis[]

    void requireCoordinates(String name, double[] v) {
        if (v.length != dimension()) {
            throw new IllegalArgumentException(
                    name + " has " + v.length + " coordinates, but the covariance " + dimension() + " eigenvalues");
        }
    }

    /**
     * n covariates x = Σ^{1/2}z, z with independent entries of the given law.
     *
     * @return n × d
     */
    public DoubleMatrix covariates(int n, EntryLaw entries, RandomGenerator generator) {
        DoubleMatrix x = entries.matrix(n, dimension(), generator);
        for (int k = 0; k < dimension(); k++) {
            double scale = Math.sqrt(spectrum.eigenvalue(k + 1));
            for (int i = 0; i < n; i++) {
                x.data[k * n + i] *= scale;
            }
        }
        return x;
    }

    /**
     * The responses Xθ⋆ + ε with Gaussian noise.
     *
     * @param x the covariates, n × d
     */
    public double[] responses(DoubleMatrix x, RandomGenerator generator) {
        double[] y = MatrixProduct.times(x, target);
        double scale = Math.sqrt(noise);
        for (int i = 0; i < y.length; i++) {
            y[i] += scale * generator.nextGaussian();
        }
        return y;
    }
}
