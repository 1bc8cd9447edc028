package mdl.approximation;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/** ReLU networks of one variable as piecewise linear functions, and back. */
public final class LinearPieces {

    private LinearPieces() {}

    /**
     * The function that a network computes on an interval; its knots are the ends and all points at which a hidden unit
     * switches.
     *
     * <p>With n_ℓ units in hidden layer ℓ there are at most Π(n_ℓ + 1) pieces: each unit splits each piece of the layer
     * before it once at most.
     *
     * @param network one input, hidden layers of ReLU units, and an output layer without activation
     * @throws IllegalArgumentException if the network is not of this kind, or the interval is empty
     */
    public static PiecewiseLinear of(DeepNetwork network, double from, double to) {
        requireRectifiers(network);
        double[] knots = {from, to};
        DoubleMatrix hidden = new DoubleMatrix(1, 2, from, to);
        for (Layer layer : network.layers()) {
            DoubleMatrix z = layer.preactivations(hidden, Products.BLAS);
            if (layer.activation() == Activation.RELU) {
                double[] finer = withSignChanges(knots, z);
                z = interpolated(knots, z, finer);
                knots = finer;
            }
            hidden = layer.activate(z);
        }
        return new PiecewiseLinear(knots, hidden.data);
    }

    /**
     * The same for a network of two layers with ReLU.
     *
     * @throws IllegalArgumentException if there are several inputs, another activation, or the interval is empty
     */
    public static PiecewiseLinear of(TwoLayerNetwork network, double from, double to) {
        return of(
                new DeepNetwork(List.of(
                        new Layer(network.activation(), network.weights(), network.biases()),
                        new Layer(
                                Activation.IDENTITY,
                                new DoubleMatrix(1, network.width(), network.outer()),
                                new double[1]))),
                from,
                to);
    }

    /** The network with one hidden layer that is f on [x_0, x_m]: one ReLU unit for each piece. */
    public static DeepNetwork shallow(PiecewiseLinear f) {
        double[] knots = f.knots();
        double[] values = f.values();
        int pieces = knots.length - 1;
        double[] biases = new double[pieces];
        DoubleMatrix changes = new DoubleMatrix(1, pieces);
        double before = 0;
        for (int j = 0; j < pieces; j++) {
            double slope = (values[j + 1] - values[j]) / (knots[j + 1] - knots[j]);
            biases[j] = -knots[j];
            changes.data[j] = slope - before;
            before = slope;
        }
        return new DeepNetwork(List.of(
                new Layer(Activation.RELU, DoubleMatrix.ones(pieces, 1), biases),
                new Layer(Activation.IDENTITY, changes, new double[] {values[0]})));
    }

    /** The same without a bias on the output: one neuron more, which is constant. */
    public static TwoLayerNetwork twoLayers(PiecewiseLinear f) {
        List<Layer> layers = shallow(f).layers();
        Layer hidden = layers.get(0);
        Layer output = layers.get(1);
        return new TwoLayerNetwork(
                Activation.RELU,
                DoubleStream.concat(Arrays.stream(output.biases()), Arrays.stream(output.weights().data))
                        .toArray(),
                DoubleMatrix.concatVertically(DoubleMatrix.zeros(1, 1), hidden.weights()),
                DoubleStream.concat(DoubleStream.of(1), Arrays.stream(hidden.biases()))
                        .toArray());
    }

    private static void requireRectifiers(DeepNetwork network) {
        int last = network.depth() - 1;
        boolean rectifiers =
                network.layers().subList(0, last).stream().allMatch(layer -> layer.activation() == Activation.RELU);
        if (network.dimension() != 1
                || !rectifiers
                || network.layers().get(last).activation() != Activation.IDENTITY) {
            throw new IllegalArgumentException(
                    "linear pieces are those of a network with one input, ReLU units and an output without activation");
        }
    }

    /** The knots, and the points between them where a row of z changes its sign. */
    private static double[] withSignChanges(double[] knots, DoubleMatrix z) {
        TreeSet<Double> points = new TreeSet<>();
        for (int j = 0; j < knots.length; j++) {
            points.add(knots[j]);
            for (int unit = 0; j > 0 && unit < z.rows; unit++) {
                double left = z.get(unit, j - 1);
                double right = z.get(unit, j);
                if (left * right < 0) {
                    points.add(knots[j - 1] + (knots[j] - knots[j - 1]) * (left / (left - right)));
                }
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static DoubleMatrix interpolated(double[] knots, DoubleMatrix z, double[] finer) {
        DoubleMatrix values = new DoubleMatrix(z.rows, finer.length);
        for (int unit = 0; unit < z.rows; unit++) {
            PiecewiseLinear preactivation = new PiecewiseLinear(knots, z.getRow(unit).data);
            values.putRow(
                    unit,
                    new DoubleMatrix(
                            1,
                            finer.length,
                            Arrays.stream(finer).map(preactivation::at).toArray()));
        }
        return values;
    }
}
