package mdl.curse.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.curse.Geometry;
import mdl.curse.KNearestNeighborsRegression;
import mdl.curse.NearestNeighbors;
import mdl.curse.UnitCube;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Table;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Sweep;
import org.jblas.DoubleMatrix;

/** Nearest neighbours on the line and their risk in higher dimension, seen. */
final class KnnCurseFigures {

    private static final double TARGET_RISK = 0.05;

    private KnnCurseFigures() {}

    /** Figure 2.1 of the notes. */
    static Figure fit(RandomGenerator generator) {
        int n = 100;
        int k = 5;
        double[] x = new UnitCube(1).sample(n, generator).sort().data;
        double[] noise = EntryLaw.GAUSSIAN.matrix(n, 1, generator).data;
        double[] y = new double[n];
        Arrays.setAll(y, i -> Math.sin(2 * Math.PI * x[i]) + Math.sqrt(KnnCurseStatement.NOISE) * noise[i]);
        KNearestNeighborsRegression fit =
                new KNearestNeighborsRegression(new NearestNeighbors(new DoubleMatrix(x), Geometry.EUCLIDEAN), y, k);
        // The neighbours change half-way between a point and the k-th after it.
        double[] jumps = DoubleStream.concat(
                        DoubleStream.of(0), IntStream.range(0, n - k).mapToDouble(i -> (x[i] + x[i + k]) / 2))
                .toArray();
        double[] levels = IntStream.range(0, jumps.length)
                .mapToDouble(i ->
                        fit.predict(new double[] {(jumps[i] + (i + 1 < jumps.length ? jumps[i + 1] : 1)) / 2}))
                .toArray();
        return Figure.of(Axis.linear("x"), Axis.linear("y"))
                .points("data", x, y)
                .steps("5 nearest neighbours", jumps, levels)
                .curve("sin(2πx)", t -> Math.sin(2 * Math.PI * t), 0, 1)
                .titled("Five nearest neighbours on the line")
                .described("A step function that averages the labels of five neighbours follows one period of a sine.");
    }

    /** The risks of the run and the exact ones, in the dimensions in which the statement looks. */
    static Figure risks(Sweep line, Sweep plane, int high, Sweep inHigh) {
        Figure figure =
                Figure.of(Axis.logarithmic("samples n"), Axis.logarithmic("squared error at the tip of a cone"));
        figure = withRisk(figure, 1, line, 1);
        figure = withRisk(figure, 2, plane, 2);
        figure = withRisk(figure, high, inHigh, 3);
        return figure.titled("The worst-case risk of nearest neighbours")
                .described("The risk falls with the number of samples, the more slowly the higher the dimension.");
    }

    private static Figure withRisk(Figure figure, int dimension, Sweep risks, int colour) {
        double[] exact = Arrays.stream(risks.sizeArray())
                .map(n -> KnnCurseStatement.worst(dimension).at(n, KnnCurseStatement.neighbours(dimension, (int) n)))
                .toArray();
        return figure.points("d = " + dimension, risks.sizeArray(), risks.means(), risks.standardErrors())
                .coloured(colour)
                .curve("exact, d = " + dimension, risks.sizeArray(), exact)
                .coloured(colour);
    }

    /** How many samples a small risk needs. */
    static Table needed() {
        Table table = Table.of(
                Column.named("dimension"),
                Column.named("samples, decimal logarithm"),
                Column.named("exponent of n in the risk"));
        for (int d : new int[] {1, 2, 4, 8, 16}) {
            table = table.row(
                    Cell.count(d),
                    Cell.number(Math.log10(KnnCurseStatement.worst(d).samplesFor(TARGET_RISK)), 3),
                    Cell.number(KnnCurseStatement.exponent(d), 3));
        }
        return table;
    }
}
