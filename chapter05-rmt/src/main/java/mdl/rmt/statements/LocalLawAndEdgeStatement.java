package mdl.rmt.statements;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.GaudinLaw;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.TracyWidom;
import mdl.rmt.TridiagonalGaussianOrthogonal;
import org.hipparchus.complex.Complex;
import org.hipparchus.special.Gamma;

/** On the scale of single eigenvalues: the local law, the rigid bulk, spacings that repel, and the edge of Tracy and Widom. */
@Notes(
        id = "local-law-and-edge",
        name = "The local law and the edge",
        section = "5.3",
        items = {"Remark 20", "Figure 5.2"},
        sources = {"erdos2009", "gaudin1961", "tracywidom2000"})
public record LocalLawAndEdgeStatement(
        @Parameter("largest dimension d at the edge, from 1000 to 10⁷")
        int dimension,

        @Parameter("largest eigenvalues drawn at that dimension, at least 10⁴")
        int draws)
        implements Statement {

    private static final SemicircleLaw LAW = new SemicircleLaw();

    /**
     * The middle eigenvalue deviates by √(log d + c)/d: the variance of the number of positive eigenvalues is
     * (log d + 1 + γ + 3 log 2 − π²/8)/π², and a position varies less than a count, by 1/12 of a spacing squared. The
     * constant combines that of the half-line for Hermitian matrices (Majumdar et al., 2011) with what real symmetric ones
     * add in an interval (Dyson and Mehta, 1963).
     */
    private static final double NEXT_ORDER = 1 + Gamma.GAMMA + 3 * Math.log(2) - 5 * Math.PI * Math.PI / 24;

    private static final Order LOGARITHM = new Order("√(log d + c)", d -> Math.sqrt(Math.log(d) + NEXT_ORDER));

    /** With η = 1/√d, the local law's 1/(dη). */
    private static final Order LOCAL = Order.inverseRoot("d");

    private static final int SMALL = 64;
    private static final int EDGE_SIZES = 8;
    private static final int EDGE_PAIRS = 1500;

    /** Halved without remainder it stays odd, and a matrix of odd order has a middle eigenvalue. */
    private static final int MIDDLE = 511;

    private static final int MIDDLE_SIZES = 6;
    private static final int MIDDLE_TRIALS = 2500;
    private static final int SPACING_DIMENSION = 200;
    private static final int SPACINGS = 1500;
    private static final int WHOLE = 500;
    private static final int WHOLE_SIZES = 4;
    private static final int WHOLE_TRIALS = 100;

    /** A dimension at which the naive centring could no longer be told apart, and draws enough to see the skewness. */
    public LocalLawAndEdgeStatement() {
        this(10_000, 10_000);
    }

    /** @throws IllegalArgumentException if d lies outside 1000..10⁷, or there are fewer than 10⁴ draws */
    public LocalLawAndEdgeStatement {
        Inputs.within("dimension", dimension, 1000, 10_000_000);
        Inputs.atLeast("draws", draws, 10_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        TracyWidom tracyWidom = TracyWidom.orthogonal();
        Sample edge = largest(dimension, draws, random.named("edge"));
        Sample small = largest(SMALL, draws, random.named("small"));
        Sweep edgeSpread = edgeSpread(random.named("edge spread"));
        Sweep middle = middle(random.named("middle"));
        Sweep median = median(random.named("median"));
        Sample spacings = random.named("spacings").sample(SPACINGS, LocalLawAndEdgeStatement::spacing);
        Sample gaps = random.named("gaps").sample(SPACINGS, LocalLawAndEdgeStatement::gap);
        Sweep local = local(0.5, LocalLawAndEdgeStatement::eigenvalues, random.named("local"));
        Sweep independent = local(0.5, LocalLawAndEdgeStatement::points, random.named("independent"));

        return Evidence.that(
                        localLaw(local),
                        middleRate(middle),
                        spacingLaw(spacings),
                        edgeRate(edgeSpread),
                        edgeLaw(dimension, centred(edge, dimension, 1), tracyWidom),
                        edgeLaw(SMALL, centred(small, SMALL, 1), tracyWidom),
                        skewness(tracyWidom.skewness(), centred(edge, dimension, 1), tracyWidom))
                .failsWith(
                        "the height $η=\\frac1d$ of a single spacing",
                        localLaw(local(1, LocalLawAndEdgeStatement::eigenvalues, random.named("spacing"))))
                .failsWith(
                        "independent points of the law in place of eigenvalues",
                        localLaw(independent),
                        middleRate(median),
                        spacingLaw(gaps))
                .failsWith("the middle eigenvalue in place of the largest", edgeRate(middle))
                .failsWith("the naive centring $d^{2/3}(λ-2)$", edgeLaw(SMALL, centred(small, SMALL, 0), tracyWidom))
                .failsWith(
                        "a Gaussian law of the same mean and variance",
                        skewness(0, centred(edge, dimension, 1), tracyWidom))
                .shows("scales", () -> LocalLawAndEdgeFigures.scales(LOGARITHM, middle, edgeSpread))
                .shows("edge", () -> LocalLawAndEdgeFigures.edge(centred(edge, dimension, 1), tracyWidom))
                .shows("spacings", () -> LocalLawAndEdgeFigures.spacings(spacings))
                .shows("local-law", () -> LocalLawAndEdgeFigures.local(LOCAL, local, independent))
                .shows("edge-mean", () -> Quantity.meanOf(centred(edge, dimension, 1)))
                .shows("tracy-widom-mean", () -> Quantity.of(tracyWidom.mean(), 6))
                .shows("skewness", () -> Quantity.of(tracyWidom.skewness(), 3));
    }

    private static Sample largest(int d, int draws, Randomness random) {
        return random.sample(draws, new TridiagonalGaussianOrthogonal(d)::largestEigenvalue);
    }

    /**
     * With H = √(d/2) W, whose edge is at √(2d): √2 d^{1/6}(λ(H) − √(2d − shift)). The shift of 1 leaves an error of order
     * d^{-2/3} (Johnstone and Ma, 2012), none at all one of order d^{-1/3}.
     */
    // tag::centring[]
    private static Sample centred(Sample largest, int d, int shift) {
        double edge = Math.sqrt(2.0 * d - shift);
        double scale = Math.sqrt(2) * Math.pow(d, 1.0 / 6);
        return new Sample(Arrays.stream(largest.values())
                .map(value -> (Math.sqrt(d / 2.0) * value - edge) * scale)
                .toArray());
    }
    // end::centring[]

    private static Law edgeLaw(int d, Sample centred, TracyWidom law) {
        return Law.of(
                "the largest eigenvalue, centred and scaled, follows the law of Tracy and Widom at $d="
                        + NumberText.integer(d) + "$",
                centred,
                law::cdf);
    }

    /** The third Hermite polynomial of the standardised value, whose mean an error of the centring hardly moves. */
    private static Expectation skewness(double predicted, Sample centred, TracyWidom law) {
        double mean = law.mean();
        double deviation = Math.sqrt(law.variance());
        return Expectation.of(
                "the third Hermite polynomial of the standardised largest eigenvalue has the skewness of the law as its mean",
                predicted,
                new Sample(Arrays.stream(centred.values())
                        .map(value -> (value - mean) / deviation)
                        .map(u -> u * u * u - 3 * u)
                        .toArray()));
    }

    /** How far the largest eigenvalues of two independent matrices lie apart, which no centring enters. */
    private Sweep edgeSpread(Randomness random) {
        Experiment<Double> pairs = Experiment.doublingTo(dimension, EDGE_SIZES, EDGE_PAIRS, random, (d, generator) -> {
            TridiagonalGaussianOrthogonal model = new TridiagonalGaussianOrthogonal(d);
            return Math.abs(model.largestEigenvalue(generator) - model.largestEigenvalue(generator));
        });
        return pairs.measure(Double::doubleValue);
    }

    private static Rate edgeRate(Sweep spread) {
        return Rate.of("at the edge an eigenvalue fluctuates on the scale $d^{-2/3}$", spread, -2.0 / 3, -1);
    }

    private static Sweep middle(Randomness random) {
        Experiment<Double> middles = Experiment.doublingTo(
                MIDDLE,
                MIDDLE_SIZES,
                MIDDLE_TRIALS,
                random,
                (d, generator) -> Math.abs(
                        new TridiagonalGaussianOrthogonal(d).sample(generator).eigenvalue((d + 1) / 2)));
        return middles.measure(Double::doubleValue);
    }

    private static Sweep median(Randomness random) {
        Experiment<Double> medians = Experiment.doublingTo(
                MIDDLE, MIDDLE_SIZES, WHOLE_TRIALS, random, (d, generator) -> Math.abs(points(d, generator)[d / 2]));
        return medians.measure(Double::doubleValue);
    }

    private static Rate middleRate(Sweep middle) {
        return Rate.of(
                "in the bulk an eigenvalue fluctuates on the scale $\\frac{\\sqrt{\\log d+c}}{d}$",
                middle.over(LOGARITHM),
                -1,
                -0.5);
    }

    private static double spacing(RandomGenerator generator) {
        SymmetricTridiagonal matrix = new TridiagonalGaussianOrthogonal(SPACING_DIMENSION).sample(generator);
        int half = SPACING_DIMENSION / 2;
        return unfolded(matrix.eigenvalue(half), matrix.eigenvalue(half + 1));
    }

    private static double gap(RandomGenerator generator) {
        double[] points = points(SPACING_DIMENSION, generator);
        int half = SPACING_DIMENSION / 2;
        return unfolded(points[half - 1], points[half]);
    }

    /** The spacing in units of its mean, 1/(dρ). */
    private static double unfolded(double left, double right) {
        return SPACING_DIMENSION * LAW.density((left + right) / 2) * (right - left);
    }

    private static Law spacingLaw(Sample spacings) {
        return Law.of("neighbours in the bulk are spaced by the law of Gaudin", spacings, new GaudinLaw()::cdf);
    }

    private static double[] eigenvalues(int d, RandomGenerator generator) {
        return new TridiagonalGaussianOrthogonal(d).sample(generator).eigenvalues();
    }

    private static double[] points(int d, RandomGenerator generator) {
        return DoubleStream.generate(() -> LAW.draw(generator))
                .limit(d)
                .sorted()
                .toArray();
    }

    /** The error of the transform at the worst of nine points of the bulk at the height d to the power −exponent. */
    private static Sweep local(
            double exponent, BiFunction<Integer, RandomGenerator, double[]> eigenvalues, Randomness random) {
        Experiment<Double> errors = Experiment.doublingTo(WHOLE, WHOLE_SIZES, WHOLE_TRIALS, random, (d, generator) -> {
            EmpiricalSpectrum spectrum = new EmpiricalSpectrum(eigenvalues.apply(d, generator));
            double eta = Math.pow(d, -exponent);
            return IntStream.rangeClosed(-4, 4)
                    .mapToObj(k -> new Complex(0.4 * k, eta))
                    .mapToDouble(z ->
                            spectrum.stieltjes(z).subtract(LAW.stieltjes(z)).norm())
                    .max()
                    .orElseThrow();
        });
        return errors.measure(Double::doubleValue);
    }

    private static Limit localLaw(Sweep errors) {
        return Limit.of(
                "$\\frac1d\\Tr (W-z)^{-1}$ approaches $s(z)$ at the worst of nine points at the height $η=\\frac1{\\sqrt{d}}$",
                errors,
                LOCAL);
    }
}
