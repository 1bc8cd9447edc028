package mdl.curse.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import mdl.curse.GaussianNorm;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;

/** The norm of x ~ N(0, I_d) lies within (1 ± ε)√d except with a probability that is exponentially small in d. */
@Notes(
        id = "thin-shell",
        name = "The thin shell of a Gaussian vector",
        section = "2.1.4",
        items = {"Proposition 2", "Figure 2.4"},
        sources = {"cramer1938", "boucheron2013", "donoho2000"})
public record ThinShellStatement(
        @Parameter("largest dimension d of the vectors, 640 to 16384")
        int dimension,

        @Parameter("vectors in each dimension, at least 1000")
        int vectors)
        implements Statement {

    /** The relative width of the shell that is looked at. */
    private static final double WIDTH = 0.3;

    /** A dimension in which a norm leaves a shell of a tenth about once in six times, and one of two tenths now and then. */
    private static final int MODERATE = 100;

    private static final double NARROW = 0.1;
    private static final double WIDE = 0.2;
    private static final int SIZES = 6;

    /** An exponent is known to a few per cent from so many times the vectors of a histogram. */
    private static final int MORE = 6;

    /** Beyond this exponent probabilities leave the range of doubles. */
    private static final double LARGEST_EXPONENT = 600;

    private static final int[] DIMENSIONS = {1, 2, 3, 5, 10, 30, 100, 300, 1000, 3000};
    private static final double[] WIDTHS = {0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.5, 2, 3};

    /** As many vectors as the notes draw. */
    public ThinShellStatement() {
        this(1024, 1000);
    }

    /** @throws IllegalArgumentException if d lies outside 640..16384, or there are fewer than 1000 vectors */
    public ThinShellStatement {
        Inputs.within("dimension", dimension, 640, 16384);
        Inputs.atLeast("vectors", vectors, 1000);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Double> gaussian = norms(MORE * vectors, ThinShellStatement::gaussian, random.named("gaussian"));
        Experiment<Double> common = norms(vectors, ThinShellStatement::commonScale, random.named("common scale"));
        Sample moderate = random.named("moderate").sample(vectors, generator -> gaussian(MODERATE, generator));
        Sample moderateCommon =
                random.named("moderate common").sample(vectors, generator -> commonScale(MODERATE, generator));
        Sample moderateHeavy = random.named("moderate heavy").sample(vectors, g -> student(MODERATE, g));
        Sample line = random.named("line").sample(vectors, generator -> gaussian(1, generator));
        GaussianNorm onTheLine = new GaussianNorm(1);

        return Evidence.that(
                        tailBound("2\\exp(-dε^2/8)", (d, epsilon) -> 2 * Math.exp(-d * epsilon * epsilon / 8)),
                        tailBound("2\\exp(-dε^2/2)", (d, epsilon) -> 2 * Math.exp(-d * epsilon * epsilon / 2)),
                        tailBound("\\exp(-dI(ε))+\\exp(-dI(-ε))", ThinShellStatement::chernoff),
                        exponent(GaussianNorm::rate),
                        staysInShell(moderate),
                        law(moderate, new GaussianNorm(MODERATE)),
                        outside(moderate),
                        meanOnLine(line, onTheLine.mean()),
                        law(line, onTheLine),
                        fluctuation(d -> Math.sqrt(d) * new GaussianNorm((int) d).standardDeviation()),
                        narrows(gaussian))
                .failsWith(
                        "the exponent $ε^2$, that of small $ε$, for all $ε$",
                        tailBound("2\\exp(-dε^2)", (d, epsilon) -> 2 * Math.exp(-d * epsilon * epsilon)),
                        exponent(epsilon -> epsilon * epsilon))
                .failsWith("the exponent $ε^2/8$ of the bound", exponent(epsilon -> epsilon * epsilon / 8))
                .failsWith(
                        "heavy tails (Student, three degrees of freedom)",
                        staysInShell(moderateHeavy),
                        law(moderateHeavy, new GaussianNorm(MODERATE)),
                        outside(moderateHeavy))
                .failsWith(
                        "uncorrelated coordinates with one random scale", narrows(common), staysInShell(moderateCommon))
                .failsWith("the squared norm", fluctuation(d -> Math.sqrt(d) * Math.sqrt(2 / d)))
                .failsAsPrinted(
                        "Figure 2.4",
                        "$\\norm{x}^2$, as the caption has it, and the mean one at $d=1$",
                        law(squares(line), onTheLine),
                        meanOnLine(line, 1))
                .shows("norms", () -> ThinShellFigures.norms(vectors, random.named("figure")))
                .shows("law", () -> ThinShellFigures.sliding(vectors, random.named("figure")))
                .shows("tail", () -> ThinShellFigures.tail(WIDTH))
                .shows("widths", ThinShellFigures::widths)
                .shows("mean-line", () -> Quantity.meanOf(line))
                .shows("exponent", () -> Quantity.of(GaussianNorm.rate(WIDTH), 3))
                .shows("loose-exponent", () -> Quantity.of(WIDTH * WIDTH / 8, 3));
    }

    /** ‖x‖/√d for independent standard normal coordinates. */
    static double gaussian(int d, RandomGenerator generator) {
        return norm(d, generator, EntryLaw.GAUSSIAN);
    }

    private static double student(int d, RandomGenerator generator) {
        return norm(d, generator, EntryLaw.STUDENT);
    }

    /** All coordinates share a scale, ½ or √7/2 with equal probability, so that each has variance 1. */
    private static double commonScale(int d, RandomGenerator generator) {
        return (generator.nextBoolean() ? 0.5 : Math.sqrt(7) / 2) * gaussian(d, generator);
    }

    private static double norm(int d, RandomGenerator generator, EntryLaw law) {
        double sum = 0;
        for (int i = 0; i < d; i++) {
            double entry = law.draw(generator);
            sum += entry * entry;
        }
        return Math.sqrt(sum / d);
    }

    private Experiment<Double> norms(int trials, ToDoubleBiFunction<Integer, RandomGenerator> norm, Randomness random) {
        return Experiment.doublingTo(dimension, SIZES, trials, random, norm::applyAsDouble);
    }

    private static Sample squares(Sample sample) {
        return new Sample(Arrays.stream(sample.values()).map(x -> x * x).toArray());
    }

    /** Chernoff's bound on both sides; the norm is never negative. */
    static double chernoff(double d, double epsilon) {
        return Math.exp(-d * GaussianNorm.rate(epsilon))
                + (epsilon < 1 ? Math.exp(-d * GaussianNorm.rate(-epsilon)) : 0);
    }

    private static Bound tailBound(String formula, DoubleBinaryOperator bound) {
        List<Double> shares = new ArrayList<>();
        double condition = 1;
        for (int d : DIMENSIONS) {
            for (double epsilon : WIDTHS) {
                if (d * Math.max(GaussianNorm.rate(epsilon), epsilon * epsilon) < LARGEST_EXPONENT) {
                    shares.add(new GaussianNorm(d).outside(epsilon) / bound.applyAsDouble(d, epsilon));
                    condition = Math.max(condition, d * (1 + epsilon) * (1 + epsilon));
                }
            }
        }
        double[] ones = new double[shares.size()];
        Arrays.fill(ones, 1);
        return Bound.always(
                "with $r=\\|x\\|/\\sqrt{d}$ the exact tail $\\P(|r-1|>ε)$ is at most $" + formula
                        + "$, for ten $d\\le3000$ and eleven $ε\\le3$, as far as doubles hold these numbers: their ratio",
                shares.stream().mapToDouble(Double::doubleValue).toArray(),
                ones,
                // The exponent of a tail is a difference of terms as large as d(1 + ε)².
                Rounding.of(8).withCondition(condition));
    }

    private static Limit exponent(DoubleUnaryOperator rate) {
        return Limit.of(
                "$-\\frac1d\\log\\,\\P(|r-1|>ε)$ approaches $I(ε)$ for $ε=" + WIDTH + "$",
                Sweep.exactlyDoublingTo(
                        4096,
                        7,
                        d -> Math.abs(
                                -Math.log(new GaussianNorm((int) d).outside(WIDTH)) / d - rate.applyAsDouble(WIDTH))),
                new Order("log(d)/d", d -> Math.log(d) / d));
    }

    private static Bound staysInShell(Sample norms) {
        double[] deviations =
                Arrays.stream(norms.values()).map(norm -> Math.abs(norm - 1)).toArray();
        double[] widths = new double[deviations.length];
        Arrays.fill(widths, WIDE);
        return Bound.withProbability(
                "at $d=" + MODERATE + "$, $|r-1|\\le" + WIDE + "$ but for a probability of $e^{-dI(ε)}+e^{-dI(-ε)}$",
                deviations,
                widths,
                chernoff(MODERATE, WIDE));
    }

    private static Law law(Sample norms, GaussianNorm claimed) {
        return Law.of(
                "$\\|x\\|$ has the $χ$ law with " + claimed.dimension()
                        + (claimed.dimension() == 1 ? " degree" : " degrees") + " of freedom",
                norms,
                claimed::cdf);
    }

    private static Expectation outside(Sample norms) {
        return Expectation.of(
                "the share of vectors outside the shell of $ε=" + NARROW + "$ at $d=" + MODERATE
                        + "$ is the exact tail, on average",
                new GaussianNorm(MODERATE).outside(NARROW),
                new Sample(Arrays.stream(norms.values())
                        .map(norm -> Math.abs(norm - 1) > NARROW ? 1 : 0)
                        .toArray()));
    }

    private static Expectation meanOnLine(Sample norms, double predicted) {
        return Expectation.of("at $d=1$ the mean of $\\|x\\|$ is $\\sqrt{2/π}$", predicted, norms);
    }

    private static Limit fluctuation(DoubleUnaryOperator deviation) {
        return Limit.of(
                "the standard deviation of $\\|x\\|$ approaches $1/\\sqrt{2}$",
                Sweep.exactlyDoublingTo(1024, 7, d -> Math.abs(deviation.applyAsDouble(d) - Math.sqrt(0.5))),
                new Order("1/d", d -> 1 / d));
    }

    private static Rate narrows(Experiment<Double> norms) {
        return Rate.of("the mean of $|r-1|$ falls as $d^{-1/2}$", norms.measure(norm -> Math.abs(norm - 1)), -0.5, 0);
    }
}
