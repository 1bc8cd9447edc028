package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;

/** Figure 3.1: a network, and activation functions. */
final class BackpropagationFigures {

    /** As drawn in the notes: inputs, three hidden layers, outputs. */
    private static final int[] WIDTHS = {4, 5, 5, 5, 3};

    private BackpropagationFigures() {}

    static Figure network() {
        List<Double> layers = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (int l = 1; l < WIDTHS.length; l++) {
            // The line of one layer ends at the last unit of the next, where the next one begins.
            for (int step = 0; step < WIDTHS[l - 1]; step++) {
                int from = l == 1 ? step : WIDTHS[l - 1] - 1 - step;
                for (int to = 0; to < WIDTHS[l]; to++) {
                    layers.add((double) l - 1);
                    heights.add(height(l - 1, from));
                    layers.add((double) l);
                    heights.add(height(l, to));
                }
            }
        }
        int last = WIDTHS.length - 1;
        return Figure.of(
                        Axis.linear("layer ℓ").range(-0.3, last + 0.3),
                        Axis.linear("place in the layer").range(-2.5, 2.5))
                .titled("A fully connected network")
                .described(
                        "Five columns of four, five, five, five and three dots; each dot is joined to all of the next column.")
                .curve("weights", array(layers), array(heights))
                .points("inputs", abscissae(0, 0), places(0, 0))
                .points("hidden units", abscissae(1, last - 1), places(1, last - 1))
                .points("outputs", abscissae(last, last), places(last, last));
    }

    private static double height(int layer, int unit) {
        return 0.5 * (WIDTHS[layer] - 1) - unit;
    }

    private static double[] abscissae(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMapToDouble(l -> DoubleStream.generate(() -> l).limit(WIDTHS[l]))
                .toArray();
    }

    private static double[] places(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMapToDouble(l -> IntStream.range(0, WIDTHS[l]).mapToDouble(unit -> height(l, unit)))
                .toArray();
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Figure activations() {
        return Figure.of(Axis.linear("t"), Axis.linear("σ(t)").range(-1.5, 1.5))
                .titled("Activation functions")
                .described("The logistic function and the step rise from 0 to 1, tanh from -1 to 1, ReLU without end.")
                .curve("logistic", Activation.LOGISTIC, -3, 3)
                .curve("ReLU", Activation.RELU, -3, 3)
                .curve("tanh", Activation.TANH, -3, 3)
                .dashed("step", new double[] {-3, 0, 0, 3}, new double[] {0, 0, 1, 1});
    }
}
