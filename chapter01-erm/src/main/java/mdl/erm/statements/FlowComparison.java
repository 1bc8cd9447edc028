package mdl.erm.statements;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import mdl.erm.GradientDescent;
import mdl.erm.GradientFlow;
import mdl.erm.Objective;
import mdl.erm.QuadraticObjective;
import mdl.erm.StepSize;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.Sweep;
import org.jblas.DoubleMatrix;

/**
 * Gradient descent at the step size 1/m beside gradient flow, at sixteen times up to the fourth.
 *
 * @param objective F, scaled so that its curvature is of order one
 * @param start θ_0 = θ(0)
 * @param flow θ(t) at the sixteen times
 */
record FlowComparison(Objective objective, double[] start, double[][] flow) {

    private static final int TIMES = 16;
    private static final double HORIZON = 4;
    private static final int FINEST = 128;
    private static final int SIZES = 5;

    /** Of the solver, far below the distances that are judged. */
    private static final double TOLERANCE = 1e-12;

    /** With the closed form of the flow. */
    static FlowComparison ofQuadratic(QuadraticObjective objective, double[] start) {
        return of(objective, start, time -> objective.flow(start, time));
    }

    /** With the flow by the adaptive solver. */
    static FlowComparison of(Objective objective, double[] start) {
        GradientFlow solver = new GradientFlow(objective, TOLERANCE);
        return of(objective, start, time -> solver.at(start, time));
    }

    private static FlowComparison of(Objective objective, double[] start, DoubleFunction<double[]> flow) {
        double[][] points = new double[TIMES][];
        for (int j = 0; j < TIMES; j++) {
            points[j] = flow.apply(time(j));
        }
        return new FlowComparison(objective, start, points);
    }

    private static double time(int j) {
        return HORIZON * (j + 1) / TIMES;
    }

    /** The largest distance over the times, at m = 8, 16, …, 128. */
    Sweep distances() {
        return sweep(this::distance);
    }

    /** The same when the step size falls as 1/(1 + kη) and the time is counted as before. */
    Sweep distancesOfShrinkingSteps() {
        return sweep(m -> worst(m, StepSize.decaying(1 / m, 1, m), (j, point) -> distance(point, flow[j])));
    }

    /** The largest distance of (θ_k − θ(t))/η from −ctH²(θ(t) − θ⋆) on a quadratic with this Hessian. */
    Sweep remainders(DoubleMatrix hessian, double c) {
        return sweep(m -> worst(m, StepSize.constant(1 / m), (j, point) -> {
            double[] second = MatrixProduct.times(hessian, objective.gradient(flow[j]));
            DoubleMatrix error =
                    new DoubleMatrix(point).sub(new DoubleMatrix(flow[j])).muli(m);
            return error.addi(new DoubleMatrix(second).muli(c * time(j))).norm2();
        }));
    }

    /** The largest distance over the times. */
    double distance(double m) {
        return worst(m, StepSize.constant(1 / m), (j, point) -> distance(point, flow[j]));
    }

    static Sweep sweep(DoubleUnaryOperator distance) {
        return Sweep.exactlyDoublingTo(FINEST, SIZES, distance);
    }

    private static double distance(double[] first, double[] second) {
        return new DoubleMatrix(first).distance2(new DoubleMatrix(second));
    }

    @FunctionalInterface
    private interface AtTime {
        double of(int j, double[] theta);
    }

    private double worst(double m, StepSize stepSize, AtTime number) {
        int stride = (int) (m * HORIZON / TIMES);
        double[] numbers = new double[TIMES];
        new GradientDescent(stepSize).follow(stride * TIMES, objective::gradient, start, (step, theta) -> {
            if (step > 0 && step % stride == 0) {
                numbers[step / stride - 1] = number.of(step / stride - 1, theta);
            }
        });
        return Arrays.stream(numbers).max().orElseThrow();
    }
}
