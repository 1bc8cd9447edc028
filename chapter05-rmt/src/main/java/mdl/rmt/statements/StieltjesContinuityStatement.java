package mdl.rmt.statements;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.StieltjesTransform;
import org.hipparchus.complex.Complex;

/** Measures converge weakly to a probability measure exactly if their transforms converge to its transform. */
@Notes(
        id = "stieltjes-continuity",
        name = "Continuity of the Stieltjes transform",
        section = "5.2",
        items = {"Proposition 9", "Remark 18"},
        sources = {"geronimo2003"})
public record StieltjesContinuityStatement(
        @Parameter("largest number n of points of the measures, at least 80")
        int points,

        @Parameter("random measures at each of the sizes n/8, n/4, n/2 and n, at least 100")
        int trials)
        implements Statement {

    private static final SemicircleLaw LAW = new SemicircleLaw();
    private static final Order HALF = Order.inverseRoot("n");
    private static final Order WHOLE = new Order("1/n", n -> 1 / n);

    /** The height of the points at which transforms are compared. */
    private static final double HEIGHT = 0.5;

    private static final int SIZES = 4;

    /** Sizes at which noise of order 1/√n is seen to fall. */
    public StieltjesContinuityStatement() {
        this(1600, 200);
    }

    /** @throws IllegalArgumentException if there are fewer than 80 points or 100 trials */
    public StieltjesContinuityStatement {
        Inputs.atLeast("points", points, 80);
        Inputs.atLeast("trials", trials, 100);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<EmpiricalSpectrum> sampled = measures(random.named("sampled"), 0);
        Experiment<EmpiricalSpectrum> escaping = measures(random.named("escaping"), 0.5);

        return Evidence.that(
                        weakly(sampled),
                        pointwise(sampled),
                        distanceControls(sampled, 2),
                        limitOfEscaping(2),
                        isOfProbability(LAW))
                .failsWith("half of the mass escapes to infinity", weakly(escaping), pointwise(escaping))
                .failsWith("$1/\\Im z$ in place of $2/\\Im z$", distanceControls(sampled, 1))
                .failsWith("the limit taken for a transform of a probability measure", limitOfEscaping(1))
                .failsWith(
                        "the limit $-1/(2z)$ that escaping mass leaves",
                        isOfProbability(z -> z.multiply(-2).reciprocal()))
                .shows("together", () -> togetherFigure(sampled, escaping));
    }

    /** Empirical measures of n independent points of the law, of which the last share is moved to the right by n. */
    private Experiment<EmpiricalSpectrum> measures(Randomness random, double share) {
        return Experiment.doublingTo(
                points, SIZES, trials, random, (n, generator) -> sample(n, (int) (share * n), generator));
    }

    private static EmpiricalSpectrum sample(int n, int moved, RandomGenerator generator) {
        return new EmpiricalSpectrum(IntStream.range(0, n)
                .mapToDouble(k -> LAW.draw(generator) + (k < n - moved ? 0 : n))
                .sorted()
                .toArray());
    }

    private static Limit weakly(Experiment<EmpiricalSpectrum> measures) {
        return Limit.of(
                "the Kolmogorov distance between $μ_n$ and $μ$ vanishes",
                measures.measure(measure -> measure.kolmogorovDistance(LAW)),
                HALF);
    }

    private static Limit pointwise(Experiment<EmpiricalSpectrum> measures) {
        return Limit.of(
                "$s_{μ_n}(z)$ approaches $s_μ(z)$ at the worst of five points $z$",
                measures.measure(StieltjesContinuityStatement::distance),
                HALF);
    }

    private static double distance(EmpiricalSpectrum measure) {
        return at(HEIGHT).mapToDouble(z -> distance(measure, LAW, z)).max().orElseThrow();
    }

    private static double distance(StieltjesTransform one, StieltjesTransform other, Complex z) {
        return one.stieltjes(z).subtract(other.stieltjes(z)).norm();
    }

    private static Stream<Complex> at(double height) {
        return DoubleStream.of(-2, -1, 0, 1, 2).mapToObj(x -> new Complex(x, height));
    }

    private static Bound distanceControls(Experiment<EmpiricalSpectrum> measures, double constant) {
        Inequalities inequalities = new Inequalities();
        for (EmpiricalSpectrum measure : measures.outcomes().get(SIZES - 1)) {
            inequalities.add(distance(measure), constant * measure.kolmogorovDistance(LAW) / HEIGHT);
        }
        // Between these two F − G is 1/3 on (−η, η) and −1/3 on the rest of (−L, L): the signs of Re 1/(λ − iη)²
        // reversed.
        double far = 1000;
        EmpiricalSpectrum left = new EmpiricalSpectrum(new double[] {-HEIGHT, -HEIGHT, far});
        EmpiricalSpectrum right = new EmpiricalSpectrum(new double[] {-far, HEIGHT, HEIGHT});
        inequalities.add(distance(left, right, new Complex(0, HEIGHT)), constant / 3 / HEIGHT);
        return inequalities.bound(
                "$\\abs{s_μ(z)-s_ν(z)}\\le\\frac{2}{\\Im z}$ times the Kolmogorov distance of $μ$ and $ν$",
                Rounding.of(measures.sizes().get(SIZES - 1)).withScale(1 / HEIGHT));
    }

    /** The transform of ½δ₀ + ½δₙ against −1/(kz). */
    private Limit limitOfEscaping(double k) {
        return Limit.of(
                "$s(z)$ of $\\frac12δ_0+\\frac12δ_n$ approaches $-1/(2z)$",
                Sweep.exactlyDoublingTo(
                        points,
                        SIZES,
                        n -> at(HEIGHT)
                                .mapToDouble(z -> distance(
                                        new EmpiricalSpectrum(new double[] {0, n}),
                                        point -> point.multiply(-k).reciprocal(),
                                        z))
                                .max()
                                .orElseThrow()),
                WHOLE);
    }

    private Limit isOfProbability(StieltjesTransform transform) {
        return Limit.of(
                "$-zs(z)$ approaches 1, the mass, as $z=iη$ grows",
                Sweep.exactlyDoublingTo(points, SIZES, eta -> {
                    Complex z = new Complex(0, eta);
                    return transform.stieltjes(z).multiply(z).add(1).norm();
                }),
                new Order("1/η", eta -> 1 / eta));
    }

    private static Figure togetherFigure(
            Experiment<EmpiricalSpectrum> sampled, Experiment<EmpiricalSpectrum> escaping) {
        Sweep measures = sampled.measure(measure -> measure.kolmogorovDistance(LAW));
        double constant = measures.mean(0) / HALF.at(measures.size(0));
        Figure line = Figure.of(Axis.logarithmic("number of points n"), Axis.logarithmic("distance to the limit"))
                .curve("C " + HALF.formula(), n -> constant * HALF.at(n), measures.size(0), measures.largest());
        Figure both = points(
                points(line, "of the measures", measures),
                "of the transforms",
                sampled.measure(StieltjesContinuityStatement::distance));
        return points(
                        both,
                        "control: half of the mass escapes",
                        escaping.measure(measure -> measure.kolmogorovDistance(LAW)))
                .titled("Measures and transforms converge together")
                .described("Two sets of points fall along the same slope; those of the control stay at one half.");
    }

    private static Figure points(Figure figure, String label, Sweep sweep) {
        return figure.points(label, sweep.sizeArray(), sweep.means(), sweep.standardErrors());
    }
}
