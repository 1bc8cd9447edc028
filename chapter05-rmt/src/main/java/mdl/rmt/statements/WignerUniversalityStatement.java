package mdl.rmt.statements;

import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Quantity;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Statement;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.SemicircleLaw;
import mdl.rmt.SparseGraph;
import mdl.rmt.SpectralHistogram;
import mdl.rmt.SymmetricEntries;
import org.jblas.DoubleMatrix;

/** Wigner matrices of any law of entries, even of sparse graphs, have the semicircle law as their limiting spectrum. */
@Notes(
        id = "wigner-universality",
        name = "Universality of the semicircle law",
        section = "5.3",
        items = {"Remark 21"},
        sources = {"erdos2012", "taovu2011"})
public record WignerUniversalityStatement(
        @Parameter("largest dimension d, from 128 to 2000") int dimension,

        @Parameter("matrices at each of the dimensions d/8, d/4, d/2 and d, at least 30")
        int trials,

        @Parameter("mean degree of the graph that is too sparse, from 1 to 10")
        double degree)
        implements Statement {

    private static final SemicircleLaw LAW = new SemicircleLaw();

    /** With p = 1/√d, the fourth cumulant of the entries adds a term of order 1/(dp) to every even moment from the fourth on. */
    private static final Order SPARSE = Order.inverseRoot("d");

    private static final int SIZES = 4;
    private static final int BINS = 40;

    /** A graph of mean degree 3 against one of mean degree √d. */
    public WignerUniversalityStatement() {
        this(256, 60, 3);
    }

    /** @throws IllegalArgumentException if d lies outside 128..2000, the degree outside 1..10, or there are too few trials */
    public WignerUniversalityStatement {
        Inputs.within("dimension", dimension, 128, 2000);
        Inputs.atLeast("trials", trials, Expectation.LEAST_TRIALS);
        Inputs.within("degree", degree, 1, 10);
    }

    @Override
    public Evidence examine(Randomness random) {
        Experiment<EmpiricalSpectrum> signs = wigner(EntryLaw.RADEMACHER, random);
        Experiment<EmpiricalSpectrum> uniform = wigner(EntryLaw.UNIFORM, random);
        Experiment<EmpiricalSpectrum> sparse = graphs(d -> 1 / Math.sqrt(d), random.named("sparse"));
        Experiment<EmpiricalSpectrum> tooSparse = graphs(d -> degree / d, random.named("too sparse"));
        double d = dimension;

        return Evidence.that(
                        approach("signs", signs, EmpiricalSpectrum.RIGIDITY, Order.inverseRoot("d")),
                        approach("uniform entries", uniform, EmpiricalSpectrum.RIGIDITY, Order.inverseRoot("d")),
                        approach("a graph with $p=d^{-1/2}$", sparse, SPARSE, SPARSE.root()),
                        fourthMoment(
                                "$p=d^{-1/2}$", new SparseGraph(dimension, 1 / Math.sqrt(d)).fourthMoment(), sparse),
                        fourthMoment("$p=c/d$", new SparseGraph(dimension, degree / d).fourthMoment(), tooSparse))
                .failsWith(
                        "a graph of fixed mean degree",
                        approach("a graph with $p=c/d$", tooSparse, SPARSE, SPARSE.root()))
                .failsWith(
                        "the fourth moment of the Gaussian ensemble",
                        fourthMoment("$p=c/d$", 2 + 5 / d + 5 / (d * d), tooSparse))
                .shows("overlay", () -> overlay(signs, uniform, sparse, tooSparse))
                .shows("convergence", () -> convergence(sparse, tooSparse))
                .shows("sparse-moment", () -> Quantity.meanOf(sparse.atLargest(spectrum -> spectrum.moment(4))))
                .shows("too-sparse-moment", () -> Quantity.meanOf(tooSparse.atLargest(spectrum -> spectrum.moment(4))));
    }

    private Experiment<EmpiricalSpectrum> wigner(EntryLaw entries, Randomness random) {
        return spectra(d -> new SymmetricEntries(d, entries)::sample, random.named(entries.name()));
    }

    private Experiment<EmpiricalSpectrum> graphs(IntFunction<Double> probability, Randomness random) {
        return spectra(d -> new SparseGraph(d, probability.apply(d))::sample, random);
    }

    private Experiment<EmpiricalSpectrum> spectra(
            IntFunction<Function<RandomGenerator, DoubleMatrix>> ensemble, Randomness random) {
        return Experiment.doublingTo(
                dimension,
                SIZES,
                trials,
                random,
                (d, generator) -> EmpiricalSpectrum.of(ensemble.apply(d).apply(generator)));
    }

    private static Limit approach(String entries, Experiment<EmpiricalSpectrum> spectra, Order order, Order slower) {
        return Limit.of(
                "the Kolmogorov distance to the semicircle law vanishes: " + entries,
                spectra.measure(spectrum -> spectrum.kolmogorovDistance(LAW)),
                order,
                slower);
    }

    private static Expectation fourthMoment(String density, double predicted, Experiment<EmpiricalSpectrum> graphs) {
        return Expectation.of(
                "$\\frac1d\\,\\E\\Tr H^4=\\frac{d-1}{d^2}(2(d-2)+\\frac{1}{p(1-p)}-3)$ of a graph with " + density,
                predicted,
                graphs.atLargest(spectrum -> spectrum.moment(4)));
    }

    private static Figure overlay(
            Experiment<EmpiricalSpectrum> signs,
            Experiment<EmpiricalSpectrum> uniform,
            Experiment<EmpiricalSpectrum> sparse,
            Experiment<EmpiricalSpectrum> tooSparse) {
        Figure figure = Figure.of(
                        Axis.linear("eigenvalue λ").range(-3.5, 3.5),
                        Axis.linear("density").range(0, 0.5))
                .titled("Spectra of four ensembles and the semicircle law")
                .described("Three rows of points lie on the half ellipse; those of the graph of fixed degree do not.")
                .curve("semicircle law", LAW::density, LAW.lowerEdge(), LAW.upperEdge());
        figure = points(figure, "signs", signs);
        figure = points(figure, "uniform entries", uniform);
        figure = points(figure, "graph, p = d^{-1/2}", sparse);
        return points(figure, "control: graph, p = c/d", tooSparse);
    }

    /** The histogram of the eigenvalues of all matrices of the largest dimension, as points over the middles of the bins. */
    private static Figure points(Figure figure, String label, Experiment<EmpiricalSpectrum> spectra) {
        double[] all = spectra.outcomes().get(SIZES - 1).stream()
                .flatMapToDouble(spectrum -> DoubleStream.of(spectrum.eigenvalues()))
                .sorted()
                .toArray();
        SpectralHistogram histogram = new EmpiricalSpectrum(all).histogram(BINS);
        double[] edges = histogram.edges();
        double[] middles = new double[BINS];
        for (int k = 0; k < BINS; k++) {
            middles[k] = (edges[k] + edges[k + 1]) / 2;
        }
        return figure.points(label, middles, histogram.densities());
    }

    private static Figure convergence(Experiment<EmpiricalSpectrum> sparse, Experiment<EmpiricalSpectrum> tooSparse) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "Kolmogorov distance",
                        SPARSE,
                        sparse.measure(spectrum -> spectrum.kolmogorovDistance(LAW)),
                        "fixed mean degree",
                        tooSparse.measure(spectrum -> spectrum.kolmogorovDistance(LAW)))
                .titled("Distance of sparse graphs to the semicircle law")
                .described("With a growing mean degree the distance falls; with a fixed one it hardly does.");
    }
}
