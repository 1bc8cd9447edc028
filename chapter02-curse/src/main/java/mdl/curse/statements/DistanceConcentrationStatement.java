package mdl.curse.statements;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mdl.curse.Geometry;
import mdl.curse.NearestNeighbors;
import mdl.curse.OrthonormalFrame;
import mdl.curse.UnitCube;
import mdl.foundations.analysis.Order;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** The distances of uniform points of the cube concentrate: relative to their mean they spread by √(7/5)/√d. */
@Notes(
        id = "distance-concentration",
        name = "Distances concentrate",
        section = "2.1.1",
        items = {},
        sources = {"beyer1999"})
public record DistanceConcentrationStatement(
        @Parameter("largest dimension d, from 256 to 1024; smaller ones are d/2, …, d/32, for pairs d/128")
        int dimension,

        @Parameter("points n around a query, at least 100") int points,

        @Parameter("queries at each dimension, at least 600; there are five times as many pairs")
        int trials)
        implements Statement {

    private static final Order ORDER = Order.inverseRoot("d");
    private static final int SIZES = 6;
    /** The spread has its exponent from the first dimension on. */
    private static final int PAIR_SIZES = 8;

    /** A finer staircase than this is not seen. */
    private static final int DRAWN = 500;

    private static final int PAIRS_PER_QUERY = 5;

    /** A hundred points in up to 512 dimensions. */
    public DistanceConcentrationStatement() {
        this(512, 100, 600);
    }

    /**
     * In more dimensions, or with fewer points or queries, noise hides how far the ratio still is from its limit.
     *
     * @throws IllegalArgumentException if d lies outside 256..1024, n &lt; 100, or there are fewer than 600 trials
     */
    public DistanceConcentrationStatement {
        Inputs.within("dimension", dimension, 256, 1024);
        Inputs.atLeast("points", points, 100);
        Inputs.atLeast("trials", trials, 600);
    }

    /**
     * Squared distances from a query to others.
     *
     * @param relative the first of them over its mean
     */
    private record Distances(double first, double relative, double nearest, double farthest) {

        static Distances of(DoubleMatrix query, DoubleMatrix others, double mean) {
            double[] squares = new NearestNeighbors(others, Geometry.EUCLIDEAN).squaredDistances(query.data);
            DoubleMatrix all = new DoubleMatrix(squares);
            return new Distances(squares[0], squares[0] / mean, all.min(), all.max());
        }

        double ratio() {
            return Math.sqrt(farthest / nearest);
        }

        /** 1 − R_min/R_max, between zero and one. */
        double gap() {
            return 1 - 1 / ratio();
        }
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Distances> pairs = inCube(PAIR_SIZES, PAIRS_PER_QUERY * trials, 1, random.named("pairs"));
        Experiment<Distances> clouds = inCube(SIZES, trials, points, random.named("clouds"));
        Experiment<Distances> planePairs =
                inPlane(PAIR_SIZES, PAIRS_PER_QUERY * trials, 1, random.named("plane pairs"));
        Experiment<Distances> planeClouds = inPlane(SIZES, trials, points, random.named("plane clouds"));

        return Evidence.that(
                        mean(pairs),
                        variance(pairs),
                        moments(t -> 2 * (1 - t), 1),
                        relativeSpread(pairs),
                        gapVanishes(clouds),
                        gapHasConstant(clouds, 1.0 / 30))
                .failsWith(
                        "points of a fixed plane in $d$ dimensions",
                        mean(planePairs),
                        variance(planePairs),
                        relativeSpread(planePairs),
                        gapVanishes(planeClouds))
                .failsWith(
                        "distances from one query that scatter like those of separate pairs",
                        gapHasConstant(clouds, new UnitCube(1).varianceOfSquaredDistance()))
                .failsWith("the distance from the middle of the cube", moments(t -> 2, 1.0 / 2))
                .shows("gap", () -> gapFigure(clouds, planeClouds))
                .shows("spread", () -> spreadFigure(pairs))
                .shows("ratio-cube", () -> Quantity.of(median(clouds), 3))
                .shows("ratio-plane", () -> Quantity.of(median(planeClouds), 3));
    }

    private Experiment<Distances> inCube(int sizes, int repetitions, int others, Randomness random) {
        return Experiment.doublingTo(dimension, sizes, repetitions, random, (d, generator) -> {
            UnitCube cube = new UnitCube(d);
            return between(cube.sample(others + 1, generator), cube);
        });
    }

    /** A square in a plane of random direction, one for each dimension; its distances stay as they are. */
    private Experiment<Distances> inPlane(int sizes, int repetitions, int others, Randomness random) {
        UnitCube square = new UnitCube(2);
        Map<Integer, OrthonormalFrame> frames = IntStream.range(0, sizes)
                .mapToObj(k -> dimension >> k)
                .collect(Collectors.toMap(
                        d -> d,
                        d -> OrthonormalFrame.draw(
                                d,
                                square.dimension(),
                                random.named("plane").at(d).generator())));
        return Experiment.doublingTo(
                dimension,
                sizes,
                repetitions,
                random,
                (d, generator) -> between(frames.get(d).embed(square.sample(others + 1, generator)), square));
    }

    private static Distances between(DoubleMatrix points, UnitCube law) {
        int last = points.rows - 1;
        return Distances.of(
                points.getRow(last), points.getRange(0, last, 0, points.columns), law.meanSquaredDistance());
    }

    private Expectation mean(Experiment<Distances> pairs) {
        return Expectation.of(
                "$\\norm{x-x'}^2$ has the mean $\\frac{d}{6}$",
                new UnitCube(dimension).meanSquaredDistance(), pairs.atLargest(Distances::first));
    }

    private Expectation variance(Experiment<Distances> pairs) {
        UnitCube cube = new UnitCube(dimension);
        return Expectation.of(
                "the squared deviation of $\\norm{x-x'}^2$ from $\\frac{d}{6}$ has the mean $\\frac{7d}{180}$",
                cube.varianceOfSquaredDistance(),
                pairs.atLargest(distances -> Math.pow(distances.first() - cube.meanSquaredDistance(), 2)));
    }

    /** @param density that of the distance of two points of the line */
    private static Identity moments(DoubleUnaryOperator density, double widest) {
        double second = PanelQuadrature.integrate(t -> density.applyAsDouble(t) * t * t, 0, widest, 1);
        double fourth = PanelQuadrature.integrate(t -> density.applyAsDouble(t) * Math.pow(t, 4), 0, widest, 1);
        UnitCube line = new UnitCube(1);
        return Identity.of(
                "in one dimension, mean and variance by quadrature are $\\frac{1}{6}$ and $\\frac{7}{180}$",
                new double[] {line.meanSquaredDistance(), line.varianceOfSquaredDistance()},
                new double[] {second, fourth - second * second},
                Rounding.of(16));
    }

    private static Rate relativeSpread(Experiment<Distances> pairs) {
        return Rate.of(
                "variance over squared mean of $\\norm{x-x'}^2$ has the exponent $-1$, their roots thus $-\\frac12$",
                pairs.measure(distances -> Math.pow(distances.relative() - 1, 2)),
                -1,
                0);
    }

    private static Limit gapVanishes(Experiment<Distances> clouds) {
        return Limit.of("the mean of $1-R_{\\min}/R_{\\max}$ vanishes", clouds.measure(Distances::gap), ORDER);
    }

    /** @param variance that of one term of a squared distance from a given query */
    private Limit gapHasConstant(Experiment<Distances> clouds, double variance) {
        double limit = UnitCube.limitingContrast(points) * Math.sqrt(30 * variance);
        Experiment<Double> scaled = new Experiment<>(
                clouds.sizes(),
                IntStream.range(0, SIZES)
                        .mapToObj(k -> clouds.outcomes().get(k).stream()
                                .map(distances -> Math.sqrt(clouds.sizes().get(k)) * distances.gap())
                                .toList())
                        .toList());
        return Limit.of(
                "$\\sqrt{d}$ times that mean approaches $\\sqrt{3/10}$ times the mean range of $n$ normal numbers, from below",
                scaled.measure(value -> 1 - value / limit),
                ORDER);
    }

    private static double median(Experiment<Distances> clouds) {
        double[] ratios = clouds.atLargest(Distances::ratio).values();
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    private Figure gapFigure(Experiment<Distances> clouds, Experiment<Distances> planeClouds) {
        double limit = UnitCube.limitingContrast(points);
        return ConvergenceFigure.of(
                        "dimension d",
                        "one less nearest over farthest",
                        ORDER,
                        clouds.measure(Distances::gap),
                        "points of a plane",
                        planeClouds.measure(Distances::gap))
                .dashed("limit for large d", d -> limit / Math.sqrt(d), dimension >> (SIZES - 1), dimension)
                .titled("The nearest and the farthest of " + points + " points")
                .described("In the cube one less the ratio of the distances falls like one over the root of d; in a"
                        + " plane it does not fall.");
    }

    private static Figure spreadFigure(Experiment<Distances> pairs) {
        Figure figure = Figure.of(Axis.linear("squared distance over its mean"), Axis.linear("share of pairs below"));
        for (int k = 1; k < PAIR_SIZES; k += 2) {
            figure = figure.distribution(
                    "d = " + pairs.sizes().get(k),
                    pairs.outcomes().get(k).stream()
                            .limit(DRAWN)
                            .mapToDouble(Distances::relative)
                            .toArray());
        }
        return figure.titled("Squared distances of two points of the cube")
                .described("The larger the dimension, the steeper the distribution function rises at one.");
    }
}
