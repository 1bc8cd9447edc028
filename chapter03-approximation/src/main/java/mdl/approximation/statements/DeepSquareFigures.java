package mdl.approximation.statements;

import java.util.stream.IntStream;
import mdl.approximation.LinearPieces;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.SquaringNetwork;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;

/** The figures of deep squares, and the table beside them. */
final class DeepSquareFigures {

    private static final int DRAWN_FOLDS = 3;

    private DeepSquareFigures() {}

    /** 1/(8(p + 1)²), which one hidden layer of p units leaves of x² at best. */
    static double leastOfOneLayer(double units) {
        return 1 / (8 * (units + 1) * (units + 1));
    }

    static Figure errors() {
        Figure figure = Figure.of(Axis.linear("x"), Axis.linear("f_{m}(x) − x^{2}"))
                .titled("The error of the interpolants of the square")
                .described("Rows of equal arcs above zero; each fold halves their width and quarters their height.");
        for (int m = 1; m <= DRAWN_FOLDS; m++) {
            PiecewiseLinear f = LinearPieces.of(new SquaringNetwork(m).network(), 0, 1);
            figure = figure.curve(m + (m == 1 ? " layer" : " layers"), x -> f.at(x) - x * x, 0, 1);
        }
        return figure;
    }

    static Figure units(int folds) {
        double[] units = IntStream.rangeClosed(1, folds).mapToDouble(m -> 3 * m).toArray();
        double[] errors = IntStream.rangeClosed(1, folds)
                .mapToDouble(m -> new SquaringNetwork(m).error())
                .toArray();
        return Figure.of(Axis.linear("hidden units"), Axis.logarithmic("largest error"))
                .titled("The error of squares against the number of units")
                .described(
                        "The error of the deep networks falls along a straight line, below the bounds for one and two layers.")
                .curve("one layer, at least", DeepSquareFigures::leastOfOneLayer, units[0], units[units.length - 1])
                .dashed(
                        "two layers, at least",
                        p -> 1 / (8 * Math.pow(1 + p / 2, 4)),
                        units[0],
                        units[units.length - 1])
                .points("layers of three units", units, errors);
    }

    static Table shallow(int folds) {
        Table table = Table.of(
                Column.named("layers m"),
                Column.named("units 3m"),
                Column.named("largest error"),
                Column.named("in one layer"));
        for (int m = 1; m <= folds; m++) {
            double error = new SquaringNetwork(m).error();
            table = table.row(
                    Cell.count(m),
                    Cell.count(3L * m),
                    Cell.number(error, 2),
                    Cell.count((long) Math.ceil(Math.sqrt(1 / (8 * error))) - 1));
        }
        return table;
    }
}
