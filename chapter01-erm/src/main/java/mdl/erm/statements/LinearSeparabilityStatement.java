package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.erm.Dichotomies;
import mdl.erm.LinearSeparation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.util.CombinatoricsUtils;
import org.jblas.DoubleMatrix;

/** Random labels of n points in general position in R^d are separated by a hyperplane with Cover's probability, ½ at n = 2d. */
@Notes(
        id = "linear-separability",
        name = "How many labellings a class can make",
        section = "1.5",
        items = {},
        sources = {"cover1965", "sauer1972"})
public record LinearSeparabilityStatement(
        @Parameter("dimension d, from 5 to 10") int dimension,

        @Parameter("labellings, at least 600") int trials) implements Statement {

    /** All labellings of so few points can be tried. */
    private static final int FEW = 7;

    private static final int FEW_DIMENSIONS = 3;
    private static final int MANY = 24;
    private static final int FIGURE_TRIALS = 100;

    /** Eight dimensions. */
    public LinearSeparabilityStatement() {
        this(8, 600);
    }

    /** @throws IllegalArgumentException if d lies outside 5..10, or there are fewer than 600 trials */
    public LinearSeparabilityStatement {
        Inputs.within("dimension", dimension, 5, 10);
        Inputs.atLeast("trials", trials, 600);
    }

    /** Points x_1, …, x_n of R^d. */
    @FunctionalInterface
    private interface Points {
        DoubleMatrix draw(int points, int dimension, RandomGenerator generator);
    }

    @Override
    public Evidence examine(Randomness random) {
        Points gaussian = EntryLaw.GAUSSIAN::matrix;
        Points onLine = LinearSeparabilityStatement::onLine;
        Sample half = separated(2 * dimension, gaussian, random.named("half"));
        Sample beyond = separated(2 * dimension + 4, gaussian, random.named("beyond"));
        Sample line = separated(2 * dimension, onLine, random.named("line"));

        return Evidence.that(
                        atHalf(half),
                        probability(2 * dimension + 4, beyond, dimension),
                        labellings(gaussian, random.named("labellings")),
                        liftedHalfPlanes(gaussian, random.named("plane")),
                        halfPlanes(random.named("many"), n -> n * n - n + 2),
                        intervals(n -> n * (n + 1) / 2 + 1),
                        sauer(random.named("many"), 3))
                .failsWith(
                        "points on a line",
                        atHalf(line),
                        labellings(onLine, random.named("labellings")),
                        liftedHalfPlanes(onLine, random.named("plane")))
                .failsWith(
                        "a hyperplane that may miss the origin, $d+1$ in place of $d$",
                        probability(2 * dimension, half, dimension + 1))
                .failsWith(
                        "lines through the origin, $2n$ in place of $n^2-n+2$",
                        halfPlanes(random.named("many"), n -> 2 * n))
                .failsWith("half lines in place of intervals", intervals(n -> n + 1))
                .failsWith("half planes with the dimension 2", sauer(random.named("many"), 2))
                .shows("cover", () -> coverFigure(random.named("figure")))
                .shows("growth", () -> growthFigure(random.named("many")))
                .shows("share", () -> Quantity.meanOf(half));
    }

    /** The points e_1 + te_2: in general position on their line, and not in R^d. */
    private static DoubleMatrix onLine(int points, int dimension, RandomGenerator generator) {
        DoubleMatrix matrix = new DoubleMatrix(points, dimension);
        for (int i = 0; i < points; i++) {
            matrix.put(i, 0, 1);
            matrix.put(i, 1, generator.nextGaussian());
        }
        return matrix;
    }

    private Sample separated(int points, Points law, Randomness random) {
        return separated(points, dimension, trials, law, random);
    }

    /** One for every draw of points and labels that a hyperplane through the origin separates, zero for the others. */
    private static Sample separated(int points, int dimension, int trials, Points law, Randomness random) {
        return random.sample(trials, generator -> {
            LinearSeparation separation = new LinearSeparation(law.draw(points, dimension, generator));
            return separation.separates(EntryLaw.RADEMACHER.matrix(points, 1, generator).data) ? 1 : 0;
        });
    }

    private static Expectation atHalf(Sample separated) {
        return Expectation.of(
                "random labels of $n=2d$ Gaussian points are separated with probability $\\frac12$, by linear programs",
                0.5,
                separated);
    }

    private static Expectation probability(int points, Sample separated, int directions) {
        return Expectation.of(
                "labels of $n>2d$ points are separated with probability $2^{1-n}\\sum_{k<d}C(n-1,k)$",
                LinearSeparation.probability(points, directions),
                separated);
    }

    private static Identity labellings(Points law, Randomness random) {
        DoubleMatrix points = law.draw(FEW, FEW_DIMENSIONS, random.generator());
        return Identity.of(
                "of all labellings of $n=7$ points in three dimensions, $2\\sum_{k<3}C(6,k)$ are separated",
                Math.scalb(LinearSeparation.probability(FEW, FEW_DIMENSIONS), FEW),
                new LinearSeparation(points).count(),
                Rounding.of(FEW).withScale(1 << FEW));
    }

    private static Identity liftedHalfPlanes(Points law, Randomness random) {
        DoubleMatrix plane = law.draw(FEW, 2, random.generator());
        DoubleMatrix lifted = DoubleMatrix.concatHorizontally(DoubleMatrix.ones(FEW), plane);
        return Identity.of(
                "half planes cut $n^2-n+2$ subsets out of $n\\le7$ points, by linear programs for the vectors $(1,x)$",
                sizes(FEW).mapToDouble(n -> n * n - n + 2).toArray(),
                sizes(FEW)
                        .mapToDouble(n -> new LinearSeparation(lifted.getRange(0, n, 0, 3)).count())
                        .toArray(),
                Rounding.of(1));
    }

    private static Identity halfPlanes(Randomness random, IntUnaryOperator growth) {
        return Identity.of(
                "half planes cut $n^2-n+2$ subsets out of $n\\le24$ points, by the lines through two of them",
                sizes(MANY).mapToDouble(growth::applyAsInt).toArray(),
                cutByHalfPlanes(random),
                Rounding.of(1));
    }

    private static double[] cutByHalfPlanes(Randomness random) {
        DoubleMatrix plane = EntryLaw.GAUSSIAN.matrix(MANY, 2, random.generator());
        return sizes(MANY)
                .mapToDouble(n -> Dichotomies.ofHalfPlanes(plane.getRange(0, n, 0, 2)))
                .toArray();
    }

    private static Identity intervals(IntUnaryOperator growth) {
        return Identity.of(
                "intervals cut $\\frac{n(n+1)}{2}+1$ subsets out of $n\\le24$ points",
                sizes(MANY).mapToDouble(growth::applyAsInt).toArray(),
                sizes(MANY).mapToDouble(Dichotomies::ofIntervals).toArray(),
                Rounding.of(1));
    }

    /** Intervals have the dimension two and attain their bound at every n. */
    private static Bound sauer(Randomness random, int dimensionOfHalfPlanes) {
        return Bound.always(
                "a class of Vapnik–Chervonenkis dimension $v$ cuts out at most $\\sum_{k\\le v}C(n,k)$ subsets",
                DoubleStream.concat(
                                sizes(MANY).mapToDouble(Dichotomies::ofIntervals),
                                Arrays.stream(cutByHalfPlanes(random)))
                        .toArray(),
                DoubleStream.concat(
                                sizes(MANY).mapToDouble(n -> sauerBound(n, 2)),
                                sizes(MANY).mapToDouble(n -> sauerBound(n, dimensionOfHalfPlanes)))
                        .toArray(),
                Rounding.of(4).withScale(sauerBound(MANY, 3)));
    }

    private static double sauerBound(int points, int dimension) {
        return IntStream.rangeClosed(0, Math.min(points, dimension))
                .mapToDouble(k -> CombinatoricsUtils.binomialCoefficientDouble(points, k))
                .sum();
    }

    private static IntStream sizes(int most) {
        return IntStream.rangeClosed(2, most);
    }

    private static Figure coverFigure(Randomness random) {
        Figure figure = Figure.of(
                        Axis.linear("points for each dimension, n/d").range(0, 4),
                        Axis.linear("probability that labels are separated").range(0, 1.02))
                .titled("Cover's curve")
                .described(
                        "The probability falls from one to zero around two points for each dimension, more steeply in"
                                + " higher dimensions; shares by linear programs lie near the curves.");
        for (int d : new int[] {5, 10}) {
            int[] points = IntStream.rangeClosed(2, 8).map(k -> k * d / 2).toArray();
            double[] ratios =
                    Arrays.stream(points).mapToDouble(n -> (double) n / d).toArray();
            figure = figure.points(
                    "linear programs, d = " + d,
                    ratios,
                    Arrays.stream(points)
                            .mapToDouble(n -> separated(
                                            n,
                                            d,
                                            FIGURE_TRIALS,
                                            EntryLaw.GAUSSIAN::matrix,
                                            random.at(d).at(n))
                                    .mean())
                            .toArray());
        }
        for (int d : new int[] {5, 10, 20}) {
            double[] ratios = IntStream.rangeClosed(1, 4 * d)
                    .mapToDouble(n -> (double) n / d)
                    .toArray();
            figure = figure.curve(
                    "Cover, d = " + d,
                    ratios,
                    IntStream.rangeClosed(1, 4 * d)
                            .mapToDouble(n -> LinearSeparation.probability(n, d))
                            .toArray());
        }
        return figure;
    }

    private static Figure growthFigure(Randomness random) {
        double[] n = sizes(MANY).asDoubleStream().toArray();
        return Figure.of(
                        Axis.linear("points n"),
                        Axis.logarithmic("subsets cut out").range(2, 20_000))
                .titled("Growth of two classes")
                .described("Both classes cut out all subsets of few points, and of many only polynomially many.")
                .points("half planes", n, cutByHalfPlanes(random))
                .points(
                        "intervals",
                        n,
                        sizes(MANY).mapToDouble(Dichotomies::ofIntervals).toArray())
                .curve("n² − n + 2", x -> x * x - x + 2, 2, MANY)
                .curve("n(n + 1)/2 + 1", x -> x * (x + 1) / 2 + 1, 2, MANY)
                .dashed("all subsets, 2^{n}", x -> Math.pow(2, x), 2, 14);
    }
}
