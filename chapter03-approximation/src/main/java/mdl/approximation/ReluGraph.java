package mdl.approximation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * The graph of a ReLU network of one variable: straight between its kinks −b_j/w_j, and beyond them.
 *
 * @param network with one input and the ReLU activation
 */
public record ReluGraph(TwoLayerNetwork network) {

    /** @throws IllegalArgumentException if the activation is another one, or there are several inputs */
    public ReluGraph {
        if (network.activation() != Activation.RELU || network.dimension() != 1) {
            throw new IllegalArgumentException("the network has the activation "
                    + network.activation().title() + " and " + network.dimension()
                    + " inputs, but must have ReLU and one input");
        }
    }

    /** The network of width m + 1 that equals a function on its interval; to the right the last piece goes on. */
    public static TwoLayerNetwork networkThrough(PiecewiseLinear f) {
        double[] knots = f.knots();
        double[] values = f.values();
        int pieces = knots.length - 1;
        double[] outer = new double[pieces + 1];
        DoubleMatrix weights = DoubleMatrix.ones(pieces + 1, 1);
        double[] biases = new double[pieces + 1];
        weights.put(0, 0);
        biases[0] = 1;
        outer[0] = values[0];
        double before = 0;
        for (int k = 1; k <= pieces; k++) {
            double slope = (values[k] - values[k - 1]) / (knots[k] - knots[k - 1]);
            outer[k] = slope - before;
            biases[k] = -knots[k - 1];
            before = slope;
        }
        return new TwoLayerNetwork(Activation.RELU, outer, weights, biases);
    }

    /** The kinks in ascending order; neurons without weight have none. */
    public double[] kinks() {
        double[] w = network.weights().data;
        double[] b = network.biases();
        return IntStream.range(0, w.length)
                .filter(j -> w[j] != 0)
                .mapToDouble(j -> -b[j] / w[j])
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The graph over [from, to].
     *
     * @throws IllegalArgumentException if the interval is empty
     */
    public PiecewiseLinear between(double from, double to) {
        double[] inside = Arrays.stream(kinks()).filter(x -> x > from && x < to).toArray();
        double[] knots = DoubleStream.concat(
                        DoubleStream.of(from), DoubleStream.concat(Arrays.stream(inside), DoubleStream.of(to)))
                .toArray();
        return new PiecewiseLinear(knots, network.on(new DoubleMatrix(knots)));
    }
}
