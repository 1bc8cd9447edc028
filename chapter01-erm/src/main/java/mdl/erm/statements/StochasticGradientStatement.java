package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.erm.GradientDescent;
import mdl.erm.GradientEstimate;
import mdl.erm.LeastMeanSquares;
import mdl.erm.LinearRisk;
import mdl.erm.MiniBatches;
import mdl.erm.StepSize;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.distribution.continuous.LaplaceDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jblas.DoubleMatrix;

/** Mini-batch gradients are unbiased; in one pass they follow the population flow, in many passes they fit the data. */
@Notes(
        id = "stochastic-gradient",
        name = "Stochastic gradient descent",
        section = "1.3.2",
        items = {"Remark 1"},
        sources = {"robbins1951", "widrow1960", "kushner2003"})
public record StochasticGradientStatement(
        @Parameter("dimension d, 2 to 20") int dimension,

        @Parameter("samples n of a data set, an even number from 4d to 400")
        int samples,

        @Parameter("independent runs, at least 1000") int trials)
        implements Statement {

    private static final double NOISE = 0.5;
    /** So few samples, and two in a batch, that all batches can be enumerated. */
    private static final int FEW = 6;

    private static final int BATCH = 2;
    private static final int SIZES = 6;
    private static final int RUNS = 40;
    private static final int FINEST = 512;
    private static final int HORIZON = 2;
    private static final int LONGEST = 4096;
    private static final int NOISES = 8000;
    private static final Order ROOT_STEP = new Order("√η", m -> 1 / Math.sqrt(m));

    /** Few dimensions, so that many runs are cheap. */
    public StochasticGradientStatement() {
        this(4, 32, 1000);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public StochasticGradientStatement {
        Hypothesis.within("dimension", dimension, 2, 20);
        Hypothesis.within("samples", samples, 4 * dimension, 400);
        Hypothesis.require(samples % 2 == 0, "samples is " + samples + ", but must be even");
        Hypothesis.atLeast("trials", trials, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        LinearRisk few = data(FEW, random.named("few").generator()).risk();
        LinearRisk all = data(samples, random.named("data").generator()).risk();
        Experiment<Path> onePass = paths(random.named("one pass"), this::onePass);
        Experiment<Path> manyPasses = paths(random.named("many passes"), this::manyPasses);
        Experiment<Average> averages = averages(random.named("averages"));
        List<Noise> noises = noises(random.named("noise").generator());
        List<int[]> tuples = tuples(FEW, false);
        List<int[]> subsets = tuples(FEW, true);
        double correction = (FEW - BATCH) / (FEW - 1.0);

        return Evidence.that(
                        unbiased("with", few, tuples),
                        unbiased("without", few, subsets),
                        covariance("with", few, tuples, 1),
                        covariance("without", few, subsets, correction),
                        strength("with", all, MiniBatches::withReplacement, random),
                        strength("without", all, MiniBatches::withoutReplacement, random),
                        unbiasedOnTheWay(random.named("way"), 0, samples - 1),
                        oneEpoch(MiniBatches::withoutReplacement, random.named("epoch")),
                        distanceAtTheEnd(onePass),
                        followsFlow(onePass),
                        reaches("of the empirical risk", averages.measure(Average::toEmpirical)),
                        noiseStrength(noises, dimension + 1),
                        noiseLaw(noises, laplace()::cumulativeProbability))
                .failsWith("the last sample is never drawn", unbiased("without", few, tuples(FEW - 1, true)))
                .failsWith(
                        "the other way of drawing",
                        covariance("with", few, subsets, 1),
                        covariance("without", few, tuples, correction),
                        strength("with", all, MiniBatches::withoutReplacement, random),
                        strength("without", all, MiniBatches::withReplacement, random))
                .failsWith(
                        "the sample of the step before, once more",
                        unbiasedOnTheWay(random.named("way"), 0, samples - 2))
                .failsWith("correlated neighbours", unbiasedOnTheWay(random.named("way"), 0.9, samples - 1))
                .failsWith("samples that return", oneEpoch(MiniBatches::withReplacement, random.named("epoch")))
                .failsWith("samples that return, of one data set", followsFlow(manyPasses))
                .failsWith(
                        "the minimiser of the other risk",
                        reaches("of the population risk", averages.measure(Average::toPopulation)))
                .failsWith("noise of the strength that it has at $θ_\\star$", noiseStrength(noises, 0))
                .failsWith("Gaussian noise of the same variance", noiseLaw(noises, normal()::cumulativeProbability))
                .shows("trajectories", () -> trajectories(random.named("trajectories")))
                .shows("flow", () -> flowFigure(onePass, manyPasses))
                .shows("limits", () -> limitsFigure(averages))
                .shows("noise", () -> noiseFigure(noises));
    }

    /** The largest distance to the population flow on the way, and the squared one at the end. */
    private record Path(double largest, double lastSquare) {}

    /** Distances of the mean of the iterates to the minimisers of the two risks. */
    private record Average(double toEmpirical, double toPopulation) {}

    /** The squared length of the effective noise, and one of its coordinates across θ − θ⋆. */
    private record Noise(double square, double across) {}

    @FunctionalInterface
    private interface Drawing {
        MiniBatches of(int samples, int size, RandomGenerator generator);
    }

    private StreamOfSamples data(int n, RandomGenerator generator) {
        return StreamOfSamples.of(n, dimension, NOISE, 0, generator);
    }

    private LeastMeanSquares model() {
        return new LeastMeanSquares(dimension, NOISE);
    }

    /** θ_0, of length one. */
    private double[] start() {
        return DoubleMatrix.ones(dimension).divi(Math.sqrt(dimension)).data;
    }

    private StepSize stepSize() {
        return StepSize.constant(0.6 / (dimension + 2));
    }

    private static List<int[]> tuples(int n, boolean distinct) {
        return IntStream.range(0, n * n)
                .mapToObj(code -> new int[] {code / n, code % n})
                .filter(pair -> !distinct || pair[0] != pair[1])
                .toList();
    }

    private Identity unbiased(String way, LinearRisk risk, List<int[]> batches) {
        DoubleMatrix sum = DoubleMatrix.zeros(dimension);
        batches.forEach(batch -> sum.addi(new DoubleMatrix(risk.gradient(start(), batch))));
        return Identity.of(
                "over all pairs drawn " + way + " replacement, the mean of $∇\\hat{R}(θ;b)$ is $∇\\hat{R}(θ)$",
                risk.gradient(start()),
                sum.divi(batches.size()).data,
                rounding(risk));
    }

    private Identity covariance(String way, LinearRisk risk, List<int[]> batches, double factor) {
        List<int[]> single =
                IntStream.range(0, FEW).mapToObj(i -> new int[] {i}).toList();
        return Identity.of(
                "over all pairs drawn " + way + " replacement, the covariance of $∇\\hat{R}(θ;b)$ is "
                        + (way.equals("with") ? "$C/b$" : "$\\frac{n-b}{n-1}C/b$"),
                covariance(risk, single).muli(factor / BATCH).data,
                covariance(risk, batches).data,
                rounding(risk));
    }

    /** About the gradient of the whole risk. */
    private DoubleMatrix covariance(LinearRisk risk, List<int[]> batches) {
        DoubleMatrix deviations = new DoubleMatrix(batches.size(), dimension);
        DoubleMatrix mean = new DoubleMatrix(risk.gradient(start()));
        for (int i = 0; i < batches.size(); i++) {
            DoubleMatrix gradient = new DoubleMatrix(risk.gradient(start(), batches.get(i)));
            deviations.putRow(i, gradient.sub(mean).transpose());
        }
        return MatrixProduct.gram(deviations).divi(batches.size());
    }

    private Rounding rounding(LinearRisk risk) {
        double largest = IntStream.range(0, FEW)
                .mapToObj(i -> new DoubleMatrix(risk.gradient(start(), new int[] {i})))
                .mapToDouble(DoubleMatrix::norm2)
                .max()
                .orElseThrow();
        return Rounding.of(dimension + FEW * FEW).withScale(Math.max(1, largest * largest));
    }

    private Expectation strength(String way, LinearRisk risk, Drawing drawing, Randomness random) {
        int b = samples / 2;
        double[] mean = risk.gradient(start());
        double trace = IntStream.range(0, samples)
                .mapToDouble(i -> squaredDistance(risk.gradient(start(), new int[] {i}), mean))
                .average()
                .orElseThrow();
        double factor = way.equals("with") ? 1 : (samples - b) / (samples - 1.0);
        return Expectation.of(
                "half of the data, drawn " + way
                        + " replacement: $\\E\\norm{∇\\hat{R}(θ;b)-∇\\hat{R}(θ)}^2$ is the trace of that covariance",
                factor * trace / b,
                random.named("batches " + way)
                        .sample(
                                trials,
                                generator -> squaredDistance(
                                        risk.gradient(
                                                start(),
                                                drawing.of(samples, b, generator)
                                                        .next()),
                                        mean)));
    }

    private Expectation unbiasedOnTheWay(Randomness random, double rho, int next) {
        return Expectation.of(
                "at $θ_k$ the gradient of a fresh sample is unbiased: $\\E\\langle∇\\hat{R}(θ_k;b_k)-∇R(θ_k),θ_k-θ_\\star\\rangle=0$",
                0,
                random.sample(trials, generator -> {
                    LinearRisk risk = StreamOfSamples.of(samples, dimension, NOISE, rho, generator)
                            .risk();
                    double[] theta = new GradientDescent(stepSize())
                            .after(samples - 1, GradientEstimate.of(risk, MiniBatches.inOrder(samples, 1)), start());
                    DoubleMatrix here = new DoubleMatrix(theta);
                    double[] gradient = risk.gradient(theta, new int[] {next});
                    return new DoubleMatrix(gradient).sub(here).dot(here);
                }));
    }

    private Expectation oneEpoch(Drawing drawing, Randomness random) {
        double[] minimiser = new double[dimension];
        return Expectation.of(
                "one epoch over $n$ samples is worth $n$ fresh samples: the exact error $\\E\\norm{θ_n-θ_\\star}^2$",
                model().errors(stepSize(), samples, 1)[samples],
                random.sample(trials, generator -> {
                    LinearRisk risk = data(samples, generator).risk();
                    GradientEstimate gradient = GradientEstimate.of(risk, drawing.of(samples, 1, generator));
                    return squaredDistance(
                            new GradientDescent(stepSize()).after(samples, gradient, start()), minimiser);
                }));
    }

    private GradientEstimate onePass(RandomGenerator generator) {
        return model().fresh(1, generator);
    }

    private GradientEstimate manyPasses(RandomGenerator generator) {
        LinearRisk risk = data(samples, generator).risk();
        return GradientEstimate.of(risk, MiniBatches.withReplacement(samples, 1, generator));
    }

    /** At the step sizes η = 1/m. */
    private Experiment<Path> paths(Randomness random, Function<RandomGenerator, GradientEstimate> samples) {
        return Experiment.doublingTo(FINEST, SIZES, RUNS, random, (m, generator) -> {
            double[] distances = new double[HORIZON * m + 1];
            GradientDescent.withStep(1.0 / m).follow(HORIZON * m, samples.apply(generator), start(), (k, theta) -> {
                DoubleMatrix flow = new DoubleMatrix(start()).muli(Math.exp(-(double) k / m));
                distances[k] = flow.distance2(new DoubleMatrix(theta));
            });
            double last = distances[HORIZON * m];
            return new Path(Arrays.stream(distances).max().orElseThrow(), last * last);
        });
    }

    private Expectation distanceAtTheEnd(Experiment<Path> paths) {
        int steps = HORIZON * FINEST;
        StepSize finest = StepSize.constant(1.0 / FINEST);
        double product = Math.exp(-HORIZON) * Math.pow(1 - finest.at(0), steps);
        return Expectation.of(
                "at $t=2$ the mean squared distance of one-pass SGD to the population flow is that of exact moments",
                model().errors(finest, steps, 1)[steps] - 2 * product + Math.exp(-2 * HORIZON),
                paths.atLargest(Path::lastSquare));
    }

    private static Limit followsFlow(Experiment<Path> paths) {
        return Limit.of(
                "the largest distance of SGD to the population flow up to $t=2$ vanishes with $η$",
                paths.measure(Path::largest),
                ROOT_STEP);
    }

    private Experiment<Average> averages(Randomness random) {
        StepSize half = StepSize.constant(0.3 / (dimension + 2));
        return Experiment.doublingTo(LONGEST, SIZES, RUNS, random, (k, generator) -> {
            StreamOfSamples data = data(samples, generator);
            GradientEstimate gradient =
                    GradientEstimate.of(data.risk(), MiniBatches.withReplacement(samples, 1, generator));
            double[] average = new GradientDescent(half).averageAfter(k, gradient, start());
            return new Average(
                    Math.sqrt(squaredDistance(average, data.leastSquares())), new DoubleMatrix(average).norm2());
        });
    }

    private static Limit reaches(String risk, Sweep distances) {
        return Limit.of(
                "the mean of $k$ iterates with replacement tends to the minimiser " + risk,
                distances,
                Order.inverseRoot("k"));
    }

    /** At θ_0, with two fresh samples. */
    private List<Noise> noises(RandomGenerator generator) {
        GradientEstimate gradient = model().fresh(BATCH, generator);
        return Stream.generate(() -> {
                    double[] estimate = gradient.at(start());
                    return new Noise(squaredDistance(estimate, start()), (estimate[0] - estimate[1]) / Math.sqrt(2));
                })
                .limit(NOISES)
                .toList();
    }

    private Expectation noiseStrength(List<Noise> noises, double growth) {
        return Expectation.of(
                "the noise grows with the error: $\\E\\norm{ε_k}^2=\\frac1b\\bigl((d+1)\\norm{θ_k-θ_\\star}^2+σ^2d\\bigr)$",
                (growth + NOISE * dimension) / BATCH,
                sample(noises, Noise::square));
    }

    private static Law noiseLaw(List<Noise> noises, DoubleUnaryOperator distribution) {
        return Law.of(
                "for $b=2$ a coordinate of $ε_k$ across $θ_k-θ_\\star$ has a Laplace law",
                sample(noises, Noise::across),
                distribution);
    }

    private static LaplaceDistribution laplace() {
        return new LaplaceDistribution(0, Math.sqrt(1 + NOISE) / 2);
    }

    private static NormalDistribution normal() {
        return new NormalDistribution(0, Math.sqrt((1 + NOISE) / 2));
    }

    private static <T> Sample sample(List<T> draws, ToDoubleFunction<T> number) {
        return new Sample(draws.stream().mapToDouble(number).toArray());
    }

    private static double squaredDistance(double[] first, double[] second) {
        return new DoubleMatrix(first).squaredDistance(new DoubleMatrix(second));
    }

    private Figure trajectories(Randomness random) {
        Figure figure = Figure.of(Axis.linear("time t = kη"), Axis.linear("first coordinate of θ"))
                .titled("One pass of stochastic gradient descent")
                .described(
                        "Two runs of one-pass stochastic gradient descent around the exponential decay of the population"
                                + " flow; that with the smaller step stays closer.")
                .curve("population flow", t -> start()[0] * Math.exp(-t), 0, 4);
        for (int m : new int[] {16, 256}) {
            double[] times =
                    IntStream.rangeClosed(0, 64).mapToDouble(j -> j / 16.0).toArray();
            double[] values = new double[times.length];
            GradientDescent.withStep(1.0 / m).follow(4 * m, onePass(random.at(m).generator()), start(), (k, theta) -> {
                if (k % (m / 16) == 0) {
                    values[k / (m / 16)] = theta[0];
                }
            });
            figure = figure.points("one pass, η = 1/" + m, times, values);
        }
        return figure;
    }

    private static Figure flowFigure(Experiment<Path> onePass, Experiment<Path> manyPasses) {
        return ConvergenceFigure.of(
                        "1/η",
                        "largest distance",
                        ROOT_STEP,
                        onePass.measure(Path::largest),
                        "samples that return",
                        manyPasses.measure(Path::largest))
                .titled("From one-pass descent to the population flow")
                .described(
                        "The distance of one-pass descent to the population flow falls like the root of the step size;"
                                + " when samples return it stays where it is.");
    }

    private static Figure limitsFigure(Experiment<Average> averages) {
        return ConvergenceFigure.of(
                        "steps k",
                        "distance",
                        Order.inverseRoot("k"),
                        averages.measure(Average::toEmpirical),
                        "to the minimiser of R",
                        averages.measure(Average::toPopulation))
                .titled("Which minimiser?")
                .described(
                        "With replacement the mean of the iterates approaches the minimiser of the empirical risk like one"
                                + " over the root of the steps, and keeps its distance to that of the population risk.");
    }

    private static Figure noiseFigure(List<Noise> noises) {
        int bins = 48;
        double width = 6.0 / bins;
        double[] edges =
                IntStream.rangeClosed(0, bins).mapToDouble(i -> i * width - 3).toArray();
        double[] heights = new double[bins];
        noises.stream()
                .map(noise -> (int) Math.floor((noise.across() + 3) / width))
                .filter(bin -> bin >= 0 && bin < bins)
                .forEach(bin -> heights[bin] += 1 / (NOISES * width));
        return Figure.of(Axis.linear("coordinate of the noise"), Axis.linear("density"))
                .titled("The effective noise is not Gaussian")
                .described(
                        "The histogram has a peak at zero and heavy tails; it follows the Laplace density and not the"
                                + " normal density of the same variance.")
                .histogram("noise of two samples", edges, heights)
                .curve("Laplace law", laplace()::density, -3, 3)
                .dashed("normal law of the same variance", normal()::density, -3, 3);
    }
}
