package mdl.ntk;

import org.jblas.DoubleMatrix;

/**
 * What decides whether the first steps of gradient descent on F = ½(y − h(θ))² are lazy: the error and the first two
 * derivatives of a real model h at its start.
 *
 * <p>Source: Chizat, Oyallon and Bach (2019). Notes: 4.3.4–4.3.7.
 *
 * @param error |y − h(θ⁰)|, not negative
 * @param gradient ‖∇h(θ⁰)‖, positive
 * @param hessian ‖∇²h(θ⁰)‖_op, not negative
 */
public record LazyScale(double error, double gradient, double hessian) {

    /** @throws IllegalArgumentException if a number is negative or not finite, or the gradient is zero */
    public LazyScale {
        if (!(error >= 0 && gradient > 0 && hessian >= 0 && error + gradient + hessian < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the error " + error + ", the gradient " + gradient + " and the Hessian "
                    + hessian + " must be finite and not negative, and the gradient positive");
        }
    }

    /**
     * The scale of a network at θ⁰ for one input x and one response y, in 4pd operations.
     *
     * @throws IllegalArgumentException if θ⁰ or x does not fit the networks, or the gradient vanishes
     */
    public static LazyScale of(ScaledNetworks networks, double[] theta, double[] x, double y) {
        DoubleMatrix row = new DoubleMatrix(1, x.length, x.clone());
        double hessian = new NetworkHessian(networks, theta, x).norm();
        double squared = new EmpiricalTangentKernel(networks, theta).gram(row).get(0);
        return new LazyScale(Math.abs(y - networks.outputs(theta, row)[0]), Math.sqrt(squared), hessian);
    }

    /** κ_h = |y − h|·‖∇²h‖_op/‖∇h‖²: the model is lazy where it is small. */
    public double kappa() {
        return error * hessian / (gradient * gradient);
    }

    /** ‖∇F‖²/F = 2‖∇h‖², by which times η a step of length η lowers F, relative to F and to first order. */
    public double decrease() {
        return 2 * gradient * gradient;
    }

    /** ‖∇F‖·‖∇²h‖_op/‖∇h‖ = |y − h|·‖∇²h‖_op, times η the most by which such a step changes ∇h, relative and to first order. */
    public double featureChange() {
        return error * hessian;
    }
}
