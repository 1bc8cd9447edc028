package mdl.approximation.statements;

import mdl.approximation.SigmoidApproximation;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.Sweep;

/** Figure 3.3 of the notes, and how the error depends on width and activation. */
final class SigmoidNetworkFigures {

    private static final double TABLE_PRECISION = 0.5;

    private SigmoidNetworkFigures() {}

    static Figure box() {
        double[] edges = {-1, -0.5, 0.5, 1};
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("value").range(-0.05, 1.25))
                .titled("A box from two sigmoids")
                .described(
                        "Differences of two logistic functions at -1/2 and 1/2 become a box as they get steeper; at the edges they stay near one half.")
                .steps("indicator of [−½, ½)", edges, new double[] {0, 1, 0, 0});
        for (double alpha : new double[] {1, 5, 20, 100}) {
            figure = figure.curve(
                    "α = " + NumberText.integer((long) alpha), x -> SigmoidNetworkStatement.box(alpha, x), -1, 1);
        }
        return figure;
    }

    static Figure sine(int width) {
        int jumps = width - 1;
        return Figure.of(Axis.linear("x"), Axis.linear("value").range(-1.2, 1.45))
                .titled("The sine and a network of sigmoids")
                .described(
                        "A smooth staircase of logistic units follows one period of the sine; with less steep units it is smoother and flatter.")
                .curve("g(x) = sin(2πx)", LipschitzFunctions.SINE, 0, 1)
                .curve("p = " + width + ", α = 8m", network(jumps, 8.0 * jumps)::at, 0, 1)
                .curve("p = " + width + ", α = m", network(jumps, jumps)::at, 0, 1);
    }

    private static TwoLayerNetwork network(int jumps, double steepness) {
        return new SigmoidApproximation(Activation.LOGISTIC, jumps, steepness).of(LipschitzFunctions.SINE);
    }

    static Figure error(Sweep growing, Sweep fixed) {
        return ConvergenceFigure.of(
                        "jumps m", "largest error", new Order("1/m", m -> 1 / m), growing, "α = 20 for every m", fixed)
                .titled("Error of a network of sigmoids for the sine")
                .described(
                        "With a steepness that grows with the width the error falls like one over m; with a fixed one it stays.");
    }

    static Table sigmoids() {
        Table table = Table.of(
                Column.named("activation"),
                Column.named("E|Z|"),
                Column.named("width"),
                Column.named("steepness α"),
                Column.named("error at most"));
        for (Activation sigmoid : SigmoidNetworkStatement.SIGMOIDS) {
            SigmoidApproximation network =
                    SigmoidApproximation.within(sigmoid, SigmoidNetworkStatement.LIPSCHITZ, TABLE_PRECISION);
            table = table.row(
                    Cell.text(sigmoid.title()),
                    Cell.number(SigmoidApproximation.spread(sigmoid), 4),
                    Cell.count(network.width()),
                    Cell.number(network.steepness(), 3),
                    Cell.number(SigmoidNetworkStatement.error(network, LipschitzFunctions.SINE), 3));
        }
        return table;
    }
}
