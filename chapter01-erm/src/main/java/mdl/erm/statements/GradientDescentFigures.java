package mdl.erm.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.ConvergenceFigure;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Sweep;

/** What the statement on gradient descent shows. */
final class GradientDescentFigures {

    private GradientDescentFigures() {}

    /** Three of the functions that attain the bound, and the bound. */
    static Figure values(int steps) {
        DescentProblem one = DescentProblem.slowest(1);
        double square = one.smoothness() * one.radius() * one.radius();
        Figure figure = Figure.of(Axis.logarithmic("step k"), Axis.logarithmic("value F(θ)"))
                .titled("The slowest convex functions")
                .described(
                        "The values on each of three Huber functions touch the bound at one step and fall to zero at about"
                                + " twice as many; twice the bound is never near.")
                .curve("Lr²/(4k+2)", k -> square / (4 * k + 2), 1, steps)
                .dashed("Lr²/(2k)", k -> square / (2 * k), 1, steps);
        for (int tuned : new int[] {3, 12, 48}) {
            // Up to the edge of the parabola, from where the next step reaches the minimiser.
            double[] values = Arrays.stream(DescentProblem.slowest(tuned).values(1, steps))
                    .skip(1)
                    .limit(2L * tuned)
                    .toArray();
            double[] k =
                    IntStream.rangeClosed(1, values.length).mapToDouble(i -> i).toArray();
            figure = figure.points("slowest at k = " + tuned, k, values);
        }
        return figure;
    }

    /** Descent nears its flow, but not one whose curvature grows. */
    static Figure convergence(Sweep distances, Sweep stiff) {
        return ConvergenceFigure.of("1/η", "distance", GradientDescentStatement.STEP, distances, "curvature 2/η", stiff)
                .titled("From descent to gradient flow")
                .described("The largest distance between descent and flow is proportional to the step size; when the"
                        + " curvature grows as the step shrinks, it does not fall.");
    }
}
