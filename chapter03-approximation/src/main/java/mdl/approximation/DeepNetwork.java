package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jblas.DoubleMatrix;

/**
 * A fully connected network f(x) = σ_L(W_L σ_{L−1}(… σ_1(W_1x + b_1) …) + b_L) with one output.
 *
 * <p>Inputs come as the rows of a matrix, so that values and gradients are matrix products. The parameters in one vector
 * are W_1 column by column, b_1, W_2, b_2, and so on.
 *
 * <p>Notes: 3.2.1.
 *
 * @param layers from the input to the output
 */
public record DeepNetwork(List<Layer> layers) {

    /** @throws IllegalArgumentException if there is no layer, two that meet do not fit, or the last has not one output */
    public DeepNetwork {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one layer");
        }
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new IllegalArgumentException("layer " + (l + 1) + " has "
                        + layers.get(l).inputs() + " inputs, but layer " + l + " has "
                        + layers.get(l - 1).outputs() + " outputs");
            }
        }
        int outputs = layers.get(layers.size() - 1).outputs();
        if (outputs != 1) {
            throw new IllegalArgumentException("the last layer has " + outputs + " outputs, but must have one");
        }
    }

    /** L, the number of layers. */
    public int depth() {
        return layers.size();
    }

    /** d, the number of inputs. */
    public int dimension() {
        return layers.get(0).inputs();
    }

    /** The number of entries of all weight matrices and biases. */
    public int size() {
        return layers.stream().mapToInt(Layer::parameters).sum();
    }

    /** All parameters in one vector, a new array. */
    public double[] parameters() {
        double[] theta = new double[size()];
        int start = 0;
        for (Layer layer : layers) {
            start = put(layer.weights(), layer.biases(), theta, start);
        }
        return theta;
    }

    /**
     * The network of the same shape with other parameters.
     *
     * @throws IllegalArgumentException if their number is not {@link #size()}
     */
    public DeepNetwork withParameters(double[] theta) {
        if (theta.length != size()) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but the network has " + size());
        }
        List<Layer> changed = new ArrayList<>();
        int start = 0;
        for (Layer layer : layers) {
            int middle = start + layer.inputs() * layer.outputs();
            int end = middle + layer.outputs();
            changed.add(new Layer(
                    layer.activation(),
                    new DoubleMatrix(layer.outputs(), layer.inputs(), Arrays.copyOfRange(theta, start, middle)),
                    Arrays.copyOfRange(theta, middle, end)));
            start = end;
        }
        return new DeepNetwork(changed);
    }

    /**
     * f(x) at one point.
     *
     * @throws IllegalArgumentException if x has not d coordinates
     */
    public double at(double... x) {
        return on(new DoubleMatrix(1, x.length, x))[0];
    }

    /**
     * f at the rows of X, in one matrix product for each layer.
     *
     * @param x m × d
     * @throws IllegalArgumentException if X has not d columns
     */
    public double[] on(DoubleMatrix x) {
        return on(x, Products.BLAS);
    }

    /** f at the rows of X by the given products. */
    public double[] on(DoubleMatrix x, Products products) {
        DoubleMatrix h = x.transpose();
        for (Layer layer : layers) {
            h = layer.activate(layer.preactivations(h, products));
        }
        return h.data;
    }

    /**
     * The gradient of Σ_i s_i f(x_i) in the parameters by backpropagation, a new array.
     *
     * <p>Three matrix products for each layer, one on the way forward and two on the way back, and one multiplication for each
     * unit: at most four times the multiplications of {@link #on}, and about three times if layers are wide, however many
     * parameters there are. Source: Rumelhart, Hinton and Williams (1986).
     *
     * @param x m × d
     * @param slopes s, one number for each row
     * @throws IllegalArgumentException if X has not d columns, or there are not m slopes
     */
    public double[] gradient(DoubleMatrix x, double[] slopes) {
        return gradient(x, slopes, Products.BLAS);
    }

    /** The same by the given products. */
    // tag::gradient[]
    public double[] gradient(DoubleMatrix x, double[] slopes, Products products) {
        requireOneSlopeEach(x, slopes);
        List<DoubleMatrix> inputs = new ArrayList<>();
        List<DoubleMatrix> preactivations = new ArrayList<>();
        DoubleMatrix h = x.transpose();
        for (Layer layer : layers) {
            inputs.add(h);
            preactivations.add(layer.preactivations(h, products));
            h = layer.activate(preactivations.get(preactivations.size() - 1));
        }

        double[] gradient = new double[size()];
        int end = gradient.length;
        DoubleMatrix back = new DoubleMatrix(1, slopes.length, slopes.clone());
        for (int l = layers.size() - 1; l >= 0; l--) {
            Layer layer = layers.get(l);
            DoubleMatrix z = preactivations.get(l);
            DoubleMatrix delta = layer.throughActivation(back, z, products);
            DoubleMatrix inWeights = Layer.weightGradient(delta, inputs.get(l), products);
            end -= layer.parameters();
            put(inWeights, delta.rowSums().data, gradient, end);
            back = l > 0 ? layer.pullBack(delta, products) : back;
        }
        return gradient;
    }
    // end::gradient[]

    private static void requireOneSlopeEach(DoubleMatrix x, double[] slopes) {
        if (slopes.length != x.rows) {
            throw new IllegalArgumentException("there are " + slopes.length + " slopes, but " + x.rows + " inputs");
        }
    }

    private static int put(DoubleMatrix weights, double[] biases, double[] theta, int start) {
        System.arraycopy(weights.data, 0, theta, start, weights.length);
        System.arraycopy(biases, 0, theta, start + weights.length, biases.length);
        return start + weights.length + biases.length;
    }
}
