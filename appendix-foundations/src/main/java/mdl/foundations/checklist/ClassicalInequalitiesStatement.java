package mdl.foundations.checklist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.input.Inputs;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.GammaLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
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
        Inputs.within("pairs", pairs, 20, 100_000);
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
                        hoelder(drawn, 1, Double.POSITIVE_INFINITY),
                        minkowski(drawn, 1, 1.5, 2, 4, Double.POSITIVE_INFINITY),
                        TailInequalities.markov(TailInequalities.nonNegative()),
                        TailInequalities.markovAttained(ScalarLaw::mean),
                        TailInequalities.chebyshev(TailInequalities.centred(), TailInequalities::variance),
                        TailInequalities.chebyshevAttained(TailInequalities::variance),
                        TailInequalities.chernoff(1),
                        TailInequalities.infimum(
                                "$e^{-a^2/2}$ for a standard normal variable",
                                NORMAL,
                                a -> a,
                                a -> Math.exp(-a * a / 2)),
                        TailInequalities.infimum(
                                "$ae^{1-a}$ for an exponential variable",
                                EXPONENTIAL,
                                a -> 1 - 1 / a,
                                a -> a * Math.exp(1 - a)),
                        TailInequalities.chernoffAttained(1),
                        TailInequalities.prefactor(a -> NORMAL.survival(a) * Math.exp(a * a / 2)))
                .failsWith("a concave function", jensen("-e^x", drawn, x -> -Math.exp(x)))
                .failsWith(
                        "a function that is neither convex nor concave", jensen("\\mathrm{sin}\\,x", drawn, Math::sin))
                .failsWith("exponents with $1/p+1/q>1$", hoelder(drawn, 1.5, 1.5), hoelder(drawn, 1, 1))
                .failsWith("a pair that is not proportional", hoelderAttained(drawn, 2))
                .failsWith("an exponent below one", minkowski(drawn, 0.5))
                .failsWith("variables that may be negative", TailInequalities.markov(TailInequalities.centred()))
                .failsWith("the median in place of the mean", TailInequalities.markovAttained(law -> 0))
                .failsWith(
                        "the square of the mean deviation in place of the variance",
                        TailInequalities.chebyshev(TailInequalities.centred(), law -> Math.pow(law.norm(1), 2)),
                        TailInequalities.chebyshevAttained(law -> Math.pow(law.norm(1), 2)))
                .failsWith("$t<0$", TailInequalities.chernoff(-1), TailInequalities.chernoffAttained(-1))
                .failsWith(
                        "the best $t$ of the other variable",
                        TailInequalities.infimum(
                                "$e^{-a^2/2}$ for a standard normal variable",
                                NORMAL,
                                a -> 1 - 1 / a,
                                a -> Math.exp(-a * a / 2)),
                        TailInequalities.infimum(
                                "$ae^{1-a}$ for an exponential variable",
                                EXPONENTIAL,
                                a -> a,
                                a -> a * Math.exp(1 - a)))
                .failsWith(
                        "an exponential variable",
                        TailInequalities.prefactor(a -> EXPONENTIAL.survival(a) / (a * Math.exp(1 - a))))
                .shows("exponential-tail", TailInequalities::exponentialFigure)
                .shows("normal-tail", TailInequalities::normalFigure);
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
        return FiniteLaw.uniform(values).norm(p);
    }

    private static String text(double p) {
        return p == Double.POSITIVE_INFINITY
                ? "∞"
                : BigDecimal.valueOf(p).stripTrailingZeros().toPlainString();
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
                "$\\abs{\\E XY}\\le\\norm{X}_p\\norm{Y}_q$ with $p=" + text(p) + "$, $q=" + text(q) + "$",
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
                "$\\norm{X+Y}_p\\le\\norm{X}_p+\\norm{Y}_p$ for "
                        + Arrays.stream(exponents)
                                .mapToObj(p -> "$p=" + text(p) + "$")
                                .collect(Collectors.joining(", ")),
                Arrays.stream(exponents)
                        .flatMap(p -> all.stream().mapToDouble(pair -> norm(pair.sum(), p)))
                        .toArray(),
                parts,
                atScaleOf(parts));
    }
}
