package mdl.rmt.statements;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.CountedSpectrum;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.SpectralHistogram;
import mdl.rmt.TridiagonalGaussianOrthogonal;
import mdl.rmt.WignerEnsemble;
import org.hipparchus.complex.Complex;

/** The spectrum of W ~ GOE(d) approaches the semicircle law as d grows, in distribution and through its transform. */
@Notes(
        id = "semicircle-law",
        name = "Wigner's semicircle law",
        section = "5.3",
        items = {"Theorem 8", "Figure 5.1"},
        sources = {"wigner1955", "wigner1958"})
public record SemicircleLawStatement(
        @Parameter(
                "largest dimension d, at least 80; whole spectra are computed up to 500, beyond it eigenvalues are counted")
        int dimension,

        @Parameter("matrices at each of the dimensions d/8, d/4, d/2 and d, at least 30")
        int trials)
        implements Statement {

    private static final SemicircleLaw LAW = new SemicircleLaw();

    /** A smooth linear statistic fluctuates, and its mean is off, by 1/d (Johansson, 1998). */
    private static final Order LINEAR_STATISTIC = new Order("1/d", d -> 1 / d);

    /** The height above the line of the lowest points at which transforms are compared. */
    private static final double LOWEST = 0.25;

    private static final int SIZES = 4;
    private static final int BINS = 40;

    /** Beyond it a dense matrix costs seconds; counts of the tridiagonal form go on. */
    private static final int LARGEST_WHOLE = 500;

    private static final int LARGEST = 10_000_000;
    private static final int MILLION = 1_000_000;
    private static final int COUNTED_POINTS = 9;
    private static final int MOMENTS = 10;

    /** Counts scatter more than whole distances; smaller sizes cost next to nothing. */
    private static final int COUNTED_SIZES = 6;

    /** The notes' own dimension. */
    public SemicircleLawStatement() {
        this(500, 40);
    }

    /** @throws IllegalArgumentException if d lies outside 80..10⁷, or there are fewer than 30 trials */
    public SemicircleLawStatement {
        Inputs.within("dimension", dimension, 80, LARGEST);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<EmpiricalSpectrum> orthogonal = spectra(EntryLaw.GAUSSIAN, 1, random.named("orthogonal"));
        Experiment<EmpiricalSpectrum> tooWide = spectra(EntryLaw.GAUSSIAN, Math.sqrt(2), random.named("wrong scale"));
        Experiment<EmpiricalSpectrum> heavy = spectra(EntryLaw.CAUCHY, 1, random.named("heavy tails"));

        Experiment<EmpiricalSpectrum> independent = independentPoints(random.named("independent"));
        Experiment<CountedSpectrum> counted = counts(dimension, 1, random.named("counted"));

        return Evidence.that(
                        approach(orthogonal),
                        countsApproach(counted),
                        transformApproaches(orthogonal),
                        secondMoment(orthogonal),
                        fourthMoment(orthogonal),
                        sixthMoment(orthogonal),
                        momentsAreCatalanNumbers(1),
                        transformIsOfTheLaw(LAW::stieltjes))
                .failsWith("entries without variance (Cauchy)", approach(heavy))
                .failsWith("independent points of the law in place of eigenvalues", approach(independent))
                .failsWith(
                        "the scale $(G+G^\\top)/\\sqrt{d}$",
                        approach(tooWide),
                        countsApproach(counts(whole(), Math.sqrt(2), random.named("counted"))),
                        transformApproaches(tooWide),
                        secondMoment(tooWide),
                        fourthMoment(tooWide),
                        sixthMoment(tooWide),
                        momentsAreCatalanNumbers(Math.sqrt(2)))
                .failsWith(
                        "the other root of $s^2+zs+1=0$",
                        transformIsOfTheLaw(z -> LAW.stieltjes(z).reciprocal()))
                .shows("spectrum", () -> spectrumFigure(random.named("figure")))
                .shows("spectrum-million", () -> spectrumOfMillion(random.named("million")))
                .shows("convergence", () -> convergenceFigure(orthogonal, independent))
                .shows(
                        "distance",
                        () -> Quantity.meanOf(orthogonal.atLargest(spectrum -> spectrum.kolmogorovDistance(LAW))))
                .shows("largest-eigenvalue", () -> Quantity.meanOf(orthogonal.atLargest(EmpiricalSpectrum::largest)));
    }

    private int whole() {
        return Math.min(dimension, LARGEST_WHOLE);
    }

    private Experiment<EmpiricalSpectrum> spectra(EntryLaw entries, double scale, Randomness random) {
        return Experiment.doublingTo(
                whole(),
                SIZES,
                trials,
                random,
                (d, generator) -> EmpiricalSpectrum.of(
                        new WignerEnsemble(d, entries).sample(generator).muli(scale)));
    }

    private Experiment<EmpiricalSpectrum> independentPoints(Randomness random) {
        return Experiment.doublingTo(
                whole(),
                SIZES,
                trials,
                random,
                (d, generator) -> new EmpiricalSpectrum(DoubleStream.generate(() -> LAW.draw(generator))
                        .limit(d)
                        .sorted()
                        .toArray()));
    }

    /** Counts at the inner edges of ten bins, of the tridiagonal form times a scale c: λ < x/c if and only if cλ < x. */
    private Experiment<CountedSpectrum> counts(int largest, double scale, Randomness random) {
        double[] edges = LAW.bins(COUNTED_POINTS + 1);
        double[] points = Arrays.copyOfRange(edges, 1, edges.length - 1);
        double[] scaled = Arrays.stream(points).map(x -> x / scale).toArray();
        return Experiment.doublingTo(largest, COUNTED_SIZES, trials, random, (d, generator) -> {
            SymmetricTridiagonal matrix = new TridiagonalGaussianOrthogonal(d).sample(generator);
            return new CountedSpectrum(
                    points, CountedSpectrum.of(matrix, scaled).below(), d);
        });
    }

    private Limit countsApproach(Experiment<CountedSpectrum> counted) {
        return Limit.of(
                "the shares of eigenvalues below nine points, counted in the tridiagonal form, approach those of the law",
                counted.measure(spectrum -> spectrum.distance(LAW)),
                EmpiricalSpectrum.RIGIDITY,
                Order.inverseRoot("d"));
    }

    private Limit approach(Experiment<EmpiricalSpectrum> spectra) {
        return Limit.of(
                "the Kolmogorov distance between the spectrum of $W$ and the semicircle law vanishes",
                spectra.measure(spectrum -> spectrum.kolmogorovDistance(LAW)),
                EmpiricalSpectrum.RIGIDITY,
                Order.inverseRoot("d"));
    }

    private Limit transformApproaches(Experiment<EmpiricalSpectrum> spectra) {
        return Limit.of(
                "$\\frac1d\\Tr (W-z)^{-1}$ approaches $s(z)$ at the worst of ten points $z$",
                spectra.measure(spectrum -> upperHalfPlane()
                        .mapToDouble(z ->
                                spectrum.stieltjes(z).subtract(LAW.stieltjes(z)).norm())
                        .max()
                        .orElseThrow()),
                LINEAR_STATISTIC);
    }

    private Expectation secondMoment(Experiment<EmpiricalSpectrum> spectra) {
        double d = whole();
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr W^2=1+\\frac1d$",
                LAW.moment(2) + 1 / d,
                spectra.atLargest(spectrum -> spectrum.moment(2)));
    }

    private Expectation fourthMoment(Experiment<EmpiricalSpectrum> spectra) {
        double d = whole();
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr W^4=2+\\frac5d+\\frac5{d^2}$",
                LAW.moment(4) + 5 / d + 5 / (d * d),
                spectra.atLargest(spectrum -> spectrum.moment(4)));
    }

    private Expectation sixthMoment(Experiment<EmpiricalSpectrum> spectra) {
        double d = whole();
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr W^6=5+\\frac{22}{d}+\\frac{52}{d^2}+\\frac{41}{d^3}$",
                LAW.moment(6) + 22 / d + 52 / (d * d) + 41 / (d * d * d),
                spectra.atLargest(spectrum -> spectrum.moment(6)));
    }

    /** The rule is exact for the polynomials (cx)^{2m} of the law; c = 1 is the law itself. */
    private static Identity momentsAreCatalanNumbers(double scale) {
        GaussChebyshev quadrature = new GaussChebyshev(MOMENTS + 1);
        double[] shares = IntStream.rangeClosed(1, MOMENTS)
                .mapToDouble(m -> quadrature.integrate(t -> Math.pow(scale * 2 * t, 2 * m)) / LAW.moment(2 * m))
                .toArray();
        double[] ones = DoubleStream.generate(() -> 1).limit(MOMENTS).toArray();
        return Identity.of(
                "$\\int λ^{2m}\\,μ(\\dd λ)$ is the Catalan number $\\frac{(2m)!}{m!\\,(m+1)!}$ for $m\\le10$: their ratio",
                ones,
                shares,
                Rounding.of(4 * MOMENTS));
    }

    private static Identity transformIsOfTheLaw(UnaryOperator<Complex> transform) {
        // At height 1/4 the integrand is analytic inside an ellipse with ρ > 1.13, and 1.13 to the power -2·400 is
        // below ε.
        GaussChebyshev quadrature = new GaussChebyshev(400);
        double[] integrals = upperHalfPlane()
                .mapToDouble(z -> quadrature.integrate(
                        t -> z.negate().add(2 * t).reciprocal().getImaginary()))
                .toArray();
        double[] closedForm = upperHalfPlane()
                .mapToDouble(z -> transform.apply(z).getImaginary())
                .toArray();
        return Identity.of(
                "$\\Im s(z)=\\int\\Im\\frac{1}{λ-z}\\,μ(\\dd λ)$ by quadrature",
                integrals, closedForm, Rounding.of(quadrature.nodes()).withScale(1 / LOWEST));
    }

    private static Stream<Complex> upperHalfPlane() {
        return Stream.of(-2.0, -1.0, 0.0, 1.0, 2.0).flatMap(x -> Stream.of(new Complex(x, LOWEST), new Complex(x, 1)));
    }

    private Figure spectrumFigure(Randomness random) {
        SpectralHistogram histogram = EmpiricalSpectrum.of(
                        WignerEnsemble.gaussianOrthogonal(whole()).sample(random.generator()))
                .histogram(BINS);
        return withLaw(whole(), histogram);
    }

    private static Figure spectrumOfMillion(Randomness random) {
        SymmetricTridiagonal matrix = new TridiagonalGaussianOrthogonal(MILLION).sample(random.generator());
        return withLaw(MILLION, CountedSpectrum.of(matrix, LAW.bins(BINS)).histogram());
    }

    private static Figure withLaw(int dimension, SpectralHistogram histogram) {
        return Figure.of(Axis.linear("eigenvalue λ"), Axis.linear("density"))
                .titled("Spectrum of one matrix of the Gaussian orthogonal ensemble")
                .described("A histogram of the eigenvalues of one matrix follows a half ellipse from -2 to 2.")
                .histogram(
                        "eigenvalues, d = " + NumberText.integer(dimension), histogram.edges(), histogram.densities())
                .curve("semicircle law", LAW::density, LAW.lowerEdge(), LAW.upperEdge());
    }

    private static Figure convergenceFigure(
            Experiment<EmpiricalSpectrum> orthogonal, Experiment<EmpiricalSpectrum> independent) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "Kolmogorov distance",
                        EmpiricalSpectrum.RIGIDITY,
                        orthogonal.measure(spectrum -> spectrum.kolmogorovDistance(LAW)),
                        "independent points",
                        independent.measure(spectrum -> spectrum.kolmogorovDistance(LAW)))
                .titled("Distance to the semicircle law")
                .described(
                        "The distance falls like log d over d, that of independent points more slowly, like one over the root of d.");
    }
}
