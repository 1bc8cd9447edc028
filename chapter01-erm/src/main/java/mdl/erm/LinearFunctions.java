package mdl.erm;

import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The functions f(x; θ) = ⟨θ, x⟩ on R^p; of features φ(x), where these are the inputs.
 *
 * <p>Outputs and gradients take one product with the n × p matrix of inputs each. Notes: 1.2.2.
 *
 * @param dimension p, at least 1
 */
public record LinearFunctions(int dimension) implements HypothesisClass {

    /** @throws IllegalArgumentException if p &lt; 1 */
    public LinearFunctions {
        if (dimension < 1) {
            throw new IllegalArgumentException("the number of parameters is " + dimension + ", but must be at least 1");
        }
    }

    @Override
    public double[] outputs(double[] theta, DoubleMatrix inputs) {
        requireLengths(theta, inputs);
        return MatrixProduct.times(inputs, theta);
    }

    @Override
    public double[] combinedGradient(double[] theta, DoubleMatrix inputs, double[] weights) {
        requireLengths(theta, inputs);
        return MatrixProduct.transposeTimes(inputs, weights);
    }

    private void requireLengths(double[] theta, DoubleMatrix inputs) {
        if (theta.length != dimension || inputs.columns != dimension) {
            throw new IllegalArgumentException("there are " + theta.length + " parameters and inputs with "
                    + inputs.columns + " coordinates, but must be " + dimension + " of both");
        }
    }
}
