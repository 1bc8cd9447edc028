package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.probability.BernoulliSum;
import mdl.foundations.probability.ExponentialSum;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** The mean absolute error of the mean of n variables, exactly and simulated. */
final class MeanErrors {

    /** The mean of |G|. */
    static final double HALF_NORMAL = Math.sqrt(2 / Math.PI);

    private MeanErrors() {}

    private static Sample absolute(Sample sample) {
        return new Sample(Arrays.stream(sample.values()).map(Math::abs).toArray());
    }

    static Identity deMoivre(DoubleUnaryOperator share) {
        double[] sizes = {1, 2, 3, 10, 30, 100};
        return Identity.of(
                "$\\E\\abs{\\sum_i(X_i-p)}=2ν(1-p)\\,\\P(\\sum_iX_i=ν)$ with $ν$ the first whole number above $np$, for Bernoulli"
                        + " variables",
                Pairs.of(
                        LimitTheoremsStatement.SHARES,
                        sizes,
                        (p, n) -> sumOfAbsolutes(share.applyAsDouble(p), (int) n, p)),
                Pairs.of(LimitTheoremsStatement.SHARES, sizes, (p, n) -> new BernoulliSum((int) n, p).meanAbsolute()),
                Rounding.of(sizes[sizes.length - 1]).withScale(sizes[sizes.length - 1]));
    }

    private static double sumOfAbsolutes(double centre, int n, double p) {
        BinomialDistribution binomial = new BinomialDistribution(n, p);
        return IntStream.rangeClosed(0, n)
                .mapToDouble(k -> Math.abs(k - n * centre) * binomial.probability(k))
                .sum();
    }

    static Expectation ofGaussians(Sample errors, double predicted) {
        return Expectation.of(
                "$\\E\\abs{\\bar{X}_n-μ}=σ\\,(\\frac{2}{πn})^{1/2}$ for Gaussian variables",
                predicted, absolute(errors));
    }

    static Expectation ofExponentialMeans(Sample errors, double predicted) {
        return Expectation.of(
                "$\\E\\abs{\\bar{X}_n-μ}=\\frac{2n^{n-1}e^{-n}}{(n-1)!}$ for exponential variables",
                predicted,
                absolute(errors));
    }

    private static double ofExponentials(double n) {
        return new ExponentialSum((int) n).meanAbsolute() / n;
    }

    static Limit approaches(double constant) {
        return Limit.of(
                "$\\sqrt{n}\\,\\E\\abs{\\bar{X}_n-μ}$ approaches $σ\\,(\\frac{2}{π})^{1/2}$, for exponential variables",
                Sweep.exactlyDoublingTo(1024, 7, n -> Math.abs(Math.sqrt(n) * ofExponentials(n) - constant)),
                LimitTheoremsStatement.INVERSE);
    }

    static Bound bound(double constant) {
        double[] sizes = IntStream.rangeClosed(0, 10).mapToDouble(k -> 1 << k).toArray();
        return Bound.always(
                "$\\E\\abs{\\bar{X}_n-μ}\\le\\frac{σ}{\\sqrt{n}}$ for Bernoulli variables of four shares and $n\\le1024$",
                Pairs.of(
                        LimitTheoremsStatement.SHARES,
                        sizes,
                        (p, n) -> new BernoulliSum((int) n, p).meanAbsolute() / n),
                Pairs.of(
                        LimitTheoremsStatement.SHARES,
                        sizes,
                        (p, n) -> constant * new BernoulliSum((int) n, p).standardDeviation() / n),
                Rounding.of(sizes[sizes.length - 1]));
    }

    static Rate rate(double predicted, double against) {
        return Rate.of(
                "the exponent of $n$ in $\\E\\abs{\\bar{X}_n-μ}$, for exponential variables",
                Sweep.exactlyDoublingTo(1024, 7, MeanErrors::ofExponentials),
                predicted,
                against);
    }

    static Figure figure() {
        double[] sizes = IntStream.rangeClosed(0, 10).mapToDouble(k -> 1 << k).toArray();
        return Figure.of(Axis.logarithmic("n"), Axis.logarithmic("E|mean − μ|/σ"))
                .titled("The mean absolute error of a mean")
                .described("Both kinds of variables approach one line; one sign attains the bound above it.")
                .points(
                        "signs",
                        sizes,
                        Arrays.stream(sizes)
                                .map(n -> 2 * new BernoulliSum((int) n, 0.5).meanAbsolute() / n)
                                .toArray())
                .points(
                        "exponential variables",
                        sizes,
                        Arrays.stream(sizes).map(MeanErrors::ofExponentials).toArray())
                .curve("√(2/(πn))", n -> HALF_NORMAL / Math.sqrt(n), 1, 1024)
                .dashed("1/√n", n -> 1 / Math.sqrt(n), 1, 1024);
    }
}
