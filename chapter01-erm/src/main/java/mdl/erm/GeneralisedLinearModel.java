package mdl.erm;

import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The functions g(⟨θ, φ(x)⟩) of features φ(x) ∈ R^p, which are the inputs here.
 *
 * <p>Source: Nelder and Wedderburn (1972). Notes: 1.2.3.
 *
 * @param inverseLink g, the inverse of the link
 * @param dimension p, at least 1
 */
public record GeneralisedLinearModel(Activation inverseLink, int dimension) implements HypothesisClass {

    /** @throws IllegalArgumentException if p &lt; 1 */
    public GeneralisedLinearModel {
        if (dimension < 1) {
            throw new IllegalArgumentException("the number of features is " + dimension + ", but must be at least 1");
        }
    }

    @Override
    public double[] outputs(double[] theta, DoubleMatrix inputs) {
        double[] outputs = MatrixProduct.times(inputs, theta);
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = inverseLink.applyAsDouble(outputs[i]);
        }
        return outputs;
    }

    @Override
    public double[] combinedGradient(double[] theta, DoubleMatrix inputs, double[] weights) {
        double[] slopes = MatrixProduct.times(inputs, theta);
        requireLength(weights, slopes.length);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = weights[i] * inverseLink.derivative(slopes[i]);
        }
        return MatrixProduct.transposeTimes(inputs, slopes);
    }

    private static void requireLength(double[] weights, int inputs) {
        if (weights.length != inputs) {
            throw new IllegalArgumentException("there are " + weights.length + " weights for " + inputs + " inputs");
        }
    }
}
