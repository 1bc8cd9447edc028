package mdl.rmt;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.jblas.DoubleMatrix;

/** The sample covariance Σ̂ = XᵀX/n of n centred observations in d dimensions, the rows of X. Notes: §5.4. */
public final class SampleCovariance {

    private SampleCovariance() {}

    /**
     * The matrix Σ̂ = XᵀX/n, d × d.
     *
     * @param x the data X, n × d
     * @throws IllegalArgumentException if X is empty
     */
    public static DoubleMatrix of(DoubleMatrix x) {
        return MatrixProduct.gram(x).divi(x.rows);
    }

    /**
     * The spectrum of Σ̂ = XᵀX/n, from the smaller of the two Gram matrices: XᵀX and XXᵀ share their non-zero
     * eigenvalues, and for d &gt; n the other d − n are 0.
     *
     * <p>Costs n d min(n, d) for the product and min(n, d)³ for the eigenvalues.
     *
     * @param x the data X, n × d
     * @throws IllegalArgumentException if X is empty or not finite
     */
    // tag::spectrum[]
    public static EmpiricalSpectrum spectrum(DoubleMatrix x) {
        Inputs.finite("X", x);
        int n = x.rows;
        int d = x.columns;
        DoubleMatrix gram = d <= n ? MatrixProduct.gram(x) : MatrixProduct.outerGram(x);
        double[] nonZero = SymmetricEigen.valuesOf(gram.divi(n));
        double[] eigenvalues = new double[d];
        for (int i = 0; i < nonZero.length; i++) {
            // Rounding may put an eigenvalue of a positive semi-definite matrix below 0.
            eigenvalues[d - nonZero.length + i] = Math.max(0, nonZero[i]);
        }
        return new EmpiricalSpectrum(eigenvalues);
    }
    // end::spectrum[]
}
