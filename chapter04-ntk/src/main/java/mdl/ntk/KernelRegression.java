package mdl.ntk;

import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * Kernel regression without a penalty from a start f_0: f(x) = f_0(x) + K(x, X)K(X, X)⁻¹(y − f_0(X)).
 *
 * <p>It is the end of the flow df/dt = (1/n)K(·, X)(y − f(X)) with a constant positive definite kernel. Notes: 4.2.26–27.
 *
 * @param gram K(X, X), symmetric and positive definite, n × n
 * @param residual y − f_0(X)
 */
public record KernelRegression(DoubleMatrix gram, double[] residual) {

    /** @throws IllegalArgumentException if the matrix is not n × n with n the number of residuals */
    public KernelRegression {
        if (gram.rows != residual.length || gram.columns != residual.length) {
            throw new IllegalArgumentException("there are " + residual.length + " residuals, but the kernel matrix is "
                    + gram.rows + " × " + gram.columns);
        }
        gram = gram.dup();
        residual = residual.clone();
    }

    /**
     * f at m inputs, from K(x, X), m × n, and the values f_0(x) there, in O(n³ + nm).
     *
     * @throws IllegalArgumentException if a shape does not fit, or K(X, X) is not positive definite
     */
    // tag::predict[]
    public double[] predict(DoubleMatrix cross, double[] start) {
        DoubleMatrix weights = Cholesky.of(gram).solve(new DoubleMatrix(residual));
        double[] values = MatrixProduct.times(cross, weights.data);
        if (start.length != values.length) {
            throw new IllegalArgumentException(
                    "there are " + start.length + " values at the start for " + values.length + " inputs");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] += start[i];
        }
        return values;
    }
    // end::predict[]
}
