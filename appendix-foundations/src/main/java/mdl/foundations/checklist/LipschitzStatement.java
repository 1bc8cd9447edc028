package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.DifferenceQuotient;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SchattenNorm;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.linalg.VectorNorm;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Claim;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Lipschitz constants of the notes' examples, where they are attained, and how fast the slopes of others grow. */
@Notes(
        id = "lipschitz",
        name = "Lipschitz functions",
        section = "A.3.1",
        items = {"Proposition 21", "Definition 19", "Example 16", "Example 17"},
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
        Inputs.within("dimension", dimension, 3, 300);
        Inputs.within("pairs", pairs, 20, 100_000);
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
                        innerProduct(theta, points, new VectorNorm(2).of(theta)),
                        linearMap(matrix, points, SchattenNorm.OPERATOR.of(matrix)),
                        norms(points, this::normConstant),
                        normsAttained(this::normConstant),
                        slopeOne("ReLU", LipschitzStatement::relu),
                        slopeOne("the hinge loss", x -> Math.max(0, 1 - x)),
                        slopeOne("the logistic loss", LipschitzStatement::logistic),
                        modulus(LipschitzStatement::logistic),
                        boundedSlope(x -> Math.sin(2 * x)),
                        composition(matrix, second, false),
                        LipschitzExamples.restricted(2),
                        LipschitzExamples.restrictedAttained(1),
                        SteepFunction.LOGARITHM.growth(),
                        SteepFunction.ROOT.growth(),
                        SteepFunction.STEP.growth(),
                        SteepFunction.OSCILLATION.growth(),
                        SteepFunction.SQUARE.growth(),
                        LipschitzExamples.exponential(Math::exp))
                .failsWith(
                        "the largest weight in place of the norm",
                        innerProduct(theta, points, new VectorNorm(EXPONENTS[4]).of(theta)))
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
                .failsAsPrinted("Example 17", "the derivative $x$ of $x^2$", LipschitzExamples.restricted(1))
                .failsWith("twice the constants", LipschitzExamples.restrictedAttained(2))
                .failsWith(
                        "ReLU, which is Lipschitz",
                        SteepFunction.LOGARITHM.with(LipschitzStatement::relu).growth(),
                        SteepFunction.ROOT.with(LipschitzStatement::relu).growth(),
                        SteepFunction.STEP.with(LipschitzStatement::relu).growth(),
                        SteepFunction.OSCILLATION.with(LipschitzStatement::relu).growth(),
                        SteepFunction.SQUARE.with(LipschitzStatement::relu).growth(),
                        LipschitzExamples.exponential(LipschitzStatement::relu))
                .shows("slopes", LipschitzExamples::slopesFigure)
                .shows("restricted", LipschitzExamples::restrictedTable);
    }

    private static List<double[]> with(List<double[]> points, double[] more) {
        return Stream.concat(points.stream(), Stream.of(more)).toList();
    }

    private static double longestColumn(DoubleMatrix matrix) {
        return IntStream.range(0, matrix.columns)
                .mapToDouble(j -> matrix.getColumn(j).norm2())
                .max()
                .orElseThrow();
    }

    private static double relu(double x) {
        return Math.max(0, x);
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
                steps.stream()
                        .mapToDouble(v -> constant * new VectorNorm(2).of(v))
                        .toArray(),
                Rounding.of(4 * dimension).withScale(dimension * constant));
    }

    /** The last displacement is the right singular vector of the largest singular value. */
    private Bound linearMap(DoubleMatrix matrix, List<double[]> points, double constant) {
        List<double[]> steps =
                with(points, SingularValueDecomposition.of(matrix).v().getColumn(0).data);
        return Bound.always(
                "$\\norm{Ax-Ay}\\le\\norm{A}_\\op\\norm{x-y}$, with equality along a singular vector",
                steps.stream()
                        .mapToDouble(v -> new VectorNorm(2).of(MatrixProduct.times(matrix, v)))
                        .toArray(),
                steps.stream()
                        .mapToDouble(v -> constant * new VectorNorm(2).of(v))
                        .toArray(),
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
                changes[k * EXPONENTS.length + j] = Math.abs(new VectorNorm(p).of(x) - new VectorNorm(p).of(y));
                allowed[k * EXPONENTS.length + j] = constant.applyAsDouble(p) * new VectorNorm(2).of(difference);
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
                        .map(p -> Math.max(1, new VectorNorm(p).of(ones) / Math.sqrt(dimension)))
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
            SchattenNorm.OPERATOR.of(MatrixProduct.multiply(a, b)),
            SchattenNorm.OPERATOR.of(MatrixProduct.gram(a)),
            largestSlope
        };
        double[] product = {
            SchattenNorm.OPERATOR.of(a) * SchattenNorm.OPERATOR.of(b), Math.pow(SchattenNorm.OPERATOR.of(a), 2), 1
        };
        Rounding rounding = Rounding.of(4 * dimension).withScale(product[0] + product[1]);
        return equality
                ? Identity.of("$\\norm{f∘g}=\\norm{f}\\,\\norm{g}$ for the Lipschitz norm", product, composed, rounding)
                : Bound.always(
                        "$\\norm{f∘g}\\le\\norm{f}\\,\\norm{g}$ for the Lipschitz norm: products of matrices, ReLUs",
                        composed,
                        product,
                        rounding);
    }
}
