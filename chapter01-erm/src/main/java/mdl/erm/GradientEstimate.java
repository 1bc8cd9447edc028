package mdl.erm;

/**
 * The gradient that descent follows: the exact one, {@code objective::gradient}, or an estimate of it.
 *
 * <p>An estimate uses new samples at every call, so it belongs to one run of descent and to one thread. Notes: 1.3.3.
 */
@FunctionalInterface
public interface GradientEstimate {

    /** The next estimate at θ, a new array; θ is not changed. */
    double[] at(double[] theta);

    /** The gradient of the samples of the next batch. */
    static GradientEstimate of(EmpiricalObjective objective, MiniBatches batches) {
        return theta -> objective.gradient(theta, batches.next());
    }
}
