package mdl.ntk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * Deep networks in the scaling of the tangent kernel: u_l = s n_{l−1}^{−1/2} W_l h_{l−1}, h_l = σ(u_l), h_0 = x and f = u_L.
 *
 * <p>The entries of all W_l are independent standard normals at the start, and they, not the products with s n_{l−1}^{−1/2},
 * are the parameters. There are no biases. Source: Jacot, Gabriel and Hongler (2018). Notes: Remark 15.
 *
 * @param activation σ
 * @param gain s, positive
 * @param widths d, n_1, …, n_{L−1}, from the input to the last hidden layer
 */
public record DeepNetworks(Activation activation, double gain, List<Integer> widths) {

    /** @throws IllegalArgumentException if s is not positive and finite, or there is no width, or one below 1 */
    public DeepNetworks {
        widths = List.copyOf(widths);
        requireGain(gain);
        if (widths.isEmpty() || widths.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    "the widths are " + widths + ", but must be one or more, each at least 1");
        }
    }

    /**
     * Networks on R^d whose hidden layers, one fewer than L, have the same width.
     *
     * @throws IllegalArgumentException if s is not positive and finite, or d, L or n is below 1
     */
    public static DeepNetworks of(Activation activation, double gain, int inputs, int depth, int width) {
        Inputs.atLeast("the depth", depth, 1);
        return new DeepNetworks(
                activation,
                gain,
                IntStream.range(0, depth).mapToObj(l -> l == 0 ? inputs : width).toList());
    }

    static void requireGain(double gain) {
        Inputs.positiveFinite("the gain", gain);
    }

    /** L, the number of layers of weights. */
    public int depth() {
        return widths.size();
    }

    /** The kernels of these networks in the limit of infinite width. */
    public DeepKernels limit() {
        return new DeepKernels(activation, depth(), gain);
    }

    /** A network at its random start; its layers hold the products s n_{l−1}^{−1/2} W_l. */
    public DeepNetwork draw(RandomGenerator generator) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < depth(); l++) {
            boolean last = l == depth() - 1;
            int outputs = last ? 1 : widths.get(l + 1);
            DoubleMatrix weights =
                    EntryLaw.GAUSSIAN.matrix(outputs, widths.get(l), generator).muli(scale(l));
            layers.add(new Layer(last ? Activation.IDENTITY : activation, weights, new double[outputs]));
        }
        return new DeepNetwork(layers);
    }

    /**
     * Both kernels of one network on the rows of X (n × d), by one pass forwards and one back for all rows.
     *
     * <p>With D_l the derivatives of the outputs in u_l, the tangent kernel is the sum over the layers of
     * (s²/n_{l−1}) D_lᵀD_l ∘ H_{l−1}ᵀH_{l−1}. For width p it takes O(Lnp² + Ln²p) operations, while the gradients themselves have
     * nLp² entries.
     *
     * @throws IllegalArgumentException if the network has other widths, or X not d columns
     */
    // tag::grams[]
    public DeepGrams grams(DeepNetwork network, DoubleMatrix x) {
        List<DoubleMatrix> weights = weights(network);
        List<DoubleMatrix> inputs = new ArrayList<>(List.of(x.transpose()));
        List<DoubleMatrix> slopes = new ArrayList<>();
        for (int l = 0; l < depth() - 1; l++) {
            DoubleMatrix u = MatrixProduct.multiply(weights.get(l), inputs.get(l));
            inputs.add(entrywise(u, activation::applyAsDouble));
            slopes.add(entrywise(u, activation::derivative));
        }
        DoubleMatrix back = DoubleMatrix.ones(1, x.rows);
        DoubleMatrix process = forward(inputs, depth() - 1);
        DoubleMatrix tangent = process;
        for (int l = depth() - 2; l >= 0; l--) {
            back = MatrixProduct.transposeMultiply(weights.get(l + 1), back);
            back = back.mul(slopes.get(l));
            tangent = tangent.add(MatrixProduct.gram(back).muli(forward(inputs, l)));
        }
        return new DeepGrams(process, tangent);
    }
    // end::grams[]

    /**
     * The gradients of the outputs in all W_l, one row for each row of X, by one backward pass each: for small networks.
     *
     * @throws IllegalArgumentException if the network has other widths, or X not d columns
     */
    public DoubleMatrix jacobian(DeepNetwork network, DoubleMatrix x) {
        List<DoubleMatrix> weights = weights(network);
        int parameters = weights.stream().mapToInt(w -> w.length).sum();
        DoubleMatrix rows = new DoubleMatrix(x.rows, parameters);
        for (int i = 0; i < x.rows; i++) {
            double[] gradient = network.gradient(x.getRow(i), new double[] {1});
            int from = 0;
            int to = 0;
            for (int l = 0; l < depth(); l++) {
                int length = weights.get(l).length;
                for (double value : Arrays.copyOfRange(gradient, from, from + length)) {
                    rows.put(i, to++, scale(l) * value);
                }
                from += length + weights.get(l).rows;
            }
        }
        return rows;
    }

    private double scale(int l) {
        return gain / Math.sqrt(widths.get(l));
    }

    private DoubleMatrix forward(List<DoubleMatrix> inputs, int l) {
        return MatrixProduct.gram(inputs.get(l)).muli(scale(l) * scale(l));
    }

    private List<DoubleMatrix> weights(DeepNetwork network) {
        List<Integer> other = network.layers().stream().map(Layer::inputs).toList();
        if (!widths.equals(other)) {
            throw new IllegalArgumentException("the network has the widths " + other + ", but must have " + widths);
        }
        return network.layers().stream().map(Layer::weights).toList();
    }

    private static DoubleMatrix entrywise(DoubleMatrix u, DoubleUnaryOperator g) {
        DoubleMatrix values = new DoubleMatrix(u.rows, u.columns);
        for (int k = 0; k < u.length; k++) {
            values.data[k] = g.applyAsDouble(u.data[k]);
        }
        return values;
    }
}
