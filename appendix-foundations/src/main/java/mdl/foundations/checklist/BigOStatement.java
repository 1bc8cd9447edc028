package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Magnitude;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.util.MathArrays;
import org.jblas.DoubleMatrix;

/** Orders of magnitude: powers by their exponents, below every stretched exponential, above every power of logarithms. */
@Notes(
        id = "big-o",
        name = "Orders of magnitude",
        section = "A.4",
        items = {"Properties 3", "Definition 20", "Remark 41", "Definition 21", "Definition 22", "Example 18"},
        sources = {"graham1994"})
public record BigOStatement(
        @Parameter("exponent a of the power xᵃ, from 8 to 1000")
        double power,

        @Parameter("exponent ε of x in exp(x^ε) and of the power x^ε, from 0.05 to 0.9")
        double epsilon)
        implements Statement {

    /** Three steps to a factor of two: x = 1 and the powers of two up to 2⁴⁰ are among the points. */
    private static final double[] POINTS =
            IntStream.rangeClosed(0, 120).mapToDouble(k -> Math.pow(2, k / 3.0)).toArray();

    private static final double FARTHEST = 0x1p20;
    private static final int SIZES = 8;

    /** Where 4 − 3/x + 2/x² is smallest, and its value there. */
    private static final double VALLEY = 4.0 / 3;

    private static final double LEAST_SHARE = 23.0 / 8;

    /** The example of the notes, x¹⁰⁰ against exp(√x). */
    public BigOStatement() {
        this(100, 0.5);
    }

    /** @throws IllegalArgumentException if a lies outside 8..1000 or ε outside 0.05..0.9 */
    public BigOStatement {
        Inputs.within("power", power, 8, 1000);
        Inputs.within("epsilon", epsilon, 0.05, 0.9);
    }

    @Override
    public Evidence examine(Randomness random) {
        double share = power / epsilon;
        TurningRatio powers = new TurningRatio(Magnitude.power(power), Magnitude.stretchedExponential(epsilon), peak());
        TurningRatio logarithms = new TurningRatio(Magnitude.logarithmicPower(power), Magnitude.power(epsilon), share);
        return Evidence.that(
                        bounded("$-x^2-x=O(x^2)$", x -> -x * x - x, x -> x * x, Math::abs),
                        bounded("$x=O(x^2)$", x -> x, x -> x * x, Math::abs),
                        transitive(x -> x + 1, x -> x, x -> x * x),
                        sandwich(LEAST_SHARE),
                        negativeTheta(Math::abs),
                        smallerTerm(x -> 100 * x * x),
                        exponents(4, 5, -1),
                        exponents(0.5, 2, -1.5),
                        logarithmAgainstPower(3),
                        humpOfLogarithm(100 / Math.E),
                        powers.highest(
                                "$\\log(x^a/\\exp(x^ε))\\le\\frac{a}{ε}\\bigl(\\log\\frac{a}{ε}-1\\bigr)$, with equality at "
                                        + "$x=(a/ε)^{1/ε}$",
                                share * (Math.log(share) - 1)),
                        powers.belowTangent("$x^a=o(\\exp(x^ε))$", peak() + 1 / epsilon, power * (1 - Math.E)),
                        logarithmsOfBoth(epsilon),
                        logarithms.highest(
                                "$\\log((\\log x)^a/x^ε)\\le a\\bigl(\\log\\frac{a}{ε}-1\\bigr)$, with equality at "
                                        + "$\\log x=a/ε$",
                                power * (Math.log(share) - 1)),
                        logarithms.belowTangent("$(\\log x)^a=o(x^ε)$", Math.E * share, epsilon * (1 / Math.E - 1)))
                .failsAsPrinted(
                        "A.4.2",
                        "$f/g$ without its absolute value, for negative $f$",
                        bounded("$-x^2=O(x)$", x -> -x * x, x -> x, ratio -> ratio),
                        negativeTheta(ratio -> ratio))
                .failsWith(
                        "the two sides exchanged",
                        bounded("$x^2=O(x)$", x -> x * x, x -> x, Math::abs),
                        transitive(x -> x * x, x -> x, x -> x + 1),
                        powers.exchanged()
                                .belowTangent("$\\exp(x^ε)=o(x^a)$", peak() + 1 / epsilon, power * (Math.E - 1)),
                        logarithms
                                .exchanged()
                                .belowTangent("$x^ε=o((\\log x)^a)$", Math.E * share, epsilon * (1 - 1 / Math.E)))
                .failsWith("the constant 3 in place of $\\frac{23}{8}$", sandwich(3))
                .failsWith("the term $100x^3$ in place of $100x^2$", smallerTerm(x -> 100 * x * x * x))
                .failsWith("equal powers", exponents(5, 5, -1))
                .failsWith("$x^2$ in place of $x^3$", logarithmAgainstPower(2))
                .failsWith("a height below that at $x=e$", humpOfLogarithm(100 / Math.E - 1))
                .failsWith(
                        "$a$ in place of $a/ε$",
                        powers.highest("$\\log(x^a/\\exp(x^ε))\\le a(\\log a-1)$", power * (Math.log(power) - 1)))
                .failsWith("a negative exponent of $x$", logarithmsOfBoth(-epsilon))
                .shows("ratio", powers::figure)
                .shows("slow", BigOStatement::slowFigure)
                .shows("peak", () -> Quantity.of(Math.exp(peak()), 3))
                .shows("height", () -> Quantity.of(powers.logAtPeak() / Math.log(10), 3))
                .shows("crossing", () -> Quantity.of(Math.exp(powers.crossing()), 3));
    }

    /** The logarithm of (a/ε)^{1/ε}. */
    private double peak() {
        return Math.log(power / epsilon) / epsilon;
    }

    private static double[] at(DoubleUnaryOperator function) {
        return Arrays.stream(POINTS).map(function).toArray();
    }

    private static double[] repeat(double value, int count) {
        return DoubleMatrix.ones(count).mul(value).data;
    }

    /** M is one, or what the criterion says of the ratio on the first half of the points. */
    private static Bound bounded(
            String sentence, DoubleUnaryOperator f, DoubleUnaryOperator g, DoubleUnaryOperator criterion) {
        DoubleUnaryOperator ratio = x -> f.applyAsDouble(x) / g.applyAsDouble(x);
        double most = Arrays.stream(POINTS, 0, POINTS.length / 2)
                .map(ratio.andThen(criterion))
                .reduce(1, Math::max);
        return Bound.always(
                sentence + ": $\\abs{f}\\le M\\abs{g}$ up to $x=2^{40}$ with the $M$ of $x\\le2^{20}$",
                at(ratio.andThen(Math::abs)),
                repeat(most, POINTS.length),
                Rounding.of(1).withScale(most));
    }

    /** Constants of three ratios f/g, g/h and f/h on x ≥ 1, each with its own. */
    private static Bound transitive(DoubleUnaryOperator f, DoubleUnaryOperator g, DoubleUnaryOperator h) {
        double most = most(f, g) * most(g, h);
        return Bound.always(
                "$O$ is transitive: $\\abs{f}\\le M\\abs{g}$ and $\\abs{g}\\le N\\abs{h}$ give $\\abs{f}\\le MN\\abs{h}$, "
                        + "for $x+1$, $x$ and $x^2$ with equality at $x=1$",
                at(x -> Math.abs(f.applyAsDouble(x) / h.applyAsDouble(x))),
                repeat(most, POINTS.length),
                Rounding.of(4).withScale(most));
    }

    private static double most(DoubleUnaryOperator f, DoubleUnaryOperator g) {
        return Arrays.stream(POINTS, 0, POINTS.length / 2)
                .map(x -> Math.abs(f.applyAsDouble(x) / g.applyAsDouble(x)))
                .max()
                .orElseThrow();
    }

    private static Bound sandwich(double least) {
        double[] shares = DoubleStream.concat(Arrays.stream(POINTS), DoubleStream.of(VALLEY))
                .map(x -> 4 - 3 / x + 2 / (x * x))
                .toArray();
        int count = shares.length;
        return Bound.always(
                "$\\frac{23}{8}x^2\\le4x^2-3x+2\\le4x^2$ for $x\\ge1$, with equality below at $x=4/3$",
                DoubleStream.concat(Arrays.stream(repeat(least, count)), Arrays.stream(shares))
                        .toArray(),
                DoubleStream.concat(Arrays.stream(shares), Arrays.stream(repeat(4, count)))
                        .toArray(),
                Rounding.of(4).withScale(4));
    }

    private static Bound negativeTheta(DoubleUnaryOperator criterion) {
        double[] sizes = at(x -> criterion.applyAsDouble((-x * x - x) / (x * x)));
        return Bound.always(
                "$-x^2-x=Θ(x^2)$: $m\\abs{g}\\le\\abs{f}\\le M\\abs{g}$ with $m=1$ and $M=2$ for $x\\ge1$",
                MathArrays.concatenate(repeat(1, sizes.length), sizes),
                MathArrays.concatenate(sizes, repeat(2, sizes.length)),
                Rounding.of(4).withScale(2));
    }

    private static Sweep sweep(double largest, DoubleUnaryOperator distance) {
        return Sweep.exactlyDoublingTo(largest, SIZES, distance);
    }

    private static Limit smallerTerm(DoubleUnaryOperator term) {
        return Limit.of(
                "the share that $100x^2$ adds to $x^3$ vanishes",
                sweep(FARTHEST, x -> term.applyAsDouble(x) / (x * x * x)),
                new Order("1/x", x -> 1 / x));
    }

    private static Rate exponents(double a, double b, double difference) {
        return Rate.of(
                "$x^a/x^b$ with $a=" + NumberText.significant(a, 1) + "$ and $b=" + NumberText.significant(b, 1)
                        + "$ falls with the exponent $a-b$",
                sweep(FARTHEST, x -> Math.pow(x, a) / Math.pow(x, b)),
                difference,
                0);
    }

    private static Limit logarithmAgainstPower(double b) {
        return Limit.of(
                "$100x^2\\log x=o(x^3)$: the ratio vanishes",
                sweep(FARTHEST, x -> 100 * Math.pow(x, 2 - b) * Math.log(x)),
                new Order("x^(-3/4)", x -> Math.pow(x, -0.75)));
    }

    private static Bound humpOfLogarithm(double height) {
        double[] ratios = DoubleStream.concat(Arrays.stream(POINTS), DoubleStream.of(Math.E))
                .map(x -> 100 * Math.log(x) / x)
                .toArray();
        return Bound.always(
                "$100x^2\\log x\\le\\frac{100}{e}x^3$, with equality at $x=e$",
                ratios,
                repeat(height, ratios.length),
                Rounding.of(4).withScale(100));
    }

    /** Beyond exp(2/ε), which is below the peak, log x grows more slowly than x^{ε/2}. */
    private Limit logarithmsOfBoth(double exponent) {
        return Limit.of(
                "already $\\log x^a=o(x^ε)$: the ratio of the logarithms of $x^a$ and $\\exp(x^ε)$ vanishes",
                sweep(Math.exp(peak()) * FARTHEST, x -> power * Math.log(x) / Math.pow(x, exponent)),
                new Order("x^(-ε/2)", x -> Math.pow(x, -epsilon / 2)));
    }

    private static Figure slowFigure() {
        return Figure.of(Axis.logarithmic("x"), Axis.logarithmic("ratio"))
                .titled("Ratios that vanish, and one that does not")
                .described("Two ratios fall to zero, that with the logarithm after a rise; the third tends to four.")
                .curve("100 x² log x / x³", x -> 100 * Math.log(x) / x, 1.01, FARTHEST)
                .curve("100 x² / x³", x -> 100 / x, 1, FARTHEST)
                .curve("(4x² − 3x + 2) / x²", x -> 4 - 3 / x + 2 / (x * x), 1, FARTHEST);
    }
}
