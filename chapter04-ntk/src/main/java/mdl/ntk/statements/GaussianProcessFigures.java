package mdl.ntk.statements;

import java.util.Arrays;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Randomness;
import mdl.ntk.Initialization;
import mdl.ntk.ScaledNetworks;
import org.jblas.DoubleMatrix;

/** What ReLU networks on R³ look like at their start: functions on a circle of radius √3, and values at one point of it. */
final class GaussianProcessFigures {

    private static final int DIMENSION = 3;
    private static final Initialization START = Initialization.standard(DIMENSION);

    /** K(x, x) for |x|² = d. */
    private static final double VARIANCE = 1.0 / 6;

    private GaussianProcessFigures() {}

    static Figure functions(ScaledNetworks networks, Randomness random) {
        int points = 181;
        double[] angles = new double[points];
        DoubleMatrix circle = new DoubleMatrix(points, DIMENSION);
        for (int i = 0; i < points; i++) {
            angles[i] = 2 * Math.PI * i / (points - 1);
            circle.put(i, 0, Math.sqrt(DIMENSION) * Math.cos(angles[i]));
            circle.put(i, 1, Math.sqrt(DIMENSION) * Math.sin(angles[i]));
        }
        double[] upper = new double[points];
        double[] lower = new double[points];
        Arrays.fill(upper, 2 * Math.sqrt(VARIANCE));
        Arrays.fill(lower, -2 * Math.sqrt(VARIANCE));
        Figure figure = Figure.of(Axis.linear("angle of x"), Axis.linear("f(x)"))
                .titled("Three networks at their start")
                .described("Three smooth random curves, periodic in the angle, mostly within two deviations of zero.")
                .band("two deviations of the limit", angles, lower, upper);
        for (int k = 1; k <= 3; k++) {
            double[] theta =
                    START.draw(DIMENSION, networks.width(), random.at(k).generator());
            figure = figure.curve("network " + k, angles, networks.outputs(theta, circle));
        }
        return figure;
    }

    static Figure histogram(ScaledNetworks networks, Randomness random) {
        int p = networks.width();
        DoubleMatrix x = new DoubleMatrix(1, DIMENSION, Math.sqrt(DIMENSION), 0, 0);
        int bins = 41;
        double reach = 4 * Math.sqrt(VARIANCE);
        double[] edges = new double[bins + 1];
        for (int k = 0; k <= bins; k++) {
            edges[k] = reach * (2.0 * k / bins - 1);
        }
        double[] densities = new double[bins];
        int draws = 4000;
        for (double[] f :
                random.at(p).trials(draws, generator -> networks.outputs(START.draw(DIMENSION, p, generator), x))) {
            int bin = (int) Math.floor((f[0] / reach + 1) / 2 * bins);
            if (bin >= 0 && bin < bins) {
                densities[bin] += bins / (2 * reach * draws);
            }
        }
        return Figure.of(Axis.linear("f(x)"), Axis.linear("density"))
                .titled("Outputs of networks of width " + p)
                .described("A histogram of the output over many starts, beside the normal density.")
                .histogram("width " + p, edges, densities)
                .curve(
                        "N(0, K(x, x))",
                        y -> Math.exp(-y * y / (2 * VARIANCE)) / Math.sqrt(2 * Math.PI * VARIANCE),
                        -reach,
                        reach);
    }
}
