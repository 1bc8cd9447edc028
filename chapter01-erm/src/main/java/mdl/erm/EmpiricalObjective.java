package mdl.erm;

/**
 * The mean R̂(θ) = (1/n)Σ ℓ_i(θ) over n samples, whose gradient can be taken on some of them.
 *
 * <p>Notes: 1.3.1, 1.3.3.
 */
public interface EmpiricalObjective extends Objective {

    /** n. */
    int samples();

    /**
     * The gradient of (1/|b|)Σ_{i∈b} ℓ_i at θ, a new array; an index may occur more than once.
     *
     * @param batch the indices b, counted from 0, at least one
     * @throws IllegalArgumentException if θ has not p coordinates, or the batch is empty
     * @throws IndexOutOfBoundsException if an index is not one of a sample
     */
    double[] gradient(double[] theta, int[] batch);
}
