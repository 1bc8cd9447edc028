package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.approximation.OptimalStaircase;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.Staircase;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Slider;
import mdl.foundations.exhibit.Table;

/** Figure 3.2 of the notes, and Exercise 3 as a figure and a table. */
final class StepNetworkFigures {

    private static final double[] STOPS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5, 2};

    /** A power of two, as are its parts in the table, so that cells end exactly where the ramp does. */
    private static final double COARSE = 0.25;

    private StepNetworkFigures() {}

    static Figure sine(double precision) {
        double[] stops = DoubleStream.concat(DoubleStream.of(precision), DoubleStream.of(STOPS))
                .sorted()
                .distinct()
                .toArray();
        return Figure.of(Axis.linear("x"), Axis.linear("value").range(-1.2, 1.2))
                .titled("The sine and a network of steps")
                .described(
                        "A staircase follows one period of the sine from below where it rises and from above where it falls.")
                .dashed("g(x) = sin(2πx)", LipschitzFunctions.SINE, 0, 1)
                .curve("network of steps", x -> sineNetwork(precision, x), 0, 1)
                .sliding(
                        "network of steps",
                        Slider.among("ε", precision, stops),
                        CurveFamily.of(Staircase.class, "sine", StepNetworkFigures::sineNetwork));
    }

    private static double sineNetwork(double precision, double x) {
        return Staircase.ofLipschitz(LipschitzFunctions.SINE, LipschitzFunctions.OF_SINE, precision)
                .at(x);
    }

    static Figure activations() {
        double end = 5;
        Figure figure = Figure.of(Axis.linear("t"), Axis.linear("σ(t)"))
                .titled("Activations that rise from zero to one")
                .described(
                        "Four curves rise from zero to one around the origin, the logistic one most slowly, beside a step.")
                .steps("step", new double[] {-end, 0, end}, new double[] {0, 1, 1});
        for (Activation sigmoid :
                List.of(Activation.LOGISTIC, Activation.TANH_SIGMOID, Activation.ERF_SIGMOID, Activation.RAMP)) {
            figure = figure.curve(sigmoid.title(), sigmoid, -end, end);
        }
        return figure;
    }

    static Figure adapted() {
        PiecewiseLinear ramp = LipschitzFunctions.ramp();
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("value"))
                .titled("Two staircases within ε = " + COARSE + " of a ramp")
                .described(
                        "A ramp from zero to one with flat ends. The uniform staircase has eight cells, half of them on the flat parts; the adapted one has two.");
        figure = steps(figure, "uniform, heights at left ends", uniform(COARSE));
        figure = steps(figure, "adapted, fewest cells", OptimalStaircase.within(ramp, COARSE));
        return figure.dashed("the ramp g", ramp.knots(), ramp.values());
    }

    private static Figure steps(Figure figure, String label, Staircase staircase) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.concat(DoubleStream.of(-1), DoubleStream.of(staircase.jumps())),
                        DoubleStream.of(1))
                .toArray();
        double[] values = Arrays.stream(ends).map(staircase::at).toArray();
        return figure.steps(label, ends, values);
    }

    /** The construction of Proposition 3 on [−1, 1], whose cells have the length ε. */
    private static Staircase uniform(double error) {
        return Staircase.leftEnds(
                LipschitzFunctions.ramp()::at,
                IntStream.range(0, (int) Math.ceil(2 / error))
                        .mapToDouble(j -> -1 + j * error)
                        .toArray());
    }

    static Table counts() {
        Table table = Table.of(
                Column.named("ε"),
                Column.named("uniform cells"),
                Column.named("their error"),
                Column.named("adapted, left ends"),
                Column.named("adapted, fewest"));
        for (double error : new double[] {COARSE, COARSE / 2, COARSE / 8, COARSE / 32}) {
            Staircase uniform = uniform(error);
            table = table.row(
                    Cell.text("1/" + NumberText.integer(Math.round(1 / error))),
                    Cell.count(uniform.levels().length),
                    Cell.number(uniform.supremumDistance(LipschitzFunctions.ramp()), 3),
                    Cell.count(cells(error / 2)),
                    Cell.count(cells(error)));
        }
        return table;
    }

    private static int cells(double error) {
        return OptimalStaircase.within(LipschitzFunctions.ramp(), error).levels().length;
    }
}
