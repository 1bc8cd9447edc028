package mdl.erm;

import java.util.function.UnaryOperator;
import org.jblas.DoubleMatrix;

/**
 * Functions f(x; θ) with parameters θ ∈ R^p, evaluated on many inputs at once.
 *
 * <p>Implementations are immutable. Notes: Example 6.
 */
public interface HypothesisClass {

    /** p, the number of parameters. */
    int dimension();

    /**
     * f(x_i; θ) for every row x_i.
     *
     * @param inputs shape n × d
     * @throws IllegalArgumentException if θ has not p coordinates, or the inputs not d columns
     */
    double[] outputs(double[] theta, DoubleMatrix inputs);

    /**
     * Σ_i c_i ∇_θ f(x_i; θ), a new array; the n × p matrix of all gradients is never formed.
     *
     * @param inputs shape n × d
     * @param weights c ∈ R^n
     * @throws IllegalArgumentException if θ has not p coordinates, or the inputs not d columns
     */
    double[] combinedGradient(double[] theta, DoubleMatrix inputs, double[] weights);

    /**
     * Σ_i c_i ∇_θ f(x_i; θ) with c = c(f(x_1; θ), …, f(x_n; θ)), as the chain rule has it: what outputs and gradients have
     * in common need not be computed twice.
     *
     * @param inputs shape n × d
     * @param weights c as a function of the n outputs
     * @throws IllegalArgumentException if θ has not p coordinates, or the inputs not d columns
     */
    default double[] chainedGradient(double[] theta, DoubleMatrix inputs, UnaryOperator<double[]> weights) {
        return combinedGradient(theta, inputs, weights.apply(outputs(theta, inputs)));
    }
}
