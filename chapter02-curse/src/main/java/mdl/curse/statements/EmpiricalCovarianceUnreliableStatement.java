package mdl.curse.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import mdl.curse.CovarianceSpread;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.SampleCovariance;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.jblas.DoubleMatrix;

/** With n proportional to d, the eigenvalues of the empirical covariance of N(0, I_d) spread over an interval around 1. */
@Notes(
        id = "empirical-covariance-unreliable",
        name = "The empirical covariance in high dimension",
        section = "2.1.3",
        items = {"Figure 2.3"},
        sources = {"marchenko1967", "bai1993", "johnstone2001"})
public record EmpiricalCovarianceUnreliableStatement(
        @Parameter("largest dimension d, 320 to 1000") int dimension,

        @Parameter("samples n in this dimension, from 2d to 4d")
        int samples,

        @Parameter("data sets at each size, at least 200") int trials)
        implements Statement {

    private static final int SIZES = 6;

    /** The scale on which the edges of the spectrum fluctuate (Johnstone, 2001). */
    private static final Order EDGE = new Order("d^(-2/3)", d -> Math.pow(d, -2.0 / 3));

    private static final int FIXED = 10;
    private static final int MOST_SAMPLES = 64_000;

    /** Spectra of half as many dimensions are expensive. */
    private static final int MOST_SAMPLES_GROWING = 2000;

    /** A dimension in which whole data sets are cheap. */
    private static final int SMALL = 40;

    private static final int DATA_SETS = 400;

    /** Samples for each dimension of data that classical statistics has in mind. */
    private static final int PLENTY = 10_000;

    private static final double[] RATIOS = {0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 1};

    /** The notes' own dimension and number of samples. */
    public EmpiricalCovarianceUnreliableStatement() {
        this(500, 1000, 200);
    }

    /** @throws IllegalArgumentException if d, n or the number of trials lies outside its range */
    public EmpiricalCovarianceUnreliableStatement {
        Inputs.within("dimension", dimension, 320, 1000);
        Inputs.within("samples", samples, 2L * dimension, 4L * dimension);
        Inputs.atLeast("trials", trials, 200);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Observed> scarce = spectra(dimension, this::samplesAt, random.named("scarce"));
        Experiment<Observed> plenty = spectra(96, d -> PLENTY * d, random.named("plenty"));
        Experiment<CovarianceSpread> fixed = errors(MOST_SAMPLES, SIZES + 2, n -> FIXED, random.named("fixed"));
        Experiment<CovarianceSpread> growing = errors(MOST_SAMPLES_GROWING, SIZES, n -> n / 2, random.named("growing"));
        List<DataSet> gaussian = dataSets(EntryLaw.GAUSSIAN, 1, random.named("data"));

        return Evidence.that(
                        upperEdge(scarce),
                        lowerEdge(scarce),
                        shareBelowOne(scarce),
                        majority(1),
                        apparentDimension(scarce),
                        meanEigenvalue(scarce),
                        meanSquare(gaussian, SMALL + 1),
                        noDirection(gaussian),
                        classical(fixed),
                        frobenius(fixed, FIXED + 1))
                .failsWith(
                        "ten thousand samples for each dimension",
                        upperEdge(plenty),
                        lowerEdge(plenty),
                        shareBelowOne(plenty),
                        apparentDimension(plenty))
                .failsWith("closer to zero than to one, in place of below one", majority(0.5))
                .failsWith(
                        "signs in place of Gaussian entries",
                        meanSquare(dataSets(EntryLaw.RADEMACHER, 1, random.named("signs")), SMALL + 1))
                .failsWith(
                        "a population with one direction of variance four",
                        noDirection(dataSets(EntryLaw.GAUSSIAN, 2, random.named("spike"))))
                .failsWith("half as many dimensions as samples", classical(growing), frobenius(growing, FIXED + 1))
                .shows(
                        "spectrum",
                        () -> UnreliableCovarianceFigures.spectrum(
                                wholeSpectrum(random), samples, ratio(dimension, samples)))
                .shows("explained", () -> UnreliableCovarianceFigures.explained(wholeSpectrum(random), samples))
                .shows(
                        "convergence",
                        () -> UnreliableCovarianceFigures.convergence(
                                Order.inverseRoot("n"),
                                fixed.measure(CovarianceSpread::operatorError),
                                growing.measure(CovarianceSpread::operatorError)))
                .shows("smallest", () -> Quantity.meanOf(scarce.atLargest(observed -> observed.spread.smallest())))
                .shows("largest", () -> Quantity.meanOf(scarce.atLargest(observed -> observed.spread.largest())))
                .shows("below-one", () -> Quantity.meanOf(scarce.atLargest(observed -> observed.spread.belowOne())))
                .shows(
                        "below-one-law",
                        () -> Quantity.of(ratio(dimension, samples).cdf(1), 4))
                .shows("below-half", () -> Quantity.of(ratio(dimension, samples).cdf(0.5), 4))
                .shows(
                        "apparent",
                        () -> Quantity.meanOf(scarce.atLargest(observed -> observed.spread.participation())));
    }

    /** One empirical covariance, with the law of the ratio d/n in question. */
    private record Observed(CovarianceSpread spread, MarchenkoPasturLaw law) {}

    /** What is read off one whole data set: Tr(Σ̂ − I)²/d, and the squared first entry of the leading eigenvector. */
    private record DataSet(double meanSquare, double overlap) {

        static DataSet of(DoubleMatrix x) {
            SymmetricEigen eigen = SymmetricEigen.of(SampleCovariance.of(x));
            int d = x.columns;
            return new DataSet(
                    Arrays.stream(eigen.values()).map(v -> (v - 1) * (v - 1)).sum() / d,
                    Math.pow(eigen.vectors().get(0, d - 1), 2));
        }
    }

    private static MarchenkoPasturLaw ratio(int d, int n) {
        return new MarchenkoPasturLaw((double) d / n);
    }

    private int samplesAt(int d) {
        return (int) Math.round((double) d * samples / dimension);
    }

    /** Spectra with that many samples, to be compared with the law of as many samples as claimed. */
    private Experiment<Observed> spectra(int largest, IntUnaryOperator samplesOf, Randomness random) {
        return Experiment.doublingTo(
                largest,
                SIZES,
                trials,
                random,
                (d, generator) -> new Observed(
                        CovarianceSpread.draw(samplesOf.applyAsInt(d), d, generator), ratio(d, samplesAt(d))));
    }

    private Experiment<CovarianceSpread> errors(
            int largest, int sizes, IntUnaryOperator dimensionOf, Randomness random) {
        return Experiment.doublingTo(
                largest,
                sizes,
                trials,
                random,
                (n, generator) -> CovarianceSpread.draw(n, dimensionOf.applyAsInt(n), generator));
    }

    private static List<DataSet> dataSets(EntryLaw entries, double firstScale, Randomness random) {
        return random.trials(DATA_SETS, generator -> {
            DoubleMatrix x = entries.matrix(2 * SMALL, SMALL, generator);
            x.putColumn(0, x.getColumn(0).mul(firstScale));
            return DataSet.of(x);
        });
    }

    private EmpiricalSpectrum wholeSpectrum(Randomness random) {
        return SampleCovariance.spectrum(EntryLaw.GAUSSIAN.matrix(
                samples, dimension, random.named("figure").generator()));
    }

    private static Limit upperEdge(Experiment<Observed> spectra) {
        return Limit.of(
                "the error $\\|\\hat{Σ}-I_d\\|_\\op$ approaches $2\\sqrt{γ}+γ$",
                spectra.measure(observed -> Math.abs(observed.spread.operatorError() - (observed.law.upperEdge() - 1))),
                EDGE);
    }

    private static Limit lowerEdge(Experiment<Observed> spectra) {
        return Limit.of(
                "the smallest eigenvalue approaches $(1-\\sqrt{γ})^2$",
                spectra.measure(observed -> Math.abs(observed.spread.smallest() - observed.law.lowerEdge())),
                EDGE);
    }

    private static Limit shareBelowOne(Experiment<Observed> spectra) {
        return Limit.of(
                "the share of eigenvalues below one approaches that of the Marchenko–Pastur law, $F_γ(1)$",
                spectra.measure(observed -> Math.abs(observed.spread.belowOne() - observed.law.cdf(1))),
                EmpiricalSpectrum.RIGIDITY,
                Order.inverseRoot("d"));
    }

    private static Bound majority(double point) {
        double[] halves = new double[RATIOS.length];
        Arrays.fill(halves, 0.5);
        return Bound.always(
                "most eigenvalues lie below one: $\\frac12\\le F_γ(1)$ at seven $γ$ from 0.001 to 1",
                halves,
                Arrays.stream(RATIOS)
                        .map(gamma -> new MarchenkoPasturLaw(gamma).cdf(point))
                        .toArray(),
                Rounding.of(16));
    }

    private static Limit apparentDimension(Experiment<Observed> spectra) {
        return Limit.of(
                "the apparent dimension $(\\Tr\\hat{Σ})^2/(d\\Tr\\hat{Σ}^2)$ approaches $\\frac{1}{1+γ}$",
                spectra.measure(observed -> Math.abs(observed.spread.participation() - 1 / observed.law.moment(2))),
                new Order("1/d", d -> 1 / d));
    }

    private static Expectation meanEigenvalue(Experiment<Observed> spectra) {
        return Expectation.of(
                "the mean eigenvalue is one, on average", 1, spectra.atLargest(observed -> observed.spread.mean()));
    }

    private static Expectation meanSquare(List<DataSet> dataSets, int numerator) {
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr(\\hat{Σ}-I_d)^2=\\frac{d+1}{n}$, from $n=" + 2 * SMALL + "$ samples with $d="
                        + SMALL + "$",
                numerator / (2.0 * SMALL),
                sample(dataSets, DataSet::meanSquare));
    }

    private static Law noDirection(List<DataSet> dataSets) {
        BetaDistribution overlap = new BetaDistribution(0.5, 0.5 * (SMALL - 1));
        return Law.of(
                "the squared first entry of the leading eigenvector has the beta law of a uniform direction",
                sample(dataSets, DataSet::overlap),
                overlap::cumulativeProbability);
    }

    private static Limit classical(Experiment<CovarianceSpread> spectra) {
        return Limit.of(
                "in $d=" + FIXED + "$ dimensions $\\|\\hat{Σ}-I_d\\|_\\op$ vanishes as $n$ grows",
                spectra.measure(CovarianceSpread::operatorError),
                Order.inverseRoot("n"));
    }

    private static Expectation frobenius(Experiment<CovarianceSpread> spectra, int numerator) {
        double n = spectra.sizes().get(spectra.sizes().size() - 1);
        return Expectation.of(
                "with $d=" + FIXED + "$ and the most samples, $\\frac1d\\,\\E\\Tr(\\hat{Σ}-I_d)^2=\\frac{d+1}{n}$",
                numerator / n,
                spectra.atLargest(CovarianceSpread::meanSquaredError));
    }

    private static Sample sample(List<DataSet> dataSets, ToDoubleFunction<DataSet> number) {
        return new Sample(dataSets.stream().mapToDouble(number).toArray());
    }
}
