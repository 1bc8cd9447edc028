package mdl.approximation.statements;

import java.util.Arrays;
import mdl.approximation.KnotNetwork;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;

/** Pictures of a sine as a network of steps with random knots, and with those of a grid. */
final class KnotFigures {

    private KnotFigures() {}

    static Figure staircases(KnotNetwork sine, Randomness random) {
        int p = 64;
        double[] drawn = KnotNetwork.draw(p, random.generator());
        double[] grid = KnotNetwork.grid(p);
        return Figure.of(Axis.linear("x"), Axis.linear("f(x)"))
                .titled("A sine as a network of " + p + " steps")
                .described("The staircase with the knots of a grid follows the sine closely; that with random knots has"
                        + " its shape and wanders off.")
                .curve("g(x) = sin 2πx", sine.function(), 0, 1)
                .steps("random knots", closed(drawn), heights(sine, drawn))
                .steps("grid", closed(grid), heights(sine, grid));
    }

    private static double[] closed(double[] knots) {
        double[] ends = new double[knots.length + 2];
        System.arraycopy(knots, 0, ends, 1, knots.length);
        ends[knots.length + 1] = 1;
        return ends;
    }

    private static double[] heights(KnotNetwork sine, double[] knots) {
        double[] levels = sine.staircase(knots).levels();
        double[] heights = Arrays.copyOf(levels, levels.length + 1);
        heights[levels.length] = levels[levels.length - 1];
        return heights;
    }

    static Figure errors(KnotNetwork sine, Sweep drawn, Sweep grid) {
        return Figure.of(Axis.logarithmic("number of knots p"), Axis.logarithmic("mean squared error"))
                .titled("The error of the step network against the number of its knots")
                .described("Random knots: the mean squared error lies on the exact line of slope minus one."
                        + " A grid: it falls with slope minus two.")
                .curve("exact mean", p -> sine.meanSquaredError(1) / p, drawn.size(0), drawn.largest())
                .points("random knots", drawn.sizeArray(), drawn.means(), drawn.standardErrors())
                .points("grid", grid.sizeArray(), grid.means());
    }
}
