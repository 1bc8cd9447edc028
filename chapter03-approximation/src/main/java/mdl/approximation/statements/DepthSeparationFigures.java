package mdl.approximation.statements;

import java.util.stream.IntStream;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.Sawtooth;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;

/** The figures and the table of the depth separation. */
final class DepthSeparationFigures {

    private DepthSeparationFigures() {}

    static Figure fit(int folds) {
        PiecewiseLinear whole = new Sawtooth(folds).piecewiseLinear();
        PiecewiseLinear fit = new Sawtooth(folds).followed(2 * folds);
        return Figure.of(Axis.linear("x"), Axis.linear("value").range(-0.05, 1.05))
                .titled("A sawtooth and a shallow network with as many units")
                .described(
                        "The sawtooth has many teeth; the fit follows the first few of them and then stays at one half.")
                .curve(folds + " layers of two units", whole.knots(), whole.values())
                .curve("one layer of " + 2 * folds + " units", fit.knots(), fit.values());
    }

    static Figure error(int folds, double[] certified) {
        Sawtooth sawtooth = new Sawtooth(folds);
        int most = certified.length;
        double[] pieces = IntStream.rangeClosed(1, most).mapToDouble(m -> m).toArray();
        double[] followed = IntStream.rangeClosed(1, most)
                .mapToDouble(m -> sawtooth.followed(m).integralDistance(sawtooth.piecewiseLinear()))
                .toArray();
        return Figure.of(
                        Axis.linear("linear pieces m"),
                        Axis.linear("error in L^{1}").range(0, 0.26))
                .titled("The error that pieces leave")
                .described(
                        "Three falling lines: the proved bound, the larger certified bounds close to a straight line, and the errors of fits just above them.")
                .curve("proved bound", new double[] {1, most / 2.0 + 1}, new double[] {0.25, 0})
                .points("certified bound", pieces, certified)
                .dashed("follow, then stay at ½", pieces, followed)
                .marker("2k units", 2.0 * folds);
    }

    static Table sizes() {
        Table table = Table.of(
                Column.named("layers L"),
                Column.named("units"),
                Column.named("pieces"),
                Column.named("folds"),
                Column.named("its units"),
                Column.named("L¹ distance"));
        for (int layers = 2; layers <= DepthSeparationStatement.MOST_LAYERS; layers++) {
            int k = layers * layers + 1;
            table = table.row(
                    Cell.count(layers),
                    Cell.count(1L << layers),
                    Cell.count((long) DepthSeparationStatement.mostPieces(layers)),
                    Cell.count(k),
                    Cell.count(2L * k),
                    Cell.number(new Sawtooth(k).leastDistance(DepthSeparationStatement.mostPieces(layers)), 3));
        }
        return table;
    }
}
