package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.probability.FiniteLaw;
import mdl.foundations.probability.NormalLaw;
import mdl.foundations.probability.OrliczNorm;
import mdl.foundations.probability.ScalarLaw;
import mdl.foundations.probability.UniformLaw;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.special.Gamma;

/** What a norm ‖X‖_{ψ_p} says of tails, moments and the moment generating function, and back, with constants. */
final class OrliczCharacterisations {

    private static final ScalarLaw NORMAL = new NormalLaw(1);
    private static final double SMALLEST = 1.0 / 16;
    private static final Rounding SUMS = Rounding.of(100);

    private OrliczCharacterisations() {}

    /** The laws and some on zero and one more value, for which the bound on tails is attained. */
    static List<ScalarLaw> withTwoValues(List<ScalarLaw> laws) {
        return Stream.<ScalarLaw>concat(
                        laws.stream(), IntStream.rangeClosed(1, 5).mapToObj(t -> FiniteLaw.twoPoint(t, Math.exp(-t))))
                .toList();
    }

    static Bound tail(int power, List<ScalarLaw> laws, ToDoubleFunction<ScalarLaw> norm) {
        return Bound.always(
                "$\\P(\\abs{X}\\ge t)\\le" + (power == 1 ? "(e^{t/K}-1)^{-1}" : "(e^{t^2/K^2}-1)^{-1}")
                        + "$ with $K=\\norm{X}_{ψ_" + power + "}$, with equality for two values",
                onGrid(laws, norm, (law, k) -> law::tail),
                onGrid(laws, norm, (law, k) -> t -> 1 / Math.expm1(Math.pow(t / k, power))),
                SUMS);
    }

    /** The constant comes from the law whose tail is the whole bound. */
    static Bound fromTail(double constant) {
        double[] norms = {
            OrliczNorm.of(NORMAL, 2), OrliczNorm.of(FiniteLaw.sign(), 2), 1 / Math.sqrt(envelopeRate()),
        };
        double[] constants = {Math.sqrt(2), 1 / Math.sqrt(Math.log(2)), 1};
        return Bound.always(
                "if $\\P(\\abs{X}\\ge t)\\le2e^{-t^2/c^2}$, then $\\norm{X}_{ψ_2}\\le\\frac{c}{\\sqrt{1-v}}$ with $v=2^{-v}$",
                norms,
                Arrays.stream(constants).map(c -> constant * c).toArray(),
                SUMS);
    }

    /** The rate r at which E e^{rX²} = 2 where P(X ≥ t) = min(1, 2e^{−t²}): then X² is log 2 plus an exponential variable. */
    private static double envelopeRate() {
        return OrliczNorm.root(r -> r < 1 ? Math.pow(2, r) / (1 - r) - 1 : Double.POSITIVE_INFINITY, 1);
    }

    /** The solution of v = 2^{−v}, a contraction by less than one half. */
    static double fixedPoint() {
        return DoubleStream.iterate(0.5, v -> Math.pow(2, -v))
                .skip(64)
                .findFirst()
                .orElseThrow();
    }

    /** For a sign the bound is attained at p = 2 log 2. */
    static Bound moments(int power, List<ScalarLaw> laws, ToDoubleFunction<ScalarLaw> norm) {
        double[] exponents = {1, 2 * Math.log(2), 1.5, 2, 3, 4, 8, 16, 64, 256};
        return Bound.always(
                "$\\norm{X}_p\\le2^{1/p}\\," + (power == 1 ? "\\frac{p}{e}" : "\\sqrt{p/(2e)}") + "\\,\\norm{X}_{ψ_"
                        + power + "}$ for $p\\ge1$",
                laws.stream()
                        .flatMapToDouble(law -> Arrays.stream(exponents).map(law::norm))
                        .toArray(),
                laws.stream()
                        .flatMapToDouble(law -> Arrays.stream(exponents)
                                .map(p -> Math.pow(2, 1 / p)
                                        * Math.pow(p / (power * Math.E), 1.0 / power)
                                        * norm.applyAsDouble(law)))
                        .toArray(),
                SUMS);
    }

    /** For each of these laws the ratio falls with k, so that the first k decide. */
    static Bound fromMoments(double constant) {
        List<ScalarLaw> laws = List.of(NORMAL, FiniteLaw.sign(), new UniformLaw(1));
        return Bound.always(
                "if $\\norm{X}_{2k}\\le c\\,\\sqrt{2k}$ for $k\\le100$, then $\\norm{X}_{ψ_2}\\le2e^{1/4}c$, for a normal variable, a sign and a"
                        + " uniform variable, whose ratio falls with $k$",
                laws.stream().mapToDouble(law -> OrliczNorm.of(law, 2)).toArray(),
                laws.stream()
                        .mapToDouble(law -> constant
                                * IntStream.rangeClosed(1, 100)
                                        .mapToDouble(k -> law.norm(2 * k) / Math.sqrt(2 * k))
                                        .max()
                                        .orElseThrow())
                        .toArray(),
                SUMS);
    }

    /** The terms fall by a factor of about ez, which is 0.82. */
    static Identity treeSeries(double z) {
        double series = IntStream.rangeClosed(1, 400)
                .mapToDouble(k -> Math.exp(k * Math.log(k * z) - Gamma.logGamma(k + 1)))
                .sum();
        return Identity.of(
                "$\\sum_{k\\ge1}\\frac{k^k}{k!}z^k=1$ at $z=\\frac{1}{2\\sqrt{e}}$", 1, series, Rounding.of(400));
    }

    /** In units of the norm; a sign attains it as t tends to zero. */
    static Bound symmetricGenerating(List<ScalarLaw> laws) {
        return generating(
                "$\\frac{1}{t^2}\\log\\,\\E e^{tX}\\le\\frac{\\log 2}{2}\\norm{X}_{ψ_2}^2$ for symmetric $X$",
                laws, Math.log(2) / 2);
    }

    static Bound centredGenerating(List<ScalarLaw> laws) {
        return generating(
                "$\\frac{1}{t^2}\\log\\,\\E e^{tX}\\le\\sqrt{\\log 2}\\,\\norm{X}_{ψ_2}^2$ if $\\E X=0$",
                laws, Math.sqrt(Math.log(2)));
    }

    private static Bound generating(String sentence, List<ScalarLaw> laws, double constant) {
        double[] observed = laws.stream()
                .flatMapToDouble(law -> {
                    double norm = OrliczNorm.of(law, 2);
                    return times(8).map(s -> Math.log(law.momentGenerating(s / norm)) / (s * s));
                })
                .toArray();
        double[] claimed = new double[observed.length];
        Arrays.fill(claimed, constant);
        return Bound.always(sentence, observed, claimed, SUMS.withScale(1 / (SMALLEST * SMALLEST)));
    }

    /** With c² twice its variance over four, a normal variable attains it. */
    static Bound fromGenerating(double constant) {
        return Bound.always(
                "if $\\E e^{tX}\\le e^{c^2t^2}$ for all $t$, then $\\norm{X}_{ψ_2}\\le\\frac{4}{\\sqrt{3}}c$",
                Stream.of(NORMAL, FiniteLaw.sign(), new UniformLaw(1))
                        .mapToDouble(law -> OrliczNorm.of(law, 2))
                        .toArray(),
                DoubleStream.of(1 / Math.sqrt(2), 1 / Math.sqrt(2), 1 / Math.sqrt(6))
                        .map(c -> constant * c)
                        .toArray(),
                SUMS);
    }

    static Bound boundedRange(List<ScalarLaw> laws, double factor) {
        double[] observed = laws.stream()
                .flatMapToDouble(law -> {
                    double norm = OrliczNorm.of(law, 1);
                    return times(1).map(s -> s * factor).map(s -> (law.momentGenerating(s / norm) - 1) / (s * s));
                })
                .toArray();
        double[] claimed = new double[observed.length];
        Arrays.fill(claimed, 1);
        return Bound.always(
                "$\\E e^{tX}\\le1+t^2\\norm{X}_{ψ_1}^2$ for $\\abs{t}\\le\\frac{1}{\\norm{X}_{ψ_1}}$ if $\\E X=0$",
                observed, claimed, SUMS.withScale(1 / (SMALLEST * SMALLEST)));
    }

    /** A centred law with one value x of probability e^{−x}: its sub-exponential norm is nearly one. */
    static FiniteLaw rare(double x) {
        double q = Math.exp(-x);
        return new FiniteLaw(new double[] {x * (1 - q), -x * q}, new double[] {q, 1 - q});
    }

    /** 1/16, 1/8, … up to the last, with both signs. */
    private static DoubleStream times(double last) {
        return DoubleStream.iterate(SMALLEST, s -> s <= last, s -> 2 * s).flatMap(s -> DoubleStream.of(-s, s));
    }

    private interface Curve {
        DoubleUnaryOperator of(ScalarLaw law, double norm);
    }

    /** The values of a curve at multiples of the norm, and at the largest value where there is one. */
    private static double[] onGrid(List<ScalarLaw> laws, ToDoubleFunction<ScalarLaw> norm, Curve curve) {
        return laws.stream()
                .flatMapToDouble(law -> {
                    double k = norm.applyAsDouble(law);
                    double last = law.essentialSupremum();
                    return DoubleStream.concat(
                                    IntStream.rangeClosed(1, 24).mapToDouble(i -> 0.5 * i * k),
                                    DoubleStream.of(last).filter(Double::isFinite))
                            .map(curve.of(law, k));
                })
                .toArray();
    }
}
