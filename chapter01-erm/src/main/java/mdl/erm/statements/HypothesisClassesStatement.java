package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.erm.AbsoluteLoss;
import mdl.erm.GeneralisedLinearModel;
import mdl.erm.HypothesisClass;
import mdl.erm.LogisticLoss;
import mdl.erm.Objective;
import mdl.erm.ParametricRisk;
import mdl.erm.SquareLoss;
import mdl.erm.TwoLayerNetworks;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Linear functions, generalised linear models and two-layer networks: what their risks have in common and what not. */
@Notes(
        id = "hypothesis-classes",
        name = "Linear functions, generalised linear models, networks",
        section = "1.2",
        items = {"Example 6"},
        sources = {"nelder1972", "auer1996", "squire1998"})
public record HypothesisClassesStatement(
        @Parameter("number of samples n, from 5 to 10000") int samples,

        @Parameter("dimension d of the inputs, from 2 to 100")
        int dimension,

        @Parameter("width p of the network, from 2 to 100") int width,

        @Parameter("chords on which convexity is tried, from 200 to 100000")
        int chords)
        implements Statement {

    /** Small data, so that the derivatives can be checked one parameter at a time. */
    public HypothesisClassesStatement() {
        this(20, 3, 4, 300);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range, or the inputs cannot fit in memory */
    public HypothesisClassesStatement {
        Inputs.within("samples", samples, 5, 10_000);
        Inputs.within("dimension", dimension, 2, 100);
        Inputs.within("width", width, 2, 100);
        Inputs.within("chords", chords, 200, 100_000);
        MatrixSize.require(samples, Math.max(dimension, width));
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(
                samples, dimension, random.named("inputs").generator());
        double[] y =
                EntryLaw.GAUSSIAN.matrix(samples, 1, random.named("responses").generator()).data;
        double[] labels =
                EntryLaw.RADEMACHER.matrix(samples, 1, random.named("labels").generator()).data;
        double[] theta = parameters(random.named("weights").generator());
        GeneralisedLinearModel neuron = new GeneralisedLinearModel(Activation.TANH, dimension);
        TwoLayerNetworks network = network(Activation.TANH);
        ParametricRisk risk = new ParametricRisk(new SquareLoss(), network, x, y);
        double[] weights = Arrays.copyOf(theta, dimension);
        ComplexStep exact = new ComplexStep(x, y);

        return Evidence.that(
                        gradient(
                                "the gradient of a generalised linear model is the mean of $ℓ'\\,g'(\\langle θ,φ\\rangle)\\,φ$, by a complex step",
                                exact.ofNeuron(weights),
                                new ParametricRisk(new SquareLoss(), neuron, x, y).gradient(weights)),
                        gradient(
                                "the gradient of a two-layer network in $a$ and $W$, by a complex step",
                                exact.ofNetwork(width, theta),
                                risk.gradient(theta)),
                        superposition(x, theta, random.named("other"), false),
                        linearInFeatures(x, y, exact, theta, theta),
                        permuted(risk, theta, 1),
                        rescaled(Activation.RELU, x, theta),
                        new Chords(ParametricRisk.linear(new AbsoluteLoss(), x, y), Chords.free(dimension))
                                .lieAbove(
                                        "the absolute risk of linear functions is convex",
                                        chords,
                                        random.named("linear")),
                        new Chords(ParametricRisk.linear(new LogisticLoss(), x, labels), Chords.free(dimension))
                                .lieAbove(
                                        "the logistic risk of linear scores is convex",
                                        chords,
                                        random.named("logistic")),
                        new Chords(risk, outerOnly(theta))
                                .lieAbove(
                                        "the square risk of a network is convex in $a$ at fixed $W$",
                                        chords,
                                        random.named("outer")))
                .failsWith(
                        "the gradient without the factor $g'$",
                        gradient(
                                "the gradient of a generalised linear model",
                                exact.ofNeuron(weights),
                                withoutLink(neuron, x, y, weights)))
                .failsWith(
                        "weights $W$ that do not adapt",
                        gradient(
                                "the gradient of a two-layer network in $a$ and $W$",
                                exact.ofNetwork(width, theta),
                                frozen(risk.gradient(theta))))
                .failsWith("a sum in $W$ in place of one in $a$", superposition(x, theta, random.named("other"), true))
                .failsWith(
                        "the features of other weights $W$",
                        linearInFeatures(
                                x,
                                y,
                                exact,
                                theta,
                                parameters(random.named("features").generator())))
                .failsWith("a permutation of $a$ alone", permuted(risk, theta, 0))
                .failsWith("the activation tanh", rescaled(Activation.TANH, x, theta))
                .failsWith(
                        "one neuron in place of a linear function",
                        new Chords(new ParametricRisk(new SquareLoss(), neuron, x, labels), Chords.free(dimension))
                                .lieAbove("the square risk of one neuron is convex", chords, random.named("neuron")))
                .failsWith(
                        "$W$ free, between two minimisers that differ by the order of the neurons",
                        betweenMinimisers(x, theta))
                .shows("segments", () -> segmentFigure(x, theta));
    }

    private TwoLayerNetworks network(Activation activation) {
        return new TwoLayerNetworks(activation, dimension, width);
    }

    private double[] parameters(RandomGenerator generator) {
        return EntryLaw.GAUSSIAN.matrix(width * (dimension + 1), 1, generator).data;
    }

    private static Identity gradient(String sentence, double[] derivatives, double[] gradient) {
        double scale = Arrays.stream(derivatives).map(Math::abs).max().orElseThrow();
        return Identity.of(
                sentence,
                derivatives,
                gradient,
                Rounding.of(derivatives.length + 16.0).withScale(Math.max(1, scale)));
    }

    private static double[] withoutLink(HypothesisClass neuron, DoubleMatrix x, double[] y, double[] theta) {
        double[] outputs = neuron.outputs(theta, x);
        DoubleMatrix residuals =
                new DoubleMatrix(outputs).sub(new DoubleMatrix(y)).div(y.length);
        return MatrixProduct.transposeTimes(x, residuals.data);
    }

    /** The same with zeros for the coordinates of W. */
    private double[] frozen(double[] gradient) {
        return Arrays.copyOf(Arrays.copyOf(gradient, width), gradient.length);
    }

    /** f(αθ + βθ') = αf(θ) + βf(θ'), where the two share W and differ in a, or the other way round. */
    private Identity superposition(DoubleMatrix x, double[] theta, Randomness random, boolean inner) {
        TwoLayerNetworks network = network(Activation.TANH);
        double[] drawn = parameters(random.generator());
        double[] other = theta.clone();
        double[] mixed = theta.clone();
        double alpha = 1.5;
        double beta = -0.75;
        for (int j = inner ? width : 0; j < (inner ? theta.length : width); j++) {
            other[j] = drawn[j];
            mixed[j] = alpha * theta[j] + beta * drawn[j];
        }
        double[] first = network.outputs(theta, x);
        double[] second = network.outputs(other, x);
        return Identity.of(
                "a network is linear in $a$ at fixed $W$: $f(x;\\frac32a-\\frac34b,W)=\\frac32f(x;a,W)-\\frac34f(x;b,W)$",
                IntStream.range(0, samples)
                        .mapToDouble(i -> alpha * first[i] + beta * second[i])
                        .toArray(),
                network.outputs(mixed, x),
                Rounding.of(width + dimension).withScale(4.0 * width));
    }

    private Identity linearInFeatures(
            DoubleMatrix x, double[] y, ComplexStep exact, double[] theta, double[] features) {
        DoubleMatrix hidden = network(Activation.TANH).features(features, x);
        ParametricRisk linear = ParametricRisk.linear(new SquareLoss(), hidden, y);
        return Identity.of(
                "the gradient of a linear model with the features $σ(Wx)$ is that of the network in $a$, by a complex step",
                linear.gradient(Arrays.copyOf(theta, width)),
                Arrays.copyOf(exact.ofNetwork(width, theta), width),
                Rounding.of(samples + width).withScale(4.0 * width));
    }

    /** The neurons in the reverse order; with 0 the weights w_k keep their places. */
    private double[] reversed(double[] theta, int inner) {
        double[] reversed = theta.clone();
        for (int k = 0; k < width; k++) {
            int from = width - 1 - k;
            reversed[k] = theta[from];
            System.arraycopy(
                    theta, width + (inner == 1 ? from : k) * dimension, reversed, width + k * dimension, dimension);
        }
        return reversed;
    }

    private Identity permuted(Objective risk, double[] theta, int inner) {
        return Identity.of(
                "the order of the neurons does not change the risk",
                risk.value(theta),
                risk.value(reversed(theta, inner)),
                Rounding.of(samples + width).withScale(Math.max(1, risk.value(theta))));
    }

    private Identity rescaled(Activation activation, DoubleMatrix x, double[] theta) {
        double[] scaled = theta.clone();
        double factor = 3;
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] *= j < width ? 1 / factor : factor;
        }
        return Identity.of(
                "with ReLU, $(\\frac13a,3W)$ is the same function as $(a,W)$",
                network(activation).outputs(theta, x),
                network(activation).outputs(scaled, x),
                Rounding.of(width + dimension).withScale(4.0 * width * dimension));
    }

    private Chords.Place outerOnly(double[] theta) {
        return generator -> {
            double[] drawn = theta.clone();
            for (int k = 0; k < width; k++) {
                drawn[k] = 4 * generator.nextGaussian();
            }
            return drawn;
        };
    }

    /** The network's own responses at θ, so that θ is a minimiser with risk zero, and so is its reverse. */
    private ParametricRisk realisable(DoubleMatrix x, double[] theta) {
        TwoLayerNetworks network = network(Activation.TANH);
        return new ParametricRisk(new SquareLoss(), network, x, network.outputs(theta, x));
    }

    private Bound betweenMinimisers(DoubleMatrix x, double[] theta) {
        ParametricRisk risk = realisable(x, theta);
        double[] other = reversed(theta, 1);
        return Bound.always(
                "half way between two minimisers the risk is at most the mean of their risks",
                new double[] {risk.value(Chords.between(theta, other, 0.5))},
                new double[] {(risk.value(theta) + risk.value(other)) / 2},
                Rounding.of(samples + width).withScale(width * width));
    }

    private Figure segmentFigure(DoubleMatrix x, double[] theta) {
        ParametricRisk risk = realisable(x, theta);
        double[] swapped = reversed(theta, 1);
        double[] outer = theta.clone();
        System.arraycopy(swapped, 0, outer, 0, width);
        DoubleUnaryOperator free = share -> risk.value(Chords.between(theta, swapped, share));
        DoubleUnaryOperator convex = share -> risk.value(Chords.between(theta, outer, share));
        return Figure.of(Axis.linear("share of the way s"), Axis.linear("risk"))
                .titled("The risk of a network along two segments")
                .described("Between two minimisers with the neurons in another order the risk rises and falls again; "
                        + "along a segment in the outer weights alone it is a parabola.")
                .curve("to the reversed neurons", free, -0.25, 1.25)
                .dashed("in a alone", convex, -0.25, 1.25);
    }
}
