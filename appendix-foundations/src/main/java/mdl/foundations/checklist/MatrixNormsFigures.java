package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.SchattenNorm;

/** Schatten norms against their exponent, and their unit balls. */
final class MatrixNormsFigures {

    private MatrixNormsFigures() {}

    static Figure exponents(List<RankedMatrix> all) {
        Figure figure = Figure.of(Axis.logarithmic("exponent p"), Axis.logarithmic("norm over operator norm"))
                .titled("Schatten norms against their exponent")
                .described("All norms fall to the operator norm as p grows; that of a matrix of rank one is constant.");
        for (int k : new int[] {5, 0, 2, 4}) {
            double[] values = all.get(k).svd().values();
            figure = figure.curve(all.get(k).name(), p -> new SchattenNorm(p).ofValues(values) / values[0], 1, 64);
        }
        return figure;
    }

    /** Unit balls in the quadrant of the two singular values. */
    static Figure balls() {
        Figure figure = Figure.of(
                        Axis.linear("σ₁").range(0, 1.9), Axis.linear("σ₂").range(0, 1.06))
                .titled("Unit balls of Schatten norms")
                .described("A line, a quarter of a circle and a square; below p = 1 the ball is not convex.");
        for (double p : new double[] {1, 2, Double.POSITIVE_INFINITY, 0.5}) {
            SchattenNorm norm = new SchattenNorm(p);
            double[] angles = IntStream.rangeClosed(0, 200)
                    .mapToDouble(i -> Math.PI / 2 * i / 200)
                    .toArray();
            double[] radii = Arrays.stream(angles)
                    .map(t -> 1 / norm.ofValues(new double[] {Math.abs(Math.cos(t)), Math.sin(t)}))
                    .toArray();
            double[] x = IntStream.range(0, radii.length)
                    .mapToDouble(i -> radii[i] * Math.cos(angles[i]))
                    .toArray();
            double[] y = IntStream.range(0, radii.length)
                    .mapToDouble(i -> radii[i] * Math.sin(angles[i]))
                    .toArray();
            String label = "p = " + (p == Double.POSITIVE_INFINITY ? "∞" : p == 0.5 ? "1/2" : "" + (int) p);
            figure = p < 1 ? figure.dashed(label, x, y) : figure.curve(label, x, y);
        }
        return figure;
    }
}
