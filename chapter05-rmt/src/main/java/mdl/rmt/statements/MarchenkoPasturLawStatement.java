package mdl.rmt.statements;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
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
import mdl.rmt.AutoregressiveRows;
import mdl.rmt.BidiagonalWishart;
import mdl.rmt.CountedSpectrum;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.SampleCovariance;
import org.jblas.DoubleMatrix;

/** The spectrum of XᵀX/n approaches the Marchenko–Pastur law as d and n grow with d/n fixed. */
@Notes(
        id = "marchenko-pastur-law",
        name = "The Marchenko–Pastur law",
        section = "5.4.3",
        items = {"Figure 5.3"},
        sources = {"marchenko1967"})
public record MarchenkoPasturLawStatement(
        @Parameter(
                "largest dimension d, at least 80; whole spectra are computed up to 500, beyond it eigenvalues are counted")
        int dimension,

        @Parameter("data matrices at each of the dimensions d/8, d/4, d/2 and d, at least 30")
        int trials)
        implements Statement {

    private static final AutoregressiveRows INDEPENDENT = new AutoregressiveRows(0);
    private static final AutoregressiveRows SERIES = new AutoregressiveRows(0.8);

    private static final int SIZES = 4;

    /** Beyond it a dense matrix costs seconds; counts of the tridiagonal form go on. */
    private static final int LARGEST_WHOLE = 500;

    private static final int LARGEST = 10_000_000;
    private static final int COUNTED_POINTS = 9;

    /** Counts scatter more than whole distances; smaller sizes cost next to nothing. */
    private static final int COUNTED_SIZES = 6;

    /** The notes' own dimension. */
    public MarchenkoPasturLawStatement() {
        this(500, 30);
    }

    /** @throws IllegalArgumentException if d lies outside 80..10⁷, or there are fewer than 30 trials */
    public MarchenkoPasturLawStatement {
        Inputs.within("dimension", dimension, 80, LARGEST);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<Observed> half = observe(0.5, EntryLaw.GAUSSIAN, INDEPENDENT, random.named("half"));
        Experiment<Observed> heavy = observe(0.5, EntryLaw.CAUCHY, INDEPENDENT, random.named("heavy tails"));
        Experiment<Observed> series = observe(0.5, EntryLaw.GAUSSIAN, SERIES, random.named("series"));

        return Evidence.that(
                        approach("Gaussian entries, $γ=0.5$", half),
                        approachInTridiagonalForm(0.1, random),
                        approachInTridiagonalForm(1, random),
                        approachInTridiagonalForm(2, random),
                        approachInTridiagonalForm(5, random),
                        approachOfEntries(EntryLaw.RADEMACHER, random),
                        approachOfEntries(EntryLaw.UNIFORM, random),
                        countsApproach(dimension, 0.5, (d, n) -> d / n, random),
                        countsApproach(dimension, 2, (d, n) -> d / n, random),
                        secondMoment(half),
                        thirdMoment(half),
                        zeros(this::independentRows, random.named("zeros")),
                        MarchenkoPasturIdentities.transform(MarchenkoPasturLaw::stieltjes),
                        MarchenkoPasturIdentities.quadratic(gamma -> gamma),
                        MarchenkoPasturIdentities.moments(gamma -> gamma))
                .failsWith("entries without variance (Cauchy)", approach("Cauchy entries", heavy))
                .failsWith(
                        "successive rows correlated, $ρ=0.8$",
                        approach("correlated rows", series),
                        secondMoment(series),
                        thirdMoment(series))
                .failsWith(
                        "the law with $1/γ$ in place of $γ$",
                        countsApproach(whole(), 2, (d, n) -> n / d, random),
                        MarchenkoPasturIdentities.quadratic(gamma -> 1 / gamma),
                        MarchenkoPasturIdentities.moments(gamma -> 1 / gamma))
                .failsWith("one observation recorded twice", zeros(this::repeatedRow, random.named("zeros")))
                .failsWith(
                        "the other root of the quadratic equation of $s$",
                        MarchenkoPasturIdentities.transform(MarchenkoPasturIdentities::otherRoot))
                .shows("spectrum-half", () -> spectrum(0.5, random.named("figure half")))
                .shows("spectrum-two", () -> spectrum(2, random.named("figure two")))
                .shows("spectrum-million", () -> MarchenkoPasturFigures.ofMillion(0.5, random.named("million")))
                .shows(
                        "convergence",
                        () -> MarchenkoPasturFigures.convergence(
                                half.measure(Observed::distance), series.measure(Observed::distance)))
                .shows("distance", () -> Quantity.meanOf(half.atLargest(Observed::distance)))
                .shows(
                        "zeros",
                        () -> Quantity.of(
                                vanishing(independentRows(random.named("zeros").generator())), 3));
    }

    private int whole() {
        return Math.min(dimension, LARGEST_WHOLE);
    }

    /** The spectrum of one sample covariance, with the law of its own ratio d/n. */
    private record Observed(EmpiricalSpectrum spectrum, MarchenkoPasturLaw law) {

        double distance() {
            return spectrum.kolmogorovDistance(law);
        }
    }

    private Experiment<Observed> observe(double gamma, EntryLaw entries, AutoregressiveRows rows, Randomness random) {
        return Experiment.doublingTo(whole(), SIZES, trials, random, (d, generator) -> {
            int n = samples(d, gamma);
            DoubleMatrix x = rows.of(entries.matrix(n, d, generator));
            return new Observed(SampleCovariance.spectrum(x), new MarchenkoPasturLaw((double) d / n));
        });
    }

    /** Counts of the tridiagonal form at the inner edges of ten bins, compared with the law of a ratio of d and n. */
    private Limit countsApproach(int largest, double gamma, DoubleBinaryOperator ratio, Randomness random) {
        Experiment<Double> distances = Experiment.doublingTo(
                largest, COUNTED_SIZES, trials, random.named("counted " + gamma), (d, generator) -> {
                    BidiagonalWishart wishart = new BidiagonalWishart(samples(d, gamma), d);
                    MarchenkoPasturLaw law = new MarchenkoPasturLaw(ratio.applyAsDouble(d, wishart.samples()));
                    double[] edges = law.bins(COUNTED_POINTS + 1);
                    return CountedSpectrum.of(wishart.sample(generator), Arrays.copyOfRange(edges, 1, edges.length - 1))
                            .withZeros(wishart.zeros())
                            .distance(law);
                });
        return Limit.of(
                "the shares of eigenvalues below nine points, counted in the tridiagonal form, approach those of the law: $γ="
                        + NumberText.significant(gamma, 1) + "$",
                distances.measure(Double::doubleValue),
                EmpiricalSpectrum.RIGIDITY,
                Order.inverseRoot("d"));
    }

    private static int samples(int d, double gamma) {
        return (int) Math.round(d / gamma);
    }

    private Limit approachOfEntries(EntryLaw entries, Randomness random) {
        return approach(
                entries.title() + " entries, $γ=0.5$",
                observe(0.5, entries, INDEPENDENT, random.named(entries.name())));
    }

    private Limit approachInTridiagonalForm(double gamma, Randomness random) {
        Experiment<Observed> spectra =
                Experiment.doublingTo(whole(), SIZES, trials, random.named("ratio " + gamma), (d, generator) -> {
                    int n = samples(d, gamma);
                    return new Observed(
                            new BidiagonalWishart(n, d).spectrum(generator), new MarchenkoPasturLaw((double) d / n));
                });
        return approach("Gaussian entries in tridiagonal form, $γ=" + NumberText.significant(gamma, 1) + "$", spectra);
    }

    private static Limit approach(String data, Experiment<Observed> covariances) {
        return Limit.of(
                "the Kolmogorov distance to the Marchenko–Pastur law vanishes: " + data,
                covariances.measure(Observed::distance),
                EmpiricalSpectrum.RIGIDITY,
                Order.inverseRoot("d"));
    }

    private Expectation secondMoment(Experiment<Observed> covariances) {
        double d = whole();
        double n = samples(whole(), 0.5);
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr \\hat{Σ}^2=\\frac{n+d+1}{n}$",
                (n + d + 1) / n,
                covariances.atLargest(observed -> observed.spectrum().moment(2)));
    }

    private Expectation thirdMoment(Experiment<Observed> covariances) {
        double d = whole();
        double n = samples(whole(), 0.5);
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr \\hat{Σ}^3=\\frac{n^2+3nd+d^2+3n+3d+4}{n^2}$",
                (n * n + 3 * n * d + d * d + 3 * n + 3 * d + 4) / (n * n),
                covariances.atLargest(observed -> observed.spectrum().moment(3)));
    }

    private Identity zeros(Function<RandomGenerator, DoubleMatrix> data, Randomness random) {
        DoubleMatrix x = data.apply(random.generator());
        return Identity.of(
                "for $d>n$, exactly $d-n$ eigenvalues vanish", x.columns - x.rows, vanishing(x), Rounding.of(1));
    }

    /** How many eigenvalues of the d × d matrix Σ̂ are no larger than the rounding of its entries explains. */
    private static long vanishing(DoubleMatrix x) {
        EmpiricalSpectrum spectrum = EmpiricalSpectrum.of(SampleCovariance.of(x));
        double rounding =
                Rounding.of(x.rows + x.columns).withScale(spectrum.largest()).tolerance();
        return Arrays.stream(spectrum.eigenvalues())
                .filter(value -> Math.abs(value) <= rounding)
                .count();
    }

    private DoubleMatrix independentRows(RandomGenerator generator) {
        return EntryLaw.GAUSSIAN.matrix(samples(whole(), 2), whole(), generator);
    }

    private DoubleMatrix repeatedRow(RandomGenerator generator) {
        DoubleMatrix x = independentRows(generator);
        x.putRow(x.rows - 1, x.getRow(0));
        return x;
    }

    private Figure spectrum(double gamma, Randomness random) {
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(samples(whole(), gamma), whole(), random.generator());
        return MarchenkoPasturFigures.ofData(gamma, x);
    }
}
