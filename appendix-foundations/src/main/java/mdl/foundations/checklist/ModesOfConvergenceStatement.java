package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.probability.RandomSequence;
import mdl.foundations.probability.RareOnes;
import mdl.foundations.probability.ShrinkingGaussian;
import mdl.foundations.probability.ShrinkingSpike;
import mdl.foundations.probability.ShrinkingUniform;
import mdl.foundations.probability.SwingingGaussian;
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
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** Almost sure convergence and convergence in Lᵖ imply convergence in probability, and that convergence in distribution. */
@Notes(
        id = "modes-of-convergence",
        name = "Modes of convergence",
        section = "A.2.5",
        items = {
            "Lemma 10",
            "Definition 14",
            "Definition 15",
            "Example 12",
            "Example 13",
            "Definition 16",
            "Example 14",
            "Definition 17",
            "Example 15",
            "Definition 18",
            "Figure A.1"
        },
        sources = {"grimmett2020"})
public record ModesOfConvergenceStatement(
        @Parameter("largest index n, from 64 to 1024; paths are followed up to n²")
        int index,

        @Parameter("simulated paths, at least 400") int trials)
        implements Statement {

    static final RandomSequence UNIFORM = new ShrinkingUniform();
    static final RandomSequence ONES = new RareOnes(1);
    static final RandomSequence RARER_ONES = new RareOnes(2);
    static final RandomSequence SPIKE = new ShrinkingSpike();
    static final RandomSequence GAUSSIAN = new ShrinkingGaussian();
    static final RandomSequence SWINGING = new SwingingGaussian();

    private static final Order INVERSE = new Order("1/n", n -> 1 / n);
    private static final Order INVERSE_SQUARE = new Order("1/n²", n -> 1 / (n * n));

    /** The tail P(|G| &gt; ε√n) of a Gaussian variable at ε = 1/2 is below it. */
    private static final Order EXPONENTIAL = new Order("exp(-n/8)", n -> Math.exp(-n / 8));

    static final double LEVEL = 0.5;

    /** Gaussian tails fall fast; further on, one minus a distribution function would be rounding. */
    private static final int SMALL = 128;

    private static final int SIZES = 5;

    /** The paths of the simulation are watched from here to the square of it. */
    static final int WATCHED = 10;

    private static final int WATCHED_TO = WATCHED * WATCHED;

    /** Up to the index 256. */
    public ModesOfConvergenceStatement() {
        this(256, 1000);
    }

    /** @throws IllegalArgumentException if n lies outside 64..1024, or there are fewer than 400 trials */
    public ModesOfConvergenceStatement {
        Inputs.within("index", index, 64, 1024);
        Inputs.atLeast("trials", trials, 400);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleUnaryOperator square = x -> x * x;
        DoubleUnaryOperator bounded = x -> x * x / (1 + x * x);
        Randomness estimators = random.named("estimators");
        Experiment<Double> means = SquaredErrors.of(trials, estimators, n -> n, 0);
        Experiment<Double> biased = SquaredErrors.of(trials, estimators, n -> n, 0.5);
        Experiment<Double> single = SquaredErrors.of(trials, estimators, n -> 1, 0);

        return Evidence.that(
                        exceeds(ONES, 1.0 / WATCHED, random.named("ones once")),
                        exceeds(SPIKE, 1.0 / WATCHED, random.named("spike once")),
                        exceeds(GAUSSIAN, GAUSSIAN.exceedance(WATCHED, LEVEL), random.named("gaussian once")),
                        inProbability(GAUSSIAN),
                        settles(
                                "a Gaussian variable plus one of variance 1/n",
                                (n, generator) -> {
                                    double limit = generator.nextGaussian();
                                    return Arrays.stream(GAUSSIAN.path(n, generator))
                                            .map(x -> limit + x)
                                            .toArray();
                                },
                                random.named("settling")),
                        inMeanSquare(UNIFORM, INVERSE_SQUARE),
                        inMeanSquare(GAUSSIAN, INVERSE),
                        meanSize(SPIKE, 1 / Math.sqrt(WATCHED), random.named("size of spike")),
                        secondMoment(UNIFORM, 1.0 / (3 * WATCHED * WATCHED), random.named("uniform")),
                        secondMoment(ONES, 1.0 / WATCHED, random.named("ones squared")),
                        secondMoment(SPIKE, WATCHED * (1.0 / WATCHED), random.named("spike")),
                        almostSurely(RARER_ONES, index, INVERSE),
                        almostSurely(GAUSSIAN, SMALL, EXPONENTIAL),
                        telescopes(ONES),
                        returns(ONES, 1 - (WATCHED - 1.0) / WATCHED_TO, random.named("ones")),
                        returns(SPIKE, 1.0 / WATCHED, random.named("spike path")),
                        inDistribution(GAUSSIAN::distribution, LEVEL),
                        halfAtZero(GAUSSIAN),
                        weakly(ONES, bounded),
                        weakly(SPIKE, bounded),
                        weakly(GAUSSIAN, bounded),
                        normalAtEveryIndex(SWINGING, random.named("swinging")),
                        SquaredErrors.vanish(means),
                        SquaredErrors.areVariances(means))
                .failsWith(
                        "$X_n=(-1)^nG$, which converges in distribution only",
                        settles(SWINGING.title(), SWINGING::path, random.named("swings")))
                .failsWith("the variance one at every $n$", inProbability(SWINGING))
                .failsWith(
                        "the second moments of Example 14, which converges almost surely", inMeanSquare(SPIKE, INVERSE))
                .failsAsPrinted(
                        "A.2.44",
                        "the upper limit $n/2$ in place of $1/n$",
                        secondMoment(SPIKE, WATCHED * (WATCHED / 2.0), random.named("spike")))
                .failsWith(
                        "ones of probability $1/n^2$ in the place of others",
                        exceeds(RARER_ONES, 1.0 / WATCHED, random.named("rarer ones once")),
                        meanSize(RARER_ONES, 1 / Math.sqrt(WATCHED), random.named("size of rarer ones")),
                        secondMoment(RARER_ONES, 1.0 / WATCHED, random.named("rarer ones squared")))
                .failsWith("Example 13, which converges in $L^2$", almostSurely(ONES, index, INVERSE))
                .failsWith(
                        "ones of probability $1/n^2$ in place of $1/n$",
                        telescopes(RARER_ONES),
                        returns(RARER_ONES, 1 - (WATCHED - 1.0) / WATCHED_TO, random.named("rarer ones")))
                .failsWith(
                        "the probability of Example 13",
                        returns(SPIKE, 1 - (WATCHED - 1.0) / WATCHED_TO, random.named("spike path")))
                .failsWith("the point $x=0$, where the limit jumps", inDistribution(GAUSSIAN::distribution, 0))
                .failsAsPrinted(
                        "A.2.46",
                        "$x/\\sqrt{2n}$ in place of $x\\,(n/2)^{1/2}$",
                        inDistribution((n, x) -> GAUSSIAN.distribution(1, x / Math.sqrt(n)), LEVEL))
                .failsWith("Example 13, whose limit is attained from the right", halfAtZero(ONES))
                .failsWith("the unbounded function $x^2$", weakly(SPIKE, square))
                .failsWith("Example 15", normalAtEveryIndex(GAUSSIAN, random.named("gaussian law")))
                .failsWith("a bias that stays", SquaredErrors.vanish(biased), SquaredErrors.areVariances(biased))
                .failsWith(
                        "a variance that stays: one observation alone",
                        SquaredErrors.vanish(single),
                        SquaredErrors.areVariances(single))
                .shows("modes", () -> ModesExhibits.table(index))
                .shows("return", ModesExhibits::returns)
                .shows("distribution", ModesExhibits::distributions);
    }

    private Expectation exceeds(RandomSequence sequence, double predicted, Randomness random) {
        return Expectation.of(
                "the share of paths with $\\abs{X_n}>\\frac12$ at $n=" + WATCHED + "$: " + sequence.title(),
                predicted,
                random.sample(trials, generator -> Math.abs(last(sequence, generator)) > LEVEL ? 1 : 0));
    }

    private static Limit inProbability(RandomSequence sequence) {
        return Limit.of(
                "$\\P(\\abs{X_n}>\\frac12)$ vanishes: " + sequence.title(),
                Sweep.exactlyDoublingTo(SMALL, SIZES, n -> sequence.exceedance((int) n, LEVEL)),
                EXPONENTIAL);
    }

    /** What converges in probability, to whatever limit, has steps that vanish in probability. */
    private Limit settles(String title, BiFunction<Integer, RandomGenerator, double[]> path, Randomness random) {
        Experiment<Double> steps = Experiment.doublingTo(SMALL, SIZES, trials, random, (n, generator) -> {
            double[] values = path.apply(n + 1, generator);
            return Math.min(1, Math.abs(values[n] - values[n - 1]));
        });
        return Limit.of(
                "the mean of $\\abs{X_{n+1}-X_n}$, cut off at 1, vanishes along simulated paths: " + title,
                steps.measure(Double::doubleValue),
                Order.inverseRoot("n"));
    }

    private Limit inMeanSquare(RandomSequence sequence, Order order) {
        return Limit.of(
                "$\\E X_n^2$ vanishes: " + sequence.title(),
                Sweep.exactlyDoublingTo(index, SIZES, n -> sequence.mean((int) n, x -> x * x)),
                order);
    }

    private Expectation meanSize(RandomSequence sequence, double predicted, Randomness random) {
        return Expectation.of(
                "$\\E\\abs{X_n}$ at $n=" + WATCHED + "$, simulated: " + sequence.title(),
                predicted,
                random.sample(trials, generator -> Math.abs(last(sequence, generator))));
    }

    private Expectation secondMoment(RandomSequence sequence, double predicted, Randomness random) {
        return Expectation.of(
                "$\\E X_n^2$ at $n=" + WATCHED + "$, simulated: " + sequence.title(),
                predicted,
                random.sample(trials, generator -> Math.pow(last(sequence, generator), 2)));
    }

    private static double last(RandomSequence sequence, RandomGenerator generator) {
        return sequence.path(WATCHED, generator)[WATCHED - 1];
    }

    private static Limit almostSurely(RandomSequence sequence, int largest, Order order) {
        return Limit.of(
                "the probability that $\\abs{X_k}>\\frac12$ for some $k$ from $n$ to $n^2$ vanishes: "
                        + sequence.title(),
                Sweep.exactlyDoublingTo(largest, SIZES, n -> sequence.everExceeds((int) n, (int) (n * n), LEVEL)),
                order);
    }

    private Identity telescopes(RandomSequence sequence) {
        double[] indices = IntStream.iterate(2, n -> n <= index, n -> 2 * n)
                .asDoubleStream()
                .toArray();
        return Identity.of(
                "$1-\\prod_{k=n}^{N}(1-\\frac1k)=1-\\frac{n-1}{N}$ at $N=n^2$: ones of probability $1/n$ return",
                Arrays.stream(indices).map(n -> 1 - (n - 1) / (n * n)).toArray(),
                Arrays.stream(indices)
                        .map(n -> sequence.everExceeds((int) n, (int) (n * n), LEVEL))
                        .toArray(),
                Rounding.of((double) index * index));
    }

    private Expectation returns(RandomSequence sequence, double predicted, Randomness random) {
        return Expectation.of(
                "the share of paths with $X_k>\\frac12$ for some $k$ from " + WATCHED + " to " + WATCHED_TO + ": "
                        + sequence.title(),
                predicted,
                random.sample(trials, generator -> {
                    double[] path = sequence.path(WATCHED_TO, generator);
                    return Arrays.stream(path, WATCHED - 1, path.length).anyMatch(x -> x > LEVEL) ? 1 : 0;
                }));
    }

    /** The distribution function P(Xₙ ≤ x) as a formula of n and x. */
    private interface DistributionFunction {
        double at(int n, double x);
    }

    private static Limit inDistribution(DistributionFunction distribution, double x) {
        return Limit.of(
                "$\\P(X_n\\le x)$ approaches 1 at $x=\\frac12$ and 0 at $x=-\\frac12$: " + GAUSSIAN.title(),
                Sweep.exactlyDoublingTo(
                        SMALL, SIZES, n -> Math.max(1 - distribution.at((int) n, x), distribution.at((int) n, -x))),
                EXPONENTIAL);
    }

    private Identity halfAtZero(RandomSequence sequence) {
        double[] indices = IntStream.rangeClosed(2, index).asDoubleStream().toArray();
        double[] halves = new double[indices.length];
        Arrays.fill(halves, 0.5);
        return Identity.of(
                "$\\P(X_n\\le0)=\\frac12$ for every $n$, though the limit is 1: " + GAUSSIAN.title(),
                halves,
                Arrays.stream(indices)
                        .map(n -> sequence.distribution((int) n, 0))
                        .toArray(),
                Rounding.of(4));
    }

    private Limit weakly(RandomSequence sequence, DoubleUnaryOperator f) {
        return Limit.of(
                "$\\E f(X_n)$ approaches $f(0)$ for the bounded function $f(x)=\\frac{x^2}{1+x^2}$: "
                        + sequence.title(),
                Sweep.exactlyDoublingTo(index, SIZES, n -> Math.abs(sequence.mean((int) n, f) - f.applyAsDouble(0))),
                INVERSE);
    }

    private Law normalAtEveryIndex(RandomSequence sequence, Randomness random) {
        return Law.of(
                "$X_n$ is standard normal, here at $n=" + WATCHED + "$: " + SWINGING.title(),
                random.sample(trials, generator -> last(sequence, generator)),
                x -> SWINGING.distribution(WATCHED, x));
    }
}
