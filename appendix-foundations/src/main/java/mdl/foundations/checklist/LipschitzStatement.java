package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.DifferenceQuotient;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Table;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Claim;
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

/** Lipschitz constants of the notes' examples, where they are attained, and how fast the slopes of others grow. */
@Notes(
        id = "lipschitz",
        name = "Lipschitz functions",
        section = "A.3.1",
        items = {"Definition 19", "Proposition 21", "Example 16", "Example 17"},
        sources = {"rudin1976"})
public record LipschitzStatement(
        @Parameter("dimension n of the vectors, between 3 and 300")
        int dimension,

        @Parameter("random pairs of points, at least 20") int pairs)
        implements Statement {

    private static final double[] EXPONENTS = {1, 1.5, 2, 3, Double.POSITIVE_INFINITY};
    private static final int STEPS = 1 << 12;

    /** Twenty dimensions and a hundred pairs. */
    public LipschitzStatement() {
        this(20, 100);
    }

    /** @throws IllegalArgumentException if n lies outside 3..300 or there are fewer than 20 pairs, or more than 10⁵ */
    public LipschitzStatement {
        Hypothesis.within("dimension", dimension, 3, 300);
        Hypothesis.within("pairs", pairs, 20, 100_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<double[]> points = random.named("points")
                .trials(pairs, generator -> EntryLaw.GAUSSIAN.matrix(dimension, 1, generator).data);
        DoubleMatrix matrix = EntryLaw.GAUSSIAN.matrix(
                dimension + 2, dimension, random.named("A").generator());
        DoubleMatrix second =
                EntryLaw.GAUSSIAN.matrix(dimension, dimension, random.named("B").generator());
        double[] theta = points.get(0);

        return Evidence.that(
                        innerProduct(theta, points, norm(theta, 2)),
                        linearMap(matrix, points, operatorNorm(matrix)),
                        norms(points, this::normConstant),
                        normsAttained(this::normConstant),
                        slopeOne("the rectifier", x -> Math.max(0, x)),
                        slopeOne("the hinge loss", x -> Math.max(0, 1 - x)),
                        slopeOne("the logistic loss", LipschitzStatement::logistic),
                        modulus(LipschitzStatement::logistic),
                        boundedSlope(x -> Math.sin(2 * x)),
                        composition(matrix, second, false),
                        restricted(2),
                        restrictedAttained(1),
                        growth("$\\log x$", LipschitzStatement::logarithm, 1),
                        growth("$\\sqrt{x}$", Math::sqrt, 0.5),
                        growth("the step", size -> size, 1),
                        growth("the sine of $1/x$", LipschitzStatement::oscillation, 2),
                        growth("$x^2$", size -> DifferenceQuotient.largest(x -> x * x, 0, size, STEPS), 1),
                        exponential(Math::exp))
                .failsWith(
                        "the largest weight in place of the norm",
                        innerProduct(theta, points, norm(theta, EXPONENTS[4])))
                .failsWith(
                        "the longest column in place of the operator norm",
                        linearMap(matrix, points, longestColumn(matrix)))
                .failsAsPrinted(
                        "Example 16",
                        "$p$ and $2$ exchanged",
                        norms(points, this::printedNormConstant),
                        normsAttained(this::printedNormConstant))
                .failsWith("the square of the loss", slopeOne("the logistic loss", x -> Math.pow(logistic(x), 2)))
                .failsWith("a step", modulus(x -> x < 0 ? 0 : 1))
                .failsAsPrinted("Proposition 21", "a derivative without bound, $f(x)=x^2$", boundedSlope(x -> x * x))
                .failsAsPrinted(
                        "Proposition 21", "equality in place of the inequality", composition(matrix, second, true))
                .failsAsPrinted("Example 17", "the derivative $x$ of $x^2$", restricted(1))
                .failsWith("twice the constants", restrictedAttained(2))
                .failsWith(
                        "the rectifier, which is Lipschitz",
                        growth("$\\log x$", size -> 1, 1),
                        growth("$\\sqrt{x}$", size -> 1, 0.5),
                        growth("the sine of $1/x$", size -> 1, 2),
                        growth("$x^2$", size -> 1, 1),
                        exponential(x -> Math.max(0, x)))
                .shows("slopes", LipschitzStatement::slopesFigure)
                .shows("restricted", LipschitzStatement::restrictedTable);
    }

    private static double norm(double[] x, double p) {
        double largest = Arrays.stream(x).map(Math::abs).max().orElseThrow();
        if (largest == 0 || p == Double.POSITIVE_INFINITY) {
            return largest;
        }
        return largest
                * Math.pow(
                        Arrays.stream(x)
                                .map(v -> Math.pow(Math.abs(v) / largest, p))
                                .sum(),
                        1 / p);
    }

    private static List<double[]> with(List<double[]> points, double[] more) {
        return Stream.concat(points.stream(), Stream.of(more)).toList();
    }

    private static double operatorNorm(DoubleMatrix matrix) {
        return SingularValueDecomposition.valuesOf(matrix)[0];
    }

    private static double longestColumn(DoubleMatrix matrix) {
        return IntStream.range(0, matrix.columns)
                .mapToDouble(j -> matrix.getColumn(j).norm2())
                .max()
                .orElseThrow();
    }

    private static double logistic(double x) {
        return Math.log1p(Math.exp(-x));
    }

    /** The last displacement is the vector of weights itself. */
    private Bound innerProduct(double[] theta, List<double[]> points, double constant) {
        List<double[]> steps = with(points, theta);
        return Bound.always(
                "$\\abs{\\langle θ,x\\rangle-\\langle θ,y\\rangle}\\le\\norm{θ}\\,\\norm{x-y}$, with equality along $θ$",
                steps.stream()
                        .mapToDouble(v -> Math.abs(IntStream.range(0, dimension)
                                .mapToDouble(i -> theta[i] * v[i])
                                .sum()))
                        .toArray(),
                steps.stream().mapToDouble(v -> constant * norm(v, 2)).toArray(),
                Rounding.of(4 * dimension).withScale(dimension * constant));
    }

    /** The last displacement is the right singular vector of the largest singular value. */
    private Bound linearMap(DoubleMatrix matrix, List<double[]> points, double constant) {
        List<double[]> steps =
                with(points, SingularValueDecomposition.of(matrix).v().getColumn(0).data);
        return Bound.always(
                "$\\norm{Ax-Ay}\\le\\norm{A}_\\op\\norm{x-y}$, with equality along a singular vector",
                steps.stream()
                        .mapToDouble(v -> norm(MatrixProduct.times(matrix, v), 2))
                        .toArray(),
                steps.stream().mapToDouble(v -> constant * norm(v, 2)).toArray(),
                Rounding.of(4 * dimension).withScale(dimension * constant));
    }

    private double normConstant(double p) {
        return Math.pow(dimension, Math.max(0, 1 / p - 0.5));
    }

    private double printedNormConstant(double p) {
        return Math.pow(dimension, Math.max(0, 0.5 - 1 / p));
    }

    /** Among the pairs are zero and the vector of ones, and a vector and twice it. */
    private Bound norms(List<double[]> points, DoubleUnaryOperator constant) {
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        List<double[]> all = with(with(points, new double[dimension]), ones);
        double[] changes = new double[(all.size() - 1) * EXPONENTS.length];
        double[] allowed = new double[changes.length];
        for (int k = 0; k < all.size() - 1; k++) {
            double[] x = all.get(k);
            double[] y = all.get(k + 1);
            double[] difference =
                    IntStream.range(0, dimension).mapToDouble(i -> x[i] - y[i]).toArray();
            for (int j = 0; j < EXPONENTS.length; j++) {
                double p = EXPONENTS[j];
                changes[k * EXPONENTS.length + j] = Math.abs(norm(x, p) - norm(y, p));
                allowed[k * EXPONENTS.length + j] = constant.applyAsDouble(p) * norm(difference, 2);
            }
        }
        return Bound.always(
                "$\\abs{\\norm{x}_p-\\norm{y}_p}\\le L\\norm{x-y}_2$ with $L=n^{\\max(0,1/p-1/2)}$",
                changes,
                allowed,
                Rounding.of(4 * dimension).withScale(dimension));
    }

    private Identity normsAttained(DoubleUnaryOperator constant) {
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        return Identity.of(
                "the larger of $\\norm{(1,…,1)}_p$ over $\\sqrt{n}$ and $\\norm{(1,0,…,0)}_p$ is this $L$",
                Arrays.stream(EXPONENTS).map(constant).toArray(),
                Arrays.stream(EXPONENTS)
                        .map(p -> Math.max(1, norm(ones, p) / Math.sqrt(dimension)))
                        .toArray(),
                Rounding.of(4 * dimension).withScale(Math.sqrt(dimension)));
    }

    private static Identity slopeOne(String name, DoubleUnaryOperator f) {
        double reach = 40;
        return Identity.of(
                "the largest slope of " + name + " over $[-40,40]$ is one",
                1,
                DifferenceQuotient.largest(f, -reach, reach, STEPS),
                Rounding.of(STEPS));
    }

    private static Limit modulus(DoubleUnaryOperator f) {
        double reach = 8;
        return Limit.of(
                "the largest change of the logistic loss over steps of length $δ$ vanishes with $δ$",
                Sweep.exactlyDoublingTo(
                        STEPS, 5, m -> 2 * reach / m * DifferenceQuotient.largest(f, -reach, reach, (int) m)),
                new Order("δ", m -> 1 / m));
    }

    private static Bound boundedSlope(DoubleUnaryOperator f) {
        double[] reaches = {1, 4, 16, 64};
        double[] twos = new double[reaches.length];
        Arrays.fill(twos, 2);
        return Bound.always(
                "no slope over $[-R,R]$ exceeds 2, the largest derivative on $[-1,1]$, for the sine of $2x$",
                Arrays.stream(reaches)
                        .map(reach -> DifferenceQuotient.largest(f, -reach, reach, STEPS))
                        .toArray(),
                twos,
                Rounding.of(STEPS));
    }

    /** Products of matrices, and the zero function max(0, −max(0, x)) made of two of slope one. */
    private Claim composition(DoubleMatrix a, DoubleMatrix b, boolean equality) {
        double largestSlope = DifferenceQuotient.largest(x -> Math.max(0, -Math.max(0, x)), -1, 1, STEPS);
        double[] composed = {
            operatorNorm(MatrixProduct.multiply(a, b)), operatorNorm(MatrixProduct.gram(a)), largestSlope
        };
        double[] product = {operatorNorm(a) * operatorNorm(b), Math.pow(operatorNorm(a), 2), 1};
        Rounding rounding = Rounding.of(4 * dimension).withScale(product[0] + product[1]);
        return equality
                ? Identity.of("$\\norm{f∘g}=\\norm{f}\\,\\norm{g}$ for the Lipschitz norm", product, composed, rounding)
                : Bound.always(
                        "$\\norm{f∘g}\\le\\norm{f}\\,\\norm{g}$ for the Lipschitz norm: products of matrices, rectifiers",
                        composed,
                        product,
                        rounding);
    }

    /** A function on an interval where its slope is bounded by a constant. */
    private record Restricted(String name, DoubleUnaryOperator f, double from, double to, double constant) {

        static List<Restricted> all(double squareConstant) {
            double a = 0.25;
            double pole = 1 / (2 * Math.PI);
            return List.of(
                    new Restricted("log x on [1/4, ∞)", Math::log, a, 2, 1 / a),
                    new Restricted("x² on [−1, 1]", x -> x * x, -1, 1, squareConstant),
                    new Restricted("min(1, x²)", x -> Math.min(1, x * x), -2, 2, 2),
                    new Restricted("√x on [1/4, ∞)", Math::sqrt, a, 2, 1 / (2 * Math.sqrt(a))),
                    new Restricted("exp x on (−∞, 1]", Math::exp, -4, 1, Math.E),
                    new Restricted("sin(1/x) on [1/(2π), ∞)", x -> Math.sin(1 / x), pole, 2, 1 / (pole * pole)));
        }

        double slope(int steps) {
            return DifferenceQuotient.largest(f, from, to, steps);
        }
    }

    private static Bound restricted(double squareConstant) {
        List<Restricted> functions = Restricted.all(squareConstant);
        return Bound.always(
                "away from their singularities no slope of six functions exceeds the constant of the example",
                functions.stream().mapToDouble(one -> one.slope(STEPS)).toArray(),
                functions.stream().mapToDouble(Restricted::constant).toArray(),
                Rounding.of(STEPS).withScale(40));
    }

    private static Limit restrictedAttained(double factor) {
        return Limit.of(
                "over steps of length $h$ the largest slope approaches that constant, relative to it",
                Sweep.exactlyDoublingTo(
                        STEPS,
                        4,
                        m -> Restricted.all(2).stream()
                                .mapToDouble(one -> factor - one.slope((int) m) / one.constant())
                                .max()
                                .orElseThrow()),
                new Order("h", m -> 1 / m));
    }

    private static Rate growth(String name, DoubleUnaryOperator slope, double exponent) {
        return Rate.of(
                "the slopes of " + name + " grow without bound, with exponent " + NumberText.significant(exponent, 2),
                Sweep.exactlyDoublingTo(1 << 20, 5, slope),
                exponent,
                0);
    }

    /** The slope of log x from h to 2h, with h one over the size. */
    private static double logarithm(double size) {
        return Math.log(2) * size;
    }

    /** The slope of sin(1/x) between two neighbouring extrema, at 1/x = (k + 1/2)π and (k + 3/2)π. */
    private static double oscillation(double k) {
        return 2 * Math.PI * (k + 0.5) * (k + 1.5);
    }

    private static Bound exponential(DoubleUnaryOperator f) {
        double[] reaches = IntStream.rangeClosed(1, 40).mapToDouble(k -> k).toArray();
        return Bound.always(
                "the slope of $e^x$ over $[R-1,R]$ is at least $e^{R-1}$",
                Arrays.stream(reaches).map(r -> Math.exp(r - 1)).toArray(),
                Arrays.stream(reaches)
                        .map(r -> DifferenceQuotient.largest(f, r - 1, r, 1))
                        .toArray(),
                Rounding.of(4));
    }

    private static Figure slopesFigure() {
        double last = 1024;
        return Figure.of(Axis.logarithmic("1/h"), Axis.logarithmic("largest slope over a step near zero"))
                .titled("How fast the slopes of functions that are not Lipschitz grow")
                .described(
                        "Four lines rise with the slopes two, one, one and one half; that of the rectifier is level.")
                .curve("sin(1/x)", size -> oscillation(size / Math.PI), 1, last)
                .curve("log x", LipschitzStatement::logarithm, 1, last)
                .curve("step", size -> size, 1, last)
                .curve("√x", Math::sqrt, 1, last)
                .dashed("rectifier", size -> 1, 1, last);
    }

    private static Table restrictedTable() {
        Table table =
                Table.of(Column.named("function"), Column.named("constant"), Column.named("largest slope on a grid"));
        for (Restricted one : Restricted.all(2)) {
            table = table.row(Cell.text(one.name()), Cell.number(one.constant(), 4), Cell.number(one.slope(STEPS), 4));
        }
        return table;
    }
}
