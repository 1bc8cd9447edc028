package mdl.approximation;

import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * One layer x ↦ σ(Wx + b) of a network.
 *
 * @param activation σ, applied to each coordinate
 * @param weights W, outputs × inputs
 * @param biases b, one number for each output
 */
public record Layer(Activation activation, DoubleMatrix weights, double[] biases) {

    /** @throws IllegalArgumentException if W is empty, or there are not as many biases as outputs */
    public Layer {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("a layer needs at least one input and one output");
        }
        if (biases.length != weights.rows) {
            throw new IllegalArgumentException(
                    "there are " + biases.length + " biases, but " + weights.rows + " outputs");
        }
        weights = weights.dup();
        biases = biases.clone();
    }

    /** A copy of W. */
    @Override
    public DoubleMatrix weights() {
        return weights.dup();
    }

    /** A copy of b. */
    @Override
    public double[] biases() {
        return biases.clone();
    }

    /** The number of inputs. */
    public int inputs() {
        return weights.columns;
    }

    /** The number of outputs. */
    public int outputs() {
        return weights.rows;
    }

    /** The number of entries of W and b. */
    public int parameters() {
        return weights.length + biases.length;
    }

    /** Wx + b for every column x of X; inputs × m to outputs × m. */
    DoubleMatrix preactivations(DoubleMatrix x, Products products) {
        DoubleMatrix z = products.multiply(weights, x);
        for (int k = 0; k < z.length; k++) {
            z.data[k] += biases[k % biases.length];
        }
        return z;
    }

    /** σ of every entry, a new matrix. */
    DoubleMatrix activate(DoubleMatrix z) {
        DoubleMatrix h = new DoubleMatrix(z.rows, z.columns);
        for (int k = 0; k < z.length; k++) {
            h.data[k] = activation.applyAsDouble(z.data[k]);
        }
        return h;
    }

    /** The gradient in the preactivations z, from the gradient in σ(z). */
    DoubleMatrix throughActivation(DoubleMatrix back, DoubleMatrix z, Products products) {
        DoubleMatrix slopes = new DoubleMatrix(z.rows, z.columns);
        for (int k = 0; k < z.length; k++) {
            slopes.data[k] = activation.derivative(z.data[k]);
        }
        return products.entryByEntry(back, slopes);
    }

    /** The gradient in W, from the gradient in the preactivations and the inputs. */
    static DoubleMatrix weightGradient(DoubleMatrix delta, DoubleMatrix x, Products products) {
        return products.multiplyTranspose(delta, x);
    }

    /** The gradient in the inputs, from the gradient in the preactivations. */
    DoubleMatrix pullBack(DoubleMatrix delta, Products products) {
        return products.transposeMultiply(weights, delta);
    }
}
