package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.erm.AbsoluteLoss;
import mdl.erm.EmpiricalRisk;
import mdl.erm.HingeLoss;
import mdl.erm.HoeffdingGap;
import mdl.erm.HuberLoss;
import mdl.erm.Labelled;
import mdl.erm.LogisticLoss;
import mdl.erm.Loss;
import mdl.erm.Memoriser;
import mdl.erm.NoisyStep;
import mdl.erm.SquareLoss;
import mdl.erm.ZeroOneGap;
import mdl.erm.ZeroOneLoss;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/** The empirical risk of a fixed predictor is unbiased, and within B√(log(2/δ)/2n) of the population risk with probability 1 − δ. */
@Notes(
        id = "risks",
        name = "Empirical and population risk",
        section = "1.1.1",
        items = {"Definition 1"},
        sources = {"hoeffding1963"})
public record RisksStatement(
        @Parameter("largest number of samples n, from 64 to 20000; the others are n/2, n/4, n/8 and n/16")
        int samples,

        @Parameter("data sets of each size, at least 400") int trials)
        implements Statement {

    private static final int SIZES = 5;
    private static final NoisyStep LAW = new NoisyStep(0.1);

    /** The fixed predictor has the score x − t. */
    private static final double THRESHOLD = 0.7;

    static final double RISK = LAW.zeroOneRisk(THRESHOLD);

    /** A label is −1 with probability one half, whatever the memoriser predicts at a new covariate. */
    private static final double MEMORISED_RISK = 0.5;

    static final HoeffdingGap BOUND = new HoeffdingGap(1);

    /** Just above 2/e, where two samples come near to the bound: one half against 2/e. */
    private static final double NEAREST = 2 / Math.E * (1 + 1e-9);

    private static final List<Double> DELTAS = List.of(NEAREST, 0.5, 0.1, 0.01, 0.001);
    private static final List<Integer> GRID = List.of(2, 3, 5, 10, 30, 100, 1000);
    private static final List<Double> RISKS = List.of(0.5, 0.3, 0.1);
    static final List<Double> GAPS = List.of(0.2, 0.1, 0.05, 0.02, 0.01);
    static final double SHOWN_DELTA = 0.05;

    /** Four hundred samples, as in a small study. */
    public RisksStatement() {
        this(400, 1000);
    }

    /** @throws IllegalArgumentException if n lies outside 64..20000, or there are fewer than 400 trials */
    public RisksStatement {
        Inputs.within("samples", samples, 64, 20_000);
        Inputs.atLeast("trials", trials, 400);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Observed> data = Experiment.doublingTo(
                samples, SIZES, trials, random, (n, generator) -> Observed.of(LAW.sample(n, generator)));
        Sample fixed = data.atLargest(Observed::zeroOne);
        Sample memorised = data.atLargest(Observed::memorised);

        return Evidence.that(
                        unbiased(fixed, RISK),
                        squareUnbiased(data.atLargest(Observed::square)),
                        spread(fixed, RISK),
                        shareBeyond(fixed, RISK),
                        violatedAtMost(RisksStatement::exactShare, delta -> delta),
                        nearlyAttained(BOUND),
                        seldomViolated(fixed, RISK),
                        enoughSamples(BOUND::samples),
                        rate(exactGaps()),
                        ranges(1))
                .failsWith(
                        "a predictor chosen on the same data, the memoriser",
                        unbiased(memorised, MEMORISED_RISK),
                        spread(memorised, MEMORISED_RISK),
                        shareBeyond(memorised, MEMORISED_RISK),
                        seldomViolated(memorised, MEMORISED_RISK),
                        rate(data.measure(Observed::memorisedGap)))
                .failsWith(
                        "a loss without bound: half the square of a normal error, with $B=1$",
                        violatedAtMost(RisksStatement::unboundedShare, delta -> delta))
                .failsWith(
                        "one side counted, $\\log(1/δ)$ in place of $\\log(2/δ)$, which two samples tell apart",
                        violatedAtMost(RisksStatement::exactShare, delta -> delta / 2))
                .failsAsPrinted(
                        "Homework 1 (8)",
                        "the bound that (3) gives, for $\\abs{X}\\le B$: twice as large",
                        nearlyAttained(new HoeffdingGap(2)))
                .failsWith("$1/ε$ samples in place of $1/ε^2$", enoughSamples((gap, delta) ->
                        (int) Math.ceil(Math.log(2 / delta) / (2 * gap))))
                .failsWith("predictions up to $\\abs{z}\\le2$", ranges(2))
                .shows(
                        "gap",
                        () -> RisksExhibits.gap(data.measure(Observed::gap), data.measure(Observed::memorisedGap)))
                .shows("violations", RisksExhibits::violations)
                .shows("samples", RisksExhibits::samples)
                .shows("losses", RisksExhibits::losses)
                .shows("risk", () -> Quantity.of(RISK, 2))
                .shows("empirical", () -> Quantity.meanOf(fixed));
    }

    /** The empirical risks on one data set: of the fixed predictor under two losses, and of the memoriser. */
    private record Observed(double zeroOne, double square, double memorised) {

        static Observed of(List<Labelled<Double>> data) {
            ToDoubleFunction<Double> score = x -> x - THRESHOLD;
            EmpiricalRisk<Double> zeroOne = new EmpiricalRisk<>(new ZeroOneLoss(), data);
            return new Observed(
                    zeroOne.of(score),
                    new EmpiricalRisk<>(new SquareLoss(), data).of(score),
                    zeroOne.of(Memoriser.of(data)));
        }

        double gap() {
            return Math.abs(zeroOne - RISK);
        }

        double memorisedGap() {
            return Math.abs(memorised - MEMORISED_RISK);
        }
    }

    private static Expectation unbiased(Sample empirical, double population) {
        return Expectation.of("$\\E\\hat{R}(f;D)=R(f)$ under the 0/1 loss", population, empirical);
    }

    private static Expectation squareUnbiased(Sample empirical) {
        return Expectation.of("$\\E\\hat{R}(f;D)=R(f)$ under the square loss", LAW.squareRisk(THRESHOLD), empirical);
    }

    private Expectation spread(Sample empirical, double population) {
        return Expectation.of(
                "$\\E(\\hat{R}-R)^2=\\frac{R(1-R)}{n}$ under the 0/1 loss",
                new ZeroOneGap(samples, population).meanSquare(),
                gaps(empirical, population, gap -> gap * gap));
    }

    private Expectation shareBeyond(Sample empirical, double population) {
        double bound = BOUND.at(samples, 0.5);
        return Expectation.of(
                "$\\P\\bigl(\\abs{\\hat{R}-R}>\\sqrt{\\log(4)/2n}\\bigr)$ is the sum of two binomial tails",
                new ZeroOneGap(samples, population).exceeds(bound),
                gaps(empirical, population, gap -> gap > bound ? 1 : 0));
    }

    private static Sample gaps(Sample empirical, double population, DoubleUnaryOperator of) {
        return new Sample(Arrays.stream(empirical.values())
                .map(risk -> of.applyAsDouble(Math.abs(risk - population)))
                .toArray());
    }

    private static double exactShare(int n, double gap) {
        return RISKS.stream()
                .mapToDouble(risk -> new ZeroOneGap(n, risk).exceeds(gap))
                .max()
                .orElseThrow();
    }

    /** The mean of n losses ½ε², times 2n, is a χ² variable with n degrees of freedom; its mean is n. */
    private static double unboundedShare(int n, double gap) {
        ChiSquaredDistribution law = new ChiSquaredDistribution(n);
        return 1 - law.cumulativeProbability(n * (1 + 2 * gap)) + law.cumulativeProbability(n * (1 - 2 * gap));
    }

    /** P(|R̂ − R| > t), given n and t. */
    @FunctionalInterface
    private interface Share {
        double beyond(int samples, double gap);
    }

    /** With log(1/δ) in place of log(2/δ) the bound at δ is the one at 2δ, so that half the share is allowed. */
    private static Bound violatedAtMost(Share share, DoubleUnaryOperator allowed) {
        double[] observed = GRID.stream()
                .flatMapToDouble(n -> DELTAS.stream().mapToDouble(delta -> share.beyond(n, BOUND.at(n, delta))))
                .toArray();
        double[] claimed = GRID.stream()
                .flatMapToDouble(n -> DELTAS.stream().mapToDouble(allowed::applyAsDouble))
                .toArray();
        return Bound.always(
                "$\\P\\bigl(\\abs{\\hat{R}-R}>B\\sqrt{\\log(2/δ)/2n}\\bigr)\\le δ$, by exact tails over a grid of $n$, $δ$ and $R$",
                observed,
                claimed,
                Rounding.of(GRID.get(GRID.size() - 1)));
    }

    private static Identity nearlyAttained(HoeffdingGap bound) {
        return Identity.of(
                "for two samples, $R=\\frac{1}{2}$ and $δ$ just above $\\frac{2}{e}$ this probability is one half",
                0.5, new ZeroOneGap(2, 0.5).exceeds(bound.at(2, NEAREST)), Rounding.of(4));
    }

    private Bound seldomViolated(Sample empirical, double population) {
        double[] gaps = gaps(empirical, population, gap -> gap).values();
        double[] bounds = new double[gaps.length];
        Arrays.fill(bounds, BOUND.at(samples, SHOWN_DELTA));
        return Bound.withProbability(
                "$\\abs{\\hat{R}-R}\\le B\\sqrt{\\log(2/δ)/2n}$ on drawn data, with probability $1-δ$",
                gaps,
                bounds,
                SHOWN_DELTA);
    }

    /** How many samples are said to be enough, given ε and δ. */
    @FunctionalInterface
    private interface Enough {
        int samples(double gap, double delta);
    }

    private static Bound enoughSamples(Enough enough) {
        double[] shares = GAPS.stream()
                .flatMapToDouble(gap ->
                        DELTAS.stream().mapToDouble(delta -> exactShare(enough.samples(gap, delta), gap) / delta))
                .toArray();
        return Bound.always(
                "$n\\ge\\frac{B^2}{2ε^2}\\log\\frac{2}{δ}$ samples keep $\\frac{1}{δ}\\P(\\abs{\\hat{R}-R}>ε)$ below one",
                shares, DoubleStream.generate(() -> 1).limit(shares.length).toArray(), Rounding.of(GAPS.size()));
    }

    private Sweep exactGaps() {
        return Sweep.exactlyDoublingTo(1 << 16, 6, n -> new ZeroOneGap((int) n, RISK).mean());
    }

    private static Rate rate(Sweep gaps) {
        return Rate.of("$\\E\\abs{\\hat{R}-R}$ falls like $n^{-1/2}$", gaps, -0.5, 0);
    }

    /** One of the losses, with its largest value for labels ±1 and predictions in [−1, 1]. */
    record Bounded(String name, Loss loss, double range) {}

    static List<Bounded> losses() {
        return List.of(
                new Bounded("0/1", new ZeroOneLoss(), 1),
                new Bounded("square", new SquareLoss(), 2),
                new Bounded("absolute", new AbsoluteLoss(), 2),
                new Bounded("Huber, threshold 1", new HuberLoss(1), 1.5),
                new Bounded("logistic", new LogisticLoss(), Math.log(1 + Math.E)),
                new Bounded("hinge", new HingeLoss(), 2));
    }

    private static double largest(Loss loss, double reach) {
        return IntStream.rangeClosed(-100, 100)
                .mapToDouble(k -> reach * k / 100)
                .map(z -> Math.max(loss.of(1, z), loss.of(-1, z)))
                .max()
                .orElseThrow();
    }

    private static Identity ranges(double reach) {
        return Identity.of(
                "with labels ±1 and predictions in $[-1,1]$, each loss has the range $B$ of the table",
                losses().stream().mapToDouble(Bounded::range).toArray(),
                losses().stream()
                        .mapToDouble(each -> largest(each.loss(), reach))
                        .toArray(),
                Rounding.of(4).withScale(2));
    }
}
