package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.LinearPieces;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.SquaringNetwork;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** A ReLU network with m layers of three units computes x² with the error 4^{-(m+1)}. */
@Notes(
        id = "deep-square",
        name = "Squares and products by deep networks",
        section = "3.3.3",
        items = {},
        sources = {"yarotsky2017"})
public record DeepSquareStatement(
        @Parameter("folds m, from 5 to 10; from 5 on, one layer of 3m units is worse")
        int folds,

        @Parameter("random partitions and random points, at least 30")
        int trials)
        implements Statement {

    private static final int MOST_PIECES = 12;
    private static final int PRODUCT_FOLDS = 4;

    /** Errors down to a millionth. */
    public DeepSquareStatement() {
        this(8, 60);
    }

    /** @throws IllegalArgumentException if m lies outside 5..10, or there are fewer than 30 trials */
    public DeepSquareStatement {
        Inputs.within("folds", folds, 5, 10);
        Inputs.atLeast("trials", trials, 30);
    }

    @Override
    public Evidence examine(Randomness random) {
        double[][] partitions = random.named("partitions")
                .trials(trials, DeepSquareStatement::partition)
                .toArray(double[][]::new);
        List<double[]> knots = Stream.concat(Arrays.stream(partitions), Stream.of(BrokenLines.equalPieces(MOST_PIECES)))
                .toList();
        DoubleMatrix points = new DoubleMatrix(
                trials,
                2,
                random.named("points").generator().doubles(2L * trials).toArray());
        IntFunction<DeepNetwork> square = m -> new SquaringNetwork(m).network();
        IntFunction<DeepNetwork> longer = m -> new SquaringNetwork(m + 1).network();
        IntFunction<DeepNetwork> oneLayer = p -> LinearPieces.shallow(lowered(p));

        return Evidence.that(
                        interpolates(square),
                        largestError(square),
                        bestValues(partitions, 8),
                        BrokenLines.missTheSquare(knots, m -> m),
                        equalPieces(DeepSquareStatement::lowered),
                        unitsLeave(oneLayer),
                        productExtremes(-1, 2),
                        productError(points, new SquaringNetwork(folds).product()))
                .failsWith("one fold too many", interpolates(longer), largestError(longer))
                .failsWith(
                        "the values of $x^2$ at the knots",
                        bestValues(partitions, 4),
                        equalPieces(DeepSquareStatement::interpolant))
                .failsWith("one piece fewer than there are", BrokenLines.missTheSquare(knots, m -> m - 1))
                .failsWith("the same number of units, three in each layer", unitsLeave(p -> square.apply(p / 3)))
                .failsWith("the error of one square", productExtremes(-1, 1))
                .failsWith("two folds left out", productError(points, new SquaringNetwork(folds - 2).product()))
                .shows("errors", DeepSquareFigures::errors)
                .shows("units", () -> DeepSquareFigures.units(folds))
                .shows("shallow", () -> DeepSquareFigures.shallow(folds));
    }

    /** Knots 0 = x_0 &lt; … &lt; x_p = 1, of which those inside are random. */
    private static double[] partition(RandomGenerator random) {
        return DoubleStream.concat(DoubleStream.of(0, 1), random.doubles(MOST_PIECES - 1))
                .sorted()
                .distinct()
                .toArray();
    }

    private static PiecewiseLinear interpolant(int pieces) {
        return overSquare(pieces, 0);
    }

    /** The interpolant at equal distances, lowered by half of its largest error. */
    private static PiecewiseLinear lowered(int pieces) {
        return overSquare(pieces, 1 / (8.0 * pieces * pieces));
    }

    private static PiecewiseLinear overSquare(int pieces, double lower) {
        double[] knots = BrokenLines.equalPieces(pieces);
        return new PiecewiseLinear(
                knots, Arrays.stream(knots).map(x -> x * x - lower).toArray());
    }

    /** sup |f(x) − x²|: on a piece of slope s the difference is largest at an end or at s/2. */
    private static double distanceToSquare(PiecewiseLinear f) {
        double[] x = f.knots();
        double[] y = f.values();
        double largest = 0;
        for (int j = 1; j < x.length; j++) {
            double slope = (y[j] - y[j - 1]) / (x[j] - x[j - 1]);
            double inside = Math.min(Math.max(slope / 2, x[j - 1]), x[j]);
            for (double point : new double[] {x[j - 1], inside, x[j]}) {
                largest = Math.max(largest, Math.abs(f.at(point) - point * point));
            }
        }
        return largest;
    }

    private static double distanceToSquare(DeepNetwork network) {
        return distanceToSquare(LinearPieces.of(network, 0, 1));
    }

    /** Multiples of a power of ½ are not rounded; a rounding of one step is allowed all the same. */
    private Identity interpolates(IntFunction<DeepNetwork> network) {
        double[] x = IntStream.rangeClosed(0, 4 << folds)
                .mapToDouble(j -> Math.scalb((double) j, -folds - 2))
                .toArray();
        return Identity.of(
                "a network with $m$ layers of three units is the interpolant of $x^2$ at the multiples of $2^{-m}$",
                allFolds()
                        .boxed()
                        .flatMapToDouble(m -> Arrays.stream(x).map(new SquaringNetwork(m).interpolant()::at))
                        .toArray(),
                allFolds()
                        .boxed()
                        .flatMapToDouble(m -> Arrays.stream(network.apply(m).on(new DoubleMatrix(x))))
                        .toArray(),
                Rounding.of(1));
    }

    private Identity largestError(IntFunction<DeepNetwork> network) {
        return Identity.of(
                "its largest error on $[0,1]$ is $4^{-m-1}$: their ratio",
                allFolds().mapToDouble(m -> 1).toArray(),
                allFolds()
                        .mapToDouble(m -> distanceToSquare(network.apply(m)) / new SquaringNetwork(m).error())
                        .toArray(),
                Rounding.of(1).withScale(Math.pow(4, folds + 1.0)));
    }

    private IntStream allFolds() {
        return IntStream.rangeClosed(1, folds);
    }

    private static Identity bestValues(double[][] partitions, double divisor) {
        return Identity.of(
                "with given knots, the best values leave $\\frac18$ of the square of the widest gap, by linear programming",
                Arrays.stream(partitions)
                        .mapToDouble(knots -> widest(knots) * widest(knots) / divisor)
                        .toArray(),
                Arrays.stream(partitions)
                        .mapToDouble(BrokenLines::distanceOfSquare)
                        .toArray(),
                Rounding.of(4 * MOST_PIECES));
    }

    private static double widest(double[] knots) {
        return IntStream.range(1, knots.length)
                .mapToDouble(j -> knots[j] - knots[j - 1])
                .max()
                .orElseThrow();
    }

    private static Identity equalPieces(IntFunction<PiecewiseLinear> function) {
        return Identity.of(
                "equal pieces, lowered by $1/(8p^2)$, leave no more",
                IntStream.rangeClosed(1, MOST_PIECES)
                        .mapToDouble(p -> 1 / (8.0 * p * p))
                        .toArray(),
                IntStream.rangeClosed(1, MOST_PIECES)
                        .mapToDouble(p -> distanceToSquare(function.apply(p)))
                        .toArray(),
                Rounding.of(4));
    }

    private Bound unitsLeave(IntFunction<DeepNetwork> network) {
        int[] units = allFolds().map(m -> 3 * m).toArray();
        return Bound.always(
                "one hidden layer of $p$ units leaves at least $1/(8(p+1)^2)$",
                Arrays.stream(units)
                        .mapToDouble(DeepSquareFigures::leastOfOneLayer)
                        .toArray(),
                Arrays.stream(units)
                        .mapToDouble(p -> distanceToSquare(network.apply(p)))
                        .toArray(),
                Rounding.of(3.0 * folds));
    }

    /** The extremes lie at corners of the linear pieces, or half-way between two of them, as the proof says. */
    private static Identity productExtremes(double least, double most) {
        int[] folds = IntStream.rangeClosed(1, PRODUCT_FOLDS).toArray();
        return Identity.of(
                "in units of $4^{-m-1}$, the error of the product has the minimum $-1$ and the maximum $2$",
                Arrays.stream(folds)
                        .mapToObj(m -> DoubleStream.of(least, most))
                        .flatMapToDouble(extremes -> extremes)
                        .toArray(),
                Arrays.stream(folds)
                        .mapToObj(m -> extremes(new SquaringNetwork(m)))
                        .flatMapToDouble(extremes -> extremes)
                        .toArray(),
                Rounding.of(1).withScale(Math.pow(4, PRODUCT_FOLDS + 1.0)));
    }

    private static DoubleStream extremes(SquaringNetwork square) {
        int side = (2 << square.folds()) + 1;
        DoubleMatrix points = new DoubleMatrix(side * side, 2);
        for (int k = 0; k < points.rows; k++) {
            points.put(k, 0, Math.scalb((double) (k % side), -square.folds() - 1));
            points.put(k, 1, Math.scalb((double) (k / side), -square.folds() - 1));
        }
        DoubleMatrix errors = new DoubleMatrix(square.product().on(points))
                .subi(points.getColumn(0).mul(points.getColumn(1)))
                .divi(square.error());
        return DoubleStream.of(errors.min(), errors.max());
    }

    private Bound productError(DoubleMatrix points, DeepNetwork product) {
        double[] errors =
                new DoubleMatrix(product.on(points)).subi(points.getColumn(0).mul(points.getColumn(1))).data;
        return Bound.always(
                "at random points of $[0,1]^2$ the error of the product is at most twice $4^{-m-1}$",
                Arrays.stream(errors).map(Math::abs).toArray(),
                DoubleStream.generate(() -> 2 * new SquaringNetwork(folds).error())
                        .limit(errors.length)
                        .toArray(),
                Rounding.of(folds));
    }
}
