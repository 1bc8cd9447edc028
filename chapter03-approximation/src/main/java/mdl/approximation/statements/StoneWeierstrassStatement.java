package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.Coordinate;
import mdl.approximation.MinimaxFit;
import mdl.approximation.TensorBernstein;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** An algebra of continuous functions without common zeros that separates points approaches every continuous function. */
@Notes(
        id = "stone-weierstrass",
        name = "The Stone–Weierstrass theorem",
        section = "3.1.2",
        items = {"Theorem 3", "Definition 2", "Remark 4"},
        sources = {"stone1948", "bernstein1912"})
public record StoneWeierstrassStatement(
        @Parameter("largest degree in two variables, a multiple of 16; half of it is used in three")
        int degree,

        @Parameter("largest degree of the classes that break a hypothesis, between 2 and 12")
        int brokenDegree)
        implements Statement {

    private static final int SIZES = 4;

    /** Degree 32, and classes of degree at most 8. */
    public StoneWeierstrassStatement() {
        this(32, 8);
    }

    /** @throws IllegalArgumentException if the degree is no multiple of 16 or lies outside 32..128, or the other outside 2..12 */
    public StoneWeierstrassStatement {
        Hypothesis.within("degree", degree, 32, 128);
        Hypothesis.require(degree % 16 == 0, "degree is " + degree + ", but must be a multiple of 16");
        Hypothesis.within("brokenDegree", brokenDegree, 2, 12);
    }

    @Override
    public Evidence examine(Randomness random) {
        DoubleMatrix points =
                EntryLaw.UNIFORM.matrix(50, 3, random.named("points").generator());
        return Evidence.that(
                        productOfExponentials(points, random, Double::sum),
                        separates(points, 1),
                        approaches(Coordinate.POLYNOMIAL, 2, Coordinate.POLYNOMIAL),
                        approaches(Coordinate.COSINE, 2, Coordinate.COSINE),
                        approaches(Coordinate.EXPONENTIAL, 2, Coordinate.EXPONENTIAL),
                        approaches(Coordinate.COSINE, 3, Coordinate.COSINE),
                        approaches(Coordinate.EXPONENTIAL, 3, Coordinate.EXPONENTIAL),
                        coefficients(2, true, 2, 4),
                        coefficients(3, true, 3, 6),
                        coefficients(2, false, 4, 2),
                        coefficients(3, false, 6, 3),
                        stays(BrokenHypothesis.CONTINUITY, BrokenHypothesis.CONTINUITY::feature, true),
                        stays(BrokenHypothesis.NON_ZERO, BrokenHypothesis.NON_ZERO::feature, false),
                        stays(BrokenHypothesis.SEPARABILITY, BrokenHypothesis.SEPARABILITY::feature, false),
                        stays(BrokenHypothesis.CLOSURE, BrokenHypothesis.CLOSURE::feature, false))
                .failsWith("weights that are subtracted", productOfExponentials(points, random, (v, w) -> v - w))
                .failsWith("the weight zero", separates(points, 0))
                .failsWith(
                        "the coefficients of polynomials with cosines",
                        approaches(Coordinate.COSINE, 2, Coordinate.POLYNOMIAL))
                .failsWith("the other exponent", coefficients(2, true, 4, 2), coefficients(2, false, 2, 4))
                .failsWith(
                        "the hypothesis restored",
                        stays(BrokenHypothesis.CONTINUITY, BrokenHypothesis::chebyshev, false),
                        stays(BrokenHypothesis.NON_ZERO, BrokenHypothesis::chebyshev, false),
                        stays(BrokenHypothesis.SEPARABILITY, BrokenHypothesis::chebyshev, false),
                        stays(BrokenHypothesis.CLOSURE, BrokenHypothesis::chebyshev, false))
                .shows("approach", this::approachFigure)
                .shows("hypotheses", this::hypothesesTable);
    }

    /** Two sums of three exponentials in d = 3, multiplied as functions and as one sum of nine. */
    private static Identity productOfExponentials(DoubleMatrix x, Randomness random, DoubleBinaryOperator combine) {
        DoubleMatrix v = EntryLaw.UNIFORM.matrix(3, 3, random.named("left").generator());
        DoubleMatrix w = EntryLaw.UNIFORM.matrix(3, 3, random.named("right").generator());
        DoubleMatrix both = new DoubleMatrix(9, 3);
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < 3; k++) {
                both.put(i, k, combine.applyAsDouble(v.get(i / 3, k), w.get(i % 3, k)));
            }
        }
        double[] product = exponentials(x, v).mul(exponentials(x, w)).data;
        return Identity.of(
                "a product of sums of exponentials $e^{\\langle w,x\\rangle}$ is such a sum, with the weights added",
                product,
                exponentials(x, both).data,
                Rounding.of(30).withScale(Arrays.stream(product).max().orElseThrow()));
    }

    private static DoubleMatrix exponentials(DoubleMatrix x, DoubleMatrix weights) {
        DoubleMatrix inner = MatrixProduct.multiplyTranspose(x, weights);
        for (int k = 0; k < inner.length; k++) {
            inner.data[k] = Math.exp(inner.data[k]);
        }
        return inner.rowSums();
    }

    private static Identity separates(DoubleMatrix points, double factor) {
        double[] squares = new double[points.rows - 1];
        double[] gains = new double[points.rows - 1];
        for (int i = 0; i + 1 < points.rows; i++) {
            DoubleMatrix difference = points.getRow(i + 1).sub(points.getRow(i));
            DoubleMatrix weight = difference.mul(factor);
            squares[i] = difference.dot(difference);
            gains[i] = Math.log(Math.exp(weight.dot(points.getRow(i + 1))))
                    - Math.log(Math.exp(weight.dot(points.getRow(i))));
        }
        return Identity.of(
                "with $w=x'-x$, the function $f(y)=e^{\\langle w,y\\rangle}$ has $\\log f(x')-\\log f(x)=\\norm{x'-x}^2$",
                squares,
                gains,
                Rounding.of(20).withScale(40));
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
            int n = (int) size;
            TensorBernstein fitted = TensorBernstein.of(StoneWeierstrassStatement::spread, grid, dimension, n);
            return new TensorBernstein(coordinate, dimension, n, fitted.coefficients())
                    .supremumBound(StoneWeierstrassStatement::spread, 1, dimension == 2 ? 8 * n : 4 * n);
        });
    }

    private static double spread(double[] x) {
        return Arrays.stream(x).max().orElseThrow() - Arrays.stream(x).min().orElseThrow();
    }

    /** The number of coefficients against one over the error, of a mean of squares or of kinks. */
    private Rate coefficients(int dimension, boolean smooth, double predicted, double against) {
        ToDoubleFunction<double[]> g = x -> Arrays.stream(x)
                .map(t -> smooth ? t * t : Math.abs(t - 0.5))
                .average()
                .orElseThrow();
        double[] centre = new double[dimension];
        Arrays.fill(centre, 0.5);
        int largest = dimension == 2 ? 4 * degree : 2 * degree;
        List<Integer> degrees = List.of(largest / 8, largest / 4, largest / 2, largest);
        Sweep sweep = new Sweep(
                degrees.stream()
                        .map(n -> 1
                                / (TensorBernstein.of(g, Coordinate.POLYNOMIAL, dimension, n)
                                                .values(0.5)[0]
                                        - g.applyAsDouble(centre)))
                        .toList(),
                degrees.stream()
                        .map(n -> Sample.exactly(Math.pow(n + 1.0, dimension)))
                        .toList());
        return Rate.of(
                "in dimension " + dimension + ", the Bernstein polynomial with error $ε$ at the centre of "
                        + (smooth ? "a mean of squares" : "a mean of kinks") + " has of order $ε^{-"
                        + (int) predicted + "}$ coefficients",
                sweep,
                predicted,
                against);
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
        return MinimaxFit.of(features, values).error();
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
