package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.erm.FiniteClassGap;
import mdl.erm.HalfLines;
import mdl.erm.HistogramClassifiers;
import mdl.erm.HoeffdingGap;
import mdl.erm.NormBall;
import mdl.erm.ZeroOneGap;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** The largest gap over a class is bounded by its complexity: the logarithm of its size, or its Rademacher complexity. */
@Notes(
        id = "uniform-convergence",
        name = "Uniform convergence",
        section = "1.5",
        items = {},
        sources = {"bartlett2002", "birnbaum1951", "massart2000", "szarek1976", "vapnik1971"})
public record UniformConvergenceStatement(
        @Parameter("number of samples n, from 20 to 2000") int samples,

        @Parameter("data sets, at least 400") int trials)
        implements Statement {

    static final HoeffdingGap BOUND = new HoeffdingGap(1);
    private static final long PREDICTORS = 64;
    private static final List<Integer> SIZES = List.of(2, 5, 10, 101, 1000);
    private static final List<Long> CLASSES = List.of(1L, 10L, 1000L, 1_000_000L);
    private static final List<Integer> CELLS = List.of(1, 3, 10, 30);
    private static final List<Double> DELTAS = List.of(0.7, 0.1, 0.001);

    /** As many classifiers, 2⁶, as there are predictors that guess. */
    private static final int DRAWN_CELLS = 6;

    /** All signs of so many points can be tried. */
    private static final int POINTS = 12;

    private static final int DIMENSION = 5;
    private static final NormBall BALL = new NormBall(2);

    /** A small data set. */
    public UniformConvergenceStatement() {
        this(100, 1000);
    }

    /** @throws IllegalArgumentException if n lies outside 20..2000, or there are fewer than 400 trials */
    public UniformConvergenceStatement {
        Inputs.within("samples", samples, 20, 2000);
        Inputs.atLeast("trials", trials, 400);
    }

    @Override
    public Evidence examine(Randomness random) {
        Sample largest = largestGaps(PREDICTORS, random.named("coins"));
        Sample one = largestGaps(1, random.named("coins"));
        Sample onCells = largestOnCells(new HistogramClassifiers(samples, DRAWN_CELLS), random.named("cells"));
        DoubleMatrix points = EntryLaw.GAUSSIAN.matrix(
                POINTS, DIMENSION, random.named("points").generator());
        List<DoubleMatrix> configurations = List.of(points, DoubleMatrix.eye(POINTS), DoubleMatrix.ones(2, 1));
        Sample gaps = halfLineGaps(RandomGenerator::nextDouble, random.named("half lines"));
        Sample walks = random.named("walks")
                .sample(
                        trials,
                        generator -> new HalfLines(samples)
                                .correlation(EntryLaw.RADEMACHER.matrix(samples, 1, generator).data));

        return Evidence.that(
                        unionBound(count -> count),
                        meanOfLargest(count -> count),
                        exactLargest(largest),
                        dependent(onCells, new HistogramClassifiers(samples, DRAWN_CELLS).meanGap()),
                        closedForm(points, random.named("signs"), BALL),
                        notAbove(configurations, 1),
                        notBelow(configurations, Math.sqrt(0.5)),
                        halfLineGap(gaps),
                        halfLineComplexity(walks),
                        symmetrisation(2),
                        massart(HalfLines::patterns, 1))
                .failsWith(
                        "no logarithm of the size, as if the predictor were fixed",
                        unionBound(count -> 1),
                        meanOfLargest(count -> 1))
                .failsWith("one predictor in place of the largest gap", exactLargest(one))
                .failsWith(
                        "gaps that are independent",
                        dependent(onCells, guesses(PREDICTORS, samples).mean()))
                .failsWith("another radius", closedForm(points, random.named("signs"), new NormBall(1)))
                .failsWith(
                        "the constant $\\sqrt{2/π}$ of many points above",
                        notAbove(configurations, Math.sqrt(2 / Math.PI)))
                .failsWith("the constant 1 below", notBelow(configurations, 1))
                .failsWith(
                        "points that take two values",
                        halfLineGap(halfLineGaps(
                                generator -> generator.nextBoolean() ? 0.5 : 1, random.named("half lines"))))
                .failsWith("gaps in place of correlations with signs", halfLineComplexity(gaps))
                .failsWith("the factor 1 in place of 2", symmetrisation(1))
                .failsWith("the empty pattern forgotten, $Π(n)=n$", massart(HalfLines::samples, 1))
                .failsWith("half the root of $\\log Π(n)/2n$", massart(HalfLines::patterns, 0.5))
                .shows("gap", () -> UniformConvergenceFigures.gap(samples, gaps))
                .shows("finite", () -> UniformConvergenceFigures.finite(samples))
                .shows("norm-ball", () -> Quantity.of(BALL.complexity(points), 3))
                .shows("norm-ball-bound", () -> Quantity.of(BALL.bound(points), 3));
    }

    /** The largest gap over N predictors that guess: every label is wrong with probability ½, whatever the data. */
    private Sample largestGaps(long predictors, Randomness random) {
        return random.sample(trials, generator -> {
            double largest = 0;
            for (long f = 0; f < predictors; f++) {
                int wrong = 0;
                for (int i = 0; i < samples; i++) {
                    wrong += generator.nextBoolean() ? 1 : 0;
                }
                largest = Math.max(largest, Math.abs((double) wrong / samples - 0.5));
            }
            return largest;
        });
    }

    /** The largest gap over the classifiers that are constant on cells: covariates and labels are drawn. */
    private Sample largestOnCells(HistogramClassifiers classifiers, Randomness random) {
        return random.sample(trials, generator -> {
            int[] sums = new int[classifiers.cells()];
            for (int i = 0; i < samples; i++) {
                sums[generator.nextInt(sums.length)] += generator.nextBoolean() ? 1 : -1;
            }
            return classifiers.gap(sums);
        });
    }

    static FiniteClassGap guesses(long predictors, int n) {
        return new FiniteClassGap(new ZeroOneGap(n, 0.5), predictors);
    }

    private static Bound unionBound(LongUnaryOperator counted) {
        double[][] pairs = SIZES.stream()
                .flatMap(n -> CLASSES.stream()
                        .flatMap(count -> DELTAS.stream().map(delta -> new double[] {
                            guesses(count, n).exceeds(BOUND.at(n, delta / counted.applyAsLong(count))), delta
                        })))
                .toArray(double[][]::new);
        return Bound.always(
                "$\\P\\bigl(\\max_f\\abs{\\hat{R}-R}>\\sqrt{\\log(2N/δ)/2n}\\bigr)\\le δ$ for $N$ predictors that guess independently, exactly",
                Arrays.stream(pairs).mapToDouble(pair -> pair[0]).toArray(),
                Arrays.stream(pairs).mapToDouble(pair -> pair[1]).toArray(),
                Rounding.of(1000));
    }

    private static Bound meanOfLargest(LongUnaryOperator counted) {
        double[][] pairs = SIZES.stream()
                .flatMap(n -> Stream.concat(
                        CLASSES.stream().map(count ->
                                new double[] {guesses(count, n).mean(), mean(n, counted, count)}),
                        CELLS.stream()
                                .map(cells -> new HistogramClassifiers(n, cells))
                                .map(each -> new double[] {each.meanGap(), mean(n, counted, each.size())})))
                .toArray(double[][]::new);
        return Bound.always(
                "$\\E\\max_f\\abs{\\hat{R}-R}\\le\\sqrt{\\log(2N)/2n}$ for independent guesses and for the $N=2^m$ classifiers that are constant on"
                        + " $m$ cells",
                Arrays.stream(pairs).mapToDouble(pair -> pair[0]).toArray(),
                Arrays.stream(pairs).mapToDouble(pair -> pair[1]).toArray(),
                Rounding.of(1000));
    }

    private static double mean(int n, LongUnaryOperator counted, long predictors) {
        return BOUND.at(n, 1.0 / counted.applyAsLong(predictors));
    }

    private Expectation exactLargest(Sample largest) {
        return Expectation.of(
                "on drawn data, the largest gap of 64 predictors has its exact mean",
                guesses(PREDICTORS, samples).mean(),
                largest);
    }

    private static Expectation dependent(Sample largest, double mean) {
        return Expectation.of(
                "on drawn data, the largest gap of the 64 classifiers that are constant on six cells, which depend on each other, has its exact mean",
                mean,
                largest);
    }

    private Expectation closedForm(DoubleMatrix points, Randomness random, NormBall ball) {
        return Expectation.of(
                "$\\mathrm{Rad}=\\frac{B}{n}\\E\\norm{\\sum_iσ_ix_i}$ over all signs is the mean over random ones",
                ball.complexity(points),
                random.sample(
                        trials,
                        generator -> BALL.correlation(points, EntryLaw.RADEMACHER.matrix(POINTS, 1, generator).data)));
    }

    private static Bound notAbove(List<DoubleMatrix> configurations, double constant) {
        return Bound.always(
                "$\\mathrm{Rad}\\le\\frac{B}{n}\\sqrt{\\sum_i\\norm{x_i}^2}$, attained by orthogonal points",
                complexities(configurations),
                bounds(configurations, constant),
                Rounding.of(1 << POINTS));
    }

    private static Bound notBelow(List<DoubleMatrix> configurations, double constant) {
        return Bound.always(
                "$\\mathrm{Rad}\\ge\\frac{1}{\\sqrt{2}}\\frac{B}{n}\\sqrt{\\sum_i\\norm{x_i}^2}$, attained by two equal points",
                bounds(configurations, constant), complexities(configurations), Rounding.of(1 << POINTS));
    }

    private static double[] complexities(List<DoubleMatrix> configurations) {
        return configurations.stream().mapToDouble(BALL::complexity).toArray();
    }

    private static double[] bounds(List<DoubleMatrix> configurations, double constant) {
        return configurations.stream()
                .mapToDouble(points -> constant * BALL.bound(points))
                .toArray();
    }

    /** The gaps of points at which their distribution function takes drawn values, uniform where the law is continuous. */
    private Sample halfLineGaps(ToDoubleFunction<RandomGenerator> value, Randomness random) {
        return random.sample(
                trials,
                generator -> new HalfLines(samples)
                        .gap(DoubleStream.generate(() -> value.applyAsDouble(generator))
                                .limit(samples)
                                .sorted()
                                .toArray()));
    }

    private Expectation halfLineGap(Sample gaps) {
        return Expectation.of(
                "for half lines $\\E\\sup_c(\\hat{R}-R)=\\frac{1}{2n}Q(n)$, whatever the continuous law",
                new HalfLines(samples).meanGap(), gaps);
    }

    private Expectation halfLineComplexity(Sample walks) {
        return Expectation.of(
                "their complexity has $n\\,\\mathrm{Rad}=\\E\\abs{S_n}-\\frac{1}{2}\\P(\\abs{S_n}>0)$ with the sum $S_n$ of $n$ signs",
                new HalfLines(samples).complexity(), walks);
    }

    /** All finite sets have the one-sided gap 1, as the set of the samples has no mass, and the complexity ½, the share of positive signs. */
    private static Bound symmetrisation(double factor) {
        return Bound.always(
                "$\\E\\sup_f(\\hat{R}-R)\\le2\\,\\E\\mathrm{Rad}$ for half lines, and with equality for all finite sets",
                DoubleStream.concat(sizes().mapToDouble(n -> new HalfLines(n).meanGap()), DoubleStream.of(1))
                        .toArray(),
                DoubleStream.concat(
                                sizes().mapToDouble(n -> factor * new HalfLines(n).complexity()),
                                DoubleStream.of(factor * 0.5))
                        .toArray(),
                Rounding.of(1 << 11));
    }

    private static Bound massart(ToIntFunction<HalfLines> patterns, double factor) {
        return Bound.always(
                "$\\E\\mathrm{Rad}\\le\\sqrt{\\log Π(n)/2n}$ for half lines, which cut out $Π(n)=n+1$ subsets",
                sizes().mapToDouble(n -> new HalfLines(n).complexity()).toArray(),
                sizes().mapToObj(HalfLines::new)
                        .mapToDouble(half -> factor * half.massartBound(patterns.applyAsInt(half)))
                        .toArray(),
                Rounding.of(1 << 11));
    }

    static IntStream sizes() {
        return IntStream.rangeClosed(0, 11).map(k -> 1 << k);
    }
}
