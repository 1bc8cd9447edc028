package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.ChebyshevFit;
import mdl.approximation.HatFunctions;
import mdl.approximation.LinearPieces;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.SineDistance;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** On the whole line no ReLU network comes closer to the sine than zero does; on a compact interval they all but reach it. */
@Notes(
        id = "compactness-needed",
        name = "Why the set must be compact",
        section = "3.4",
        items = {"Exercise 4"})
public record CompactnessNeededStatement(
        @Parameter("random networks, at least 30") int networks,

        @Parameter("half-waves N of the sine, between 4 and 20")
        int halfWaves)
        implements Statement {

    private static final int WIDEST = 64;
    private static final int SIZES = 6;
    private static final int SHOWN = 12;
    private static final Order SQUARE = new Order("1/p²", p -> 1 / (p * p));

    /** Sixty networks, and ten half-waves. */
    public CompactnessNeededStatement() {
        this(60, 10);
    }

    /** @throws IllegalArgumentException if there are fewer than 30 networks, or N lies outside 4..20 */
    public CompactnessNeededStatement {
        Inputs.within("networks", networks, 30, 100_000);
        Inputs.within("halfWaves", halfWaves, 4, 20);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<TwoLayerNetwork> drawn = draw(random.named("networks"));
        List<double[]> tooFew = knots(halfWaves - 2, random.named("knots"));
        return Evidence.that(
                        beyondTheKinks(drawn, CompactnessNeededStatement::lastKink, 3 * Math.PI),
                        fewPieces(tooFew),
                        onInterval("$[-π,π]$", p -> Math.PI),
                        chordBound("$[-π,π]$", p -> Math.PI),
                        interpolationError(2))
                .failsWith(
                        "the compact interval $[-π,π]$, and networks that follow the sine there",
                        beyondTheKinks(followers(), network -> -Math.PI, 2 * Math.PI))
                .failsWith("one piece more", fewPieces(List.of(atExtremes(halfWaves - 1))))
                .failsWith(
                        "an interval as long as the network is wide",
                        onInterval("$[-\\frac{pπ}{8},\\frac{pπ}{8}]$", p -> p * Math.PI / 8),
                        chordBound("$[-\\frac{pπ}{8},\\frac{pπ}{8}]$", p -> p * Math.PI / 8))
                .failsWith("knots at the maximum and the minimum of the sine", interpolationError(4))
                .shows("continuation", CompactnessNeededStatement::continuationFigure)
                .shows("convergence", CompactnessNeededStatement::convergenceFigure);
    }

    /** Networks with outer weights from 1 down to 10⁻⁶, and zero. */
    private List<TwoLayerNetwork> draw(Randomness random) {
        List<TwoLayerNetwork> drawn = random.trials(networks, generator -> {
            int width = 1 + generator.nextInt(WIDEST);
            double scale = Math.pow(10, -generator.nextInt(7));
            return new TwoLayerNetwork(
                    Activation.RELU,
                    EntryLaw.GAUSSIAN.matrix(width, 1, generator).muli(scale / width).data,
                    EntryLaw.GAUSSIAN.matrix(width, 1, generator),
                    EntryLaw.GAUSSIAN.matrix(width, 1, generator).data);
        });
        TwoLayerNetwork first = drawn.get(0);
        TwoLayerNetwork zero =
                new TwoLayerNetwork(Activation.RELU, new double[first.width()], first.weights(), first.biases());
        return Stream.concat(drawn.stream(), Stream.of(zero)).toList();
    }

    private static double lastKink(TwoLayerNetwork network) {
        return IntStream.range(0, network.width())
                .mapToDouble(j -> -network.biases()[j] / network.weights().get(j))
                .max()
                .orElseThrow();
    }

    private static List<TwoLayerNetwork> followers() {
        return IntStream.of(8, 16, 32)
                .mapToObj(p -> LinearPieces.twoLayers(interpolant(Math.PI, p)))
                .toList();
    }

    private static Bound beyondTheKinks(
            List<TwoLayerNetwork> networks, ToDoubleFunction<TwoLayerNetwork> start, double length) {
        double[] distances = networks.stream()
                .mapToDouble(network -> {
                    double from = start.applyAsDouble(network);
                    return new SineDistance(LinearPieces.of(network, from, from + length)).supremum();
                })
                .toArray();
        double largest = networks.stream()
                .mapToDouble(network -> largestTerms(network, start.applyAsDouble(network) + length))
                .max()
                .orElseThrow();
        return Bound.always(
                "within $3π$ beyond its last kink every ReLU network misses the sine by at least 1",
                ones(distances.length),
                distances,
                Rounding.of(WIDEST).withScale(Math.max(1, largest)));
    }

    /** Σ_j |a_j|(|w_j x| + |b_j|), the size of what is added at x. */
    private static double largestTerms(TwoLayerNetwork network, double x) {
        double sum = 0;
        for (int j = 0; j < network.width(); j++) {
            sum += Math.abs(network.outer()[j])
                    * (Math.abs(network.weights().get(j) * x) + Math.abs(network.biases()[j]));
        }
        return sum;
    }

    /** Inner knots of functions with so many pieces on [0, Nπ]: random ones, and extremes of the sine. */
    private List<double[]> knots(int pieces, Randomness random) {
        List<double[]> knots = random.trials(
                networks,
                generator -> generator
                        .doubles(pieces - 1, 0, halfWaves * Math.PI)
                        .sorted()
                        .toArray());
        return Stream.concat(knots.stream(), Stream.of(atExtremes(pieces))).toList();
    }

    /** The inner knots of a function with so many pieces at the second extreme of the sine and those after it. */
    private double[] atExtremes(int pieces) {
        return Arrays.copyOfRange(extremes(), 1, pieces);
    }

    private double[] extremes() {
        return IntStream.range(0, halfWaves)
                .mapToDouble(k -> (k + 0.5) * Math.PI)
                .toArray();
    }

    /** At the N extremes alone, with the best values at the knots: a lower bound of the distance on the interval. */
    private Bound fewPieces(List<double[]> knots) {
        double[] distances =
                knots.stream().mapToDouble(this::distanceAtExtremes).toArray();
        return Bound.always(
                "on $[0,Nπ]$ every continuous function with $N-2$ linear pieces misses the sine by at least 1",
                ones(distances.length),
                distances,
                Rounding.of(halfWaves));
    }

    private double distanceAtExtremes(double[] inner) {
        double[] knots = DoubleStream.concat(
                        DoubleStream.of(0),
                        DoubleStream.concat(Arrays.stream(inner), DoubleStream.of(halfWaves * Math.PI)))
                .toArray();
        double[] extremes = extremes();
        return ChebyshevFit.of(
                        new HatFunctions(knots).at(extremes),
                        Arrays.stream(extremes).map(Math::sin).toArray())
                .error();
    }

    /** The function through p + 1 equally spaced points of the sine on [−half, half]. */
    private static PiecewiseLinear interpolant(double half, int pieces) {
        double[] knots = IntStream.rangeClosed(0, pieces)
                .mapToDouble(k -> half * (2.0 * k / pieces - 1))
                .toArray();
        return new PiecewiseLinear(knots, Arrays.stream(knots).map(Math::sin).toArray());
    }

    private static double interpolationDistance(DoubleUnaryOperator half, double pieces) {
        return new SineDistance(interpolant(half.applyAsDouble(pieces), (int) pieces)).supremum();
    }

    private static Sweep distances(DoubleUnaryOperator half) {
        return Sweep.exactlyDoublingTo(8 << (SIZES - 1), SIZES, p -> interpolationDistance(half, p));
    }

    private static Limit onInterval(String interval, DoubleUnaryOperator half) {
        return Limit.of(
                "on " + interval + " the distance of networks with $p$ pieces to the sine vanishes",
                distances(half),
                SQUARE);
    }

    private static Bound chordBound(String interval, DoubleUnaryOperator half) {
        Sweep distances = distances(half);
        return Bound.always(
                "on " + interval + " the chords of $p$ equal arcs miss the sine by at most $π^2/(2p^2)$",
                distances.means(),
                Arrays.stream(distances.sizeArray())
                        .map(p -> Math.PI * Math.PI / (2 * p * p))
                        .toArray(),
                Rounding.of(distances.largest()));
    }

    /** With p = 2 mod 4 one piece is a horizontal chord at the maximum, where the sine bends most. */
    private static Identity interpolationError(int remainder) {
        int[] pieces = IntStream.of(4, 8, 16, 32).map(p -> p + remainder).toArray();
        return Identity.of(
                "on $[-π,π]$ the chords of $p$ equal arcs, $p=6,10,18,34$, miss the sine by $1-\\cos\\frac{π}{p}$",
                Arrays.stream(pieces)
                        .mapToDouble(p -> 1 - Math.cos(Math.PI / p))
                        .toArray(),
                Arrays.stream(pieces)
                        .mapToDouble(p -> interpolationDistance(any -> Math.PI, p))
                        .toArray(),
                Rounding.of(pieces[pieces.length - 1]));
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Figure continuationFigure() {
        double end = 4 * Math.PI;
        PiecewiseLinear follower = LinearPieces.of(LinearPieces.twoLayers(interpolant(Math.PI, SHOWN)), -Math.PI, end);
        return Figure.of(Axis.linear("x"), Axis.linear("value").range(-4, 4))
                .titled("A network that follows the sine, and what it does next")
                .described("Inside the interval the broken line and the sine are one; beyond it the line leaves.")
                .curve("sine", Math::sin, -Math.PI, end)
                .curve("network with " + SHOWN + " pieces", follower.knots(), follower.values())
                .marker("π", Math.PI);
    }

    private static Figure convergenceFigure() {
        return ConvergenceFigure.of(
                        "pieces p",
                        "distance to the sine",
                        SQUARE,
                        distances(p -> Math.PI),
                        "interval of length pπ/4",
                        distances(p -> p * Math.PI / 8))
                .titled("Distance to the sine on an interval")
                .described(
                        "On a fixed interval the distance falls like one over p squared; on one that grows, it stays.");
    }
}
