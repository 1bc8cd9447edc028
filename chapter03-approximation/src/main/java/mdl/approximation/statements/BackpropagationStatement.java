package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** One pass backwards through a network gives its derivatives in all parameters, at no more than four times its multiplications. */
@Notes(
        id = "backpropagation",
        name = "Gradients by backpropagation",
        section = "3.2",
        items = {"Figure 3.1"},
        sources = {"rumelhart1986", "griewank2008"})
public record BackpropagationStatement(
        @Parameter("largest depth L, between 2 and 8") int depth,

        @Parameter("width of the hidden layers, between 2 and 12")
        int width)
        implements Statement {

    private static final int INPUTS = 3;
    private static final int SAMPLES = 4;

    /** The root of the unit roundoff, the step at which forward differences are best. */
    private static final double STEP = 0x1p-26;

    private static final List<Activation> SMOOTH = List.of(
            Activation.LOGISTIC,
            Activation.TANH,
            Activation.ERF,
            Activation.TANH_SIGMOID,
            Activation.ERF_SIGMOID,
            Activation.COSINE);

    /** Depths up to five with hidden layers of five neurons. */
    public BackpropagationStatement() {
        this(5, 5);
    }

    /** @throws IllegalArgumentException if L lies outside 2..8, or the width outside 2..12 */
    public BackpropagationStatement {
        Inputs.within("depth", depth, 2, 8);
        Inputs.within("width", width, 2, 12);
    }

    @FunctionalInterface
    private interface Differentiation {
        double[] gradient(DeepNetwork network, DoubleMatrix x, double[] slopes);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Drawn> bounded = draw(SMOOTH, random.named("bounded"));
        List<Drawn> exponential = draw(List.of(Activation.EXPONENTIAL), random.named("exponential"));
        List<Drawn> all = Stream.concat(bounded.stream(), exponential.stream()).toList();
        List<BackpropagationCost> costs = BackpropagationCost.of(INPUTS, depth, width);
        return Evidence.that(
                        exact("with six bounded activations", bounded, DeepNetwork::gradient),
                        exact("with exponentials", exponential, DeepNetwork::gradient),
                        twoLayers(1.0 / SAMPLES, random.named("two layers").generator()),
                        aroundTheKink(1),
                        BackpropagationCost.atMostFour(costs, BackpropagationCost::gradient),
                        BackpropagationCost.formula(costs, 1))
                .failsWith(
                        "forward differences with the step $2^{-26}$",
                        exact("with six bounded activations", bounded, BackpropagationStatement::differences),
                        exact("with exponentials", exponential, BackpropagationStatement::differences))
                .failsWith(
                        "activations left out on the way back",
                        exact("of all kinds", all, BackpropagationStatement::withoutActivations))
                .failsWith(
                        "the sum over the samples in the place of their mean",
                        twoLayers(1, random.named("two layers").generator()))
                .failsWith("the kink itself", aroundTheKink(0))
                .failsWith(
                        "one more pass forwards for each parameter",
                        BackpropagationCost.atMostFour(costs, BackpropagationCost::differences))
                .failsWith("a pass back into the inputs", BackpropagationCost.formula(costs, 0))
                .shows("activations", BackpropagationFigures::activations)
                .shows("network", BackpropagationFigures::network)
                .shows(
                        "cost",
                        () -> BackpropagationCost.table(costs.stream()
                                .filter(cost -> cost.depth() == depth)
                                .toList()));
    }

    private record Drawn(DeepNetwork network, DoubleMatrix x, double[] slopes) {

        DoubleStream inItsUnits(Differentiation differentiation) {
            double unit = GradientRounding.of(network, x, slopes);
            return Arrays.stream(differentiation.gradient(network, x, slopes)).map(derivative -> derivative / unit);
        }
    }

    private List<Drawn> draw(List<Activation> activations, Randomness random) {
        List<Drawn> drawn = new ArrayList<>();
        for (Activation activation : activations) {
            for (int layers = 1; layers <= depth; layers++) {
                RandomGenerator generator =
                        random.named(activation.title()).at(layers).generator();
                drawn.add(new Drawn(
                        network(activation, layers, generator),
                        EntryLaw.UNIFORM.matrix(SAMPLES, INPUTS, generator),
                        EntryLaw.UNIFORM.matrix(SAMPLES, 1, generator).data));
            }
        }
        return drawn;
    }

    /** Weights whose rows sum to one half in absolute value, so that no layer amplifies an error. */
    private DeepNetwork network(Activation activation, int layers, RandomGenerator generator) {
        List<Layer> stack = new ArrayList<>();
        for (int l = 1; l <= layers; l++) {
            DoubleMatrix weights = EntryLaw.GAUSSIAN.matrix(l < layers ? width : 1, l > 1 ? width : INPUTS, generator);
            for (int row = 0; row < weights.rows; row++) {
                weights.putRow(
                        row, weights.getRow(row).div(2 * weights.getRow(row).norm1()));
            }
            stack.add(new Layer(
                    activation,
                    weights,
                    generator.doubles(weights.rows, -0.25, 0.25).toArray()));
        }
        return new DeepNetwork(stack);
    }

    private Identity exact(String which, List<Drawn> drawn, Differentiation differentiation) {
        return Identity.of(
                "backpropagation gives the derivatives of forward-mode automatic differentiation, at every depth, "
                        + which + ", in units of how far each network can carry the rounding of one step",
                drawn.stream()
                        .flatMapToDouble(one -> one.inItsUnits(AutomaticGradient::of))
                        .toArray(),
                drawn.stream()
                        .flatMapToDouble(one -> one.inItsUnits(differentiation))
                        .toArray(),
                Rounding.of(width + INPUTS + SAMPLES));
    }

    private static double[] differences(DeepNetwork network, DoubleMatrix x, double[] slopes) {
        double[] theta = network.parameters();
        double here = weighted(network, x, slopes);
        return IntStream.range(0, theta.length)
                .mapToDouble(k -> {
                    double[] moved = theta.clone();
                    moved[k] += STEP;
                    return (weighted(network.withParameters(moved), x, slopes) - here) / STEP;
                })
                .toArray();
    }

    private static double weighted(DeepNetwork network, DoubleMatrix x, double[] slopes) {
        double[] values = network.on(x);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> slopes[i] * values[i])
                .sum();
    }

    private static double[] withoutActivations(DeepNetwork network, DoubleMatrix x, double[] slopes) {
        return new DeepNetwork(network.layers().stream()
                        .map(layer -> new Layer(Activation.IDENTITY, layer.weights(), layer.biases()))
                        .toList())
                .gradient(x, slopes);
    }

    private Identity twoLayers(double slope, RandomGenerator generator) {
        DoubleMatrix x = EntryLaw.UNIFORM.matrix(SAMPLES, INPUTS, generator);
        DeepNetwork first = network(Activation.TANH, 2, generator);
        Layer hidden = first.layers().get(0);
        double[] outer = first.layers().get(1).weights().data;
        DeepNetwork deep = new DeepNetwork(
                List.of(hidden, new Layer(Activation.IDENTITY, new DoubleMatrix(1, width, outer), new double[1])));
        double[] slopes = DoubleStream.generate(() -> slope).limit(SAMPLES).toArray();
        double[] mean =
                DoubleStream.generate(() -> 1.0 / SAMPLES).limit(SAMPLES).toArray();
        double[] gradient = deep.gradient(x, mean);
        int inner = width * INPUTS;
        double[] arranged = DoubleStream.concat(
                        Arrays.stream(gradient, inner + width, inner + 2 * width),
                        DoubleStream.concat(
                                IntStream.range(0, inner).mapToDouble(k -> gradient[k / INPUTS + width * (k % INPUTS)]),
                                Arrays.stream(gradient, inner, inner + width)))
                .toArray();
        return Identity.of(
                "the formulas for two layers give the gradient of the mean over the samples that backpropagation gives",
                arranged,
                new TwoLayerNetwork(Activation.TANH, outer, hidden.weights(), hidden.biases()).gradient(x, slopes),
                Rounding.of(width + INPUTS + SAMPLES).withScale(2));
    }

    /** relu(t) − relu(−t) = t, differentiated in the direction that moves t. */
    private static Identity aroundTheKink(double distance) {
        double[] derivatives = DoubleStream.of(-2, -1, 1, 2)
                .map(t -> {
                    DeepNetwork network = new DeepNetwork(List.of(
                            new Layer(Activation.RELU, new DoubleMatrix(2, 1, 1, -1), new double[] {
                                distance * t, -distance * t
                            }),
                            new Layer(Activation.IDENTITY, new DoubleMatrix(1, 2, 1, -1), new double[1])));
                    double[] gradient = network.gradient(DoubleMatrix.zeros(1, 1), new double[] {1});
                    return gradient[2] - gradient[3];
                })
                .toArray();
        return Identity.of(
                "$(t)_+-(-t)_+$ has the derivative 1 by backpropagation, away from its kink",
                new double[] {1, 1, 1, 1},
                derivatives,
                Rounding.of(4));
    }
}
