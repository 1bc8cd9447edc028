package mdl.erm;

/**
 * The learning rate η_k of step k = 0, 1, 2, ….
 *
 * <p>Notes: Section 1.3.
 */
@FunctionalInterface
public interface StepSize {

    /** η_k. */
    double at(int step);

    /**
     * The same η at every step.
     *
     * @throws IllegalArgumentException if η is not positive and finite
     */
    static StepSize constant(double eta) {
        requirePositive("step size", eta);
        return step -> eta;
    }

    /**
     * η_k = η_0 (1 + k/s)^{−a}, which falls as k^{−a} once k is far above s; with a = 1 it is c/(k + s) for c = sη_0.
     *
     * @param initial η_0 &gt; 0
     * @param exponent a &gt; 0
     * @param delay s &gt; 0, the number of steps before the fall sets in
     * @throws IllegalArgumentException if one of them is not positive and finite
     */
    static StepSize decaying(double initial, double exponent, double delay) {
        requirePositive("step size", initial);
        requirePositive("exponent of the step size", exponent);
        requirePositive("delay of the step size", delay);
        return step -> initial * Math.pow(1 + step / delay, -exponent);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the " + name + " is " + value + ", but must be positive and finite");
        }
    }
}
