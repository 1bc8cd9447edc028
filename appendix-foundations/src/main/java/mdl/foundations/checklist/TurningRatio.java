package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Magnitude;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.jblas.DoubleMatrix;

/** Two magnitudes whose ratio is largest, or least, at one point, with t = log x there. */
record TurningRatio(Magnitude f, Magnitude g, double peak) {

    private static final int ITERATIONS = 1000;

    /** The same with the sides exchanged: what was a peak is a valley. */
    TurningRatio exchanged() {
        return new TurningRatio(g, f, peak);
    }

    double logAtPeak() {
        return f.logRatio(g, peak);
    }

    /** The second point t at which the two are equal, beyond the peak. */
    double crossing() {
        double after = peak;
        while (f.logRatio(g, after) > 0) {
            after += 1;
        }
        return new BracketingNthOrderBrentSolver().solve(ITERATIONS, t -> f.logRatio(g, t), peak, after);
    }

    Bound highest(String sentence, double height) {
        double[] ratios = Arrays.stream(around(peak)).map(t -> f.logRatio(g, t)).toArray();
        return Bound.always(sentence, ratios, DoubleMatrix.ones(ratios.length).mul(height).data, rounding(peak));
    }

    /** A concave function lies below its tangents, and one that falls goes to minus infinity. */
    Bound belowTangent(String sentence, double touching, double slope) {
        double start = f.logRatio(g, touching);
        double[] points = around(touching);
        return Bound.always(
                sentence + ": as a function of $\\log x$, $\\log(f/g)$ stays below a tangent that falls",
                Arrays.stream(points).map(t -> f.logRatio(g, t)).toArray(),
                Arrays.stream(points).map(t -> start + slope * (t - touching)).toArray(),
                rounding(touching));
    }

    /** Points on both sides of t, and t itself. */
    private static double[] around(double t) {
        return IntStream.rangeClosed(-90, 100)
                .mapToDouble(k -> t * (1 + k / 100.0))
                .toArray();
    }

    /** Logarithms of both sides at the farthest point are the largest terms; their own arguments are rounded too. */
    private Rounding rounding(double middle) {
        double scale = Math.abs(f.logarithm().applyAsDouble(middle))
                + Math.abs(g.logarithm().applyAsDouble(middle));
        return Rounding.of(8).withCondition(1 + Math.abs(middle)).withScale(scale);
    }

    Figure figure() {
        double end = crossing() + 1;
        double[] t =
                IntStream.rangeClosed(0, 400).mapToDouble(k -> end * k / 400).toArray();
        double[] x = Arrays.stream(t).map(Math::exp).toArray();
        return Figure.of(Axis.logarithmic("x"), Axis.linear("decimal logarithm of the ratio"))
                .titled("A power against a stretched exponential")
                .described("The ratio grows over many orders of magnitude, turns, and then falls ever faster.")
                .curve(
                        "ratio",
                        x,
                        Arrays.stream(t)
                                .map(s -> f.logRatio(g, s) / Math.log(10))
                                .toArray())
                .dashed("ratio one", x, new double[x.length]);
    }
}
