package mdl.approximation;

import java.util.Arrays;
import mdl.foundations.analysis.Activation;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/**
 * A network with one hidden layer, f(x) = Σ_j a_j σ(⟨w_j, x⟩ + b_j).
 *
 * <p>Inputs come as the rows of a matrix, so that values and gradients are matrix products. The parameters in one vector are
 * θ = (a, w_1, …, w_p, b), of length p(d + 2).
 *
 * <p>Notes: 1.2.4, 3.2.2.
 */
public final class TwoLayerNetwork {

    private final Activation activation;
    private final double[] outer;
    private final DoubleMatrix weights;
    private final double[] biases;

    /**
     * The network with these parameters.
     *
     * @param outer a, one number for each of the p neurons
     * @param weights the rows w_j, p × d
     * @param biases b, one number for each neuron
     * @throws IllegalArgumentException if there is no neuron or no input, or the numbers of neurons differ
     */
    public TwoLayerNetwork(Activation activation, double[] outer, DoubleMatrix weights, double[] biases) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one neuron and one input");
        }
        requireNeurons("outer weights", outer.length, weights.rows);
        requireNeurons("biases", biases.length, weights.rows);
        this.activation = activation;
        this.outer = outer.clone();
        this.weights = weights.dup();
        this.biases = biases.clone();
    }

    /** p, the number of neurons. */
    public int width() {
        return weights.rows;
    }

    /** d, the number of inputs. */
    public int dimension() {
        return weights.columns;
    }

    /** σ. */
    public Activation activation() {
        return activation;
    }

    /** A copy of a. */
    public double[] outer() {
        return outer.clone();
    }

    /** A copy of the rows w_j, p × d. */
    public DoubleMatrix weights() {
        return weights.dup();
    }

    /** A copy of b. */
    public double[] biases() {
        return biases.clone();
    }

    /** θ = (a, w_1, …, w_p, b), a new array. */
    public double[] parameters() {
        return flat(outer, weights, biases);
    }

    /**
     * The network of the same shape with other parameters.
     *
     * @throws IllegalArgumentException if θ has not p(d + 2) coordinates
     */
    public TwoLayerNetwork withParameters(double[] theta) {
        int p = width();
        if (theta.length != p * (dimension() + 2)) {
            throw new IllegalArgumentException("there are " + theta.length + " parameters, but a network of width " + p
                    + " on " + dimension() + " inputs has " + p * (dimension() + 2));
        }
        double[] rows = Arrays.copyOfRange(theta, p, p * (dimension() + 1));
        return new TwoLayerNetwork(
                activation,
                Arrays.copyOf(theta, p),
                new DoubleMatrix(dimension(), p, rows).transpose(),
                Arrays.copyOfRange(theta, p * (dimension() + 1), theta.length));
    }

    /**
     * f(x) at one point, in O(pd) operations.
     *
     * @throws IllegalArgumentException if x has not d coordinates
     */
    public double at(double... x) {
        return on(new DoubleMatrix(1, x.length, x))[0];
    }

    /**
     * f at the rows of X, in one product of m × d by d × p.
     *
     * @param x m × d
     * @throws IllegalArgumentException if X has not d columns
     */
    // tag::on[]
    public double[] on(DoubleMatrix x) {
        return MatrixProduct.times(features(x), outer);
    }

    /**
     * The hidden layer σ(⟨w_j, x_i⟩ + b_j) at the rows of X, m × p.
     *
     * @throws IllegalArgumentException if X has not d columns
     */
    public DoubleMatrix features(DoubleMatrix x) {
        DoubleMatrix hidden = preactivations(x);
        for (int k = 0; k < hidden.length; k++) {
            hidden.data[k] = activation.applyAsDouble(hidden.data[k]);
        }
        return hidden;
    }
    // end::on[]

    /**
     * The gradient of Σ_i s_i f(x_i) in θ, a new array, in two products of the size of {@link #on}.
     *
     * <p>With s_i = ℓ′(f(x_i))/m it is the gradient of a risk.
     *
     * @param x m × d
     * @param slopes s, one number for each row
     * @throws IllegalArgumentException if X has not d columns, or there are not m slopes
     */
    public double[] gradient(DoubleMatrix x, double[] slopes) {
        if (slopes.length != x.rows) {
            throw new IllegalArgumentException("there are " + slopes.length + " slopes, but " + x.rows + " inputs");
        }
        DoubleMatrix z = preactivations(x);
        DoubleMatrix hidden = new DoubleMatrix(z.rows, z.columns);
        for (int j = 0; j < z.columns; j++) {
            for (int i = 0; i < z.rows; i++) {
                int k = j * z.rows + i;
                hidden.data[k] = activation.applyAsDouble(z.data[k]);
                z.data[k] = slopes[i] * outer[j] * activation.derivative(z.data[k]);
            }
        }
        return flat(
                MatrixProduct.transposeTimes(hidden, slopes),
                MatrixProduct.transposeMultiply(z, x),
                z.columnSums().data);
    }

    private DoubleMatrix preactivations(DoubleMatrix x) {
        DoubleMatrix z = MatrixProduct.multiplyTranspose(x, weights);
        for (int j = 0; j < z.columns; j++) {
            for (int i = 0; i < z.rows; i++) {
                z.data[j * z.rows + i] += biases[j];
            }
        }
        return z;
    }

    private static double[] flat(double[] outer, DoubleMatrix weights, double[] biases) {
        double[] theta = Arrays.copyOf(outer, weights.rows * (weights.columns + 2));
        System.arraycopy(weights.transpose().data, 0, theta, outer.length, weights.length);
        System.arraycopy(biases, 0, theta, outer.length + weights.length, biases.length);
        return theta;
    }

    private static void requireNeurons(String what, int number, int neurons) {
        if (number != neurons) {
            throw new IllegalArgumentException("there are " + number + " " + what + ", but " + neurons + " neurons");
        }
    }
}
