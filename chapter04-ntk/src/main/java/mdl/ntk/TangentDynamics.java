package mdl.ntk;

import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.jblas.DoubleMatrix;

/**
 * The flow ḟ = K(y − f)/n of the outputs on a sample under a constant kernel: r(t) = e^{−Kt/n} r(0) for r = y − f.
 *
 * <p>Each eigenvector of K relaxes on its own, at the rate λ_k/n; the smallest λ_k with a part in r(0) is seen last. Source:
 * Jacot, Gabriel and Hongler (2018). Notes: 4.2.27, Remark 14.
 *
 * @param modes the eigenvalues and eigenvectors of K, n × n, symmetric and positive semidefinite
 */
public record TangentDynamics(SymmetricEigen modes) {

    /**
     * The flow under this kernel, in O(n³) operations.
     *
     * @throws IllegalArgumentException if K is not square, symmetric and finite
     */
    public static TangentDynamics of(DoubleMatrix kernel) {
        return new TangentDynamics(SymmetricEigen.of(kernel));
    }

    /** n, the number of inputs. */
    public int samples() {
        return modes.values().length;
    }

    /** λ_k/n, one for each eigenvalue, in the order of the modes. */
    public double[] rates() {
        double[] rates = modes.values();
        for (int k = 0; k < rates.length; k++) {
            rates[k] /= rates.length;
        }
        return rates;
    }

    /**
     * r(t) from r(0), in O(n²) operations.
     *
     * @throws IllegalArgumentException if r(0) has not n coordinates, or t is negative or not finite
     */
    // tag::residual[]
    public double[] residual(double[] start, double time) {
        require(start, time);
        double[] parts = MatrixProduct.transposeTimes(modes.vectors(), start);
        double[] rates = rates();
        for (int k = 0; k < parts.length; k++) {
            parts[k] *= Math.exp(-rates[k] * time);
        }
        return MatrixProduct.times(modes.vectors(), parts);
    }
    // end::residual[]

    /**
     * (1/n)∫₀ᵗ r(s) ds, the weights c of the gradients in θ(t) − θ⁰ = Σ_i c_i ∇f(x_i; θ⁰) for a linearised network.
     *
     * @throws IllegalArgumentException if r(0) has not n coordinates, or t is negative or not finite
     */
    public double[] travelled(double[] start, double time) {
        require(start, time);
        double[] parts = MatrixProduct.transposeTimes(modes.vectors(), start);
        double[] rates = rates();
        for (int k = 0; k < parts.length; k++) {
            double passed = rates[k] * time;
            parts[k] *= time / parts.length * (passed == 0 ? 1 : -Math.expm1(-passed) / passed);
        }
        return MatrixProduct.times(modes.vectors(), parts);
    }

    private void require(double[] start, double time) {
        if (start.length != samples()) {
            throw new IllegalArgumentException(
                    "the residual at the start has " + start.length + " coordinates, but must have " + samples());
        }
        Inputs.finiteNotNegative("the time", time);
    }
}
