package mdl.rmt.statements;

import java.util.Arrays;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Sample;
import mdl.foundations.random.Sweep;
import mdl.rmt.EmpiricalSpectrum;
import mdl.rmt.GaudinLaw;
import mdl.rmt.SpectralHistogram;
import mdl.rmt.TracyWidom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** What the statement on single eigenvalues shows. */
final class LocalLawAndEdgeFigures {

    private static final int BINS = 40;

    private LocalLawAndEdgeFigures() {}

    static Figure scales(Order logarithm, Sweep middle, Sweep edge) {
        double bulkConstant = Math.sqrt(2 / Math.PI);
        double edgeConstant = edge.mean(0) * Math.pow(edge.size(0), 2.0 / 3);
        return Figure.of(Axis.logarithmic("dimension d"), Axis.logarithmic("mean fluctuation of one eigenvalue"))
                .titled("The scales of single eigenvalues")
                .described(
                        "Two falling rows of points on two lines; the one of the edge lies higher and is less steep.")
                .curve("C d^{-2/3}", d -> edgeConstant * Math.pow(d, -2.0 / 3), edge.size(0), edge.largest())
                .points("edge, x = 2", edge.sizeArray(), edge.means(), edge.standardErrors())
                .curve(
                        "√(2/π) √(log d + c)/d",
                        d -> bulkConstant * logarithm.at(d) / d,
                        middle.size(0),
                        middle.largest())
                .points("bulk, x = 0", middle.sizeArray(), middle.means(), middle.standardErrors());
    }

    static Figure edge(Sample centred, TracyWidom law) {
        SpectralHistogram histogram = histogram(centred);
        double[] edges = histogram.edges();
        NormalDistribution normal = new NormalDistribution(centred.mean(), Math.sqrt(centred.variance()));
        return Figure.of(Axis.linear("centred and scaled largest eigenvalue"), Axis.linear("density"))
                .titled("The largest eigenvalue and the law of Tracy and Widom")
                .described(
                        "A skewed histogram follows the law of Tracy and Widom; a Gaussian curve lies lower at its peak.")
                .histogram(NumberText.integer(centred.size()) + " matrices", edges, histogram.densities())
                .curve("Tracy–Widom law F₁′", law::density, edges[0], edges[BINS])
                .dashed("Gaussian of the same mean and variance", normal::density, edges[0], edges[BINS]);
    }

    static Figure spacings(Sample spacings) {
        SpectralHistogram histogram = histogram(spacings);
        double[] edges = histogram.edges();
        return Figure.of(Axis.linear("spacing over its mean"), Axis.linear("density"))
                .titled("Spacings of neighbouring eigenvalues")
                .described("A histogram that begins at zero follows Gaudin's law; an exponential curve begins at one.")
                .histogram(NumberText.integer(spacings.size()) + " matrices", edges, histogram.densities())
                .curve("law of Gaudin", new GaudinLaw()::density, 0, edges[BINS])
                .dashed("independent points, e^{-s}", s -> Math.exp(-s), 0, edges[BINS]);
    }

    static Figure local(Order order, Sweep local, Sweep independent) {
        return ConvergenceFigure.of(
                        "dimension d",
                        "error of the transform at η = 1/√d",
                        order,
                        local,
                        "independent points",
                        independent)
                .titled("The local law")
                .described("The error falls like one over the root of d, that of independent points more slowly.");
    }

    private static SpectralHistogram histogram(Sample sample) {
        double[] sorted = sample.values();
        Arrays.sort(sorted);
        return new EmpiricalSpectrum(sorted).histogram(BINS);
    }
}
