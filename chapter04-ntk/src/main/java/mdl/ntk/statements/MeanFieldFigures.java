package mdl.ntk.statements;

import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.ntk.NetworkTraining;
import mdl.ntk.ScalarNetwork;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.SignedCircle;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;

/** The pictures of rich training. */
final class MeanFieldFigures {

    private static final int NEURONS = 120;
    private static final int SAMPLES = 40;
    private static final double LONGEST = 3;

    private MeanFieldFigures() {}

    /** Networks of ReLUs learn the ReLU of one coordinate by gradient descent, in both scalings from the same start. */
    static Figure neurons(Randomness random) {
        DoubleMatrix x = new DoubleMatrix(SAMPLES, 2);
        double[] y = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double angle = 2 * Math.PI * i / SAMPLES;
            x.put(i, 0, Math.cos(angle));
            x.put(i, 1, Math.sin(angle));
            y[i] = 2 * Activation.RELU.applyAsDouble(Math.cos(angle - Math.PI / 4));
        }
        double[] start = SignedCircle.draw(NEURONS, random.generator());
        double[] lazy = end(ScaledNetworks.tangent(Activation.RELU, 2, NEURONS, TrainedWeights.ALL), start, x, y);
        double[] rich = end(ScaledNetworks.meanField(Activation.RELU, 2, NEURONS, TrainedWeights.ALL), start, x, y);
        return Figure.of(Axis.linear("first coordinate of |a|w"), Axis.linear("second coordinate of |a|w"))
                .titled("Neurons before and after training, lazy and rich")
                .described("At the start the neurons lie on a circle. With the factor one over the root of p they end "
                        + "near it, with the factor one over p many have gone to one direction.")
                .points("start", coordinate(start, 0), coordinate(start, 1))
                .points("end, α = 1/√p", coordinate(lazy, 0), coordinate(lazy, 1))
                .points("end, α = 1/p", coordinate(rich, 0), coordinate(rich, 1));
    }

    private static double[] end(ScaledNetworks networks, double[] start, DoubleMatrix x, double[] y) {
        return NetworkTraining.of(networks, x, y).descent(start, 0.2, 500, 1).end();
    }

    private static double[] coordinate(double[] theta, int k) {
        int p = theta.length / 3;
        return IntStream.range(0, p)
                .mapToDouble(j -> Math.abs(theta[j]) * theta[p + 2 * j + k])
                .toArray();
    }

    static Figure distance(Experiment<MeanFieldRun> rich, Experiment<MeanFieldRun> lazy, MeanFieldRun limit) {
        return ConvergenceFigure.of(
                        "width p",
                        "difference of predictions",
                        Order.inverseRoot("p"),
                        rich.measure(limit::distance),
                        "factor 1/√p",
                        lazy.measure(limit::distance))
                .titled("Distance to the limiting flow")
                .described("With the factor one over p the predictions approach those of the limiting measure like one "
                        + "over the root of the width; with the factor one over the root of p they do not.");
    }

    static Figure scale() {
        double start = 0.5;
        return Figure.of(Axis.linear("time τ = α²t"), Axis.linear("output f").range(0, 1))
                .titled("One linear neuron from lazy to rich")
                .described("For a large factor the output relaxes exponentially; for a small one its rise accelerates.")
                .curve("f = αaw", tau -> new ScalarNetwork(start).output(tau), 0, LONGEST)
                .dashed("lazy limit 1 − e^{−τ}", tau -> -Math.expm1(-tau), 0, LONGEST)
                .sliding(
                        "f = αaw",
                        Slider.logarithmic("α", 0.05, 5, 41, start),
                        CurveFamily.of(
                                ScalarNetwork.class, "output", (alpha, tau) -> new ScalarNetwork(alpha).output(tau)));
    }
}
