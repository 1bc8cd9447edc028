package mdl.approximation.statements;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.ChebyshevFit;
import mdl.approximation.Coordinate;
import mdl.approximation.NetworkAlgebra;
import mdl.approximation.TensorBernstein;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** An algebra of continuous functions without common zeros that separates points approaches every continuous function. */
@Notes(
        id = "stone-weierstrass",
        name = "The Stone–Weierstrass theorem",
        section = "3.1.2",
        items = {"Theorem 3", "Definition 2", "Remark 4"},
        sources = {"stone1948", "bernstein1912", "hoeffding1956"})
public record StoneWeierstrassStatement(
        @Parameter("largest degree in two variables, a multiple of 16; half of it is used in three")
        int degree,

        @Parameter("largest degree of the classes that break a hypothesis, between 2 and 12")
        int brokenDegree)
        implements Statement {

    private static final int SIZES = 4;

    private static final ToDoubleFunction<double[]> SPREAD =
            x -> Arrays.stream(x).max().orElseThrow() - Arrays.stream(x).min().orElseThrow();

    /** Degree 32, and classes of degree at most 8. */
    public StoneWeierstrassStatement() {
        this(32, 8);
    }

    /** @throws IllegalArgumentException if the degree is no multiple of 16 or lies outside 32..128, or the other outside 2..12 */
    public StoneWeierstrassStatement {
        Inputs.within("degree", degree, 32, 128);
        Inputs.require(degree % 16 == 0, "degree is " + degree + ", but must be a multiple of 16");
        Inputs.within("brokenDegree", brokenDegree, 2, 12);
    }

    @Override
    public Evidence examine(Randomness random) {
        AlgebraHypotheses cosines = AlgebraHypotheses.of(NetworkAlgebra.COSINES, random);
        AlgebraHypotheses exponentials = AlgebraHypotheses.of(NetworkAlgebra.EXPONENTIALS, random);
        return Evidence.that(
                        cosines.continuous(Activation.COSINE),
                        exponentials.continuous(Activation.EXPONENTIAL),
                        cosines.separates((x, other) -> other),
                        exponentials.separates((x, other) -> other),
                        cosines.closed(1),
                        exponentials.closed(1),
                        approaches(Coordinate.POLYNOMIAL, 2, Coordinate.POLYNOMIAL),
                        approaches(Coordinate.COSINE, 2, Coordinate.COSINE),
                        approaches(Coordinate.EXPONENTIAL, 2, Coordinate.EXPONENTIAL),
                        approaches(Coordinate.COSINE, 3, Coordinate.COSINE),
                        approaches(Coordinate.EXPONENTIAL, 3, Coordinate.EXPONENTIAL),
                        MeanTarget.SMOOTH.onDiagonal(2),
                        MeanTarget.SMOOTH.largestOnDiagonal(1),
                        MeanTarget.KINKED.largestOnDiagonal(1),
                        MeanTarget.SMOOTH.coefficients(2, 4 * degree, 2, 4),
                        MeanTarget.SMOOTH.coefficients(3, 2 * degree, 3, 6),
                        MeanTarget.KINKED.coefficients(2, 4 * degree, 4, 2),
                        MeanTarget.KINKED.coefficients(3, 2 * degree, 6, 3),
                        stays(BrokenHypothesis.CONTINUITY, BrokenHypothesis.CONTINUITY::feature, true),
                        stays(BrokenHypothesis.NON_ZERO, BrokenHypothesis.NON_ZERO::feature, false),
                        stays(BrokenHypothesis.SEPARABILITY, BrokenHypothesis.SEPARABILITY::feature, false),
                        stays(BrokenHypothesis.CLOSURE, BrokenHypothesis.CLOSURE::feature, false))
                .failsWith(
                        "a step in the place of the activation",
                        cosines.continuous(Activation.STEP),
                        exponentials.continuous(Activation.STEP))
                .failsWith(
                        "a point that differs from $x$ at a right angle to the weights",
                        cosines.separates(AlgebraHypotheses::sideways),
                        exponentials.separates(AlgebraHypotheses::sideways))
                .failsWith("a factor with its weights reversed", cosines.closed(-1), exponentials.closed(-1))
                .failsWith(
                        "the coefficients of polynomials with cosines",
                        approaches(Coordinate.COSINE, 2, Coordinate.POLYNOMIAL))
                .failsWith("the degree $n$ in place of $dn$", MeanTarget.SMOOTH.onDiagonal(1))
                .failsWith(
                        "a concave function",
                        MeanTarget.SMOOTH.largestOnDiagonal(-1),
                        MeanTarget.KINKED.largestOnDiagonal(-1))
                .failsWith(
                        "the other exponent",
                        MeanTarget.SMOOTH.coefficients(2, 4 * degree, 4, 2),
                        MeanTarget.KINKED.coefficients(2, 4 * degree, 2, 4))
                .failsWith(
                        "the hypothesis restored",
                        stays(BrokenHypothesis.CONTINUITY, BrokenHypothesis::chebyshev, false),
                        stays(BrokenHypothesis.NON_ZERO, BrokenHypothesis::chebyshev, false),
                        stays(BrokenHypothesis.SEPARABILITY, BrokenHypothesis::chebyshev, false),
                        stays(BrokenHypothesis.CLOSURE, BrokenHypothesis::chebyshev, false))
                .shows("approach", this::approachFigure)
                .shows("allowances", this::allowancesTable)
                .shows("hypotheses", this::hypothesesTable);
    }

    private Limit approaches(Coordinate coordinate, int dimension, Coordinate grid) {
        return Limit.of(
                "sums of products of " + name(coordinate) + " approach the spread $\\max_jx_j-\\min_jx_j$ in dimension "
                        + dimension,
                errors(coordinate, dimension, grid),
                Order.inverseRoot("n"));
    }

    private static String name(Coordinate coordinate) {
        return switch (coordinate) {
            case POLYNOMIAL -> "coordinates";
            case COSINE -> "cosines";
            case EXPONENTIAL -> "exponentials";
        };
    }

    /** Bounds on sup|B − g|, with the coefficients taken where another coordinate would have them for the control. */
    private Sweep errors(Coordinate coordinate, int dimension, Coordinate grid) {
        return Sweep.exactlyDoublingTo(dimension == 2 ? degree : degree / 2, SIZES, size -> {
            TensorBernstein fitted = TensorBernstein.of(SPREAD, grid, dimension, (int) size);
            TensorBernstein polynomial = new TensorBernstein(coordinate, dimension, (int) size, fitted.coefficients());
            int cells = cells(polynomial);
            return polynomial.largestOnGrid(SPREAD, cells) + polynomial.allowance(1, cells);
        });
    }

    private static int cells(TensorBernstein polynomial) {
        return (polynomial.dimension() == 2 ? 8 : 4) * polynomial.degree();
    }

    private interface Feature {
        double at(int k, double x);
    }

    /** The best fit at 33 points; where the class is torn, the limits at its tears are points as well. */
    private Identity stays(BrokenHypothesis broken, Feature feature, boolean torn) {
        double[] inner = IntStream.rangeClosed(0, 32)
                .mapToDouble(i -> i == 16 ? 0 : -Math.cos(Math.PI * i / 32))
                .toArray();
        double[] seen = torn
                ? DoubleStream.concat(Arrays.stream(inner), DoubleStream.of(1, -1))
                        .toArray()
                : inner;
        double[] values = torn
                ? DoubleStream.concat(Arrays.stream(inner), DoubleStream.of(-1, 1))
                        .map(broken.target())
                        .toArray()
                : Arrays.stream(inner).map(broken.target()).toArray();
        double[] errors = IntStream.rangeClosed(2, brokenDegree)
                .mapToDouble(p -> error(feature, p, seen, values))
                .toArray();
        double[] expected = new double[errors.length];
        Arrays.fill(expected, broken.distance());
        return Identity.of(
                "the distance of $" + broken.targetName() + "$ to " + broken.members() + " is "
                        + (broken.distance() == 1 ? "1" : "$\\frac12$")
                        + " for each degree from 2 to " + brokenDegree,
                expected,
                errors,
                Rounding.of(4 * seen.length * brokenDegree));
    }

    private static double error(Feature feature, int p, double[] seen, double[] values) {
        DoubleMatrix features = new DoubleMatrix(seen.length, p + 1);
        for (int k = 0; k <= p; k++) {
            for (int i = 0; i < seen.length; i++) {
                features.put(i, k, feature.at(k, seen[i]));
            }
        }
        return ChebyshevFit.of(features, values).error();
    }

    private Figure approachFigure() {
        Figure figure = Figure.of(Axis.logarithmic("degree n in each variable"), Axis.logarithmic("bound on the error"))
                .titled("Three algebras approach one function")
                .described(
                        "The errors of polynomials, cosines and exponentials in two variables fall together, like one over the root of the degree.");
        for (Coordinate coordinate : Coordinate.values()) {
            Sweep sweep = errors(coordinate, 2, coordinate);
            figure = figure.points(name(coordinate), sweep.sizeArray(), sweep.means());
        }
        Sweep first = errors(Coordinate.POLYNOMIAL, 2, Coordinate.POLYNOMIAL);
        return figure.curve(
                "C n^{-1/2}", n -> first.mean(0) * Math.sqrt(first.size(0) / n), first.size(0), first.largest());
    }

    private Table allowancesTable() {
        Table table = Table.of(
                Column.named("algebra"),
                Column.named("d"),
                Column.named("n"),
                Column.named("largest on the grid"),
                Column.named("allowance"));
        for (int d : new int[] {2, 3}) {
            for (Coordinate coordinate : Coordinate.values()) {
                TensorBernstein polynomial = TensorBernstein.of(SPREAD, coordinate, d, d == 2 ? degree : degree / 2);
                table = table.row(
                        Cell.text(name(coordinate)),
                        Cell.count(d),
                        Cell.count(polynomial.degree()),
                        Cell.number(polynomial.largestOnGrid(SPREAD, cells(polynomial)), 3),
                        Cell.number(polynomial.allowance(1, cells(polynomial)), 3));
            }
        }
        return table;
    }

    private Table hypothesesTable() {
        Table table =
                Table.of(Column.named("hypothesis that fails"), Column.named("function"), Column.named("distance"));
        for (BrokenHypothesis broken : BrokenHypothesis.values()) {
            String name = broken.name().toLowerCase(Locale.ROOT).replace('_', '-');
            table = table.row(
                    Cell.text(name),
                    Cell.text(broken.targetName().replace("^2", "²")),
                    Cell.number(broken.distance(), 2));
        }
        return table;
    }
}
