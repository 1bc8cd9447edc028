package mdl.erm.statements;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.erm.GradientDescent;
import mdl.erm.GradientEstimate;
import mdl.erm.LeastMeanSquares;
import mdl.erm.MiniBatches;
import mdl.erm.ParametricRisk;
import mdl.erm.StepSize;
import mdl.erm.statements.StochasticRuns.Average;
import mdl.erm.statements.StochasticRuns.Path;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
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

        @Parameter("samples n of a data set, an even number from 4d to 10d")
        int samples,

        @Parameter("batches, and runs over one data set, at least 1000")
        int trials)
        implements Statement {

    private static final double NOISE = 0.5;
    /** So few samples that all pairs can be enumerated. */
    private static final int FEW = 6;

    private static final int PAIR = 2;
    private static final double CORRECTION = (FEW - PAIR) / (FEW - 1.0);

    /** Few dimensions, so that many runs are cheap. */
    public StochasticGradientStatement() {
        this(4, 32, 1000);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public StochasticGradientStatement {
        Inputs.within("dimension", dimension, 2, 20);
        Inputs.within("samples", samples, 4 * dimension, 10 * dimension);
        Inputs.require(samples % 2 == 0, "samples is " + samples + ", but must be even");
        Inputs.atLeast("trials", trials, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        BatchMoments few = new BatchMoments(data(FEW, 0, random.named("few").generator()), runs().start());
        BatchMoments all =
                new BatchMoments(data(samples, 0, random.named("data").generator()), runs().start());
        Experiment<Path> onePass = runs().onePass(random.named("one pass"));
        Experiment<Path> manyPasses = runs().manyPasses(random.named("many passes"));
        Experiment<Average> averages = runs().averages(random.named("averages"));
        EffectiveNoise noise =
                EffectiveNoise.at(runs().start(), model(), random.named("noise").generator());
        List<int[]> pairs = BatchMoments.pairs(FEW, false);
        List<int[]> subsets = BatchMoments.pairs(FEW, true);

        return Evidence.that(
                        unbiased("with", few, pairs),
                        unbiased("without", few, subsets),
                        covariance("with", few, pairs, 1),
                        covariance("without", few, subsets, CORRECTION),
                        strength(all, with(), with().drawing(), random),
                        strength(all, without(), without().drawing(), random),
                        noisyStep(few, 1),
                        unbiasedOnTheWay(random.named("way"), 0, samples - 1),
                        oneEpoch(MiniBatches::withoutReplacement, random.named("epoch")),
                        distanceAtTheEnd(onePass),
                        followsFlow(onePass),
                        reaches("of the empirical risk", averages.measure(Average::toEmpirical)),
                        noiseStrength(noise, dimension + 1),
                        noiseLaw(noise, noise.laplace()::cumulativeProbability))
                .failsWith(
                        "the last sample is never drawn", unbiased("without", few, BatchMoments.pairs(FEW - 1, true)))
                .failsWith(
                        "the other way of drawing",
                        covariance("with", few, subsets, 1),
                        covariance("without", few, pairs, CORRECTION),
                        strength(all, with(), without().drawing(), random),
                        strength(all, without(), with().drawing(), random))
                .failsAsPrinted(
                        "1.3.6", "the noise $ε_k=∇\\hat{R}(θ_k;b_k)-∇R(θ_k)$ with this sign", noisyStep(few, -1))
                .failsWith(
                        "the sample of the step before, once more",
                        unbiasedOnTheWay(random.named("way"), 0, samples - 2))
                .failsWith("correlated neighbours", unbiasedOnTheWay(random.named("way"), 0.9, samples - 1))
                .failsWith("samples that return", oneEpoch(MiniBatches::withReplacement, random.named("epoch")))
                .failsWith("samples that return, of one data set", followsFlow(manyPasses))
                .failsWith(
                        "the minimiser of the other risk",
                        reaches("of the population risk", averages.measure(Average::toPopulation)))
                .failsWith("noise of the strength that it has at $θ_\\star$", noiseStrength(noise, 0))
                .failsWith(
                        "Gaussian noise of the same variance", noiseLaw(noise, noise.normal()::cumulativeProbability))
                .shows("trajectories", () -> runs().trajectories(random.named("trajectories")))
                .shows("flow", () -> StochasticRuns.flowFigure(onePass, manyPasses))
                .shows("limits", () -> StochasticRuns.limitsFigure(averages))
                .shows("noise", noise::figure);
    }

    @FunctionalInterface
    private interface Drawing {
        MiniBatches of(int samples, int size, RandomGenerator generator);
    }

    /** A way to draw batches, and the share of the covariance with replacement that it leaves at b = n/2. */
    private record Way(String word, Drawing drawing, double share) {}

    private Way with() {
        return new Way("with", MiniBatches::withReplacement, 1);
    }

    private Way without() {
        return new Way("without", MiniBatches::withoutReplacement, (samples - samples / 2) / (samples - 1.0));
    }

    private ParametricRisk data(int n, double correlation, RandomGenerator generator) {
        return StreamOfSamples.of(n, dimension, NOISE, correlation, generator).risk();
    }

    private LeastMeanSquares model() {
        return new LeastMeanSquares(dimension, NOISE);
    }

    private StochasticRuns runs() {
        return new StochasticRuns(model(), samples);
    }

    private StepSize stepSize() {
        return StepSize.constant(0.6 / (dimension + 2));
    }

    private static Identity unbiased(String way, BatchMoments moments, List<int[]> batches) {
        return Identity.of(
                "over all pairs drawn " + way + " replacement, the mean of $∇\\hat{R}(θ;b)$ is $∇\\hat{R}(θ)$",
                moments.risk().gradient(moments.theta()),
                moments.mean(batches),
                moments.rounding());
    }

    private static Identity covariance(String way, BatchMoments moments, List<int[]> batches, double factor) {
        return Identity.of(
                "over all pairs drawn " + way + " replacement, the covariance of $∇\\hat{R}(θ;b)$ is "
                        + (factor == 1 ? "$C/b$" : "$\\frac{n-b}{n-1}C/b$"),
                moments.covariance().muli(factor / PAIR).data,
                moments.covariance(batches).data,
                moments.rounding());
    }

    private Expectation strength(BatchMoments moments, Way way, Drawing drawing, Randomness random) {
        int b = samples / 2;
        double[] whole = moments.risk().gradient(moments.theta());
        return Expectation.of(
                "half of the data, drawn " + way.word()
                        + " replacement: $\\E\\norm{∇\\hat{R}(θ;b)-∇\\hat{R}(θ)}^2$ is the trace of that covariance",
                way.share() * moments.covariance().diag().sum() / b,
                random.named("batches " + way.word())
                        .sample(
                                trials,
                                generator -> squaredDistance(
                                        moments.risk()
                                                .gradient(
                                                        moments.theta(),
                                                        drawing.of(samples, b, generator)
                                                                .next()),
                                        whole)));
    }

    /** One step from θ_0 on a batch of two, and the same step from ∇R(θ) = θ and the noise: what the definition says. */
    private Identity noisyStep(BatchMoments moments, int sign) {
        double eta = stepSize().at(0);
        DoubleMatrix theta = new DoubleMatrix(moments.theta());
        int[] batch = {0, 1};
        DoubleMatrix noise = theta.sub(new DoubleMatrix(moments.risk().gradient(moments.theta(), batch)));
        return Identity.of(
                "the noise $ε_k$ is defined such that $θ_{k+1}=θ_k-η∇R(θ_k)+ηε_k$",
                GradientDescent.withStep(eta).after(1, at -> moments.risk().gradient(at, batch), moments.theta()),
                theta.mul(1 - eta).add(noise.mul(sign * eta)).data,
                moments.rounding());
    }

    private Expectation unbiasedOnTheWay(Randomness random, double rho, int next) {
        return Expectation.of(
                "at $θ_k$ the gradient of a fresh sample is unbiased: $\\E\\langleε_k,u\\rangle=0$ for the direction $u$ of $θ_k-θ_\\star$",
                0,
                random.sample(trials, generator -> {
                    ParametricRisk risk = data(samples, rho, generator);
                    double[] theta = new GradientDescent(stepSize())
                            .after(
                                    samples - 1,
                                    GradientEstimate.of(risk, MiniBatches.inOrder(samples, 1)),
                                    runs().start());
                    DoubleMatrix here = new DoubleMatrix(theta);
                    double[] gradient = risk.gradient(theta, new int[] {next});
                    return here.sub(new DoubleMatrix(gradient)).dot(here) / here.norm2();
                }));
    }

    private Expectation oneEpoch(Drawing drawing, Randomness random) {
        double[] minimiser = new double[dimension];
        return Expectation.of(
                "one epoch over $n$ samples is worth $n$ fresh samples: the exact error $\\E\\norm{θ_n-θ_\\star}^2$",
                model().errors(stepSize(), samples, 1)[samples],
                random.sample(trials, generator -> {
                    ParametricRisk risk = data(samples, 0, generator);
                    GradientEstimate gradient = GradientEstimate.of(risk, drawing.of(samples, 1, generator));
                    return squaredDistance(
                            new GradientDescent(stepSize()).after(samples, gradient, runs().start()), minimiser);
                }));
    }

    private Expectation distanceAtTheEnd(Experiment<Path> paths) {
        int steps = StochasticRuns.HORIZON * StochasticRuns.FINEST;
        StepSize finest = StepSize.constant(1.0 / StochasticRuns.FINEST);
        double flow = Math.exp(-StochasticRuns.HORIZON);
        double mean = Math.pow(1 - finest.at(0), steps);
        return Expectation.of(
                "at $t=2$ the mean squared distance of one-pass SGD to the population flow is that of exact moments",
                model().errors(finest, steps, 1)[steps] - 2 * flow * mean + flow * flow,
                paths.atLargest(Path::lastSquare));
    }

    private static Limit followsFlow(Experiment<Path> paths) {
        return Limit.of(
                "the largest distance of SGD to the population flow up to $t=2$ vanishes with $η$",
                paths.measure(Path::largest),
                StochasticRuns.ROOT_STEP);
    }

    private static Limit reaches(String risk, Sweep distances) {
        return Limit.of(
                "the mean of $k$ iterates with replacement tends to the minimiser " + risk,
                distances,
                Order.inverseRoot("k"));
    }

    private Expectation noiseStrength(EffectiveNoise noise, double growth) {
        return Expectation.of(
                "the noise grows with the error: $\\E\\norm{ε_k}^2=\\frac1b\\bigl((d+1)\\norm{θ_k-θ_\\star}^2+σ^2d\\bigr)$",
                (growth + NOISE * dimension) / EffectiveNoise.BATCH,
                noise.squares());
    }

    private static Law noiseLaw(EffectiveNoise noise, DoubleUnaryOperator distribution) {
        return Law.of(
                "for $b=2$ a coordinate of $ε_k$ across $θ_k-θ_\\star$ has a Laplace law",
                noise.across(),
                distribution);
    }

    private static double squaredDistance(double[] first, double[] second) {
        return new DoubleMatrix(first).squaredDistance(new DoubleMatrix(second));
    }
}
