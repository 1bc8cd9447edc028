package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.BrokenLineFit;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.approximation.LeastAbsoluteLine;
import mdl.approximation.LinearPieces;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.Sawtooth;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** A ReLU network with k layers of two units folds [0, 1] into 2^k pieces; one layer needs a unit for each of them. */
@Notes(
        id = "depth-separation",
        name = "Depth separation",
        section = "3.3.3",
        items = {"Theorem 6", "Remark 12"},
        sources = {"telgarsky2015", "telgarsky2016"})
public record DepthSeparationStatement(
        @Parameter("folds k of the sawtooth, from 5 to 7; from 5 on, one layer of 2k units is too small")
        int folds,

        @Parameter("random networks whose pieces are counted, at least 30")
        int networks)
        implements Statement {

    /** Cells of the certified bounds on each piece of the sawtooth; they cost little and lose little. */
    private static final int CELLS = 4;

    static final int MOST_LAYERS = 4;
    private static final int MOST_WIDTH = 6;

    /** Random networks switch near the origin. */
    private static final double REACH = 3;

    /** Thirty-two pieces. */
    public DepthSeparationStatement() {
        this(5, 60);
    }

    /** @throws IllegalArgumentException if k lies outside 5..7, or there are fewer than 30 networks */
    public DepthSeparationStatement {
        Inputs.within("folds", folds, 5, 7);
        Inputs.atLeast("networks", networks, 30);
    }

    @Override
    public Evidence examine(Randomness random) {
        Sawtooth sawtooth = new Sawtooth(folds);
        double[] certified = new BrokenLineFit(sawtooth, CELLS).lowerBounds(sawtooth.pieces());
        List<DeepNetwork> networks = Stream.concat(
                        random
                                .named("networks")
                                .trials(this.networks, DepthSeparationStatement::randomNetwork)
                                .stream(),
                        Stream.concat(FoldedNetworks.all(), Stream.of(sawtooth.network(), shallow(sawtooth.pieces()))))
                .toList();

        return Evidence.that(
                        folds("$k$ hidden layers of two units", k -> new Sawtooth(k).network()),
                        folds("$2k$ layers of two units and one in turn", k -> new Sawtooth(k).collected()),
                        printedCounts(layers -> layers * layers + 2),
                        pieces(k -> new Sawtooth(k).network()),
                        piecesMultiply(
                                networks, widths -> widths.map(n -> n + 1).reduce(1, (a, b) -> a * b)),
                        oneLine(k -> new Sawtooth(k).piecewiseLinear()),
                        fewPieces(certified, new Sawtooth(folds)::leastDistance),
                        oneLayer(IntStream.rangeClosed(1, sawtooth.pieces()).mapToObj(this::shallow)),
                        followedError(1.5),
                        followedSupremum(sawtooth.pieces() - 1),
                        theorem(layers -> layers * layers + 1))
                .failsWith(
                        "one layer too many",
                        folds("$k$ hidden layers of two units", k -> new Sawtooth(k + 1).network()),
                        pieces(k -> new Sawtooth(k + 1).network()))
                .failsWith(
                        "one fold more in two layers more",
                        folds("$2k$ layers of two units and one in turn", k -> new Sawtooth(k + 1).collected()),
                        printedCounts(layers -> layers * layers + 3))
                .failsWith(
                        "the sum of the widths plus one in place of the product",
                        piecesMultiply(networks, widths -> widths.sum() + 1))
                .failsWith(
                        "a single piece of the sawtooth",
                        oneLine(k -> new PiecewiseLinear(new double[] {0, 1}, new double[] {0, 1})))
                .failsWith("a bound that ignores the number of pieces", fewPieces(certified, m -> 0.25))
                .failsWith("the same number of units in $k$ layers", oneLayer(Stream.of(sawtooth.network())))
                .failsWith("one more piece that is followed to its end", followedError(1))
                .failsWith("as many pieces as $Δ^k$ has", followedSupremum(sawtooth.pieces()))
                .failsWith("only one fold more than there are layers", theorem(layers -> layers + 1))
                .shows("fit", () -> DepthSeparationFigures.fit(folds))
                .shows("error", () -> DepthSeparationFigures.error(folds, certified))
                .shows("sizes", DepthSeparationFigures::sizes)
                .shows("followed", () -> Quantity.of(distance(sawtooth.followed(2 * folds)), 3))
                .shows("certified", () -> Quantity.of(certified[2 * folds], 3))
                .shows("half", () -> Quantity.of(certified[sawtooth.pieces() / 2 - 1], 2))
                .shows(
                        "random",
                        () -> Quantity.meanOf(random.named("eight")
                                .sample(this.networks, generator -> regions(network(generator, 8, 8, 8)))));
    }

    private double distance(PiecewiseLinear f) {
        return f.integralDistance(new Sawtooth(folds).piecewiseLinear());
    }

    /** One hidden layer of m units that follows the sawtooth for a while; with m = 2^k it is the sawtooth. */
    private DeepNetwork shallow(int units) {
        return LinearPieces.shallow(new Sawtooth(folds).followed(units));
    }

    private static DeepNetwork randomNetwork(RandomGenerator random) {
        int depth = 1 + random.nextInt(4);
        return network(random, random.ints(depth, 1, MOST_WIDTH + 1).toArray());
    }

    private static DeepNetwork network(RandomGenerator random, int... widths) {
        int[] sizes = IntStream.concat(IntStream.of(1), IntStream.concat(Arrays.stream(widths), IntStream.of(1)))
                .toArray();
        return new DeepNetwork(IntStream.range(1, sizes.length)
                .mapToObj(l -> new Layer(
                        l < sizes.length - 1 ? Activation.RELU : Activation.IDENTITY,
                        EntryLaw.GAUSSIAN.matrix(sizes[l], sizes[l - 1], random).div(Math.sqrt(sizes[l - 1])),
                        EntryLaw.GAUSSIAN.matrix(sizes[l], 1, random).data))
                .toList());
    }

    private static double regions(DeepNetwork network) {
        return LinearPieces.of(network, -REACH, REACH).knots().length - 1.0;
    }

    private static IntStream widths(DeepNetwork network) {
        return network.layers().subList(0, network.depth() - 1).stream().mapToInt(Layer::outputs);
    }

    /** Multiples of a power of ½ are not rounded; a rounding of one step is allowed all the same. */
    private Identity folds(String which, IntFunction<DeepNetwork> network) {
        double[] x = IntStream.rangeClosed(0, 8 << folds)
                .mapToDouble(j -> Math.scalb((double) j, -folds - 3))
                .toArray();
        return Identity.of(
                "a network with " + which + " is $Δ^k$, at the multiples of $2^{-k-3}$",
                allFolds()
                        .boxed()
                        .flatMapToDouble(k -> Arrays.stream(x).map(new Sawtooth(k)::at))
                        .toArray(),
                allFolds()
                        .boxed()
                        .flatMapToDouble(k -> Arrays.stream(network.apply(k).on(new DoubleMatrix(x))))
                        .toArray(),
                Rounding.of(1));
    }

    private Identity pieces(IntFunction<DeepNetwork> network) {
        return Identity.of(
                "the units of this network cut $[0,1]$ into $2^k$ pieces",
                allFolds().mapToDouble(k -> new Sawtooth(k).pieces()).toArray(),
                allFolds()
                        .mapToDouble(
                                k -> LinearPieces.of(network.apply(k), 0, 1).knots().length - 1)
                        .toArray(),
                Rounding.of(1));
    }

    private IntStream allFolds() {
        return IntStream.rangeClosed(1, folds);
    }

    private static Bound piecesMultiply(List<DeepNetwork> networks, ToDoubleFunction<IntStream> most) {
        return Bound.always(
                "a ReLU network has no more pieces than the product of $n_ℓ+1$ over its hidden layers, with $n_ℓ$ units each; random ones, and ones that fold",
                networks.stream().mapToDouble(DepthSeparationStatement::regions).toArray(),
                networks.stream()
                        .mapToDouble(network -> most.applyAsDouble(widths(network)))
                        .toArray(),
                Rounding.of(1));
    }

    private Identity oneLine(IntFunction<PiecewiseLinear> function) {
        return Identity.of(
                "the best line leaves $\\frac14$ of $Δ^k$ in $L^1([0,1])$, for every $k$",
                allFolds().mapToDouble(k -> 0.25).toArray(),
                allFolds()
                        .mapToDouble(
                                k -> LeastAbsoluteLine.of(function.apply(k)).error())
                        .toArray(),
                Rounding.of(1 << folds));
    }

    private Bound fewPieces(double[] certified, IntToDoubleFunction bound) {
        return Bound.always(
                "$\\norm{Δ^k-f}_{L^1}\\ge\\frac14(1-(m-1)/2^{k-1})$ for every $f$ with $m\\le2^k$ pieces, by dynamic programming",
                IntStream.rangeClosed(1, certified.length).mapToDouble(bound).toArray(),
                certified,
                Rounding.of(certified.length));
    }

    private Bound oneLayer(Stream<DeepNetwork> networks) {
        List<DeepNetwork> all = networks.toList();
        return Bound.always(
                "$\\norm{Δ^k-f}_{L^1}\\ge\\frac14(1-p/2^{k-1})$ for networks $f$ with $p$ units in one hidden layer",
                all.stream()
                        .mapToDouble(network -> new Sawtooth(folds)
                                .leastDistance(widths(network).sum() + 1))
                        .toArray(),
                all.stream()
                        .mapToDouble(network -> distance(LinearPieces.of(network, 0, 1)))
                        .toArray(),
                Rounding.of(1 << folds));
    }

    private Identity followedError(double lost) {
        int most = 1 << folds;
        return Identity.of(
                "a function that follows $m-\\frac32$ pieces and then stays at $\\frac12$ is off by $\\frac14(1-(m-\\frac32)/2^k)$ in $L^1$",
                IntStream.range(2, most)
                        .mapToDouble(m -> 0.25 * (1 - (m - lost) / most))
                        .toArray(),
                IntStream.range(2, most)
                        .mapToDouble(m -> distance(new Sawtooth(folds).followed(m)))
                        .toArray(),
                Rounding.of(most));
    }

    private Identity followedSupremum(int most) {
        Sawtooth sawtooth = new Sawtooth(folds);
        return Identity.of(
                "in the supremum norm it is off by $\\frac12$ for every $m<2^k$",
                IntStream.rangeClosed(1, most).mapToDouble(m -> 0.5).toArray(),
                IntStream.rangeClosed(1, most)
                        .mapToDouble(m -> sawtooth.followed(m).supremumDistance(sawtooth.piecewiseLinear()))
                        .toArray(),
                Rounding.of(1));
    }

    private static Bound theorem(IntUnaryOperator folds) {
        int[] layers = layers().toArray();
        return Bound.always(
                "$\\frac18\\le\\frac14(1-(m-1)/2^{k-1})$ for the pieces $m\\le(1+2^L/L)^L$ of $2^L$ units in $L$ layers and $k=L^2+1$",
                DoubleStream.generate(() -> 0.125).limit(layers.length).toArray(),
                Arrays.stream(layers)
                        .mapToDouble(layer -> new Sawtooth(folds.applyAsInt(layer)).leastDistance(mostPieces(layer)))
                        .toArray(),
                Rounding.of(MOST_LAYERS));
    }

    /** Layers, units, and the distance in their turn. */
    private static Bound printedCounts(IntUnaryOperator folds) {
        IntFunction<Sawtooth> sawtooth = layer -> new Sawtooth(folds.applyAsInt(layer));
        return Bound.always(
                "for $k=L^2+2$ it has no more than the $2L^2+4$ layers and $3L^3+12$ units of Theorem 6, and $2^L$ units in $L$ layers leave no less than $\\frac1{32}$ of $Δ^k$",
                layers().mapToObj(layer -> sawtooth.apply(layer).collected())
                        .flatMapToDouble(network -> DoubleStream.of(
                                network.depth(), 1 + widths(network).sum(), 1.0 / 32))
                        .toArray(),
                layers().boxed()
                        .flatMapToDouble(layer -> DoubleStream.of(
                                2.0 * layer * layer + 4,
                                3 * Math.pow(layer, 3) + 12,
                                sawtooth.apply(layer).leastDistance(mostPieces(layer))))
                        .toArray(),
                Rounding.of(MOST_LAYERS));
    }

    private static IntStream layers() {
        return IntStream.rangeClosed(2, MOST_LAYERS);
    }

    /** Of 2^L units in L layers, by the inequality of the two means. */
    static double mostPieces(int layers) {
        return Math.pow(1 + Math.scalb(1.0, layers) / layers, layers);
    }
}
