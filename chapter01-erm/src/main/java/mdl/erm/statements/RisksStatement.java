package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
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
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Hypothesis;
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
        @Parameter("largest number of samples n, from 64 to a million; the others are n/2, n/4, n/8 and n/16")
        int samples,

        @Parameter("data sets of each size, at least 400") int trials)
        implements Statement {

    private static final int SIZES = 5;
    private static final NoisyStep LAW = new NoisyStep(0.1);

    /** The fixed predictor has the score x − t. */
    private static final double THRESHOLD = 0.7;

    private static final double RISK = LAW.zeroOneRisk(THRESHOLD);

    /** A label is −1 with probability one half, whatever the memoriser predicts at a new covariate. */
    private static final double MEMORISED_RISK = 0.5;

    private static final HoeffdingGap BOUND = new HoeffdingGap(1);

    /** Two samples at a confidence just above 2/e come nearest to the bound: one half against 2/e. */
    private static final double NEAREST = 0.736;

    private static final List<Double> DELTAS = List.of(NEAREST, 0.5, 0.1, 0.01, 0.001);
    private static final List<Integer> GRID = List.of(2, 3, 5, 10, 30, 100, 1000);
    private static final List<Double> RISKS = List.of(0.5, 0.3, 0.1);
    private static final List<Double> GAPS = List.of(0.2, 0.1, 0.05, 0.02, 0.01);
    private static final double SHOWN_DELTA = 0.05;

    /** Four hundred samples, as in a small study. */
    public RisksStatement() {
        this(400, 1000);
    }

    /** @throws IllegalArgumentException if n lies outside 64..10⁶, or there are fewer than 400 trials */
    public RisksStatement {
        Hypothesis.within("samples", samples, 64, 1_000_000);
        Hypothesis.atLeast("trials", trials, 400);
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
                        rate(data.measure(observed -> Math.abs(observed.memorised() - MEMORISED_RISK))))
                .failsWith(
                        "a loss without bound: half the square of a normal error, with $B=1$",
                        violatedAtMost(RisksStatement::unboundedShare, delta -> delta))
                .failsWith(
                        "one side counted, $\\log(1/δ)$ in place of $\\log(2/δ)$",
                        violatedAtMost(RisksStatement::exactShare, delta -> delta / 2))
                .failsWith("$1/ε$ samples in place of $1/ε^2$", enoughSamples((gap, delta) ->
                        (int) Math.ceil(Math.log(2 / delta) / (2 * gap))))
                .failsWith("predictions up to $\\abs{z}\\le2$", ranges(2))
                .shows("gap", () -> gapFigure(data))
                .shows("violations", RisksStatement::violationsFigure)
                .shows("samples", RisksStatement::samplesTable)
                .shows("losses", RisksStatement::lossTable)
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
    private record Bounded(String name, Loss loss, double range) {}

    private static List<Bounded> losses() {
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

    private static Figure gapFigure(Experiment<Observed> data) {
        Sweep gaps = data.measure(observed -> Math.abs(observed.zeroOne() - RISK));
        Sweep memorised = data.measure(observed -> Math.abs(observed.memorised() - MEMORISED_RISK));
        double[] sizes = gaps.sizeArray();
        return Figure.of(Axis.logarithmic("number of samples n"), Axis.logarithmic("gap |R̂ − R|"))
                .titled("The gap between the two risks")
                .described("The mean gap of a fixed predictor falls like one over the root of n, below Hoeffding's"
                        + " bound; the gap of the memoriser does not fall.")
                .points("fixed predictor, mean", sizes, gaps.means(), gaps.standardErrors())
                .points("control: the memoriser", sizes, memorised.means())
                .curve("exact mean", sizes, at(sizes, n -> new ZeroOneGap(n, RISK).mean()))
                .dashed("bound, δ = 0.05", sizes, at(sizes, n -> BOUND.at(n, SHOWN_DELTA)));
    }

    private static double[] at(double[] sizes, IntToDoubleFunction number) {
        return Arrays.stream(sizes).map(n -> number.applyAsDouble((int) n)).toArray();
    }

    private static Figure violationsFigure() {
        Figure figure = Figure.of(
                        Axis.logarithmic("confidence δ"),
                        Axis.logarithmic("probability of a larger gap").range(1e-6, 1))
                .titled("How often Hoeffding's bound is violated")
                .described("The exact probabilities lie below the diagonal, a single point of two samples near it.");
        double[] deltas = IntStream.rangeClosed(0, 200)
                .mapToDouble(k -> Math.pow(10, -3 + 3.0 * k / 200))
                .toArray();
        for (int n : List.of(2, 10, 1000)) {
            figure = figure.curve(
                    "exact, n = " + n,
                    deltas,
                    Arrays.stream(deltas)
                            .map(delta -> Math.max(1e-300, new ZeroOneGap(n, 0.5).exceeds(BOUND.at(n, delta))))
                            .toArray());
        }
        return figure.dashed("allowed: δ", delta -> delta, deltas[0], 1);
    }

    private static Table samplesTable() {
        Table table =
                Table.of(Column.named("gap ε"), Column.named("bound on n"), Column.named("P(gap > ε) there, R = 1/2"));
        for (double gap : GAPS) {
            int n = BOUND.samples(gap, SHOWN_DELTA);
            table = table.row(Cell.number(gap, 1), Cell.count(n), Cell.number(new ZeroOneGap(n, 0.5).exceeds(gap), 2));
        }
        return table;
    }

    private static Table lossTable() {
        Table table = Table.of(
                Column.named("loss"), Column.named("range B for |z| ≤ 1"), Column.named("largest at |z| = 1000"));
        for (Bounded each : losses()) {
            table = table.row(
                    Cell.text(each.name()),
                    Cell.number(each.range(), 3),
                    Cell.number(Math.max(each.loss().of(1, -1000), each.loss().of(-1, 1000)), 4));
        }
        return table;
    }
}
