package mdl.rmt.statements;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.analysis.GaussChebyshev;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.Bulk;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.GeneralizedMarchenkoPastur;
import mdl.rmt.PopulationSpectrum;
import mdl.rmt.SampleCovariance;
import mdl.rmt.SpectralHistogram;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/** The spectrum of XᵀX/n for a population with two eigenvalues: one bulk or two, with edges at critical points. */
@Notes(
        id = "generalized-mp-density",
        name = "The generalised Marchenko–Pastur law",
        section = "5.4.2",
        items = {},
        sources = {"marchenko1967", "silverstein1995choi", "bai1998", "bai1999"})
public record GeneralizedMpDensityStatement(
        @Parameter("largest dimension d, at least 80, a multiple of 16")
        int dimension,

        @Parameter("data matrices at each of the dimensions d/8, d/4, d/2 and d, at least 30")
        int trials)
        implements Statement {

    private static final double LOW = 1;
    private static final double HIGH = 8;
    private static final PopulationSpectrum TWO_VALUES = PopulationSpectrum.of(LOW, HIGH);
    private static final double GAMMA = 0.25;
    private static final GeneralizedMarchenkoPastur LAW = new GeneralizedMarchenkoPastur(TWO_VALUES, GAMMA);

    /** A Marchenko–Pastur law that knows only the mean of the population's eigenvalues. */
    private static final GeneralizedMarchenkoPastur MEAN_ONLY =
            new GeneralizedMarchenkoPastur(PopulationSpectrum.of((LOW + HIGH) / 2), GAMMA);

    private static final int SIZES = 4;
    private static final int BINS = 60;

    /** Large enough for two bulks without a doubt. */
    public GeneralizedMpDensityStatement() {
        this(320, 30);
    }

    /**
     * @throws IllegalArgumentException if d &lt; 80 or no multiple of 16, there are fewer than 30 trials, or a matrix cannot
     *     fit in memory
     */
    public GeneralizedMpDensityStatement {
        Inputs.atLeast("dimension", dimension, 80);
        Inputs.require(dimension % 16 == 0, "dimension is " + dimension + ", but must be a multiple of 16");
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        MatrixSize.require(Math.round(dimension / GAMMA), dimension);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<EmpiricalSpectrum> spectra =
                Experiment.doublingTo(dimension, SIZES, trials, random, GeneralizedMpDensityStatement::spectrum);
        return Evidence.that(
                        approach(spectra, LAW),
                        moments(LAW),
                        vanishesAtEdges(LAW),
                        bulks(mergingRatio()),
                        separation(spectra, 0.5))
                .failsWith(
                        "the Marchenko–Pastur law with the mean eigenvalue $\\frac1d\\Tr Σ$ alone",
                        approach(spectra, MEAN_ONLY),
                        moments(MEAN_ONLY),
                        vanishesAtEdges(MEAN_ONLY))
                .failsWith("a ratio $γ$ twice as large as where the bulks touch", bulks(2 * mergingRatio()))
                .failsWith(
                        "the share of $Σ$'s trace in place of its eigenvalues", separation(spectra, LOW / (LOW + HIGH)))
                .shows("spectrum", () -> spectrumFigure(random.named("figure")))
                .shows("support", GeneralizedMpDensityStatement::supportFigure)
                .shows("convergence", () -> convergenceFigure(spectra))
                .shows("merging", () -> Quantity.of(mergingRatio(), 3));
    }

    private static EmpiricalSpectrum spectrum(int d, RandomGenerator generator) {
        DoubleMatrix z = EntryLaw.GAUSSIAN.matrix((int) Math.round(d / GAMMA), d, generator);
        double[] scales = IntStream.range(0, d)
                .mapToDouble(k -> Math.sqrt(2 * k < d ? LOW : HIGH))
                .toArray();
        return SampleCovariance.spectrum(z.muliRowVector(new DoubleMatrix(1, d, scales)));
    }

    private static Limit approach(Experiment<EmpiricalSpectrum> spectra, GeneralizedMarchenkoPastur law) {
        return Limit.of(
                "the Kolmogorov distance between the spectrum of $\\hat{Σ}$ and its law vanishes",
                spectra.measure(spectrum -> spectrum.kolmogorovDistance(law)),
                EmpiricalSpectrum.RIGIDITY,
                Order.inverseRoot("d"));
    }

    /** Against the coefficients of the population's own series, which know nothing of densities or edges. */
    private static Identity moments(GeneralizedMarchenkoPastur law) {
        // The gap is a sixth of the wider bulk: ρ > 2, and ρ to the power -2·100 is below ε.
        GaussChebyshev quadrature = new GaussChebyshev(100);
        double[] integrals = new double[5];
        for (Bulk bulk : law.bulks()) {
            double half = (bulk.upper() - bulk.lower()) / 2;
            double centre = (bulk.upper() + bulk.lower()) / 2;
            for (int k = 0; k < integrals.length; k++) {
                int order = k;
                integrals[k] += quadrature.integrate(t -> {
                    double x = centre + half * t;
                    return half * Math.PI / 2 * law.density(x) / Math.sqrt((1 - t) * (1 + t)) * Math.pow(x, order);
                });
            }
        }
        double[] exact = new double[integrals.length];
        Arrays.setAll(exact, LAW::moment);
        for (int k = 0; k < exact.length; k++) {
            double scale = Math.pow(LAW.upperEdge(), k);
            integrals[k] /= scale;
            exact[k] /= scale;
        }
        // The density is a root at its edges, where an error ε/(1 − t) of its square weighs at most as 1/(1 − t²).
        return Identity.of(
                "the density has mass 1 and the first four moments that Lagrange's inversion gives",
                integrals,
                exact,
                Rounding.of(quadrature.nodes()).withCondition(quadrature.nodes()));
    }

    private static Limit vanishesAtEdges(GeneralizedMarchenkoPastur edges) {
        double[] points = edges.bulks().stream()
                .flatMap(bulk -> List.of(bulk.lower(), bulk.upper()).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        Sweep heights = Sweep.exactlyDoublingTo(
                1 << 20,
                SIZES,
                inverse -> Arrays.stream(points)
                        .map(x -> LAW.stieltjes(new Complex(x, 1 / inverse)).getImaginary() / Math.PI)
                        .max()
                        .orElseThrow());
        return Limit.of(
                "at the critical values $x$ of $z(ζ)$, $\\frac1π\\Im s(x+iη)$ vanishes like a root",
                heights,
                new Order("√η", inverse -> 1 / Math.sqrt(inverse)));
    }

    /** Where the smallest value of ∫λ²/(λ − ζ)² H(dλ) between the two atoms is 1/γ (Hölder). */
    private static double mergingRatio() {
        double sum = Math.cbrt(LOW * LOW / 2) + Math.cbrt(HIGH * HIGH / 2);
        return (HIGH - LOW) * (HIGH - LOW) / (sum * sum * sum);
    }

    private static Identity bulks(double merging) {
        double[] ratios = {0.5, 0.9, 0.999, 1.001, 1.1, 2};
        return Identity.of(
                "there are two bulks below the ratio $γ$ at which Hölder's inequality closes the gap, and one above",
                Arrays.stream(ratios).map(ratio -> ratio < 1 ? 2 : 1).toArray(),
                Arrays.stream(ratios)
                        .map(ratio -> new GeneralizedMarchenkoPastur(TWO_VALUES, ratio * merging)
                                .bulks()
                                .size())
                        .toArray(),
                Rounding.of(1));
    }

    private static Identity separation(Experiment<EmpiricalSpectrum> spectra, double share) {
        List<Bulk> bulks = LAW.bulks();
        double gap = (bulks.get(0).upper() + bulks.get(1).lower()) / 2;
        double[] counts = spectra.atLargest(spectrum -> Arrays.stream(spectrum.eigenvalues())
                        .filter(value -> value < gap)
                        .count())
                .values();
        double[] expected = new double[counts.length];
        Arrays.fill(
                expected, Math.rint(share * spectra.sizes().get(spectra.sizes().size() - 1)));
        return Identity.of(
                "in every matrix, as many eigenvalues lie below the gap as $Σ$ has below it",
                expected,
                counts,
                Rounding.of(1));
    }

    private Figure spectrumFigure(Randomness random) {
        SpectralHistogram histogram = spectrum(dimension, random.generator()).histogram(BINS);
        Figure figure = Figure.of(Axis.linear("eigenvalue λ"), Axis.linear("density"))
                .titled("Spectrum of one sample covariance, population eigenvalues 1 and 8")
                .described("A histogram in two separate parts, each under a curve that begins and ends at zero.")
                .histogram("eigenvalues, d = " + dimension, histogram.edges(), histogram.densities());
        return figure.curve("law", LAW::density, LAW.lowerEdge(), LAW.upperEdge())
                .dashed("mean eigenvalue only", MEAN_ONLY::density, MEAN_ONLY.lowerEdge(), MEAN_ONLY.upperEdge());
    }

    private static Figure supportFigure() {
        double merging = mergingRatio();
        double[] all = logarithmic(0.01, 2);
        double[] split = logarithmic(0.01, merging * (1 - 1e-9));
        Figure figure = Figure.of(Axis.logarithmic("γ"), Axis.logarithmic("eigenvalue λ"))
                .titled("Support against γ, population eigenvalues 1 and 8")
                .described("Four curves leave the values 1 and 8 as γ grows; the two in the middle meet and end, the"
                        + " lowest goes to 0 at γ = 1 and returns.");
        return figure.curve("upper edge", all, edge(all, 0, true))
                .curve("gap, from above", split, edge(split, 0, false))
                .curve("gap, from below", split, edge(split, 1, true))
                .curve("lower edge", all, edge(all, 1, false))
                .marker("bulks merge", merging);
    }

    private static double[] logarithmic(double from, double to) {
        int points = 120;
        return IntStream.rangeClosed(0, points)
                .mapToDouble(k -> from * Math.pow(to / from, (double) k / points))
                .toArray();
    }

    /** The edges of the bulk counted from the top; the lowest bulk if there are fewer. */
    private static double[] edge(double[] ratios, int fromTop, boolean upper) {
        return Arrays.stream(ratios)
                .map(gamma -> {
                    List<Bulk> bulks = new GeneralizedMarchenkoPastur(TWO_VALUES, gamma).bulks();
                    Bulk bulk = bulks.get(Math.max(0, bulks.size() - 1 - fromTop));
                    return upper ? bulk.upper() : bulk.lower();
                })
                .toArray();
    }

    private static Figure convergenceFigure(Experiment<EmpiricalSpectrum> spectra) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "Kolmogorov distance",
                        EmpiricalSpectrum.RIGIDITY,
                        spectra.measure(spectrum -> spectrum.kolmogorovDistance(LAW)),
                        "mean eigenvalue only",
                        spectra.measure(spectrum -> spectrum.kolmogorovDistance(MEAN_ONLY)))
                .titled("Distance to the law with two bulks")
                .described("The distance falls like log d over d; to the law that knows only the mean eigenvalue it"
                        + " stays.");
    }
}
