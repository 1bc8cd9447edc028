package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdl.approximation.CubeFunction;
import mdl.approximation.CubeGrid;
import mdl.approximation.GridApproximation;
import mdl.approximation.GridPartition;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;

/** How the error falls with the number of cubes, and how many cubes a side asks for. */
final class GridIndicatorsFigures {

    private static final int MOST_CUBES = 4096;

    private GridIndicatorsFigures() {}

    static Figure error() {
        Figure figure = Figure.of(Axis.logarithmic("number of cubes N"), Axis.logarithmic("largest error"))
                .titled("Error of sums of indicators of cubes")
                .described(
                        "On logarithmic axes the errors fall along lines of slope minus one over the dimension, ever flatter as the dimension grows.");
        int colour = 1;
        for (int d : new int[] {1, 2, 3, 8}) {
            figure = figure.curve("N^{-1/d}√d, d = " + d, n -> Math.sqrt(d) * Math.pow(n, -1.0 / d), 1, MOST_CUBES)
                    .coloured(colour++);
        }
        for (int d : List.of(1, 2, 3)) {
            GridPartition[] grids = IntStream.iterate(1, m -> Math.pow(m, d) <= MOST_CUBES, m -> 2 * m)
                    .mapToObj(m -> new GridPartition(d, m))
                    .toArray(GridPartition[]::new);
            CubeFunction norm = CubeFunction.distanceTo(new double[d]);
            figure = figure.points(
                            "observed, d = " + d,
                            Arrays.stream(grids)
                                    .mapToDouble(GridPartition::cells)
                                    .toArray(),
                            Arrays.stream(grids)
                                    .mapToDouble(grid -> GridApproximation.through(grid, norm, grid::lower)
                                            .supremumDistance(norm))
                                    .toArray())
                    .coloured(d);
        }
        return figure;
    }

    static Table cells() {
        Table table = Table.of(
                Column.named("δ"),
                Column.named("d"),
                Column.named("points more than δ apart"),
                Column.named("cubes of the grid"),
                Column.named("cubes as printed"));
        for (double s : new double[] {0.3, 0.7}) {
            for (int d : new int[] {1, 2, 3, 8}) {
                table = table.row(
                        Cell.number(s, 1),
                        Cell.count(d),
                        Cell.count(CubeGrid.beyond(s, d).count()),
                        Cell.count(GridPartition.ofSide(d, s).cells()),
                        Cell.count((long) Math.ceil(Math.pow(s, -d))));
            }
        }
        return table;
    }
}
