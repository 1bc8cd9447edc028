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
 * Gradient descent of first step size 1/m beside gradient flow, after sixteen numbers of steps up to k = 4m.
 *
 * @param objective F, scaled so that its curvature is of order one
 * @param start θ_0 = θ(0)
 * @param stepSizes η_k, given m
 * @param flow θ(t) at the sixteen times that belong to these steps
 */
record FlowComparison(Objective objective, double[] start, DoubleFunction<StepSize> stepSizes, double[][] flow) {

    private static final int TIMES = 16;
    private static final double HORIZON = 4;
    private static final int FINEST = 128;
    private static final int SIZES = 5;

    /** Of the solver, far below the distances that are judged. */
    private static final double TOLERANCE = 1e-12;

    /** With the closed form of the flow. */
    static FlowComparison ofQuadratic(QuadraticObjective objective, double[] start) {
        return of(objective, start, FlowComparison::constant, time -> objective.flow(start, time));
    }

    /** With the flow by the adaptive solver. */
    static FlowComparison of(Objective objective, double[] start) {
        GradientFlow solver = new GradientFlow(objective, TOLERANCE);
        return of(objective, start, FlowComparison::constant, time -> solver.at(start, time));
    }

    /** The same with η_k = η/(1 + kη), where step k belongs to the time clock(kη). */
    static FlowComparison ofShrinkingSteps(Objective objective, double[] start, DoubleUnaryOperator clock) {
        GradientFlow solver = new GradientFlow(objective, TOLERANCE);
        return of(
                objective,
                start,
                m -> StepSize.decaying(1 / m, 1, m),
                time -> solver.at(start, clock.applyAsDouble(time)));
    }

    private static StepSize constant(double m) {
        return StepSize.constant(1 / m);
    }

    private static FlowComparison of(
            Objective objective, double[] start, DoubleFunction<StepSize> stepSizes, DoubleFunction<double[]> flow) {
        double[][] points = new double[TIMES][];
        for (int j = 0; j < TIMES; j++) {
            points[j] = flow.apply(time(j));
        }
        return new FlowComparison(objective, start, stepSizes, points);
    }

    private static double time(int j) {
        return HORIZON * (j + 1) / TIMES;
    }

    /** The largest distance over the times, at m = 8, 16, …, 128. */
    Sweep distances() {
        return sweep(this::distance);
    }

    /** The largest distance of (θ_k − θ(t))/η from −ctH²(θ(t) − θ⋆) on a quadratic with this Hessian. */
    Sweep remainders(DoubleMatrix hessian, double c) {
        return sweep(m -> worst(m, (j, point) -> {
            double[] second = MatrixProduct.times(hessian, objective.gradient(flow[j]));
            DoubleMatrix error =
                    new DoubleMatrix(point).sub(new DoubleMatrix(flow[j])).muli(m);
            return error.addi(new DoubleMatrix(second).muli(c * time(j))).norm2();
        }));
    }

    /** The largest distance over the times. */
    double distance(double m) {
        return worst(m, (j, point) -> distance(point, flow[j]));
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

    private double worst(double m, AtTime number) {
        int stride = (int) (m * HORIZON / TIMES);
        double[] numbers = new double[TIMES];
        new GradientDescent(stepSizes.apply(m)).follow(stride * TIMES, objective::gradient, start, (step, theta) -> {
            if (step > 0 && step % stride == 0) {
                numbers[step / stride - 1] = number.of(step / stride - 1, theta);
            }
        });
        return Arrays.stream(numbers).max().orElseThrow();
    }
}
