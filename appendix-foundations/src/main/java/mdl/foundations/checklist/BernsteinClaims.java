package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.probability.BernsteinBound;
import mdl.foundations.probability.CentredExponential;
import mdl.foundations.probability.ExponentialSum;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Rounding;

/**
 * Bernstein's bound beside the exact tail of a sum of centred exponential variables.
 *
 * @param variables n
 */
record BernsteinClaims(int variables) {

    private static final CentredExponential EXPONENTIAL = new CentredExponential();
    private static final Order SKEWED = new Order("log(n)/∛n", n -> Math.log(n) / Math.cbrt(n));
    private static final Order LARGE = new Order("log(t)/t", t -> Math.log(t) / t);
    private static final int UNEQUAL = 8;
    private static final double[] UNITS = {0.01, 1, 100};

    double logTail(double t) {
        return new ExponentialSum(variables).logTail(t);
    }

    BernsteinBound bound() {
        double[] norms = new double[variables];
        Arrays.fill(norms, EXPONENTIAL.subExponentialNorm());
        return BernsteinBound.ofSubExponentialNorms(norms);
    }

    /** From √n/10 to 20n. */
    double[] levels() {
        double from = Math.sqrt(variables) / 10;
        int steps = 60;
        double factor = Math.pow(20 * variables / from, 1.0 / steps);
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(k -> from * Math.pow(factor, k))
                .toArray();
    }

    Bound momentGenerating(double a) {
        double[] scales = {-1, -0.8, -0.5, -0.2, -0.05, 0.05, 0.2, 0.5, 0.8, 1};
        double norm = EXPONENTIAL.subExponentialNorm();
        return Bound.always(
                "$\\log \\E e^{λX}\\le λ^2\\norm{X}_{ψ_1}^2$ as long as $\\abs{λ}\\,\\norm{X}_{ψ_1}\\le1$, for a centred exponential"
                        + " variable",
                Arrays.stream(scales)
                        .map(s -> EXPONENTIAL.logMomentGenerating(s / norm))
                        .toArray(),
                Arrays.stream(scales).map(s -> a * s * s).toArray(),
                Rounding.of(4));
    }

    Bound tails(DoubleUnaryOperator logTail, DoubleUnaryOperator exponent) {
        double[] levels = levels();
        return Bound.always(
                "$\\P(\\abs{S_n}\\ge t)\\le2\\exp(-\\frac14\\min(\\frac{t^2}{σ^2},\\frac{t}{k}))$ for centred exponential variables,"
                        + " from $t=\\sqrt{n}/10$ to $20\\,n$: exponents",
                Arrays.stream(levels).map(exponent).toArray(),
                Arrays.stream(levels)
                        .map(t -> Math.log(2) - logTail.applyAsDouble(t))
                        .toArray(),
                Rounding.of(variables).withScale(levels[levels.length - 1]));
    }

    double squaredNorms(double scale) {
        return Math.pow(scale * EXPONENTIAL.subExponentialNorm(), 2) * variables;
    }

    double unsquaredNorms(double scale) {
        return scale * EXPONENTIAL.subExponentialNorm() * variables;
    }

    private double scaledExponent(DoubleUnaryOperator squares, double scale, double t) {
        return new BernsteinBound(squares.applyAsDouble(scale), scale * EXPONENTIAL.subExponentialNorm()).exponent(t);
    }

    Bound scaledTails(DoubleUnaryOperator squares) {
        double[] levels = levels();
        return Bound.always(
                "the same for the variables in three units: a hundredth, one and a hundred times as large",
                Pairs.of(UNITS, levels, (unit, t) -> scaledExponent(squares, unit, unit * t)),
                Pairs.of(UNITS, levels, (unit, t) -> Math.log(2) - logTail(t)),
                Rounding.of(variables).withScale(levels[levels.length - 1]));
    }

    /** Sums of aᵢ(Eᵢ − 1) with aᵢ = 1, 1/2, 1/4, …, whose tail is a sum of exponentials. */
    static Bound unequalTails(Function<double[], BernsteinBound> ofNorms) {
        double[] scales = IntStream.range(0, UNEQUAL)
                .mapToDouble(i -> Math.scalb(1.0, -i))
                .toArray();
        BernsteinBound bound = ofNorms.apply(Arrays.stream(scales)
                .map(a -> a * EXPONENTIAL.subExponentialNorm())
                .toArray());
        double[] levels = IntStream.rangeClosed(1, 60).mapToDouble(k -> k).toArray();
        return Bound.always(
                "the same for the sum of " + UNEQUAL
                        + " centred exponential variables of the sizes $1,\\frac12,\\frac14,…$, up to"
                        + " $t=60$: exponents",
                Arrays.stream(levels).map(bound::exponent).toArray(),
                Arrays.stream(levels)
                        .map(t -> Math.log(2) - unequalLogTail(scales, t))
                        .toArray(),
                Rounding.of(UNEQUAL * UNEQUAL).withScale(levels[levels.length - 1]));
    }

    /** log P(|S| > t) from P(ΣaᵢEᵢ > x) = Σᵢ e^{−x/aᵢ} Π_{j≠i} aᵢ/(aᵢ − aⱼ). */
    private static double unequalLogTail(double[] scales, double t) {
        double mean = Arrays.stream(scales).sum();
        double upper = hypoexponential(scales, mean + t);
        double lower = t < mean ? 1 - hypoexponential(scales, mean - t) : 0;
        return Math.log(upper + lower);
    }

    private static double hypoexponential(double[] scales, double x) {
        double tail = 0;
        for (double a : scales) {
            double weight = 1;
            for (double b : scales) {
                weight *= a == b ? 1 : a / (a - b);
            }
            tail += weight * Math.exp(-x / a);
        }
        return tail;
    }

    static Limit gaussianRegime(double power) {
        return Limit.of(
                "for $n$ exponential variables, $-\\log \\P(S_n\\ge t)$ over $\\frac{t^2}{2n}$ approaches 1 at $t=n^{2/3}$",
                Sweep.exactlyDoublingTo(1 << 18, 6, n -> {
                    double t = Math.pow(n, power);
                    return Math.abs(-new ExponentialSum((int) n).logUpperTail(t) * 2 * n / (t * t) - 1);
                }),
                SKEWED);
    }

    static Limit exponentialRegime(double rate) {
        int n = 10;
        return Limit.of(
                "for " + n + " exponential variables, $-\\log \\P(S_n\\ge t)$ over $t$ approaches 1 as $t$ grows",
                Sweep.exactlyDoublingTo(
                        1 << 14, 6, t -> Math.abs(-new ExponentialSum(n).logUpperTail(t) * rate / t - 1)),
                LARGE);
    }
}
