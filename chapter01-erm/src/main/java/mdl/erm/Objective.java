package mdl.erm;

/**
 * A differentiable function of parameters θ ∈ R^p that descent makes small, such as a risk.
 *
 * <p>Implementations are immutable and may be used by several threads. Notes: Section 1.3.
 */
public interface Objective {

    /** p, the number of parameters. */
    int dimension();

    /**
     * The value at θ.
     *
     * @throws IllegalArgumentException if θ has not p coordinates
     */
    double value(double[] theta);

    /**
     * The gradient at θ, a new array; where the function has a kink, one of its subgradients.
     *
     * @throws IllegalArgumentException if θ has not p coordinates
     */
    double[] gradient(double[] theta);
}
