package mdl.erm;

import java.util.ArrayList;
import java.util.List;
import mdl.foundations.input.Inputs;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * The gradient flow dθ/dt = −∇F(θ) of any objective, by the adaptive Runge–Kutta method of Dormand and Prince of order 8.
 *
 * <p>The error of one step is held below the tolerance; on a convex objective errors of earlier steps do not grow. A
 * quadratic has a closed form, {@link QuadraticObjective#flow}. Source: Hairer, Nørsett and Wanner (1993), II.5. Notes:
 * 1.3.2.
 *
 * @param objective F, with a continuous gradient
 * @param tolerance the error of one step, absolute and relative, at least 10⁻¹⁴
 */
public record GradientFlow(Objective objective, double tolerance) {

    private static final double SMALLEST_TOLERANCE = 1e-14;

    /** @throws IllegalArgumentException if the tolerance lies outside 10⁻¹⁴..1 */
    public GradientFlow {
        if (!(tolerance >= SMALLEST_TOLERANCE && tolerance <= 1)) {
            throw new IllegalArgumentException("the tolerance of a gradient flow is " + tolerance
                    + ", but must lie between " + SMALLEST_TOLERANCE + " and 1");
        }
    }

    /**
     * θ(t) from θ(0), a new array.
     *
     * @throws IllegalArgumentException if t is negative or not finite, or θ(0) has not p finite coordinates
     * @throws org.hipparchus.exception.MathIllegalArgumentException if the step would have to be too small, as where the
     *     gradient jumps
     */
    public double[] at(double[] start, double time) {
        Inputs.finiteNotNegative("the time", time);
        requireParameters(start);
        return time == 0 ? start.clone() : along(start, time).get(0);
    }

    /**
     * θ(t) at each of these times, new arrays, in one solution: within a step by the method's interpolation of order 7.
     *
     * @param times positive and increasing
     * @throws IllegalArgumentException if there is no time, or the times are not positive, increasing and finite, or θ(0)
     *     has not p finite coordinates
     * @throws org.hipparchus.exception.MathIllegalArgumentException as {@link #at} says
     */
    public List<double[]> along(double[] start, double... times) {
        requireIncreasing(times);
        requireParameters(start);
        int last = times.length - 1;
        double end = times[last];
        DormandPrince853Integrator solver =
                new DormandPrince853Integrator(end * Math.ulp(1.0), end, tolerance, tolerance);
        List<double[]> path = new ArrayList<>();
        solver.addStepHandler(step -> {
            while (path.size() < last
                    && times[path.size()] <= step.getCurrentState().getTime()) {
                path.add(step.getInterpolatedState(times[path.size()]).getPrimaryState());
            }
        });
        path.add(solver.integrate(new Descending(objective), new ODEState(0, start), end)
                .getPrimaryState());
        return path;
    }

    private void requireParameters(double[] start) {
        if (start.length != objective.dimension()) {
            throw new IllegalArgumentException(
                    "there are " + start.length + " parameters, but must be " + objective.dimension());
        }
        Inputs.finite("start", start);
    }

    private static void requireIncreasing(double[] times) {
        if (times.length == 0) {
            throw new IllegalArgumentException("there must be at least one time");
        }
        double last = 0;
        for (double time : times) {
            if (!(time > last && time < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the time " + time + " follows " + last + ", but times must increase from 0 and be finite");
            }
            last = time;
        }
    }

    private record Descending(Objective objective) implements OrdinaryDifferentialEquation {

        @Override
        public int getDimension() {
            return objective.dimension();
        }

        @Override
        public double[] computeDerivatives(double time, double[] theta) {
            double[] direction = objective.gradient(theta);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = -direction[i];
            }
            return direction;
        }
    }
}
