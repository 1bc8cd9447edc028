package mdl.rmt.statements;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.rmt.LeadingPair;
import mdl.rmt.SampleCovariance;
import mdl.rmt.SpikedCovariance;
import mdl.rmt.SpikedWishart;
import org.jblas.DoubleMatrix;

/** One strong direction of the population shows in the sample covariance only beyond a threshold. */
@Notes(
        id = "bbp-transition",
        name = "The transition of Baik, Ben Arous and Péché",
        section = "5",
        items = {},
        sources = {"baik2005", "baik2006", "paul2007", "nadler2008"})
public record BbpTransitionStatement(
        @Parameter("largest dimension d, at least 400") int dimension,

        @Parameter("sample covariances at each of the dimensions d/8, d/4, d/2 and d, at least 600")
        int trials)
        implements Statement {

    private static final double GAMMA = 0.5;
    private static final SpikedCovariance STRONG = new SpikedCovariance(2, GAMMA);
    private static final SpikedCovariance WEAK = new SpikedCovariance(Math.sqrt(GAMMA) / 2, GAMMA);

    /** The largest eigenvalue of a bulk fluctuates, and its mean is off, by n^{−2/3} (Johnstone, 2001). */
    private static final Order EDGE = new Order("d^{-2/3}", d -> Math.pow(d, -2.0 / 3));

    /** The square of one coordinate of a vector without direction. */
    private static final Order COORDINATE = new Order("1/d", d -> 1 / d);

    private static final int SIZES = 4;
    private static final int DENSE = 20;

    /** A dimension at which the two sides of the threshold differ at a glance. */
    public BbpTransitionStatement() {
        this(800, 800);
    }

    /** @throws IllegalArgumentException if d &lt; 400 or there are fewer than 600 trials */
    public BbpTransitionStatement {
        Inputs.atLeast("dimension", dimension, 400);
        Inputs.atLeast("trials", trials, 600);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<LeadingPair> strong = tridiagonal(STRONG, random.named("strong"));
        Experiment<LeadingPair> weak = tridiagonal(WEAK, random.named("weak"));
        double formula = (1 + WEAK.strength()) * (1 + GAMMA / WEAK.strength());
        double ratio = GAMMA / WEAK.strength();
        double overlapByFormula = (1 - ratio / WEAK.strength()) / (1 + ratio);
        Order root = Order.inverseRoot("d");

        return Evidence.that(
                        eigenvalue("$θ>\\sqrt{γ}$", strong, STRONG.largestEigenvalue(), root),
                        overlap("$θ>\\sqrt{γ}$", strong, STRONG.overlap(), root),
                        eigenvalue("$θ<\\sqrt{γ}$", weak, WEAK.largestEigenvalue(), EDGE),
                        overlap("$θ<\\sqrt{γ}$", weak, WEAK.overlap(), COORDINATE),
                        sameAsDense("largest eigenvalue", LeadingPair::eigenvalue, STRONG, random),
                        sameAsDense("squared overlap", LeadingPair::overlap, STRONG, random),
                        trace(STRONG.strength(), random.named("trace")))
                .failsWith(
                        "the formula beyond the threshold, at $θ=\\frac12\\sqrt{γ}$",
                        eigenvalue("$θ<\\sqrt{γ}$", weak, formula, EDGE),
                        overlap("$θ<\\sqrt{γ}$", weak, overlapByFormula, COORDINATE))
                .failsWith(
                        "the population's own eigenvalue and eigenvector",
                        eigenvalue("$θ>\\sqrt{γ}$", strong, 1 + STRONG.strength(), root),
                        overlap("$θ>\\sqrt{γ}$", strong, 1, root))
                .failsWith(
                        "a spike of the wrong strength",
                        sameAsDense("largest eigenvalue", LeadingPair::eigenvalue, WEAK, random),
                        sameAsDense("squared overlap", LeadingPair::overlap, WEAK, random),
                        trace(WEAK.strength(), random.named("trace")))
                .shows(
                        "eigenvalue",
                        () -> figure(
                                "largest eigenvalue",
                                "largestEigenvalue",
                                LeadingPair::eigenvalue,
                                random.named("figure")))
                .shows(
                        "overlap",
                        () -> figure(
                                "squared overlap ⟨v, u⟩²", "overlap", LeadingPair::overlap, random.named("figure")))
                .shows("convergence", () -> convergenceFigure(weak, formula));
    }

    private Experiment<LeadingPair> tridiagonal(SpikedCovariance population, Randomness random) {
        return Experiment.doublingTo(
                dimension, SIZES, trials, random, (d, generator) -> pair(d, population.strength(), generator));
    }

    private static LeadingPair pair(int d, double strength, RandomGenerator generator) {
        return LeadingPair.of(new SpikedWishart(samples(d), d, strength).sample(generator));
    }

    private static int samples(int d) {
        return (int) Math.round(d / GAMMA);
    }

    /** The second route: one matrix of data, with the spike in the direction (1, …, 1)/√d. */
    private static LeadingPair dense(RandomGenerator generator) {
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(samples(DENSE), DENSE, generator);
        double stretch = (Math.sqrt(1 + STRONG.strength()) - 1) / DENSE;
        SymmetricEigen eigen = SymmetricEigen.of(
                SampleCovariance.of(x.addColumnVector(x.rowSums().mul(stretch))));
        double along = eigen.vectors().getColumn(DENSE - 1).sum();
        return new LeadingPair(eigen.values()[DENSE - 1], along * along / DENSE);
    }

    private Expectation sameAsDense(
            String name, ToDoubleFunction<LeadingPair> number, SpikedCovariance population, Randomness random) {
        return Expectation.of(
                "the tridiagonal form has the same mean " + name + " as the matrix of the data",
                0,
                random.named("dense")
                        .named(name)
                        .sample(
                                trials,
                                generator -> number.applyAsDouble(pair(DENSE, population.strength(), generator))
                                        - number.applyAsDouble(dense(generator))));
    }

    private static Limit eigenvalue(String where, Experiment<LeadingPair> pairs, double limit, Order order) {
        return Limit.of(
                "the largest eigenvalue of $\\hat{Σ}$ approaches its limit: " + where,
                pairs.measure(pair -> Math.abs(pair.eigenvalue() - limit)),
                order);
    }

    private static Limit overlap(String where, Experiment<LeadingPair> pairs, double limit, Order order) {
        return Limit.of(
                "the squared overlap of $v$ and $u$ approaches its limit: " + where,
                pairs.measure(pair -> Math.abs(pair.overlap() - limit)),
                order);
    }

    private Expectation trace(double strength, Randomness random) {
        int d = DENSE;
        return Expectation.of(
                "$\\E\\Tr\\hat{Σ}=d+θ$ for the tridiagonal form",
                d + STRONG.strength(),
                random.sample(
                        trials,
                        generator -> Arrays.stream(new SpikedWishart(samples(d), d, strength)
                                        .sample(generator)
                                        .diagonal())
                                .sum()));
    }

    private Figure figure(String axis, String function, ToDoubleFunction<LeadingPair> number, Randomness random) {
        double[] strengths = DoubleStream.iterate(0.1, theta -> theta <= 2.55, theta -> theta + 0.2)
                .toArray();
        Sample[] samples = Arrays.stream(strengths)
                .mapToObj(theta -> random.named("strength " + theta)
                        .sample(30, generator -> number.applyAsDouble(pair(dimension, theta, generator))))
                .toArray(Sample[]::new);
        double[] means = Arrays.stream(samples).mapToDouble(Sample::mean).toArray();
        double[] errors =
                Arrays.stream(samples).mapToDouble(Sample::standardError).toArray();
        return Figure.of(Axis.linear("strength θ").range(0, 2.6), Axis.linear(axis))
                .titled(axis + " against the strength of the spike, γ = " + GAMMA)
                .described("Points follow a curve that is flat up to a threshold and rises beyond it.")
                .points("d = " + dimension + ", γ = " + GAMMA + ": mean", strengths, means, errors)
                .curve("limit", theta -> value(function, GAMMA, theta), 0.05, 2.6)
                .sliding(
                        "limit",
                        Slider.of("γ", 0.05, 2, 0.05, GAMMA),
                        CurveFamily.of(
                                SpikedCovariance.class, function, (gamma, theta) -> value(function, gamma, theta)));
    }

    private static double value(String function, double gamma, double theta) {
        SpikedCovariance population = new SpikedCovariance(theta, gamma);
        return function.equals("overlap") ? population.overlap() : population.largestEigenvalue();
    }

    private static Figure convergenceFigure(Experiment<LeadingPair> weak, double formula) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "distance of the largest eigenvalue",
                        EDGE,
                        weak.measure(pair -> Math.abs(pair.eigenvalue() - WEAK.largestEigenvalue())),
                        "formula beyond the threshold",
                        weak.measure(pair -> Math.abs(pair.eigenvalue() - formula)))
                .titled("Largest eigenvalue below the threshold")
                .described("The distance to the edge falls; that to the other formula does not.");
    }
}
