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
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Rounding;

/** Bounds on tails by moments and exponential moments, and where they are attained. */
final class TailInequalities {

    private static final ScalarLaw NORMAL = new NormalLaw(1);
    private static final ScalarLaw EXPONENTIAL = new GammaLaw(1, 1);
    private static final Rounding SUMS = Rounding.of(100);

    private TailInequalities() {}

    static List<ScalarLaw> nonNegative() {
        return List.of(EXPONENTIAL, new GammaLaw(0.5, 2), new GammaLaw(3, 1), FiniteLaw.twoPoint(1, 0.5));
    }

    static List<ScalarLaw> centred() {
        return List.of(NORMAL, new LaplaceLaw(1), new UniformLaw(1), FiniteLaw.sign(), FiniteLaw.symmetric(2, 0.1));
    }

    static double variance(ScalarLaw law) {
        return Math.pow(law.norm(2), 2) - Math.pow(law.mean(), 2);
    }

    private static double[] levels() {
        return IntStream.rangeClosed(1, 40).mapToDouble(i -> 0.25 * i).toArray();
    }

    static Bound markov(List<ScalarLaw> laws) {
        return Bound.always(
                "$\\P(X\\ge t)\\le\\frac{1}{t}\\E X$ for variables that are not negative",
                onLevels(laws, ScalarLaw::survival), onLevels(laws, (law, t) -> law.mean() / t), SUMS);
    }

    static Identity markovAttained(ToDoubleFunction<ScalarLaw> mean) {
        double[] levels = levels();
        return Identity.of(
                "equality in Markov's inequality for the values $0$ and $t$",
                Arrays.stream(levels).map(t -> 1 / (1 + t)).toArray(),
                Arrays.stream(levels)
                        .map(t -> mean.applyAsDouble(FiniteLaw.twoPoint(t, 1 / (1 + t))) / t)
                        .toArray(),
                SUMS);
    }

    static Bound chebyshev(List<ScalarLaw> laws, ToDoubleFunction<ScalarLaw> variance) {
        return Bound.always(
                "$\\P(\\abs{X-\\E X}\\ge t)\\le\\frac{1}{t^2}\\Var X$",
                onLevels(laws, ScalarLaw::tail),
                onLevels(laws, (law, t) -> variance.applyAsDouble(law) / (t * t)),
                SUMS);
    }

    static Identity chebyshevAttained(ToDoubleFunction<ScalarLaw> variance) {
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

    static Bound chernoff(double sign) {
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
    static Identity infimum(String name, ScalarLaw law, DoubleUnaryOperator optimal, DoubleUnaryOperator infimum) {
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
    static Identity chernoffAttained(double sign) {
        double[] levels = Arrays.stream(levels()).filter(a -> a >= 1).toArray();
        return Identity.of(
                "equality in Chernoff's inequality as $t$ grows, for the values $0$ and $a$",
                Arrays.stream(levels)
                        .map(a -> FiniteLaw.twoPoint(a, 0.25).survival(a))
                        .toArray(),
                Arrays.stream(levels)
                        .map(a -> FiniteLaw.twoPoint(a, 0.25).momentGenerating(sign * 64) * Math.exp(-sign * 64 * a))
                        .toArray(),
                Rounding.of(640));
    }

    static Limit prefactor(DoubleUnaryOperator ratio) {
        return Limit.of(
                "for a standard normal $G$, $\\P(G\\ge a)$ over $e^{-a^2/2}$ is $\\frac{1}{a\\sqrt{2π}}$ in the limit",
                Sweep.exactlyDoublingTo(16, 4, a -> Math.abs(a * Math.sqrt(2 * Math.PI) * ratio.applyAsDouble(a) - 1)),
                new Order("1/a²", a -> 1 / (a * a)));
    }

    static Figure exponentialFigure() {
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

    static Figure normalFigure() {
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
