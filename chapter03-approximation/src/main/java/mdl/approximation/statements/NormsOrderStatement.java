package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.approximation.FiniteMeasure;
import mdl.approximation.LineMeasure;
import mdl.approximation.PiecewiseLinear;
import mdl.erm.HingeLoss;
import mdl.erm.LogisticLoss;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
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

        @Parameter("largest n of Example 7, between 8 and 1000")
        int largest)
        implements Statement {

    private static final double[] POWERS = {1, 1.25, 1.5, 2, 3, 5, 10, 100, Double.POSITIVE_INFINITY};

    /** Candidates for a Lipschitz constant. */
    private static final double[] CONSTANTS = {1, 10, 100};

    /** Above every value of a function that is drawn. */
    private static final double FAR = 100;

    /** Ten points, and the functions of Example 7 up to n = 64. */
    public NormsOrderStatement() {
        this(10, 200, 64);
    }

    /** @throws IllegalArgumentException if there are fewer than 2 points or 30 trials, or the largest n lies outside 8..1000 */
    public NormsOrderStatement {
        Inputs.atLeast("points", points, 2);
        Inputs.atLeast("trials", trials, 30);
        Inputs.within("largest", largest, 8, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<MarginProblem> problems =
                random.named("problems").trials(trials, generator -> MarginProblem.draw(points, generator));
        List<MarginProblem> certain =
                problems.stream().map(MarginProblem::certain).toList();
        List<PiecewiseLinear> functions = random.named("functions").trials(trials, LipschitzFunctions::zigzag);
        List<LineMeasure> measures = random.named("measures").trials(trials, NormsOrderStatement::measure);

        return Evidence.that(
                        lossNeedsFirstNorm("the logistic loss", new LogisticLoss()::ofMargin, 1, problems),
                        lossNeedsFirstNorm("the hinge loss", new HingeLoss()::ofMargin, 1, problems),
                        lossNeedsFirstNorm(
                                "three times the hinge loss", t -> 3 * new HingeLoss().ofMargin(t), 3, problems),
                        lossNeedsFirstNorm(
                                "the hinge loss, where $y=1$ and $f\\le g=1$,", new HingeLoss()::ofMargin, 1, certain),
                        squareLossIsSecondNorm(problems, 2),
                        normsGrow(problems.stream().map(MarginProblem::measure).toList(), problems),
                        normsOfExample((n, x) -> x < 1 / n ? 1 : 0),
                        supremumOnSupport(functions, measures, measures, false),
                        supportCounts(functions, measures, false),
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
                .failsAsPrinted("3.1.4", "the inequality turned around", supportCounts(functions, measures, true))
                .failsAsPrinted("3.1.5", "the value one on $[1/n,1]$", normsOfExample((n, x) -> x >= 1 / n ? 1 : 0))
                .failsWith(
                        "a function that jumps at one point of the support, which is no atom",
                        supremumOnSupport(functions, measures, measures, true))
                .failsWith(
                        "the support without its atoms",
                        supremumOnSupport(
                                functions,
                                measures,
                                measures.stream()
                                        .map(m -> new LineMeasure(m.from(), m.to(), new double[0]))
                                        .toList(),
                                false))
                .failsWith("a measure inside the interval", exercise(0.25, 0.75))
                .shows("example", this::exampleFigure);
    }

    private static Bound lossNeedsFirstNorm(
            String name, DoubleUnaryOperator loss, double lipschitz, List<MarginProblem> problems) {
        return Bound.always(
                "for " + name + " $\\E\\ell(yf(x))-\\E\\ell(yg(x))\\le" + (lipschitz == 1 ? "" : (int) lipschitz)
                        + "\\norm{f-g}_{L^1(μ)}$",
                problems.stream().mapToDouble(problem -> problem.excess(loss)).toArray(),
                problems.stream()
                        .mapToDouble(problem -> lipschitz * problem.measure().norm(1, problem.difference()))
                        .toArray(),
                Rounding.of(problems.get(0).f().length).withScale(lipschitz));
    }

    private static Bound squaredHinge(double constant, List<MarginProblem> problems) {
        return lossNeedsFirstNorm(
                "the squared hinge loss",
                t -> Math.pow(Math.max(0, 1 - t), 2),
                constant,
                problems.stream().map(problem -> problem.withMargins(constant)).toList());
    }

    private Identity squareLossIsSecondNorm(List<MarginProblem> problems, int power) {
        return Identity.of(
                "for the square loss, the excess risk is $\\norm{f-f_\\star}_{L^2(μ)}^2$",
                problems.stream()
                        .mapToDouble(problem -> Math.pow(problem.measure().norm(2, problem.errorOfBayes()), power))
                        .toArray(),
                problems.stream().mapToDouble(MarginProblem::excessSquare).toArray(),
                Rounding.of(points).withScale(largestSquare(problems)));
    }

    private static double largestSquare(List<MarginProblem> problems) {
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
    private Bound normsGrow(List<FiniteMeasure> measures, List<MarginProblem> problems) {
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

    /** From the values of f_n at the middles of 2n equal cells, on each of which it is constant. */
    private Identity normsOfExample(DoubleBinaryOperator f) {
        double[] sizes = IntStream.rangeClosed(2, largest).asDoubleStream().toArray();
        return Identity.of(
                "$\\norm{f_n-g}_{L^p}=n^{-1/p}$ for $n\\ge2$, from $p=1$ to $p=∞$",
                forAll(sizes, (n, p) -> Math.pow(n, -1 / p)),
                forAll(sizes, (n, p) -> {
                    double[] values = IntStream.range(0, (int) (2 * n))
                            .mapToDouble(k -> f.applyAsDouble(n, (k + 0.5) / (2 * n)))
                            .toArray();
                    return new FiniteMeasure(LipschitzFunctions.constant(values.length, 1 / (2 * n))).norm(p, values);
                }),
                Rounding.of(2 * largest));
    }

    private static double[] forAll(double[] sizes, DoubleBinaryOperator norm) {
        return Arrays.stream(sizes)
                .flatMap(n -> Arrays.stream(POWERS).map(p -> norm.applyAsDouble(n, p)))
                .toArray();
    }

    /** Two intervals in [0, 1] and two atoms. */
    private static LineMeasure measure(RandomGenerator generator) {
        double[] ends = generator.doubles(4).sorted().toArray();
        return new LineMeasure(
                new double[] {ends[0], ends[2]},
                new double[] {ends[1], ends[3]},
                generator.doubles(2).toArray());
    }

    /** The essential supremum from the measure of what is above a level, the other one from values at points. */
    private static Identity supremumOnSupport(
            List<PiecewiseLinear> functions, List<LineMeasure> measures, List<LineMeasure> supports, boolean jumps) {
        double[] essential = new double[functions.size()];
        double[] onSupport = new double[functions.size()];
        for (int k = 0; k < essential.length; k++) {
            LineMeasure measure = measures.get(k);
            Map<Double, Double> changed = jumps ? Map.of((measure.from()[0] + measure.to()[0]) / 2, FAR) : Map.of();
            essential[k] = measure.essentialSupremum(functions.get(k), changed);
            onSupport[k] = supports.get(k).supremumOnSupport(functions.get(k), changed);
        }
        return Identity.of(
                "for continuous $f$ and measures with a density and atoms, $\\norm{f}_{L^∞(μ)}$ is the largest $\\abs{f}$ on $\\supp μ$",
                onSupport,
                essential,
                Rounding.of(4).withScale(FAR));
    }

    private static Bound supportCounts(List<PiecewiseLinear> functions, List<LineMeasure> measures, boolean turned) {
        double[] essential = IntStream.range(0, functions.size())
                .mapToDouble(k -> measures.get(k).essentialSupremum(functions.get(k), Map.of()))
                .toArray();
        double[] onInterval = functions.stream()
                .mapToDouble(f -> LineMeasure.onInterval(0, 1).supremumOnSupport(f, Map.of()))
                .toArray();
        return Bound.always(
                "$\\norm{f}_{L^∞(μ)}\\le\\norm{f}_{L^∞(K)}$ for continuous $f$ if $K$ contains the support of $μ$",
                turned ? onInterval : essential,
                turned ? essential : onInterval,
                Rounding.of(4).withScale(FAR));
    }

    /** The uniform law on [from, to] against the interval [0, 1], on which f falls and g rises. */
    private static Bound exercise(double from, double to) {
        PiecewiseLinear f = new PiecewiseLinear(new double[] {0, 2}, new double[] {1, 0});
        PiecewiseLinear g = new PiecewiseLinear(new double[] {0, 2}, new double[] {0, 2});
        LineMeasure measure = LineMeasure.onInterval(from, to);
        LineMeasure interval = LineMeasure.onInterval(0, 1);
        return Bound.always(
                "with $K=[0,1]$ and $μ$ uniform on $[\\frac12,\\frac32]$, $1-\\frac{x}{2}$ has its larger supremum on $K$ and $x$ on $\\supp μ$",
                new double[] {measure.essentialSupremum(f, Map.of()), interval.supremumOnSupport(g, Map.of())},
                new double[] {interval.supremumOnSupport(f, Map.of()), measure.essentialSupremum(g, Map.of())},
                Rounding.of(2));
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
