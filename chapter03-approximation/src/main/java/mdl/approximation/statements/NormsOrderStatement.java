package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.FiniteMeasure;
import mdl.approximation.PiecewiseLinear;
import mdl.erm.HingeLoss;
import mdl.erm.LogisticLoss;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** The norms of L^p grow with p over a probability measure, and the loss decides which of them is needed. */
@Notes(
        id = "norms-order",
        name = "The order of norms",
        section = "3.1.2",
        items = {"Example 7", "Exercise 1", "Exercise 2"})
public record NormsOrderStatement(
        @Parameter("points of each random measure, at least 2")
        int points,

        @Parameter("random measures and functions, at least 30")
        int trials,

        @Parameter("largest n of Example 7, a multiple of 4 of at least 8; norms are compared up to 1000")
        int largest)
        implements Statement {

    private static final double[] POWERS = {1, 1.25, 1.5, 2, 3, 5, 10, 100, Double.POSITIVE_INFINITY};

    /** Candidates for a Lipschitz constant. */
    private static final double[] CONSTANTS = {1, 10, 100};

    /** Ten points, and the functions of Example 7 up to n = 64. */
    public NormsOrderStatement() {
        this(10, 200, 64);
    }

    /** @throws IllegalArgumentException if there are fewer than 2 points or 30 trials, or the largest n is no multiple of 4 in 8..10⁶ */
    public NormsOrderStatement {
        Hypothesis.atLeast("points", points, 2);
        Hypothesis.atLeast("trials", trials, 30);
        Hypothesis.within("largest", largest, 8, 1_000_000);
        Hypothesis.require(largest % 4 == 0, "largest is " + largest + ", but must be a multiple of 4");
    }

    /** A probability measure, two functions on its points, and the probability that the label is one. */
    private record Problem(FiniteMeasure measure, double[] f, double[] g, double[] chance) {

        static Problem draw(int points, RandomGenerator generator) {
            double[] masses = generator.doubles(points, Double.MIN_NORMAL, 1).toArray();
            double[] f = EntryLaw.GAUSSIAN.matrix(points, 1, generator).data;
            double[] g = EntryLaw.GAUSSIAN.matrix(points, 1, generator).data;
            return new Problem(
                    new FiniteMeasure(masses).normalised(),
                    f,
                    g,
                    generator.doubles(points).toArray());
        }

        /** The Bayes predictor of the hinge loss and one that is nearer to zero: the loss is linear between them. */
        Problem certain() {
            double[] ones = LipschitzFunctions.constant(f.length, 1);
            return new Problem(measure, Arrays.stream(f).map(Math::sin).toArray(), ones, ones);
        }

        /** Labels that are one, a predictor that is zero, and one whose margin is −R. */
        Problem withMargins(double size) {
            int n = f.length;
            return new Problem(
                    measure,
                    LipschitzFunctions.constant(n, -size),
                    LipschitzFunctions.constant(n, 0),
                    LipschitzFunctions.constant(n, 1));
        }

        double[] difference() {
            return IntStream.range(0, f.length).mapToDouble(k -> f[k] - g[k]).toArray();
        }

        /** E φ(yf(x)) − E φ(yg(x)). */
        double excess(DoubleUnaryOperator loss) {
            return measure.integral(IntStream.range(0, f.length)
                    .mapToDouble(k -> chance[k] * (loss.applyAsDouble(f[k]) - loss.applyAsDouble(g[k]))
                            + (1 - chance[k]) * (loss.applyAsDouble(-f[k]) - loss.applyAsDouble(-g[k])))
                    .toArray());
        }

        /** E (y − f(x))² − E (y − η(x))² with labels in {0, 1}, for which η = P(y = 1 | x) is the Bayes predictor. */
        double excessSquare() {
            return measure.integral(IntStream.range(0, f.length)
                    .mapToDouble(k -> squareRisk(k, f[k]) - squareRisk(k, chance[k]))
                    .toArray());
        }

        private double squareRisk(int k, double z) {
            return chance[k] * (1 - z) * (1 - z) + (1 - chance[k]) * z * z;
        }

        double[] errorOfBayes() {
            return IntStream.range(0, f.length)
                    .mapToDouble(k -> f[k] - chance[k])
                    .toArray();
        }
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Problem> problems = random.named("problems").trials(trials, generator -> Problem.draw(points, generator));
        List<Problem> certain = problems.stream().map(Problem::certain).toList();
        List<PiecewiseLinear> functions = random.named("functions").trials(trials, LipschitzFunctions::zigzag);

        return Evidence.that(
                        lossNeedsFirstNorm("the logistic loss", new LogisticLoss()::ofMargin, 1, problems),
                        lossNeedsFirstNorm("the hinge loss", new HingeLoss()::ofMargin, 1, problems),
                        lossNeedsFirstNorm(
                                "three times the hinge loss", t -> 3 * new HingeLoss().ofMargin(t), 3, problems),
                        lossNeedsFirstNorm(
                                "the hinge loss, where $y=1$ and $f\\le g=1$,", new HingeLoss()::ofMargin, 1, certain),
                        squareLossIsSecondNorm(problems, 2),
                        normsGrow(problems.stream().map(Problem::measure).toList(), problems),
                        normsOfExample(1, 0),
                        vanishes(1, 1),
                        vanishes(10, 10),
                        supportCounts(functions, false),
                        exercise(0.5, 1.5))
                .failsWith(
                        "the squared hinge, which is not Lipschitz, with margins as large as the constant",
                        Arrays.stream(CONSTANTS)
                                .mapToObj(constant -> squaredHinge(constant, problems))
                                .toArray(Bound[]::new))
                .failsWith(
                        "Lebesgue measure on an interval of length two",
                        normsGrow(List.of(FiniteMeasure.ofCells(cells(points))), problems))
                .failsAsPrinted("3.1.2", "the norm without its square", squareLossIsSecondNorm(problems, 1))
                .failsAsPrinted("3.1.4", "the inequality turned around", supportCounts(functions, true))
                .failsAsPrinted("3.1.5", "the value one on $[1/n,1]$", normsOfExample(0, 1))
                .failsWith("the uniform norm", vanishes(10, Double.POSITIVE_INFINITY))
                .failsWith("a measure inside the interval", exercise(0.25, 0.75))
                .shows("example", this::exampleFigure);
    }

    private static Bound lossNeedsFirstNorm(
            String name, DoubleUnaryOperator loss, double lipschitz, List<Problem> problems) {
        return Bound.always(
                "for " + name + " $\\E φ(yf(x))-\\E φ(yg(x))\\le" + (lipschitz == 1 ? "" : (int) lipschitz)
                        + "\\norm{f-g}_{L^1(μ)}$",
                problems.stream().mapToDouble(problem -> problem.excess(loss)).toArray(),
                problems.stream()
                        .mapToDouble(problem -> lipschitz * problem.measure().norm(1, problem.difference()))
                        .toArray(),
                Rounding.of(problems.get(0).f().length).withScale(lipschitz));
    }

    private static Bound squaredHinge(double constant, List<Problem> problems) {
        return lossNeedsFirstNorm(
                "the squared hinge loss",
                t -> Math.pow(Math.max(0, 1 - t), 2),
                constant,
                problems.stream().map(problem -> problem.withMargins(constant)).toList());
    }

    private Identity squareLossIsSecondNorm(List<Problem> problems, int power) {
        return Identity.of(
                "for the square loss, the excess risk is $\\norm{f-f_\\star}_{L^2(μ)}^2$",
                problems.stream()
                        .mapToDouble(problem -> Math.pow(problem.measure().norm(2, problem.errorOfBayes()), power))
                        .toArray(),
                problems.stream().mapToDouble(Problem::excessSquare).toArray(),
                Rounding.of(points).withScale(largestSquare(problems)));
    }

    private static double largestSquare(List<Problem> problems) {
        return problems.stream()
                .flatMapToDouble(problem -> Arrays.stream(problem.f()))
                .map(f -> (1 + Math.abs(f)) * (1 + Math.abs(f)))
                .max()
                .orElseThrow();
    }

    private static double[] cells(int points) {
        return IntStream.rangeClosed(0, points)
                .mapToDouble(k -> 2.0 * k / points)
                .toArray();
    }

    /** Neighbouring norms of random functions, and of a constant one, for which they are equal. */
    private Bound normsGrow(List<FiniteMeasure> measures, List<Problem> problems) {
        List<Double> smaller = new ArrayList<>();
        List<Double> larger = new ArrayList<>();
        double[] constant = LipschitzFunctions.constant(points, 1);
        for (int k = 0; k < problems.size(); k++) {
            FiniteMeasure measure = measures.get(k % measures.size());
            for (double[] f : List.of(problems.get(k).f(), constant)) {
                for (int i = 1; i < POWERS.length; i++) {
                    smaller.add(measure.norm(POWERS[i - 1], f));
                    larger.add(measure.norm(POWERS[i], f));
                }
            }
        }
        double scale = larger.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return Bound.always(
                "$\\norm{f}_{L^p(μ)}\\le\\norm{f}_{L^q(μ)}$ for $p\\le q$, from $p=1$ to $q=∞$",
                smaller.stream().mapToDouble(Double::doubleValue).toArray(),
                larger.stream().mapToDouble(Double::doubleValue).toArray(),
                Rounding.of(points).withScale(scale));
    }

    /** f_n is one number on [0, 1/n) and another on [1/n, 1]. */
    private Identity normsOfExample(double near, double far) {
        double[] sizes = IntStream.rangeClosed(2, Math.min(largest, 1000))
                .asDoubleStream()
                .toArray();
        return Identity.of(
                "$\\norm{f_n-g}_{L^p}=n^{-1/p}$ for $n\\ge2$, from $p=1$ to $p=∞$",
                forAll(sizes, (n, p) -> Math.pow(n, -1 / p)),
                forAll(sizes, (n, p) -> FiniteMeasure.ofCells(0, 1 / n, 1).norm(p, near, far)),
                Rounding.of(4));
    }

    private static double[] forAll(double[] sizes, DoubleBinaryOperator norm) {
        return Arrays.stream(sizes)
                .flatMap(n -> Arrays.stream(POWERS).map(p -> norm.applyAsDouble(n, p)))
                .toArray();
    }

    private Limit vanishes(int p, double power) {
        return Limit.of(
                "$\\norm{f_n-g}_{L^{" + p + "}}$ vanishes",
                Sweep.exactlyDoublingTo(
                        largest, 3, n -> FiniteMeasure.ofCells(0, 1 / n, 1).norm(power, 1, 0)),
                new Order("n^{-1/" + p + "}", n -> Math.pow(n, -1.0 / p)));
    }

    private static Bound supportCounts(List<PiecewiseLinear> functions, boolean turned) {
        double[] onSupport =
                functions.stream().mapToDouble(f -> supremum(f, 0.25, 0.75)).toArray();
        double[] onInterval =
                functions.stream().mapToDouble(f -> supremum(f, 0, 1)).toArray();
        return Bound.always(
                "$\\norm{f}_{L^∞(μ)}\\le\\norm{f}_{L^∞(K)}$ for continuous $f$ if $K$ contains the support of $μ$",
                turned ? onInterval : onSupport,
                turned ? onSupport : onInterval,
                Rounding.of(1));
    }

    /** The uniform law on [from, to] against the interval [0, 1], on which f falls and g rises. */
    private static Bound exercise(double from, double to) {
        PiecewiseLinear f = new PiecewiseLinear(new double[] {0, 2}, new double[] {1, 0});
        PiecewiseLinear g = new PiecewiseLinear(new double[] {0, 2}, new double[] {0, 2});
        return Bound.always(
                "with $[a,b]=[0,1]$ and $μ$ uniform on $[\\frac12,\\frac32]$, $f(x)=1-x/2$ has its larger supremum on $[a,b]$ and $g(x)=x$ on $\\supp μ$",
                new double[] {supremum(f, from, to), supremum(g, 0, 1)},
                new double[] {supremum(f, 0, 1), supremum(g, from, to)},
                Rounding.of(2));
    }

    /** The largest |f| on [from, to], which is attained at an end or at a knot. */
    private static double supremum(PiecewiseLinear f, double from, double to) {
        return DoubleStream.concat(DoubleStream.of(from, to), Arrays.stream(f.knots()))
                .filter(x -> x >= from && x <= to)
                .map(x -> Math.abs(f.at(x)))
                .max()
                .orElseThrow();
    }

    private Figure exampleFigure() {
        Figure figure = Figure.of(Axis.logarithmic("n"), Axis.logarithmic("‖f_{n} − g‖ in L^{p}"))
                .titled("One sequence of functions in four norms")
                .described(
                        "In the first norm the error falls like 1/n, for larger p ever more slowly, and in the uniform norm it stays one.");
        for (double p : new double[] {1, 2, 10, Double.POSITIVE_INFINITY}) {
            figure = figure.curve(
                    Double.isInfinite(p) ? "p = ∞" : "p = " + (int) p,
                    n -> FiniteMeasure.ofCells(0, 1 / n, 1).norm(p, 1, 0),
                    2,
                    largest);
        }
        return figure;
    }
}
