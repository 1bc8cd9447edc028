package mdl.ntk.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.DeepNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ntk.DeepGrams;
import mdl.ntk.DeepKernels;
import mdl.ntk.DeepNetworks;
import org.jblas.DoubleMatrix;

/** The covariance and the tangent kernel of deep networks approach those of a recursion over the layers. */
@Notes(
        id = "deep-kernels",
        name = "The kernels of deep networks",
        section = "4.2.3",
        items = {"Remark 15"},
        sources = {"jacot2018", "lee2018", "hanin2020"})
public record DeepKernelsStatement(
        @Parameter("largest width p of the hidden layers, at least 128")
        int width,

        @Parameter("networks at each of the widths p/16, …, p, at least 200")
        int trials)
        implements Statement {

    /** With it a layer of ReLUs keeps the variance: half of its units are off. */
    private static final double GAIN = Math.sqrt(2);

    private static final int SIZES = 5;
    private static final int DEEPEST = 4;
    private static final int LAYERS = 12;

    /** Two inputs of squared length d at the angle π/3, and a longer one at the angle 2π/3 to the first. */
    private static final DoubleMatrix INPUTS = new DoubleMatrix(new double[][] {
        {Math.sqrt(3), 0, 0},
        {Math.sqrt(3) / 2, 1.5, 0},
        {-Math.sqrt(3), 0, 3}
    });

    private static final int DIMENSION = INPUTS.columns;

    /** Four layers, three of them hidden. */
    public DeepKernelsStatement() {
        this(256, 240);
    }

    /** @throws IllegalArgumentException if p lies outside 128..4096, or there are fewer than 200 trials */
    public DeepKernelsStatement {
        Inputs.within("width", width, 128, 4096);
        Inputs.atLeast("trials", trials, 200);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<DeepGrams> two = grams(2, GAIN, trials, random.named("two layers"));
        Experiment<DeepGrams> three = grams(3, GAIN, trials, random.named("three layers"));
        Experiment<DeepGrams> four = grams(DEEPEST, GAIN, trials, random.named("four layers"));
        Experiment<DeepGrams> unit = grams(DEEPEST, 1, Expectation.LEAST_TRIALS, random.named("gain one"));
        List<NarrowNetworks> relu = NarrowNetworks.batches(Activation.RELU, GAIN, random.named("narrow"));
        List<NarrowNetworks> linear = NarrowNetworks.batches(Activation.IDENTITY, 1, random.named("linear"));

        return Evidence.that(
                        keepsVariance(GAIN),
                        closedForm(Activation.RELU),
                        sumOverLayers(DeepGrams::tangent, random.named("gradients")),
                        tangentApproaches(2, two),
                        tangentApproaches(3, three),
                        tangentApproaches(DEEPEST, four),
                        covarianceApproaches(three),
                        meanTangent(relu, NarrowNetworks::tangent),
                        kurtosis("the ReLU and $s^2=2$", "5", relu, NarrowNetworks.product(5)),
                        kurtosis("the identity and $s=1$", "2", linear, NarrowNetworks.product(2)),
                        fourthMoment(relu),
                        forgetsInputs(Activation.RELU))
                .failsWith(
                        "the gain $s=1$ in place of $\\sqrt{2}$, with which all kernels vanish with the depth",
                        keepsVariance(1),
                        tangentApproaches(DEEPEST, unit),
                        covarianceApproaches(
                                grams(3, 1, Expectation.LEAST_TRIALS, random.named("gain one, three layers"))),
                        meanTangent(
                                NarrowNetworks.batches(Activation.RELU, 1, random.named("gain one, narrow")),
                                NarrowNetworks::tangent))
                .failsWith(
                        "gradients in the last layer only",
                        sumOverLayers(DeepGrams::process, random.named("gradients")),
                        meanTangent(relu, NarrowNetworks::variance))
                .failsWith(
                        "the Gaussian process in place of networks of finite width",
                        kurtosis("the ReLU and $s^2=2$", "5", relu, 1),
                        kurtosis("the identity and $s=1$", "2", linear, 1))
                .failsWith(
                        "networks without activation",
                        closedForm(Activation.IDENTITY),
                        kurtosis("the ReLU and $s^2=2$", "5", relu, NarrowNetworks.product(2)),
                        forgetsInputs(Activation.IDENTITY))
                .shows(
                        "convergence",
                        () -> DeepKernelsFigures.convergence(
                                four.measure(distance(DEEPEST, DeepGrams::tangent)),
                                unit.measure(distance(DEEPEST, DeepGrams::tangent))))
                .shows("angle", DeepKernelsFigures::angle)
                .shows("scale", () -> DeepKernelsFigures.scale(random.named("scale")))
                .shows("kurtosis", () -> DeepKernelsFigures.kurtosis(random.named("kurtosis")))
                .shows("kurtosis-narrow", () -> Quantity.of(3 * NarrowNetworks.product(5), 3));
    }

    private Experiment<DeepGrams> grams(int depth, double gain, int networksEach, Randomness random) {
        return Experiment.doublingTo(width, SIZES, networksEach, random, (p, generator) -> {
            DeepNetworks networks = DeepNetworks.of(Activation.RELU, gain, DIMENSION, depth, p);
            return networks.grams(networks.draw(generator), INPUTS);
        });
    }

    private static Sample sample(List<NarrowNetworks> batches, ToDoubleFunction<NarrowNetworks> number) {
        return new Sample(batches.stream().mapToDouble(number).toArray());
    }

    private static Identity keepsVariance(double gain) {
        double[] x = INPUTS.getRow(0).data;
        double[] values = IntStream.rangeClosed(1, LAYERS)
                .mapToObj(depth -> new DeepKernels(Activation.RELU, depth, gain).at(x, x))
                .flatMapToDouble(kernels -> DoubleStream.of(kernels.process(), kernels.tangent()))
                .toArray();
        double[] closed = IntStream.rangeClosed(1, LAYERS)
                .mapToDouble(depth -> depth)
                .flatMap(depth -> DoubleStream.of(2, 2 * depth))
                .toArray();
        return Identity.of(
                "with the ReLU and $s^2=2$, $Σ_L(x,x)=2$ and $Θ_L(x,x)=2L$ for $\\norm{x}^2=d$ and $L\\le12$",
                closed,
                values,
                Rounding.of(LAYERS).withScale(2 * LAYERS));
    }

    private static Identity closedForm(Activation activation) {
        DeepKernels kernels = new DeepKernels(activation, 2, GAIN);
        double[] angles =
                IntStream.rangeClosed(0, 12).mapToDouble(k -> Math.PI * k / 12).toArray();
        double[] closed = Arrays.stream(angles)
                .map(t -> 2 / Math.PI * (Math.sin(t) + 2 * (Math.PI - t) * Math.cos(t)))
                .toArray();
        double[] values = Arrays.stream(angles)
                .map(t -> kernels.at(
                                new double[] {Math.sqrt(2), 0},
                                new double[] {Math.sqrt(2) * Math.cos(t), Math.sqrt(2) * Math.sin(t)})
                        .tangent())
                .toArray();
        return Identity.of(
                "with the ReLU, $s^2=2$ and $\\norm{x}^2=\\norm{z}^2=d$, $Θ_2=\\frac{2}{π}(\\sin φ+2(π-φ)\\cos φ)$",
                closed, values, Rounding.of(10).withScale(4));
    }

    private static Identity sumOverLayers(Function<DeepGrams, DoubleMatrix> kernel, Randomness random) {
        DeepNetworks networks =
                DeepNetworks.of(Activation.RELU, GAIN, DIMENSION, DEEPEST, NarrowNetworks.WIDTHS.get(0));
        DeepNetwork network = networks.draw(random.generator());
        DoubleMatrix gram = MatrixProduct.outerGram(networks.jacobian(network, INPUTS));
        return Identity.of(
                "$\\sum_l\\frac{s^2}{n_{l-1}}(D_l^\\top D_l)\\odot(H_{l-1}^\\top H_{l-1})$ is the Gram matrix of the gradients by backpropagation",
                gram.data,
                kernel.apply(networks.grams(network, INPUTS)).data,
                Rounding.of(network.size()).withScale(gram.max()));
    }

    private static ToDoubleFunction<DeepGrams> distance(int depth, Function<DeepGrams, DoubleMatrix> kernel) {
        DoubleMatrix limit = kernel.apply(new DeepKernels(Activation.RELU, depth, GAIN).gram(INPUTS));
        return grams -> kernel.apply(grams).sub(limit).norm2() / limit.norm2();
    }

    private static Limit tangentApproaches(int depth, Experiment<DeepGrams> grams) {
        return Limit.of(
                "the tangent kernel of " + depth + " layers approaches $Θ_{" + depth
                        + "}$ at three inputs, in the Frobenius norm relative to that of the limit",
                grams.measure(distance(depth, DeepGrams::tangent)),
                Order.inverseRoot("p"));
    }

    private static Limit covarianceApproaches(Experiment<DeepGrams> grams) {
        // With more layers the relative distance at the smallest width is too large to fall at its order yet.
        return Limit.of(
                "the covariance of the outputs of three layers, given the hidden weights, approaches $Σ_3$",
                grams.measure(distance(3, DeepGrams::process)),
                Order.inverseRoot("p"));
    }

    private static Expectation meanTangent(List<NarrowNetworks> batches, ToDoubleFunction<NarrowNetworks> tangent) {
        return Expectation.of(
                "three layers of hidden widths 20 and 40 have the mean tangent kernel $Θ_3(x,x)=3Σ_3(x,x)$ of the limit, exactly",
                NarrowNetworks.WIDTHS.size() + 1.0,
                sample(batches, tangent));
    }

    private static Expectation kurtosis(String law, String constant, List<NarrowNetworks> batches, double predicted) {
        return Expectation.of(
                "with " + law
                        + " the variance $q$ of $f(x)$ given the hidden weights has $\\E q^2=Σ_3(x,x)^2\\prod_l(1+"
                        + constant + "/n_l)$",
                predicted,
                sample(batches, NarrowNetworks::squaredVariance));
    }

    private static Expectation fourthMoment(List<NarrowNetworks> relu) {
        return Expectation.of(
                "with the ReLU $\\E f(x)^4=3Σ_3(x,x)^2\\prod_l(1+5/n_l)$",
                3 * NarrowNetworks.product(5),
                sample(relu, NarrowNetworks::fourthPower));
    }

    private static Limit forgetsInputs(Activation activation) {
        return Limit.of(
                "with the ReLU $Θ_L(x,z)/Θ_L(x,x)$ approaches $\\frac14$ for orthogonal inputs of one length as $L$ grows",
                Sweep.exactlyDoublingTo(
                        2048,
                        SIZES + 1,
                        depth -> Math.abs(DeepKernelsFigures.share(activation, (int) depth, Math.PI / 2) - 0.25)),
                new Order("log(L)/L", depth -> Math.log(depth) / depth));
    }
}
