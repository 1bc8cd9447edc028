package mdl.rmt.statements;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.GaussianLipschitzTail;
import mdl.rmt.StieltjesGradient;
import mdl.rmt.TridiagonalGaussianOrthogonal;
import mdl.rmt.TridiagonalResolvent;
import org.hipparchus.complex.Complex;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** A Lipschitz function of standard normal numbers strays from its mean no further than a normal number does. */
@Notes(
        id = "gaussian-lipschitz-tail",
        name = "Gaussian concentration",
        section = "5.3",
        items = {"Lemma 3"},
        sources = {"sudakov1978", "borell1975", "boucheron2013"})
public record GaussianLipschitzTailStatement(
        @Parameter("dimension d of the normal vector, between 2 and 500")
        int dimension,

        @Parameter("draws of each function, at least 20000") int trials)
        implements Statement {

    private static final GaussianLipschitzTail UNIT = new GaussianLipschitzTail(1);

    /** The dimension of the matrix whose Stieltjes transform is one of the functions. */
    private static final int SMALL = 10;

    /** In standard deviations of a coordinate. */
    private static final double FAR = 8;

    private static final double OFTEN = 0.1;
    private static final double SELDOM = 1e-3;
    private static final double HARDLY_EVER = 1e-4;

    /** A dimension in which the length of a normal vector looks constant, and draws for an event of one in ten thousand. */
    public GaussianLipschitzTailStatement() {
        this(50, 20_000);
    }

    /** @throws IllegalArgumentException if d lies outside its range, or there are fewer than 20 000 draws */
    public GaussianLipschitzTailStatement {
        Inputs.within("dimension", dimension, 2, 500);
        Inputs.atLeast("trials", trials, 20_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        double lengthOnAverage = meanOfNorm(dimension);
        double maximumOnAverage = meanOfMaximum();
        Deviation coordinate = new Deviation("g_1", 1, EntryLaw.GAUSSIAN::draw);
        Deviation heavy = new Deviation("x_1", 1, EntryLaw.STUDENT::draw);
        Deviation norm = new Deviation("\\norm{g}", 1, generator -> norm(dimension, generator) - lengthOnAverage);
        Deviation maximum = new Deviation("\\max_ig_i", 1, generator -> maximum(generator) - maximumOnAverage);
        Deviation transform = new Deviation(
                "\\Re s_d(i)", StieltjesGradient.lipschitzConstant(SMALL, Complex.I), this::realPartOfTransform);
        double slope = 2 * Math.sqrt(dimension);
        // χ² on d degrees leaves the parabola between d and 2d, as long as that is several deviations away.
        double farOut = Math.max(FAR * slope, 4.0 * dimension);
        Deviation square = new Deviation("g_1^2", 2, generator -> Math.pow(generator.nextGaussian(), 2) - 1);

        return Evidence.that(
                        largestIsBounded(UNIT),
                        largestIsAttained(1, random.named("clipped")),
                        strays(coordinate, OFTEN, random),
                        strays(coordinate, SELDOM, random),
                        strays(norm, OFTEN, random),
                        strays(maximum, OFTEN, random),
                        strays(transform, OFTEN, random),
                        exactTailIsBounded("\\norm{g}", 1, FAR, t -> tailOfNorm(lengthOnAverage, t)),
                        exactTailIsBounded("\\max_ig_i", 1, FAR, t -> tailOfMaximum(maximumOnAverage, t)),
                        normIsChi(random.named("chi"), dimension))
                .failsWith("a Lipschitz constant smaller by a tenth", largestIsBounded(new GaussianLipschitzTail(0.9)))
                .failsWith(
                        "a square, steeper the further out, with the slope 2 at its typical point",
                        strays(square, HARDLY_EVER, random),
                        exactTailIsBounded("g_1^2", 2, FAR, GaussianLipschitzTailStatement::tailOfSquare))
                .failsWith(
                        "the squared length, steeper the further out, with the slope $2\\sqrt{d}$ at its typical point",
                        exactTailIsBounded("\\norm{g}^2", slope, farOut, this::tailOfSquaredNorm))
                .failsWith("an entry with heavy tails (Student's law)", strays(heavy, SELDOM, random))
                .failsWith("one coordinate more", normIsChi(random.named("chi"), dimension + 1))
                .shows("tails", this::tailFigure)
                .shows("largest-over-bound", () -> Quantity.of(largestShare(), 3));
    }

    /**
     * A function of a Gaussian vector about its mean.
     *
     * @param name in TeX
     * @param constant L, its Lipschitz constant in the Euclidean norm of that vector
     * @param centred one draw of f(g) − E f(g)
     */
    private record Deviation(String name, double constant, ToDoubleFunction<RandomGenerator> centred) {}

    private static Bound largestIsBounded(GaussianLipschitzTail claimed) {
        return exponentsGrow(
                "the largest probability that any $f$ with $L=1$ attains is at most $e^{-t^2/2}$",
                claimed,
                FAR,
                UNIT::largestProbability);
    }

    private static Bound exactTailIsBounded(String name, double constant, double farthest, DoubleUnaryOperator tail) {
        return exponentsGrow(
                "the exact tail of $" + name + "$ is at most $e^{-t^2/(2L^2)}$",
                new GaussianLipschitzTail(constant),
                farthest,
                tail);
    }

    /** Compares exponents, since probabilities far out are smaller than the rounding of one. */
    private static Bound exponentsGrow(
            String sentence, GaussianLipschitzTail claimed, double farthest, DoubleUnaryOperator tail) {
        double[] least = deviations(farthest)
                .map(t -> t * t / (2 * claimed.constant() * claimed.constant()))
                .toArray();
        double[] exponents =
                deviations(farthest).map(t -> -Math.log(tail.applyAsDouble(t))).toArray();
        return Bound.always(sentence, least, exponents, Rounding.of(8).withScale(least[least.length - 1]));
    }

    /** From a small deviation to the farthest. */
    private static DoubleStream deviations(double farthest) {
        return IntStream.rangeClosed(1, 160).mapToDouble(k -> farthest * k / 160);
    }

    private Expectation largestIsAttained(double t, Randomness random) {
        double level = UNIT.clippingLevel(t);
        // E(ξ − a)₊ = t, so that the clipped part of the line lies exactly t below the mean.
        Sample exceeds = random.sample(
                trials, generator -> Math.abs(Math.max(generator.nextGaussian() - level, 0) - t) >= t ? 1 : 0);
        return Expectation.of("a clipped line attains that probability at $t=1$", UNIT.largestProbability(t), exceeds);
    }

    private Bound strays(Deviation f, double delta, Randomness random) {
        double t = new GaussianLipschitzTail(f.constant()).threshold(delta);
        Randomness stream = random.named(f.name()).named("probability " + delta);
        Sample observed =
                stream.sample(trials, generator -> Math.abs(f.centred().applyAsDouble(generator)));
        return Bound.withProbability(
                "$f=" + f.name() + "$ strays by $t$ with probability at most $e^{-t^2/(2L^2)}="
                        + NumberText.significant(delta, 1) + "$",
                observed.values(),
                IntStream.range(0, trials).mapToDouble(k -> t).toArray(),
                delta);
    }

    private Law normIsChi(Randomness random, int degrees) {
        return Law.of(
                "$\\norm{g}$ follows the chi law with $d$ degrees of freedom",
                random.sample(trials, generator -> norm(dimension, generator)),
                x -> Gamma.regularizedGammaP(degrees / 2.0, x * x / 2));
    }

    private static double norm(int dimension, RandomGenerator generator) {
        return EntryLaw.GAUSSIAN.matrix(dimension, 1, generator).norm2();
    }

    private double maximum(RandomGenerator generator) {
        return EntryLaw.GAUSSIAN.matrix(dimension, 1, generator).max();
    }

    /** Its mean is 0, since W and −W have the same law. */
    private double realPartOfTransform(RandomGenerator generator) {
        return new TridiagonalResolvent(new TridiagonalGaussianOrthogonal(SMALL).sample(generator))
                .stieltjes(Complex.I)
                .getReal();
    }

    private static double meanOfNorm(double degrees) {
        return Math.sqrt(2) * Math.exp(Gamma.logGamma((degrees + 1) / 2) - Gamma.logGamma(degrees / 2));
    }

    /** E max = ∫₀^∞ (1 − Φ(x)^d − Φ(−x)^d) dx, cut off where Φ(−x) vanishes next to 1. */
    private double meanOfMaximum() {
        return PanelQuadrature.integrate(
                x -> -Math.expm1(dimension * Math.log1p(-normalBelow(-x))) - Math.pow(normalBelow(-x), dimension),
                0,
                10,
                0.25);
    }

    private double tailOfNorm(double mean, double t) {
        double shape = dimension / 2.0;
        double above = Gamma.regularizedGammaQ(shape, (mean + t) * (mean + t) / 2);
        return t < mean ? above + Gamma.regularizedGammaP(shape, (mean - t) * (mean - t) / 2) : above;
    }

    /** P[|‖g‖² − d| ≥ t]. */
    private double tailOfSquaredNorm(double t) {
        double shape = dimension / 2.0;
        double above = Gamma.regularizedGammaQ(shape, (dimension + t) / 2);
        return t < dimension ? above + Gamma.regularizedGammaP(shape, (dimension - t) / 2) : above;
    }

    private double tailOfMaximum(double mean, double t) {
        double above = -Math.expm1(dimension * Math.log1p(-normalBelow(-mean - t)));
        return above + Math.pow(normalBelow(mean - t), dimension);
    }

    /** P[|g² − 1| ≥ t] for one standard normal g. */
    private static double tailOfSquare(double t) {
        double above = 2 * normalBelow(-Math.sqrt(1 + t));
        return t < 1 ? above + 1 - 2 * normalBelow(-Math.sqrt(1 - t)) : above;
    }

    private static double normalBelow(double x) {
        return Erf.erfc(-x / Math.sqrt(2)) / 2;
    }

    /** How near the largest probability comes to the bound at t = 1. */
    private static double largestShare() {
        return UNIT.largestProbability(1) / UNIT.bound(1);
    }

    private Figure tailFigure() {
        double to = 5;
        double lengthOnAverage = meanOfNorm(dimension);
        double maximumOnAverage = meanOfMaximum();
        return Figure.of(
                        Axis.linear("deviation t/L"),
                        Axis.logarithmic("probability").range(1e-7, 1))
                .titled("Tails of Lipschitz functions")
                .described(
                        "On a logarithmic axis the tails of the maximum and of the length of a normal vector bend down"
                                + " below a parabola, the bound; that of a square is straight and crosses it.")
                .curve("bound e^{-t²/2L²}", UNIT::bound, 0.01, to)
                .curve("largest of all f", UNIT::largestProbability, 0.01, to)
                .curve("length of g, d = " + dimension, t -> tailOfNorm(lengthOnAverage, t), 0.01, to)
                .curve("largest entry of g", t -> tailOfMaximum(maximumOnAverage, t), 0.01, to)
                .dashed("control: square of an entry", t -> tailOfSquare(2 * t), 0.01, to);
    }
}
