package mdl.erm;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import org.jblas.DoubleMatrix;

/**
 * The convex quadratic F(θ) = ½⟨θ − θ⋆, H(θ − θ⋆)⟩, whose descent and gradient flow have closed forms.
 *
 * <p>One eigendecomposition of H at construction; every point of a trajectory then costs 4p² operations. Notes: 1.3.1–2.
 */
public final class QuadraticObjective implements Objective {

    private final DoubleMatrix hessian;
    private final double[] minimiser;
    private final SymmetricEigen eigen;

    /**
     * The quadratic with this Hessian and this minimiser.
     *
     * @param hessian H, symmetric and positive semidefinite, p × p
     * @param minimiser θ⋆
     * @throws IllegalArgumentException if H is not symmetric, has an eigenvalue below zero by more than rounding, or θ⋆
     *     has not p finite coordinates
     */
    public QuadraticObjective(DoubleMatrix hessian, double... minimiser) {
        this.hessian = hessian.dup();
        this.eigen = SymmetricEigen.of(this.hessian);
        this.minimiser = minimiser.clone();
        if (minimiser.length != hessian.rows) {
            throw new IllegalArgumentException("the minimiser has " + minimiser.length
                    + " coordinates, but must have as many as the Hessian has rows, " + hessian.rows);
        }
        Inputs.finite("minimiser", this.minimiser);
        double[] values = eigen.values();
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        if (values[0] < -values.length * Math.ulp(largest)) {
            throw new IllegalArgumentException(
                    "the Hessian has the eigenvalue " + values[0] + ", but must be positive semidefinite");
        }
    }

    @Override
    public int dimension() {
        return minimiser.length;
    }

    @Override
    public double value(double[] theta) {
        double[] deviation = deviation(theta);
        double[] image = MatrixProduct.times(hessian, deviation);
        double sum = 0;
        for (int i = 0; i < deviation.length; i++) {
            sum += deviation[i] * image[i];
        }
        return sum / 2;
    }

    @Override
    public double[] gradient(double[] theta) {
        return MatrixProduct.times(hessian, deviation(theta));
    }

    /** H, a copy. */
    public DoubleMatrix hessian() {
        return hessian.dup();
    }

    /** θ⋆, a copy; where H has a kernel, one of the minimisers. */
    public double[] minimiser() {
        return minimiser.clone();
    }

    /** L, the largest eigenvalue of H: the Lipschitz constant of the gradient. */
    public double smoothness() {
        double[] values = eigen.values();
        return values[values.length - 1];
    }

    /** μ, the smallest eigenvalue of H. */
    public double strongConvexity() {
        return eigen.values()[0];
    }

    // tag::closed-forms[]
    /** Gradient flow θ(t) = θ⋆ + e^{−tH}(θ_0 − θ⋆) (1.3.2). */
    public double[] flow(double[] start, double time) {
        return transform(start, lambda -> Math.exp(-time * lambda));
    }

    /** Gradient descent θ_k = θ⋆ + (I − ηH)^k(θ_0 − θ⋆) at a constant step size. */
    public double[] descent(double[] start, double eta, int steps) {
        return transform(start, lambda -> Math.pow(1 - eta * lambda, steps));
    }
    // end::closed-forms[]

    /** θ⋆ + f(H)(θ − θ⋆). */
    private double[] transform(double[] theta, DoubleUnaryOperator function) {
        double[] values = eigen.values();
        double[] coordinates = MatrixProduct.transposeTimes(eigen.vectors(), deviation(theta));
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] *= function.applyAsDouble(values[i]);
        }
        double[] result = MatrixProduct.times(eigen.vectors(), coordinates);
        for (int i = 0; i < result.length; i++) {
            result[i] += minimiser[i];
        }
        return result;
    }

    private double[] deviation(double[] theta) {
        if (theta.length != minimiser.length) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but must be " + minimiser.length);
        }
        double[] deviation = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            deviation[i] = theta[i] - minimiser[i];
        }
        return deviation;
    }
}
