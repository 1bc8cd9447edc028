package mdl.erm.statements;

import java.util.Arrays;
import java.util.stream.IntStream;
import mdl.erm.GradientDescent;
import mdl.erm.QuadraticObjective;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import org.jblas.DoubleMatrix;

/**
 * Descent in the plane, in a valley that is eight times as steep across as along.
 *
 * @param valley F(θ) = ½(θ₁² + 8θ₂²)
 */
record Valley(QuadraticObjective valley) {

    private static final double[] START = {2, 0.8};

    Valley() {
        this(new QuadraticObjective(DoubleMatrix.diag(new DoubleMatrix(new double[] {1, 8})), 0, 0));
    }

    Figure figure() {
        Figure figure = Figure.of(Axis.linear("θ₁"), Axis.linear("θ₂"))
                .titled("Descent in a valley")
                .described(
                        "Gradient flow bends into a valley and follows its floor to the minimiser. Descent with a small"
                                + " step stays near it; with a step just below the largest it jumps from side to side.")
                .curve("gradient flow", coordinate(0), coordinate(1));
        for (double h : new double[] {0.4, 1.8}) {
            double[][] path = new double[2][31];
            GradientDescent.withStep(h / valley.smoothness()).follow(30, valley::gradient, START, (k, theta) -> {
                path[0][k] = theta[0];
                path[1][k] = theta[1];
            });
            figure = figure.points("descent, η = " + h + "/L", path[0], path[1]);
        }
        double[] turn =
                IntStream.rangeClosed(0, 120).mapToDouble(i -> Math.PI * i / 60).toArray();
        for (double level : new double[] {0.5, 2}) {
            figure = figure.dashed(
                    "F(θ) = " + level,
                    Arrays.stream(turn)
                            .map(a -> Math.sqrt(2 * level) * Math.cos(a))
                            .toArray(),
                    Arrays.stream(turn)
                            .map(a -> Math.sqrt(level / 4) * Math.sin(a))
                            .toArray());
        }
        return figure;
    }

    private double[] coordinate(int i) {
        return IntStream.rangeClosed(0, 200)
                .mapToDouble(j -> valley.flow(START, 0.025 * j)[i])
                .toArray();
    }
}
