package mdl.curse.statements;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.curse.Assignment;
import mdl.curse.LineSample;
import mdl.curse.NeighborDistance;
import mdl.curse.TorusKernel;
import mdl.curse.TorusSample;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Samples approach their law at n^{−1/d} in the Wasserstein distance, and at n^{−1/2} in every d in that of a kernel. */
@Notes(
        id = "transport-vs-mmd",
        name = "Transport distance and kernel distance",
        section = "2",
        items = {},
        sources = {"dudley1969", "fournier2015", "gretton2012"})
public record TransportVsMmdStatement(
        @Parameter("points in a sample at the largest size, at least 128, where balls that overlap themselves are rare")
        int points,

        @Parameter("pairs of samples at each of five sizes, at least 30")
        int trials)
        implements Statement {

    private static final int SIZES = 5;
    private static final int LINE_FACTOR = 10;

    /** The largest dimension, where only the kernel distance is of use. */
    private static final int LARGE = 20;

    /** Samples of 128 points. */
    public TransportVsMmdStatement() {
        this(128, 60);
    }

    /** @throws IllegalArgumentException if n lies outside 128..1024, or there are fewer than 30 trials */
    public TransportVsMmdStatement {
        Inputs.within("points", points, 128, 1024);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
    }

    /** Two samples: their transport distance, what it is for the nearer half of the pairs, the nearest-neighbour distance, and the squared kernel distances. */
    private record Pair(int dimension, double transport, double half, double nearest, double toLaw, double between) {

        static Pair of(TorusSample x, TorusSample y) {
            DoubleMatrix distances = x.distances(y);
            Assignment best = Assignment.of(distances);
            TorusKernel kernel = TorusKernel.of(x.dimension());
            return new Pair(
                    x.dimension(),
                    best.cost() / x.size(),
                    cheapestHalf(distances, best.columns()),
                    distances.rowMins().mean(),
                    kernel.squaredDiscrepancy(x),
                    kernel.squaredDiscrepancy(x, y));
        }
    }

    private static double cheapestHalf(DoubleMatrix distances, int[] columns) {
        int n = columns.length;
        return IntStream.range(0, n)
                        .mapToDouble(i -> distances.get(i, columns[i]))
                        .sorted()
                        .limit(n / 2)
                        .sum()
                / n;
    }

    /** The mean distances of two samples of the line, sorted and by the best matching. */
    private record LinePair(double sorted, double assigned) {}

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Double> line = line(random.named("line"));
        List<LinePair> matched = matched(true, random.named("matched"));
        Experiment<Pair> circle = pairs(1, 1, SIZES, random.named("circle"));
        Experiment<Pair> three = pairs(3, 3, SIZES, random.named("three"));
        Experiment<Pair> five = pairs(5, 5, SIZES, random.named("five"));
        Experiment<Pair> large = pairs(LARGE, LARGE, SIZES, random.named("large"));
        Experiment<Pair> flat = pairs(5, 1, 1, random.named("flat"));

        return Evidence.that(
                        meanOnLine(line, points),
                        sortingIsOptimal(matched),
                        lineFalls(line, 1),
                        transportFalls(three, 3),
                        transportFalls(five, 5),
                        nearestBelowTransport(three, Pair::transport),
                        nearestBelowTransport(five, Pair::transport),
                        meanNearest(three, 3),
                        meanNearest(five, 5),
                        kernelToLaw(circle, 1, 1),
                        kernelToLaw(five, 5, 1),
                        kernelToLaw(large, LARGE, 1),
                        kernelBetween(circle, 1, 2),
                        kernelBetween(five, 5, 2),
                        kernelBetween(large, LARGE, 2),
                        kernelFalls(circle, Pair::toLaw),
                        kernelFalls(five, Pair::toLaw),
                        kernelFalls(large, Pair::toLaw))
                .failsWith(
                        "the order $1/\\sqrt{n}$ of the line in higher dimension",
                        transportFalls(three, 2),
                        transportFalls(five, 2))
                .failsWith("points on a circle in the torus of dimension five", meanNearest(flat, 5))
                .failsWith("twice as many points in the prediction", meanOnLine(line, 2 * points))
                .failsWith(
                        "the points matched as they were drawn",
                        sortingIsOptimal(matched(false, random.named("matched"))))
                .failsWith("the order $1/n$ on the line", lineFalls(line, 2))
                .failsWith(
                        "half of the mass left where it is",
                        nearestBelowTransport(three, Pair::half),
                        nearestBelowTransport(five, Pair::half))
                .failsWith(
                        "the factor two of two samples for one sample, and the other way round",
                        kernelToLaw(five, 5, 2),
                        kernelToLaw(large, LARGE, 2),
                        kernelBetween(five, 5, 1),
                        kernelBetween(large, LARGE, 1))
                .failsWith(
                        "the square of the transport distance",
                        kernelFalls(five, pair -> pair.transport() * pair.transport()),
                        kernelFalls(large, pair -> pair.transport() * pair.transport()))
                .shows("rates", () -> ratesFigure(line, three, five, large))
                .shows("transport", () -> Quantity.meanOf(large.atLargest(Pair::transport)))
                .shows("points-needed", () -> Quantity.of(pointsNeeded(five), 2));
    }

    private Experiment<Pair> pairs(int d, int free, int sizes, Randomness random) {
        return Experiment.doublingTo(
                points,
                sizes,
                trials,
                random,
                (n, generator) -> Pair.of(
                        TorusSample.onSubtorus(n, d, free, generator), TorusSample.onSubtorus(n, d, free, generator)));
    }

    /** Distances by sorting; they scatter more than those in higher dimension, and cost less. */
    private Experiment<Double> line(Randomness random) {
        return Experiment.doublingTo(
                points,
                SIZES,
                LINE_FACTOR * trials,
                random,
                (n, generator) -> LineSample.transport(
                        generator.doubles(n).toArray(), generator.doubles(n).toArray()));
    }

    private List<LinePair> matched(boolean inOrder, Randomness random) {
        return random.trials(trials, generator -> {
            double[] x = generator.doubles(points).toArray();
            double[] y = generator.doubles(points).toArray();
            DoubleMatrix gaps = gaps(x, y);
            return new LinePair(
                    inOrder ? LineSample.transport(x, y) : gaps.diag().mean(),
                    Assignment.of(gaps).cost() / points);
        });
    }

    private static DoubleMatrix gaps(double[] x, double[] y) {
        DoubleMatrix gaps = new DoubleMatrix(x.length, y.length);
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                gaps.data[j * x.length + i] = Math.abs(x[i] - y[j]);
            }
        }
        return gaps;
    }

    private Expectation meanOnLine(Experiment<Double> line, int n) {
        return Expectation.of(
                "on $[0,1]$, the mean of $W_1$ over pairs of samples is $1/(n(2n+1))$ of the mean area of a fair walk of $2n$ steps that returns",
                LineSample.meanUniformTransport(n),
                line.atLargest(Double::doubleValue));
    }

    private Identity sortingIsOptimal(List<LinePair> matched) {
        return Identity.of(
                "on the line no matching of two samples is shorter than that of the sorted ones",
                matched.stream().mapToDouble(LinePair::assigned).toArray(),
                matched.stream().mapToDouble(LinePair::sorted).toArray(),
                Rounding.of(points));
    }

    private static Limit lineFalls(Experiment<Double> line, int power) {
        Order order = new Order(power == 1 ? "1/√n" : "1/n", n -> Math.pow(n, -0.5 * power));
        return Limit.of(
                "on $[0,1]$, $W_1$ of two samples vanishes", line.measure(Double::doubleValue), order, slower(order));
    }

    private static Limit transportFalls(Experiment<Pair> pairs, int k) {
        Order order = new Order("n^(-1/" + k + ")", n -> Math.pow(n, -1.0 / k));
        return Limit.of(
                "in dimension " + dimension(pairs) + ", $W_1$ of two samples vanishes as $n^{-1/" + k + "}$",
                pairs.measure(Pair::transport),
                order,
                slower(order));
    }

    private static Order slower(Order order) {
        return new Order("(" + order.formula() + ")^(2/3)", n -> Math.pow(order.at(n), 2.0 / 3));
    }

    private static Bound nearestBelowTransport(Experiment<Pair> pairs, ToDoubleFunction<Pair> distance) {
        return Bound.always(
                "in dimension " + dimension(pairs)
                        + ", the mean distance to the nearest point of the other sample is at most $W_1$",
                pairs.atLargest(Pair::nearest).values(),
                pairs.atLargest(distance).values(),
                Rounding.of(pairs.sizes().get(SIZES - 1)));
    }

    private Expectation meanNearest(Experiment<Pair> pairs, int d) {
        return Expectation.of(
                "in dimension " + d + ", that mean distance is $V_d^{-1/d}\\,Γ(1+\\frac1d)\\,Γ(n+1)/Γ(n+1+\\frac1d)$",
                NeighborDistance.nearestOnTorus(points, d).moment(1),
                pairs.atLargest(Pair::nearest));
    }

    private Expectation kernelToLaw(Experiment<Pair> pairs, int d, int factor) {
        return Expectation.of(
                "in dimension " + d
                        + ", the squared kernel distance of a sample to its law has mean $\\frac1n(1-\\E k(x,x'))$",
                factor * (1 - TorusKernel.of(d).mean()) / points,
                pairs.atLargest(Pair::toLaw));
    }

    private Expectation kernelBetween(Experiment<Pair> pairs, int d, int factor) {
        return Expectation.of(
                "in dimension " + d + ", that of two samples has mean $\\frac2n(1-\\E k(x,x'))$",
                factor * (1 - TorusKernel.of(d).mean()) / points,
                pairs.atLargest(Pair::between));
    }

    private static Limit kernelFalls(Experiment<Pair> pairs, ToDoubleFunction<Pair> squared) {
        return Limit.of(
                "in dimension " + dimension(pairs) + ", the squared kernel distance vanishes as $1/n$",
                pairs.measure(squared),
                new Order("1/n", n -> 1 / n));
    }

    private static int dimension(Experiment<Pair> pairs) {
        return pairs.outcomes().get(0).get(0).dimension();
    }

    /** How many points the bound from below asks for in dimension five to halve the distance of the largest samples. */
    private double pointsNeeded(Experiment<Pair> five) {
        double half = five.atLargest(Pair::transport).mean() / 2;
        double atOne = NeighborDistance.nearestOnTorus(points, 5).moment(1) * Math.pow(points, 0.2);
        return Math.pow(atOne / half, 5);
    }

    private static Figure ratesFigure(
            Experiment<Double> line, Experiment<Pair> three, Experiment<Pair> five, Experiment<Pair> large) {
        Figure figure = Figure.of(Axis.logarithmic("points n"), Axis.logarithmic("distance of two samples"));
        figure = points(figure, "W₁, d = 1", line.measure(Double::doubleValue));
        figure = points(figure, "W₁, d = 3", three.measure(Pair::transport));
        figure = points(figure, "W₁, d = 5", five.measure(Pair::transport));
        figure = points(figure, "W₁, d = " + LARGE, large.measure(Pair::transport));
        Sweep kernel = large.measure(pair -> Math.sqrt(pair.between()));
        return points(figure, "kernel, d = " + LARGE, kernel)
                .curve(
                        "C n^{-1/2}",
                        n -> kernel.mean(0) * Math.sqrt(kernel.size(0) / n),
                        kernel.size(0),
                        kernel.largest())
                .titled("Distances between two samples of one law")
                .described(
                        "The transport distance falls ever more slowly as the dimension grows and hardly at all in dimension 20, where the kernel distance falls like one over the root of n.");
    }

    private static Figure points(Figure figure, String label, Sweep sweep) {
        return figure.points(label, sweep.sizeArray(), sweep.means(), sweep.standardErrors());
    }
}
