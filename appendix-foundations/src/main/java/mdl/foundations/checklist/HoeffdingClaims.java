package mdl.foundations.checklist;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.probability.BernoulliSum;
import mdl.foundations.probability.CentredBernoulli;
import mdl.foundations.probability.HoeffdingBound;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Rounding;

/**
 * Hoeffding's bounds beside the exact tails of signs and of centred Bernoulli variables.
 *
 * @param variables n
 */
record HoeffdingClaims(int variables) {

    private static final Order MODERATE = new Order("log(n)/√n", n -> Math.log(n) / Math.sqrt(n));
    private static final int ENUMERATED = 14;
    private static final double[] SHARES = {0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98};

    /** S ≥ t for a sum of signs means (n + t)/2 positive ones. */
    double signLogTail(double t) {
        return new BernoulliSum(variables, 0.5).logUpperTail((int) Math.ceil((variables + t) / 2));
    }

    private static String text(double a) {
        return BigDecimal.valueOf(a).stripTrailingZeros().toPlainString();
    }

    static double[] widths() {
        return IntStream.rangeClosed(1, ENUMERATED)
                .mapToDouble(i -> 2 / Math.sqrt(i))
                .toArray();
    }

    /** The positive values of S up to 20√n; between two of them the tail is constant and the bound falls. */
    double[] values() {
        int most = (int) Math.min(variables, 20 * Math.sqrt(variables));
        int parity = variables % 2;
        return IntStream.iterate(2 - parity, t -> t <= most, t -> t + 2)
                .asDoubleStream()
                .toArray();
    }

    /** The bound with exponent −t²/(an). */
    Bound signTails(DoubleUnaryOperator logTail, double a) {
        double[] levels = values();
        HoeffdingBound bound = new HoeffdingBound(a * variables / 2);
        return Bound.always(
                "$\\P(S\\ge t)\\le\\exp(-\\frac{t^2}{" + text(a)
                        + "\\,n})$ for the sum $S$ of $n$ signs, at every value $t$ of $S$ up to"
                        + " $20\\sqrt{n}$: exponents",
                Arrays.stream(levels).map(bound::logTail).map(x -> -x).toArray(),
                Arrays.stream(levels).map(logTail).map(x -> -x).toArray(),
                Rounding.of(variables));
    }

    static Limit exponentIsSharp(double a) {
        return Limit.of(
                "$-\\log \\P(S\\ge t)$ over $\\frac{t^2}{" + text(a)
                        + "\\,n}$ approaches 1 at $t=n^{3/4}$, so that no smaller constant will do",
                Sweep.exactlyDoublingTo(1 << 20, 7, size -> {
                    int n = (int) size;
                    int half = (int) Math.ceil(Math.pow(n, 0.75) / 2);
                    double t = 2.0 * half;
                    double logTail = new BernoulliSum(n, 0.5).logUpperTail(n / 2 + half);
                    return Math.abs(-logTail * a * n / (t * t) - 1);
                }),
                MODERATE);
    }

    static Bound hoeffdingLemma(DoubleUnaryOperator squaredWidth) {
        double[] lambdas = {-8, -4, -2, -1, -0.5, -0.1, 0.1, 0.5, 1, 2, 4, 8};
        return Bound.always(
                "Hoeffding's lemma $\\log \\E e^{λ(B-p)}\\le\\frac{λ^2}{8}$ for Bernoulli variables $B$ with seven shares $p$",
                Pairs.of(SHARES, lambdas, (p, lambda) -> new CentredBernoulli(p).logMomentGenerating(lambda)),
                Pairs.of(SHARES, lambdas, (p, lambda) -> lambda * lambda / 8 * squaredWidth.applyAsDouble(p)),
                Rounding.of(4).withScale(8));
    }

    Bound boundedTails(DoubleUnaryOperator squaredWidth) {
        double[] steps = IntStream.rangeClosed(1, 40).mapToDouble(k -> k / 4.0).toArray();
        return Bound.always(
                "$\\P(S\\ge t)\\le\\exp(-\\frac{2t^2}{n})$ for $S=\\sum_i(B_i-p)$: exponents at forty $t$ up to ten standard deviations",
                Pairs.of(
                        SHARES,
                        steps,
                        (p, step) -> -new HoeffdingBound(variables * squaredWidth.applyAsDouble(p) / 4)
                                .logTail(lattice(p, step))),
                Pairs.of(SHARES, steps, (p, step) -> -sum(p).logUpperTail(successes(p, step))),
                Rounding.of(variables));
    }

    private BernoulliSum sum(double share) {
        return new BernoulliSum(variables, share);
    }

    private int successes(double share, double deviations) {
        return Math.min(variables, (int)
                Math.ceil(variables * share + deviations * sum(share).standardDeviation()));
    }

    private double lattice(double share, double deviations) {
        return sum(share).value(successes(share, deviations));
    }

    static Bound enumeratedTails(HoeffdingBound bound) {
        double[] widths = widths();
        int count = 1 << ENUMERATED;
        double[] sums = IntStream.range(0, count)
                .mapToDouble(signs -> IntStream.range(0, ENUMERATED)
                        .mapToDouble(i -> (signs >> i & 1) == 1 ? widths[i] / 2 : -widths[i] / 2)
                        .sum())
                .sorted()
                .toArray();
        int[] positive = IntStream.range(0, count).filter(i -> sums[i] > 0).toArray();
        return Bound.always(
                "$\\P(S\\ge t)\\le\\exp(-2t^2/\\sum_i(b_i-a_i)^2)$ for signs times $i^{-1/2}$, all "
                        + NumberText.integer(count) + " sums enumerated: exponents",
                Arrays.stream(positive)
                        .mapToDouble(i -> -bound.logTail(sums[i]))
                        .toArray(),
                Arrays.stream(positive)
                        .mapToDouble(i -> -Math.log((double) (count - i) / count))
                        .toArray(),
                Rounding.of(ENUMERATED));
    }

    /** With s = λ‖X‖: log E e^{λX} ≤ λ²‖X‖²/(4c) gives the tail with the constant c. */
    static Bound momentGenerating(double c) {
        double[] scales = {-6, -3, -2, -1, -0.3, 0.3, 1, 2, 3, 6};
        return Bound.always(
                "$\\log \\E e^{λX}\\le\\sqrt{\\log 2}\\;λ^2\\norm{X}_{ψ_2}^2$ for centred Bernoulli variables with seven shares",
                Pairs.of(SHARES, scales, (p, s) -> {
                    CentredBernoulli variable = new CentredBernoulli(p);
                    return variable.logMomentGenerating(s / variable.subGaussianNorm());
                }),
                Pairs.of(SHARES, scales, (p, s) -> s * s / (4 * c)),
                Rounding.of(4).withScale(scales[scales.length - 1] * scales[scales.length - 1]));
    }

    /** The bound of Proposition 19. */
    HoeffdingBound ofNorm(double norm) {
        double[] norms = new double[variables];
        Arrays.fill(norms, norm);
        return HoeffdingBound.ofSubGaussianNorms(norms);
    }

    Bound subGaussianTails(DoubleFunction<HoeffdingBound> ofNorm) {
        double[] steps = IntStream.rangeClosed(1, 40).mapToDouble(k -> k / 4.0).toArray();
        return Bound.always(
                "$\\P(S\\ge t)\\le\\exp(-ct^2/\\sum_i\\norm{X_i}_{ψ_2}^2)$ with $c=\\frac{1}{4\\sqrt{\\log 2}}$,"
                        + " for centred Bernoulli variables: exponents",
                Arrays.stream(SHARES)
                        .flatMap(p -> {
                            HoeffdingBound bound = ofNorm.apply(new CentredBernoulli(p).subGaussianNorm());
                            return Arrays.stream(steps).map(step -> -bound.logTail(lattice(p, step)));
                        })
                        .toArray(),
                Pairs.of(SHARES, steps, (p, step) -> -sum(p).logUpperTail(successes(p, step))),
                Rounding.of(variables));
    }
}
