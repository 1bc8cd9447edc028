package mdl.erm;

/**
 * The iteration θ_{k+1} = θ_k − η_k g_k(θ_k): gradient descent where g_k is the gradient of an objective, stochastic
 * gradient descent where it is an estimate of one.
 *
 * <p>Each step costs one gradient and p further operations; nothing but the current parameters is stored. Notes: (GD),
 * 1.3.3; Robbins and Monro (1951).
 *
 * @param stepSize η_k
 */
public record GradientDescent(StepSize stepSize) {

    /** Sees the parameters of a run as it goes. */
    @FunctionalInterface
    public interface Observer {

        /** Reads θ_k; the array belongs to the run and changes with the next step. */
        void at(int step, double[] theta);
    }

    /** Descent with the same η at every step. */
    public static GradientDescent withStep(double eta) {
        return new GradientDescent(StepSize.constant(eta));
    }

    /**
     * θ_k after that many steps, a new array.
     *
     * @throws IllegalArgumentException if the number of steps is negative, or the gradient has not p coordinates
     */
    public double[] after(int steps, GradientEstimate gradient, double[] start) {
        return follow(steps, gradient, start, (step, theta) -> {});
    }

    /**
     * The mean of θ_1, …, θ_k, a new array (Polyak and Juditsky, 1992).
     *
     * @throws IllegalArgumentException if there is no step, or the gradient has not p coordinates
     */
    public double[] averageAfter(int steps, GradientEstimate gradient, double[] start) {
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "the number of steps to average over is " + steps + ", but must be at least 1");
        }
        double[] average = new double[start.length];
        follow(steps, gradient, start, (step, theta) -> {
            if (step > 0) {
                addMultiple(average, 1.0 / steps, theta);
            }
        });
        return average;
    }

    /**
     * Shows θ_0, …, θ_k to an observer and returns θ_k, a new array.
     *
     * @throws IllegalArgumentException if the number of steps is negative, or the gradient has not p coordinates
     */
    public double[] follow(int steps, GradientEstimate gradient, double[] start, Observer observer) {
        if (steps < 0) {
            throw new IllegalArgumentException("the number of steps is " + steps + ", but must not be negative");
        }
        double[] theta = start.clone();
        observer.at(0, theta);
        // tag::step[]
        for (int k = 0; k < steps; k++) {
            addMultiple(theta, -stepSize.at(k), gradient.at(theta));
            observer.at(k + 1, theta);
        }
        // end::step[]
        return theta;
    }

    private static void addMultiple(double[] theta, double factor, double[] direction) {
        if (direction.length != theta.length) {
            throw new IllegalArgumentException("the gradient has " + direction.length
                    + " coordinates, but must have as many as the parameters, " + theta.length);
        }
        for (int i = 0; i < theta.length; i++) {
            theta[i] += factor * direction[i];
        }
    }
}
