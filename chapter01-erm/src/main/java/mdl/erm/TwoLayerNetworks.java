package mdl.erm;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * The networks f(x; a, W) = Σ_k a_k σ(⟨w_k, x⟩) of width p on R^d, with θ = (a, w_1, …, w_p) of length p + pd.
 *
 * <p>Notes: 1.2.4.
 *
 * @param activation σ
 * @param inputs d, at least 1
 * @param width p, at least 1
 */
public record TwoLayerNetworks(Activation activation, int inputs, int width) implements HypothesisClass {

    /** @throws IllegalArgumentException if d or p is below 1, or p + pd exceeds what an array can hold */
    public TwoLayerNetworks {
        if (inputs < 1 || width < 1 || width * (inputs + 1L) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a network with " + inputs + " inputs and width " + width
                    + " must have at least one of both, and at most 2147483647 parameters");
        }
    }

    @Override
    public int dimension() {
        return width * (inputs + 1);
    }

    /** The features σ(XWᵀ), shape n × p, in which the network is linear with weights a. */
    public DoubleMatrix features(double[] theta, DoubleMatrix x) {
        return activated(preactivations(theta, x));
    }

    /**
     * The slopes a_k σ′(⟨w_k, x_i⟩) of the neurons, shape n × p: the gradient of f(x_i) in w_k is the entry (i, k) times x_i.
     *
     * @throws IllegalArgumentException if θ has not p + pd coordinates, or X not d columns
     */
    public DoubleMatrix slopes(double[] theta, DoubleMatrix x) {
        DoubleMatrix slopes = preactivations(theta, x);
        slope(slopes, theta);
        return slopes;
    }

    @Override
    public double[] outputs(double[] theta, DoubleMatrix x) {
        return MatrixProduct.times(features(theta, x), outer(theta));
    }

    // tag::gradient[]
    @Override
    public double[] combinedGradient(double[] theta, DoubleMatrix x, double[] weights) {
        DoubleMatrix preactivations = preactivations(theta, x);
        return gradient(theta, x, preactivations, activated(preactivations), weights);
    }

    /** Overwrites the preactivations. */
    private double[] gradient(
            double[] theta, DoubleMatrix x, DoubleMatrix slopes, DoubleMatrix features, double[] weights) {
        double[] outer = MatrixProduct.transposeTimes(features, weights);
        slope(slopes, theta);
        for (int k = 0; k < slopes.length; k++) {
            slopes.data[k] *= weights[k % x.rows];
        }
        double[] inner = MatrixProduct.transposeMultiply(x, slopes).data;
        double[] gradient = new double[dimension()];
        System.arraycopy(outer, 0, gradient, 0, width);
        System.arraycopy(inner, 0, gradient, width, inner.length);
        return gradient;
    }
    // end::gradient[]

    @Override
    public double[] chainedGradient(double[] theta, DoubleMatrix x, UnaryOperator<double[]> weights) {
        DoubleMatrix preactivations = preactivations(theta, x);
        DoubleMatrix features = activated(preactivations);
        double[] outputs = MatrixProduct.times(features, outer(theta));
        return gradient(theta, x, preactivations, features, weights.apply(outputs));
    }

    private DoubleMatrix preactivations(double[] theta, DoubleMatrix x) {
        requireLength(theta);
        // Column k is w_k, so the tail of θ is Wᵀ as it lies in memory.
        DoubleMatrix transposed = new DoubleMatrix(inputs, width);
        System.arraycopy(theta, width, transposed.data, 0, transposed.data.length);
        return MatrixProduct.multiply(x, transposed);
    }

    /** Replaces each preactivation z of neuron k by a_k σ′(z). */
    private void slope(DoubleMatrix preactivations, double[] theta) {
        for (int k = 0; k < preactivations.length; k++) {
            preactivations.data[k] = theta[k / preactivations.rows] * activation.derivative(preactivations.data[k]);
        }
    }

    private DoubleMatrix activated(DoubleMatrix preactivations) {
        DoubleMatrix features = new DoubleMatrix(preactivations.rows, preactivations.columns);
        for (int i = 0; i < features.data.length; i++) {
            features.data[i] = activation.applyAsDouble(preactivations.data[i]);
        }
        return features;
    }

    private double[] outer(double[] theta) {
        requireLength(theta);
        return Arrays.copyOf(theta, width);
    }

    private void requireLength(double[] theta) {
        if (theta.length != dimension()) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but the network has " + dimension());
        }
    }
}
