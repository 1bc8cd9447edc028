package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.probability.BernoulliSum;
import mdl.foundations.probability.ExponentialSum;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.distribution.continuous.CauchyDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Means of independent variables approach their expectation, and their errors times √n become normal. */
@Notes(
        id = "limit-theorems",
        name = "The law of large numbers and the central limit theorem",
        section = "A.2.6",
        items = {"Theorem 16", "Theorem 17", "Corollary 1"},
        sources = {"lindeberg1922", "esseen1956", "shevtsova2013", "diaconis1991"})
public record LimitTheoremsStatement(
        @Parameter("variables n in a mean, from 64 to 100000")
        int samples,

        @Parameter("simulated means, at least 600") int trials)
        implements Statement {

    private static final NormalDistribution NORMAL = new NormalDistribution();
    static final Order INVERSE = new Order("1/n", n -> 1 / n);

    /** The skewness of an exponential variable over 6√(2π): the gap at 0 of the first Edgeworth correction, times √n. */
    private static final double EDGEWORTH = 2 / (6 * Math.sqrt(2 * Math.PI));

    /** Of Shevtsova (2013), in the bound of Berry and Esseen for identically distributed terms. */
    private static final double BERRY_ESSEEN = 0.469;

    /** The share for which Bernoulli variables have the worst constant, in the limit (Esseen, 1956). */
    private static final double WORST_SHARE = (4 - Math.sqrt(10)) / 2;

    static final double[] SHARES = {0.1, 0.3, WORST_SHARE, 0.5};

    /** How far a path is followed beyond n, as a multiple of n. */
    private static final int HORIZON = 16;

    private static final int PATH_LENGTH = 512;
    private static final int PATHS = 100;

    /** Errors without a variance scatter more. */
    private static final int HEAVY_PATHS = 400;

    /** The least size of the variables without a variance; means of sixteen are then rarely cut off at 1. */
    private static final double LEAST_SIZE = 1.0 / 16;

    /** A thousand variables. */
    public LimitTheoremsStatement() {
        this(1024, 1000);
    }

    /** @throws IllegalArgumentException if n lies outside 64..100000, or there are fewer than 600 trials */
    public LimitTheoremsStatement {
        Inputs.within("samples", samples, 64, 100_000);
        Inputs.atLeast("trials", trials, 600);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Double> worst = worstOfTail(random.named("paths"), PATHS, RandomGenerator::nextExponential);
        Experiment<Double> heavy = worstOfTail(random.named("heavy paths"), PATHS, g -> 1 + EntryLaw.CAUCHY.draw(g));
        Experiment<Double> tails =
                worstOfTail(random.named("tail paths"), HEAVY_PATHS, LimitTheoremsStatement::withoutVariance);
        Sample sums = errors(random.named("exponential"), g -> g.nextExponential() - 1);
        Sample cauchy = errors(random.named("cauchy"), EntryLaw.CAUCHY::draw);
        Sample gaussian = errors(random.named("gaussian"), EntryLaw.GAUSSIAN::draw);
        double root = Math.sqrt(samples);
        double exact = new ExponentialSum(samples).meanAbsolute() / samples;

        return Evidence.that(
                        largeNumbers(worst),
                        withoutVariance(tails),
                        standardised(sums, root),
                        cauchyAgain(cauchy),
                        distanceVanishes(n -> new ExponentialSum(n).distanceToNormal()),
                        edgeworth(EDGEWORTH),
                        berryEsseen(BERRY_ESSEEN),
                        twoSidedTail(2),
                        MeanErrors.deMoivre(p -> p),
                        MeanErrors.ofGaussians(gaussian, MeanErrors.HALF_NORMAL / root),
                        MeanErrors.ofExponentialMeans(sums, exact),
                        MeanErrors.approaches(MeanErrors.HALF_NORMAL),
                        MeanErrors.bound(1),
                        MeanErrors.rate(-0.5, 0))
                .failsWith(
                        "heavy tails (Cauchy)", largeNumbers(heavy), withoutVariance(heavy), standardised(cauchy, root))
                .failsWith(
                        "the error times $n^{2/3}$ in place of $\\sqrt{n}$",
                        standardised(sums, Math.pow(samples, 2.0 / 3)))
                .failsWith("means of exponential variables", cauchyAgain(sums))
                .failsWith(
                        "sums over $\\sqrt{2n}$ in place of $\\sqrt{n}$",
                        distanceVanishes(LimitTheoremsStatement::distanceOfWrongScale))
                .failsWith("half the skewness", edgeworth(EDGEWORTH / 2))
                .failsWith("the constant 0.4, below the limit found by Esseen", berryEsseen(0.4))
                .failsAsPrinted("A.2.53", "one tail of the normal law in place of both", twoSidedTail(1))
                .failsWith("the share $1-p$ in place of $p$", MeanErrors.deMoivre(p -> 1 - p))
                .failsWith(
                        "the root mean square $σ/\\sqrt{n}$",
                        MeanErrors.ofGaussians(gaussian, 1 / root),
                        MeanErrors.ofExponentialMeans(sums, 1 / root),
                        MeanErrors.approaches(1))
                .failsWith("the constant $\\sqrt{2/π}$ at every $n$", MeanErrors.bound(MeanErrors.HALF_NORMAL))
                .failsAsPrinted("A.2.54", "$1/\\sqrt{d}$, which does not change with $n$", MeanErrors.rate(0, -0.5))
                .shows("tail", () -> tailFigure(worst, heavy))
                .shows("densities", LimitTheoremsStatement::densityFigure)
                .shows("mean-error", MeanErrors::figure)
                .shows("berry-esseen", () -> Quantity.of(BERRY_ESSEEN, 4))
                .shows("worst-share", () -> Quantity.of(WORST_SHARE, 4))
                .shows("esseen", () -> Quantity.of((Math.sqrt(10) + 3) / (6 * Math.sqrt(2 * Math.PI)), 4));
    }

    /** sup |X̄ₖ − 1| over n ≤ k ≤ 16n along one path, cut off at 1 so that it has a mean whatever the variables. */
    private static Experiment<Double> worstOfTail(
            Randomness random, int paths, ToDoubleFunction<RandomGenerator> draw) {
        return Experiment.doublingTo(PATH_LENGTH, 6, paths, random, (n, generator) -> {
            double sum = 0;
            double worst = 0;
            for (int k = 1; k <= HORIZON * n; k++) {
                sum += draw.applyAsDouble(generator) - 1;
                worst = k < n ? 0 : Math.max(worst, Math.abs(sum / k));
            }
            return Math.min(1, worst);
        });
    }

    /** 1 + X for a symmetric X with P(|X| > x) = (16x)^{−3/2} from x = 1/16 on. */
    private static double withoutVariance(RandomGenerator generator) {
        double size = LEAST_SIZE / Math.cbrt(Math.pow(1 - generator.nextDouble(), 2));
        return generator.nextBoolean() ? 1 + size : 1 - size;
    }

    /** Means of n centred variables. */
    private Sample errors(Randomness random, ToDoubleFunction<RandomGenerator> draw) {
        return random.sample(trials, generator -> {
            double sum = 0;
            for (int i = 0; i < samples; i++) {
                sum += draw.applyAsDouble(generator);
            }
            return sum / samples;
        });
    }

    private static Sample map(Sample sample, DoubleUnaryOperator f) {
        return new Sample(Arrays.stream(sample.values()).map(f).toArray());
    }

    private static Limit largeNumbers(Experiment<Double> worst) {
        return Limit.of(
                "the largest of $\\abs{\\bar{X}_k-μ}$, cut off at 1, for $k$ from $n$ to $" + HORIZON
                        + "\\,n$, along one path of exponential variables, vanishes",
                worst.measure(Double::doubleValue),
                Order.inverseRoot("n"));
    }

    /** A mean of n variables of tail x^{−3/2} errs by n^{2/3}/n. */
    private static Limit withoutVariance(Experiment<Double> worst) {
        return Limit.of(
                "the same vanishes along paths of variables with a mean and no variance, $\\P(\\abs{X-μ}>x)=(16x)^{-3/2}$",
                worst.measure(Double::doubleValue),
                new Order("n^(-1/3)", n -> 1 / Math.cbrt(n)),
                new Order("1", n -> 1));
    }

    private Law standardised(Sample errors, double scale) {
        ExponentialSum sum = new ExponentialSum(samples);
        return Law.of(
                "$Z_n=\\sqrt{n}\\,(\\bar{X}_n-μ)$ has the law of which the distance to the normal one is computed, for $n="
                        + samples + "$ exponential variables",
                map(errors, x -> scale * x),
                x -> sum.distribution(x * sum.standardDeviation()));
    }

    private static Law cauchyAgain(Sample means) {
        return Law.of(
                "the mean of Cauchy variables is a Cauchy variable of the same width, for every $n$",
                means,
                new CauchyDistribution(0, 1)::cumulativeProbability);
    }

    private static Limit distanceVanishes(IntToDoubleFunction distance) {
        return Limit.of(
                "the Kolmogorov distance between the law of $Z_n$ and the normal law vanishes, for exponential variables",
                Sweep.exactlyDoublingTo(512, 7, n -> distance.applyAsDouble((int) n)),
                Order.inverseRoot("n"));
    }

    private static double distanceOfWrongScale(int n) {
        ExponentialSum sum = new ExponentialSum(n);
        return IntStream.rangeClosed(-300, 300)
                .mapToDouble(k -> k / 100.0)
                .map(x -> Math.abs(sum.distribution(x * Math.sqrt(2.0 * n)) - NORMAL.cumulativeProbability(x)))
                .max()
                .orElseThrow();
    }

    private static Limit edgeworth(double constant) {
        return Limit.of(
                "$\\sqrt{n}$ times this distance approaches $\\frac{2}{6\\sqrt{2π}}$, where 2 is the skewness",
                Sweep.exactlyDoublingTo(
                        512,
                        7,
                        n -> Math.abs(Math.sqrt(n) * new ExponentialSum((int) n).distanceToNormal() - constant)),
                INVERSE);
    }

    private static Bound berryEsseen(double constant) {
        double[] sizes = IntStream.rangeClosed(0, 10).mapToDouble(k -> 1 << k).toArray();
        return Bound.always(
                "for Bernoulli variables of four shares and $n\\le1024$, the distance is at most"
                        + " $\\frac{C}{\\sqrt{n}}\\frac{\\E\\abs{X-μ}^3}{σ^3}$ with $C="
                        + NumberText.significant(constant, 4) + "$",
                Pairs.of(SHARES, sizes, (p, n) -> new BernoulliSum((int) n, p).distanceToNormal()),
                Pairs.of(
                        SHARES,
                        sizes,
                        (p, n) -> constant * new BernoulliSum((int) n, p).lyapunovRatio() / Math.sqrt(n)),
                Rounding.of(sizes[sizes.length - 1]));
    }

    private static Limit twoSidedTail(int tails) {
        return Limit.of(
                "$\\P(\\abs{Z_n}\\ge t)$ approaches $\\frac{2}{\\sqrt{2π}}\\int_t^\\infty e^{-x^2/2}\\,\\dd x$ at $t=\\frac12,1,2$,"
                        + " for exponential variables",
                Sweep.exactlyDoublingTo(
                        1024,
                        6,
                        n -> DoubleStream.of(0.5, 1, 2)
                                .map(t -> {
                                    ExponentialSum sum = new ExponentialSum((int) n);
                                    double level = t * sum.standardDeviation();
                                    return Math.abs(sum.upperTail(level)
                                            + sum.distribution(-level)
                                            - tails * NORMAL.cumulativeProbability(-t));
                                })
                                .max()
                                .orElseThrow()),
                INVERSE);
    }

    private static Figure tailFigure(Experiment<Double> worst, Experiment<Double> heavy) {
        return ConvergenceFigure.of(
                        "n",
                        "largest error, at most 1",
                        Order.inverseRoot("n"),
                        worst.measure(Double::doubleValue),
                        "Cauchy",
                        heavy.measure(Double::doubleValue))
                .titled("The largest error of a running mean from n variables on")
                .described(
                        "The error of exponential variables falls like one over the root of n; that of Cauchy variables stays.");
    }

    private static Figure densityFigure() {
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("density").range(0, 1))
                .titled("Standardised sums of exponential variables")
                .described(
                        "The density of one variable is a decaying exponential; those of more terms approach a bell.");
        for (int n : new int[] {1, 4, 16, 64}) {
            GammaDistribution erlang = new GammaDistribution(n, 1);
            double root = Math.sqrt(n);
            figure = figure.curve(
                    NumberText.integer(n) + (n == 1 ? " term" : " terms"),
                    x -> root * erlang.density(n + x * root),
                    Math.max(-3, -root) + (n == 1 ? 1e-9 : 0),
                    3);
        }
        return figure.dashed("normal", NORMAL::density, -3, 3);
    }
}
