package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.GammaLaw;
import mdl.foundations.probability.LaplaceLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.probability.UniformLaw;
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

/** Jensen, Hölder, Cauchy–Schwarz, Minkowski, Markov, Chebyshev and Chernoff, each beside the case of equality. */
@Notes(
        id = "classical-inequalities",
        name = "Classical inequalities",
        section = "A.2.2",
        items = {
            "Proposition 13",
            "Proposition 14",
            "Remark 39",
            "Proposition 15",
            "Proposition 16",
            "Proposition 17",
            "Proposition 18"
        },
        sources = {"jensen1906", "chernoff1952", "boucheron2013"})
public record ClassicalInequalitiesStatement(
        @Parameter("random pairs of variables on ten equally likely outcomes, at least 20")
        int pairs) implements Statement {

    private static final int OUTCOMES = 10;
    private static final ScalarLaw NORMAL = new NormalLaw(1);
    private static final ScalarLaw EXPONENTIAL = new GammaLaw(1, 1);
    private static final Rounding SUMS = Rounding.of(10 * OUTCOMES);

    /** Two hundred pairs. */
    public ClassicalInequalitiesStatement() {
        this(200);
    }

    /** @throws IllegalArgumentException if there are fewer than 20 pairs, or more than 10⁵ */
    public ClassicalInequalitiesStatement {
        Hypothesis.within("pairs", pairs, 20, 100_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Pair> drawn = random.named("pairs")
                .trials(
                        pairs,
                        generator -> new Pair(
                                EntryLaw.GAUSSIAN.matrix(OUTCOMES, 1, generator).data,
                                EntryLaw.STUDENT.matrix(OUTCOMES, 1, generator).data));
        return Evidence.that(
                        jensen("e^x", drawn, Math::exp),
                        jensen("\\abs{x}", drawn, Math::abs),
                        jensen("2x+1", drawn, x -> 2 * x + 1),
                        hoelder(drawn, 3, 1.5),
                        hoelderAttained(drawn, 3),
                        hoelder(drawn, 2, 2),
                        minkowski(drawn, 1, 1.5, 2, 4),
                        markov(nonNegative()),
                        markovAttained(ScalarLaw::mean),
                        chebyshev(centred(), ClassicalInequalitiesStatement::variance),
                        chebyshevAttained(ClassicalInequalitiesStatement::variance),
                        chernoff(1),
                        infimum(
                                "$e^{-a^2/2}$ for a standard normal variable",
                                NORMAL,
                                a -> a,
                                a -> Math.exp(-a * a / 2)),
                        infimum(
                                "$ae^{1-a}$ for an exponential variable",
                                EXPONENTIAL,
                                a -> 1 - 1 / a,
                                a -> a * Math.exp(1 - a)),
                        chernoffAttained(1),
                        prefactor(a -> NORMAL.survival(a) * Math.exp(a * a / 2)))
                .failsWith("a concave function", jensen("-e^x", drawn, x -> -Math.exp(x)))
                .failsWith(
                        "a function that is neither convex nor concave", jensen("\\mathrm{sin}\\,x", drawn, Math::sin))
                .failsWith("exponents with $1/p+1/q>1$", hoelder(drawn, 1.5, 1.5), hoelder(drawn, 1, 1))
                .failsWith("a pair that is not proportional", hoelderAttained(drawn, 2))
                .failsWith("an exponent below one", minkowski(drawn, 0.5))
                .failsWith("variables that may be negative", markov(centred()))
                .failsWith("the median in place of the mean", markovAttained(law -> 0))
                .failsWith(
                        "the square of the mean deviation in place of the variance",
                        chebyshev(centred(), law -> Math.pow(law.norm(1), 2)),
                        chebyshevAttained(law -> Math.pow(law.norm(1), 2)))
                .failsWith("$t<0$", chernoff(-1), chernoffAttained(-1))
                .failsWith(
                        "the best $t$ of the other variable",
                        infimum(
                                "$e^{-a^2/2}$ for a standard normal variable",
                                NORMAL,
                                a -> 1 - 1 / a,
                                a -> Math.exp(-a * a / 2)),
                        infimum(
                                "$ae^{1-a}$ for an exponential variable",
                                EXPONENTIAL,
                                a -> a,
                                a -> a * Math.exp(1 - a)))
                .failsWith("an exponential variable", prefactor(a -> EXPONENTIAL.survival(a) / (a * Math.exp(1 - a))))
                .shows("exponential-tail", ClassicalInequalitiesStatement::exponentialFigure)
                .shows("normal-tail", ClassicalInequalitiesStatement::normalFigure);
    }

    /** Two random variables on the same equally likely outcomes. */
    private record Pair(double[] x, double[] y) {

        double mean(DoubleUnaryOperator ofX) {
            return Arrays.stream(x).map(ofX).sum() / x.length;
        }

        double meanProduct() {
            return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum() / x.length;
        }

        double[] sum() {
            return IntStream.range(0, x.length).mapToDouble(i -> x[i] + y[i]).toArray();
        }
    }

    private static double norm(double[] values, double p) {
        double mean = Arrays.stream(values).map(v -> Math.pow(Math.abs(v), p)).sum() / values.length;
        return Math.pow(mean, 1 / p);
    }

    private static double[] numbers(List<Pair> pairs, ToDoubleFunction<Pair> number) {
        return pairs.stream().mapToDouble(number).toArray();
    }

    private static Rounding atScaleOf(double[] numbers) {
        return SUMS.withScale(Arrays.stream(numbers).map(Math::abs).max().orElseThrow());
    }

    private static Bound jensen(String name, List<Pair> pairs, DoubleUnaryOperator phi) {
        double[] means = numbers(pairs, pair -> pair.mean(phi));
        return Bound.always(
                "$φ(\\E X)\\le\\E φ(X)$ for $φ(x)=" + name + "$ and random laws",
                numbers(pairs, pair -> phi.applyAsDouble(pair.mean(x -> x))),
                means,
                atScaleOf(means));
    }

    /** The first pair of variables is one rare indicator twice; others are random. */
    private static Bound hoelder(List<Pair> pairs, double p, double q) {
        double[] rare = new double[OUTCOMES];
        rare[0] = 1;
        List<Pair> all =
                Stream.concat(Stream.of(new Pair(rare, rare)), pairs.stream()).toList();
        double[] products = numbers(all, pair -> norm(pair.x(), p) * norm(pair.y(), q));
        return Bound.always(
                "$\\abs{\\E XY}\\le\\norm{X}_p\\norm{Y}_q$ with " + (p == 2 ? "$p=q=2$" : "$p=3$, $q=3/2$"),
                numbers(all, pair -> Math.abs(pair.meanProduct())),
                products,
                atScaleOf(products));
    }

    private static Identity hoelderAttained(List<Pair> pairs, double power) {
        List<Pair> proportional = pairs.stream()
                .map(pair -> new Pair(
                        pair.x(),
                        Arrays.stream(pair.x())
                                .map(x -> Math.signum(x) * Math.pow(Math.abs(x), power - 1))
                                .toArray()))
                .toList();
        double[] products = numbers(proportional, pair -> norm(pair.x(), 3) * norm(pair.y(), 1.5));
        return Identity.of(
                "equality in Hölder's inequality, $p=3$, for $Y=X\\abs{X}$",
                numbers(proportional, Pair::meanProduct),
                products,
                atScaleOf(products));
    }

    /** Besides the random pairs, two disjoint events and a pair of proportional variables. */
    private static Bound minkowski(List<Pair> pairs, double... exponents) {
        double[] first = new double[OUTCOMES];
        double[] second = new double[OUTCOMES];
        first[0] = 1;
        second[1] = 1;
        List<Pair> all = Stream.concat(Stream.of(new Pair(first, second), new Pair(first, first)), pairs.stream())
                .toList();
        double[] parts = Arrays.stream(exponents)
                .flatMap(p -> all.stream().mapToDouble(pair -> norm(pair.x(), p) + norm(pair.y(), p)))
                .toArray();
        return Bound.always(
                "$\\norm{X+Y}_p\\le\\norm{X}_p+\\norm{Y}_p$ for $p=1$, $1.5$, $2$, $4$",
                Arrays.stream(exponents)
                        .flatMap(p -> all.stream().mapToDouble(pair -> norm(pair.sum(), p)))
                        .toArray(),
                parts,
                atScaleOf(parts));
    }

    private static List<ScalarLaw> nonNegative() {
        return List.of(EXPONENTIAL, new GammaLaw(0.5, 2), new GammaLaw(3, 1), FiniteLaw.twoPoint(1, 0.5));
    }

    private static List<ScalarLaw> centred() {
        return List.of(NORMAL, new LaplaceLaw(1), new UniformLaw(1), FiniteLaw.sign(), FiniteLaw.symmetric(2, 0.1));
    }

    private static double variance(ScalarLaw law) {
        return Math.pow(law.norm(2), 2) - Math.pow(law.mean(), 2);
    }

    private static double[] levels() {
        return IntStream.rangeClosed(1, 40).mapToDouble(i -> 0.25 * i).toArray();
    }

    private static Bound markov(List<ScalarLaw> laws) {
        return Bound.always(
                "$\\P(X\\ge t)\\le\\frac{1}{t}\\E X$ for variables that are not negative",
                onLevels(laws, ScalarLaw::survival), onLevels(laws, (law, t) -> law.mean() / t), SUMS);
    }

    private static Identity markovAttained(ToDoubleFunction<ScalarLaw> mean) {
        double[] levels = levels();
        return Identity.of(
                "equality in Markov's inequality for the values $0$ and $t$",
                Arrays.stream(levels).map(t -> 1 / (1 + t)).toArray(),
                Arrays.stream(levels)
                        .map(t -> mean.applyAsDouble(FiniteLaw.twoPoint(t, 1 / (1 + t))) / t)
                        .toArray(),
                SUMS);
    }

    private static Bound chebyshev(List<ScalarLaw> laws, ToDoubleFunction<ScalarLaw> variance) {
        return Bound.always(
                "$\\P(\\abs{X-\\E X}\\ge t)\\le\\frac{1}{t^2}\\Var X$",
                onLevels(laws, ScalarLaw::tail),
                onLevels(laws, (law, t) -> variance.applyAsDouble(law) / (t * t)),
                SUMS);
    }

    private static Identity chebyshevAttained(ToDoubleFunction<ScalarLaw> variance) {
        double[] levels = levels();
        return Identity.of(
                "equality in Chebyshev's inequality for the values $-t$, $0$ and $t$",
                Arrays.stream(levels)
                        .map(t -> FiniteLaw.symmetric(t, 0.25).tail(t))
                        .toArray(),
                Arrays.stream(levels)
                        .map(t -> variance.applyAsDouble(FiniteLaw.symmetric(t, 0.25)) / (t * t))
                        .toArray(),
                SUMS);
    }

    private interface AtLevel {
        double of(ScalarLaw law, double t);
    }

    private static double[] onLevels(List<ScalarLaw> laws, AtLevel number) {
        return laws.stream()
                .flatMapToDouble(law -> Arrays.stream(levels()).map(t -> number.of(law, t)))
                .toArray();
    }

    private static Bound chernoff(double sign) {
        List<ScalarLaw> laws =
                Stream.concat(centred().stream(), nonNegative().stream()).toList();
        double[] times = {0.125, 0.5, 1, 2};
        return Bound.always(
                "$\\P(X\\ge a)\\le\\E e^{tX-ta}$ for every $t>0$ on a grid, and nine laws",
                onLevels(laws, (law, a) -> law.survival(a)),
                onLevels(
                        laws,
                        (law, a) -> Arrays.stream(times)
                                .map(t -> law.momentGenerating(sign * t) * Math.exp(-sign * t * a))
                                .min()
                                .orElseThrow()),
                SUMS);
    }

    /** The least value on a grid around the best t, which is one of its points. */
    private static Identity infimum(
            String name, ScalarLaw law, DoubleUnaryOperator optimal, DoubleUnaryOperator infimum) {
        double[] levels = {1.5, 2, 3, 4, 6};
        double[] factors = {0.25, 0.5, 0.9, 1, 1.1, 1.5};
        return Identity.of(
                "the least $\\E e^{tX-ta}$ over $t$ is " + name,
                Arrays.stream(levels).map(infimum).toArray(),
                Arrays.stream(levels)
                        .map(a -> Arrays.stream(factors)
                                .map(factor -> factor * optimal.applyAsDouble(a))
                                .map(t -> law.momentGenerating(t) * Math.exp(-t * a))
                                .min()
                                .orElseThrow())
                        .toArray(),
                SUMS);
    }

    /** At t = 64 the factor e^{−ta} of the value zero is below rounding for a ≥ 1. */
    private static Identity chernoffAttained(double sign) {
        double[] levels = Arrays.stream(levels()).filter(a -> a >= 1).toArray();
        return Identity.of(
                "equality in Chernoff's inequality as $t$ grows, for the values $0$ and $a$",
                Arrays.stream(levels)
                        .map(a -> FiniteLaw.twoPoint(a, 0.25).survival(a))
                        .toArray(),
                Arrays.stream(levels)
                        .map(a -> FiniteLaw.twoPoint(a, 0.25).momentGenerating(sign * 64) * Math.exp(-sign * 64 * a))
                        .toArray(),
                Rounding.of(64 * OUTCOMES));
    }

    private static Limit prefactor(DoubleUnaryOperator ratio) {
        return Limit.of(
                "for a standard normal $G$, $\\P(G\\ge a)$ over $e^{-a^2/2}$ is $\\frac{1}{a\\sqrt{2π}}$ in the limit",
                Sweep.exactlyDoublingTo(16, 4, a -> Math.abs(a * Math.sqrt(2 * Math.PI) * ratio.applyAsDouble(a) - 1)),
                new Order("1/a²", a -> 1 / (a * a)));
    }

    private static Figure exponentialFigure() {
        double last = 12;
        return Figure.of(Axis.linear("a"), Axis.logarithmic("probability").range(1e-5, 1))
                .titled("The tail of an exponential variable and three bounds")
                .described(
                        "On a logarithmic scale the tail and Chernoff's bound are nearly parallel lines; the two others flatten.")
                .curve("P(X ≥ a)", EXPONENTIAL::survival, 1, last)
                .curve("Markov: 1/a", a -> 1 / a, 1, last)
                .curve("Chebyshev: 1/(a − 1)²", a -> 1 / ((a - 1) * (a - 1)), 2, last)
                .curve("Chernoff: a exp(1 − a)", a -> a * Math.exp(1 - a), 1, last);
    }

    private static Figure normalFigure() {
        double last = 5;
        return Figure.of(Axis.linear("a"), Axis.logarithmic("probability").range(1e-6, 1))
                .titled("The tail of a normal variable and three bounds")
                .described("The tail bends down like a parabola, and so does Chernoff's bound; the two others flatten.")
                .curve("P(G ≥ a)", NORMAL::survival, 0, last)
                .curve("Markov for |G|: √(2/π)/a", a -> Math.sqrt(2 / Math.PI) / a, 0.8, last)
                .curve("Chebyshev: 1/a²", a -> 1 / (a * a), 1, last)
                .curve("Chernoff: exp(−a²/2)", a -> Math.exp(-a * a / 2), 0, last);
    }
}
