package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.linalg.SymmetricEigen;
import org.jblas.DoubleMatrix;

/** The distance of a sample covariance from the truth in operator norm. Notes: equation 5.4.8. */
public final class CovarianceError {

    private CovarianceError() {}

    /**
     * ‖Σ̂ − I‖, from the smaller Gram matrix.
     *
     * @param x the data X, n × d
     * @throws IllegalArgumentException if X is empty or not finite
     */
    public static double fromIdentity(DoubleMatrix x) {
        EmpiricalSpectrum spectrum = SampleCovariance.spectrum(x);
        return Math.max(Math.abs(spectrum.largest() - 1), Math.abs(1 - spectrum.eigenvalues()[0]));
    }

    /**
     * ‖Σ̂ − Σ‖, from the eigenvalues of the d × d difference.
     *
     * @param x the data X, n × d
     * @param truth Σ, d × d, symmetric
     * @throws IllegalArgumentException if X is empty, or Σ is not a symmetric matrix of its size
     */
    public static double from(DoubleMatrix truth, DoubleMatrix x) {
        if (truth.rows != x.columns || truth.columns != x.columns) {
            throw new IllegalArgumentException("the covariance of samples in " + x.columns + " dimensions cannot be "
                    + truth.rows + " × " + truth.columns);
        }
        double[] values = SymmetricEigen.valuesOf(SampleCovariance.of(x).subi(truth));
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
