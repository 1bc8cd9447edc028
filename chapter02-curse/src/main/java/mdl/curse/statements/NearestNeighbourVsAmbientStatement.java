package mdl.curse.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.curse.Geometry;
import mdl.curse.KNearestNeighborsRegression;
import mdl.curse.NearestDistanceLaw;
import mdl.curse.NearestNeighbors;
import mdl.curse.NeighborDistance;
import mdl.curse.OrthonormalFrame;
import mdl.curse.UniformSphere;
import mdl.curse.UnitCube;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
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
import org.jblas.DoubleMatrix;

/** Nearest neighbours in ℝᵈ of data on a surface of dimension m behave as in dimension m, whatever d. */
@Notes(
        id = "nearest-neighbour-vs-ambient",
        name = "Intrinsic and ambient dimension",
        section = "2",
        items = {},
        sources = {"kulkarni1995", "li2011"})
public record NearestNeighbourVsAmbientStatement(
        @Parameter("ambient dimension d, from 10 to 1000") int ambient,

        @Parameter("largest number of samples n, at least 512; smaller ones are n/2, …, n/32")
        int samples,

        @Parameter("data sets of each size, at least 100") int trials)
        implements Statement {

    private static final int SIZES = 6;
    private static final int PLANE = 2;
    private static final int NEIGHBOURS = 5;
    private static final int QUERIES = 10;

    /** The standard deviation of the noise of the control in each coordinate. */
    private static final double NOISE = 0.1;

    /** A sphere and a square in fifty dimensions. */
    public NearestNeighbourVsAmbientStatement() {
        this(50, 1024, 100);
    }

    /** @throws IllegalArgumentException if d lies outside 10..1000, n &lt; 512, or there are fewer than 100 trials */
    public NearestNeighbourVsAmbientStatement {
        Inputs.within("ambient", ambient, 10, 1000);
        Inputs.atLeast("samples", samples, 512);
        Inputs.atLeast("trials", trials, 100);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Nearest> sphere = nearest(2, 0, random.named("sphere"));
        Experiment<Nearest> high = nearest(4, 0, random.named("four"));
        Experiment<Nearest> noisy = nearest(2, NOISE, random.named("noisy"));

        return Evidence.that(
                        sameDistances(0, random.named("square")),
                        samePredictions(0, random.named("square")),
                        nearestLaw(2, sphere),
                        nearestLaw(4, high),
                        meanDistance(sphere),
                        falls(sphere))
                .failsWith(
                        "noise in all $d$ coordinates",
                        sameDistances(NOISE, random.named("square")),
                        samePredictions(NOISE, random.named("square")),
                        nearestLaw(2, noisy),
                        meanDistance(noisy),
                        falls(noisy))
                .failsWith("a sphere of another dimension", nearestLaw(4, sphere))
                .shows("distance", () -> distanceFigure(sphere, high, noisy))
                .shows("sphere", () -> Quantity.meanOf(sphere.atLargest(Nearest::mean)))
                .shows("noisy", () -> Quantity.meanOf(noisy.atLargest(Nearest::mean)));
    }

    /** Rows of independent Gaussian noise added to points of ℝᵈ. */
    private static DoubleMatrix withNoise(DoubleMatrix points, double noise, RandomGenerator generator) {
        return noise == 0
                ? points
                : EntryLaw.GAUSSIAN
                        .matrix(points.rows, points.columns, generator)
                        .muli(noise)
                        .addi(points);
    }

    /** The distance in ℝᵈ from a point to the nearest of n others, for one point and on average over several. */
    private record Nearest(double first, double mean) {

        static Nearest of(NearestNeighbors others, DoubleMatrix queries) {
            double[] distances = IntStream.range(0, queries.rows)
                    .mapToDouble(i -> others.distances(queries.getRow(i).data, 1)[0])
                    .toArray();
            return new Nearest(distances[0], Arrays.stream(distances).sum() / distances.length);
        }
    }

    private Experiment<Nearest> nearest(int intrinsic, double noise, Randomness random) {
        UniformSphere sphere = new UniformSphere(intrinsic);
        OrthonormalFrame frame = OrthonormalFrame.draw(
                ambient, intrinsic + 1, random.named("frame").generator());
        return Experiment.doublingTo(samples, SIZES, trials, random, (n, generator) -> {
            DoubleMatrix points = withNoise(frame.embed(sphere.sample(n + QUERIES, generator)), noise, generator);
            return Nearest.of(
                    new NearestNeighbors(points.getRange(0, n, 0, ambient), Geometry.EUCLIDEAN),
                    points.getRange(n, n + QUERIES, 0, ambient));
        });
    }

    /** Points of the unit square, and of its image in ℝᵈ. */
    private record Square(NearestNeighbors within, NearestNeighbors embedded, double[] labels) {

        static Square of(int n, int ambient, double noise, RandomGenerator generator) {
            DoubleMatrix points = new UnitCube(PLANE).sample(n, generator);
            OrthonormalFrame frame = OrthonormalFrame.draw(ambient, PLANE, generator);
            DoubleMatrix image = withNoise(frame.embed(points), noise, generator);
            double[] labels = EntryLaw.GAUSSIAN.matrix(n, 1, generator).data;
            return new Square(
                    new NearestNeighbors(points, Geometry.EUCLIDEAN),
                    new NearestNeighbors(image, Geometry.EUCLIDEAN),
                    labels);
        }

        static double[] distances(NearestNeighbors data) {
            return queries()
                    .flatMapToDouble(i ->
                            Arrays.stream(data.squaredDistances(data.points().getRow(i).data)))
                    .toArray();
        }

        double[] predictions(NearestNeighbors data) {
            KNearestNeighborsRegression fit = new KNearestNeighborsRegression(data, labels, NEIGHBOURS);
            return queries()
                    .mapToDouble(i -> fit.predict(data.points().getRow(i).data))
                    .toArray();
        }

        private static Stream<Integer> queries() {
            return IntStream.range(0, QUERIES).boxed();
        }
    }

    private Identity sameDistances(double noise, Randomness random) {
        Square square = Square.of(samples, ambient, noise, random.generator());
        return Identity.of(
                "the squared distances of points of a plane are the same in $d$ dimensions",
                Square.distances(square.within()),
                Square.distances(square.embedded()),
                Rounding.of(ambient).withScale(2));
    }

    private Identity samePredictions(double noise, Randomness random) {
        Square square = Square.of(samples, ambient, noise, random.generator());
        return Identity.of(
                "so are the predictions of $k$ nearest neighbours",
                square.predictions(square.within()),
                square.predictions(square.embedded()),
                Rounding.of(NEIGHBOURS).withScale(new DoubleMatrix(square.labels()).normmax()));
    }

    private Law nearestLaw(int intrinsic, Experiment<Nearest> nearest) {
        NearestDistanceLaw law = new NearestDistanceLaw(samples, new UniformSphere(intrinsic)::capMass);
        return Law.of(
                "on a sphere with $m=" + intrinsic
                        + "$ the nearest distance has the law of caps, $\\P(R>r)=(1-p_m(r))^n$",
                nearest.atLargest(Nearest::first),
                law::cdf);
    }

    /** On a sphere with m = 2 a cap has the share r²/4. */
    private static double meanOnSphere(double n) {
        return new NeighborDistance(n, 1, -Math.log(4), 2).moment(1);
    }

    private Expectation meanDistance(Experiment<Nearest> nearest) {
        return Expectation.of(
                "on a sphere with $m=2$ its mean is $B(n+1,\\frac12)$ with the beta function $B$",
                meanOnSphere(samples),
                nearest.atLargest(Nearest::mean));
    }

    private static Limit falls(Experiment<Nearest> nearest) {
        return Limit.of(
                "with $m=2$ its mean falls as $n^{-1/m}$", nearest.measure(Nearest::mean), Order.inverseRoot("n"));
    }

    private static Figure distanceFigure(
            Experiment<Nearest> sphere, Experiment<Nearest> high, Experiment<Nearest> noisy) {
        Figure figure = Figure.of(Axis.logarithmic("samples n"), Axis.logarithmic("distance to the nearest point"));
        figure = withPoints(figure, "sphere, m = 2", sphere);
        figure = withPoints(figure, "sphere, m = 4", high);
        figure = withPoints(figure, "m = 2 with noise in all coordinates", noisy);
        return figure.curve(
                        "exact mean, m = 2",
                        NearestNeighbourVsAmbientStatement::meanOnSphere,
                        sphere.sizes().get(0),
                        sphere.sizes().get(SIZES - 1))
                .titled("The nearest neighbour on a sphere")
                .described("On spheres the distance falls with the number of samples; with noise it hardly falls.");
    }

    private static Figure withPoints(Figure figure, String label, Experiment<Nearest> nearest) {
        Sweep sweep = nearest.measure(Nearest::mean);
        return figure.points(label, sweep.sizeArray(), sweep.means(), sweep.standardErrors());
    }
}
