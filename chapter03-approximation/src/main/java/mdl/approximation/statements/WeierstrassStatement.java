package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.BernsteinPolynomial;
import mdl.approximation.PiecewiseLinear;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.hipparchus.analysis.polynomials.PolynomialFunctionLagrangeForm;

/** Bernstein's polynomials come as near to a continuous function as its modulus of continuity at n^{−1/2} allows. */
@Notes(
        id = "weierstrass",
        name = "Weierstrass' theorem",
        section = "3.1.2",
        items = {"Theorem 2", "Remark 2", "Remark 3"},
        sources = {"weierstrass1885", "bernstein1912", "sikkema1961", "runge1901"})
public record WeierstrassStatement(
        @Parameter("largest degree, a multiple of 32 between 128 and 1024")
        int degree,

        @Parameter("random functions, at least 1") int functions)
        implements Statement {

    private static final int SIZES = 5;
    private static final int CELLS = 1000;

    /** Points at which the error is compared with that at the kink, less one. */
    private static final int PLACES = 50;

    /** Interpolation goes wrong early. */
    private static final int INTERPOLATED = 32;

    /** The degree at which Bernstein's bound is hardest to satisfy. */
    private static final int HARDEST = 6;

    /** The best constant for all degrees at once (Sikkema, 1961). */
    static final double SIKKEMA = (4306 + 837 * Math.sqrt(6)) / 5832;

    /** How steeply the function that nearly attains it rises. */
    private static final double RISE = 0.001;

    static final DoubleUnaryOperator KINK = x -> Math.abs(x - 0.5);
    private static final double WAVE_CURVATURE = 4 * Math.PI * Math.PI;
    static final DoubleUnaryOperator RUNGE = x -> 1 / (1 + 25 * x * x);

    /** The second derivative of Runge's function is largest at zero. */
    private static final double RUNGE_CURVATURE = 50;

    /** Degrees up to 256. */
    public WeierstrassStatement() {
        this(256, 10);
    }

    /** @throws IllegalArgumentException if the degree is no multiple of 32 or outside 128..1024, or there is no function */
    public WeierstrassStatement {
        Inputs.within("degree", degree, 128, 1024);
        Inputs.require(degree % 32 == 0, "degree is " + degree + ", but must be a multiple of 32");
        Inputs.atLeast("functions", functions, 1);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<PiecewiseLinear> zigzags = random.named("zigzags").trials(functions, LipschitzFunctions::zigzag);
        return Evidence.that(
                        withinModulus(SIKKEMA, zigzags),
                        errorAtKink(0.5),
                        largestAtMiddle(0.5),
                        exponent(KINK, 0, -0.5, -1),
                        exponent(LipschitzFunctions.SINE, WAVE_CURVATURE, -1, -0.5),
                        reproducesLines(0),
                        squareIsOff(0),
                        rungeApproached(
                                degree,
                                n -> BernsteinPolynomial.of(RUNGE, -1, 1, n)
                                        .supremumBound(RUNGE, RUNGE_CURVATURE, grid(-1, 1))))
                .failsWith("the constant one", withinModulus(1, zigzags))
                .failsWith("the points $k/(n+1)$", reproducesLines(1), squareIsOff(1))
                .failsWith("a kink at one third", errorAtKink(1.0 / 3), largestAtMiddle(1.0 / 3))
                .failsWith("the error of a smooth function at a kink", exponent(KINK, 0, -1, -0.5))
                .failsWith(
                        "the error at a kink for a smooth function",
                        exponent(LipschitzFunctions.SINE, WAVE_CURVATURE, -0.5, -1))
                .failsWith(
                        "interpolation at equispaced points",
                        rungeApproached(INTERPOLATED, WeierstrassStatement::interpolationError))
                .shows("kink", WeierstrassFigures::kink)
                .shows("runge", WeierstrassFigures::runge)
                .shows("degrees", WeierstrassFigures::degrees);
    }

    /**
     * Zero at one point, one around it, and two as soon as the distance exceeds 6^{-1/2}: all of its range but the one point
     * is as far from it as the modulus allows.
     */
    private static PiecewiseLinear hardest() {
        double step = 1 / Math.sqrt(HARDEST);
        double x = 5.0 / 6 - step - RISE;
        return new PiecewiseLinear(
                new double[] {0, x - step - RISE, x - step, x - RISE, x, x + RISE, x + step, x + step + RISE, 1},
                new double[] {2, 2, 1, 1, 0, 1, 1, 2, 2});
    }

    private Bound withinModulus(double constant, List<PiecewiseLinear> zigzags) {
        List<Double> errors = new ArrayList<>();
        List<Double> allowed = new ArrayList<>();
        for (PiecewiseLinear g : zigzags) {
            for (int n = degree / 16; n <= degree; n *= 4) {
                errors.add(errorOf(g, n));
                allowed.add(constant * modulus(g, 1 / Math.sqrt(n)));
            }
        }
        errors.add(errorOf(hardest(), HARDEST));
        allowed.add(constant * modulus(hardest(), 1 / Math.sqrt(HARDEST)));
        return Bound.always(
                "$\\sup\\abs{B_ng-g}\\le κ\\,ω_g(n^{-1/2})$ with $κ=(4306+837\\sqrt{6})/5832$",
                errors.stream().mapToDouble(Double::doubleValue).toArray(),
                allowed.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(degree).withScale(10));
    }

    private static double errorOf(PiecewiseLinear g, int n) {
        double[] points = DoubleStream.concat(Arrays.stream(grid(0, 1)), Arrays.stream(g.knots()))
                .sorted()
                .distinct()
                .toArray();
        return BernsteinPolynomial.of(g::at, 0, 1, n).supremumBound(g::at, 0, points);
    }

    private static double[] grid(double from, double to) {
        return IntStream.rangeClosed(0, CELLS)
                .mapToDouble(k -> k == CELLS ? to : from + (to - from) * k / CELLS)
                .toArray();
    }

    /** The largest |g(s) − g(t)| with |s − t| ≤ δ: g(s) − g(t) is linear in pieces, so one of s, t may be taken as a knot. */
    private static double modulus(PiecewiseLinear g, double delta) {
        return Arrays.stream(g.knots())
                .flatMap(s -> DoubleStream.concat(Arrays.stream(g.knots()), DoubleStream.of(s - delta, s + delta))
                        .filter(t -> Math.abs(t - s) <= delta + Math.ulp(1.0) && t >= 0 && t <= 1)
                        .map(t -> Math.abs(g.at(s) - g.at(t))))
                .max()
                .orElseThrow();
    }

    private Identity errorAtKink(double kink) {
        int[] degrees = IntStream.iterate(2, n -> n <= degree, n -> n + 2).toArray();
        double[] closed = new double[degrees.length];
        closed[0] = 0.25;
        for (int m = 2; m <= degrees.length; m++) {
            closed[m - 1] = closed[m - 2] * (2 * m - 1) / (2 * m);
        }
        return Identity.of(
                "for $g(x)=\\abs{x-\\frac12}$ and even $n$, $B_ng(\\frac12)$ is $2^{-n-1}$ times the central binomial coefficient",
                closed,
                Arrays.stream(degrees)
                        .mapToDouble(n -> BernsteinPolynomial.of(x -> Math.abs(x - kink), 0, 1, n)
                                .at(kink))
                        .toArray(),
                Rounding.of(2 * degree));
    }

    private Bound largestAtMiddle(double kink) {
        DoubleUnaryOperator g = x -> Math.abs(x - kink);
        List<Double> errors = new ArrayList<>();
        List<Double> atMiddle = new ArrayList<>();
        for (int n = 2; n <= degree; n += 2) {
            BernsteinPolynomial polynomial = BernsteinPolynomial.of(g, 0, 1, n);
            double middle = Math.abs(polynomial.at(0.5) - g.applyAsDouble(0.5));
            for (double x : nodes(PLACES)) {
                errors.add(Math.abs(polynomial.at((1 + x) / 2) - g.applyAsDouble((1 + x) / 2)));
                atMiddle.add(middle);
            }
        }
        return Bound.always(
                "the error $\\abs{B_ng-g}$ for this $g$ is nowhere larger than at $\\frac12$, for all even $n$",
                errors.stream().mapToDouble(Double::doubleValue).toArray(),
                atMiddle.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(2 * degree));
    }

    private Rate exponent(DoubleUnaryOperator g, double curvature, double predicted, double against) {
        return Rate.of(
                "the error at " + (curvature == 0 ? "a kink" : "a sine wave") + " falls as $n^{"
                        + (predicted == -1 ? "-1" : "-1/2") + "}$",
                errors(g, curvature),
                predicted,
                against);
    }

    /** At the kink the error itself, which is largest there; elsewhere its bound on a fine grid. */
    private Sweep errors(DoubleUnaryOperator g, double curvature) {
        return Sweep.exactlyDoublingTo(degree, SIZES, n -> {
            BernsteinPolynomial polynomial = BernsteinPolynomial.of(g, 0, 1, (int) n);
            return curvature == 0 ? polynomial.at(0.5) : polynomial.supremumBound(g, curvature, grid(0, 1));
        });
    }

    private Identity reproducesLines(int more) {
        DoubleUnaryOperator line = x -> 2 - 3 * x;
        double[] points = grid(-1, 3);
        double[] coefficients = IntStream.rangeClosed(0, degree)
                .mapToDouble(k -> line.applyAsDouble(-1 + 4.0 * k / (degree + more)))
                .toArray();
        return Identity.of(
                "$B_ng=g$ for a line, on $[-1,3]$",
                Arrays.stream(points).map(line).toArray(),
                Arrays.stream(points)
                        .map(new BernsteinPolynomial(-1, 3, coefficients)::at)
                        .toArray(),
                Rounding.of(degree).withScale(10));
    }

    private Identity squareIsOff(int more) {
        double[] points = grid(0, 1);
        double[] coefficients = IntStream.rangeClosed(0, degree)
                .mapToDouble(k -> Math.pow((double) k / (degree + more), 2))
                .toArray();
        BernsteinPolynomial polynomial = new BernsteinPolynomial(0, 1, coefficients);
        return Identity.of(
                "$B_ng(x)-g(x)=x(1-x)/n$ for $g(x)=x^2$",
                Arrays.stream(points).map(x -> x * (1 - x) / degree).toArray(),
                Arrays.stream(points).map(x -> polynomial.at(x) - x * x).toArray(),
                Rounding.of(degree));
    }

    private static Limit rungeApproached(int largest, IntToDoubleFunction error) {
        return Limit.of(
                "polynomials approach $1/(1+25x^2)$ on $[-1,1]$, with an error of order $n^{-1/2}$ at most",
                Sweep.exactlyDoublingTo(largest, SIZES, n -> error.applyAsDouble((int) n)),
                Order.inverseRoot("n"));
    }

    /** A bound from below on the error of the polynomial of degree n through n + 1 equispaced points. */
    private static double interpolationError(int n) {
        double[] nodes = nodes(n);
        double[] values = Arrays.stream(nodes).map(RUNGE).toArray();
        return Arrays.stream(grid(-1, 1))
                .map(x -> Math.abs(PolynomialFunctionLagrangeForm.evaluate(nodes, values, x) - RUNGE.applyAsDouble(x)))
                .max()
                .orElseThrow();
    }

    static double[] nodes(int n) {
        return IntStream.rangeClosed(0, n).mapToDouble(k -> 2.0 * k / n - 1).toArray();
    }
}
