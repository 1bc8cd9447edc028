package mdl.rmt.statements;

import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Interval;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.rmt.BidiagonalWishart;
import mdl.rmt.CountedSpectrum;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.MarchenkoPasturLaw;
import mdl.rmt.SampleCovariance;
import mdl.rmt.SpectralHistogram;
import org.jblas.DoubleMatrix;

/** What the statement on the Marchenko–Pastur law shows. */
final class MarchenkoPasturFigures {

    private static final int BINS = 40;
    private static final int MILLION = 1_000_000;

    private MarchenkoPasturFigures() {}

    /** The spectrum of data X, n × d, with the law of γ as a curve that the reader may move. */
    static Figure ofData(double gamma, DoubleMatrix x) {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
        return withLaw(law, x.columns, x.rows, SampleCovariance.spectrum(x).histogram(BINS))
                .sliding(
                        "Marchenko–Pastur law",
                        Slider.of("γ", 0.05, 4, 0.05, gamma),
                        CurveFamily.of(
                                        MarchenkoPasturLaw.class,
                                        "density",
                                        (ratio, point) -> new MarchenkoPasturLaw(ratio).density(point))
                                .between("support", ratio -> support(new MarchenkoPasturLaw(ratio))));
    }

    /** A million eigenvalues, counted in the bins of the support. */
    static Figure ofMillion(double gamma, Randomness random) {
        MarchenkoPasturLaw law = new MarchenkoPasturLaw(gamma);
        BidiagonalWishart wishart = new BidiagonalWishart((int) Math.round(MILLION / gamma), MILLION);
        SpectralHistogram histogram = CountedSpectrum.of(wishart.sample(random.generator()), law.bins(BINS))
                .histogram();
        return withLaw(law, MILLION, wishart.samples(), histogram);
    }

    private static Figure withLaw(MarchenkoPasturLaw law, int d, int n, SpectralHistogram histogram) {
        return Figure.of(Axis.linear("eigenvalue λ"), Axis.linear("density").range(0, 1))
                .titled("Spectrum of one sample covariance, γ = " + law.gamma())
                .described(
                        law.atom() > 0
                                ? "A tall bar of zero eigenvalues stands apart from a histogram that follows a curve."
                                : "A histogram of eigenvalues, highest near its left edge, follows a curve.")
                .histogram(
                        "eigenvalues, d = " + NumberText.integer(d) + ", n = " + NumberText.integer(n),
                        histogram.edges(),
                        histogram.densities())
                .curve("Marchenko–Pastur law", law::density, law.lowerEdge(), law.upperEdge());
    }

    private static Interval support(MarchenkoPasturLaw law) {
        return new Interval(law.lowerEdge(), law.upperEdge());
    }

    static Figure convergence(Sweep half, Sweep series) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "Kolmogorov distance",
                        EmpiricalSpectrum.RIGIDITY,
                        half,
                        "correlated rows",
                        series)
                .titled("Distance to the Marchenko–Pastur law, γ = 0.5")
                .described("The distance falls like log d over d; with correlated rows it stays where it is.");
    }
}
