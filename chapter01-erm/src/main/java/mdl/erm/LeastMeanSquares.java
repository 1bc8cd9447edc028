package mdl.erm;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * Stochastic gradient descent on fresh samples of the model y = ⟨θ⋆, x⟩ + ε with x ~ N(0, I_d) and ε ~ N(0, σ²), under the
 * square loss: every second moment of a run is known exactly.
 *
 * <p>The population risk is ½‖θ − θ⋆‖² + ½σ². Source: Widrow and Hoff (1960); the recursion rests on E‖x‖²xxᵀ = (d + 2)I.
 * Notes: 1.3.4–1.3.6.
 *
 * @param dimension d ≥ 1
 * @param noise σ² ≥ 0
 */
public record LeastMeanSquares(int dimension, double noise) {

    /** @throws IllegalArgumentException if d is below 1, or σ² is negative or not finite */
    public LeastMeanSquares {
        if (dimension < 1) {
            throw new IllegalArgumentException("the dimension is " + dimension + ", but must be at least 1");
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the variance of the noise is " + noise + ", but must be finite and not negative");
        }
    }

    /**
     * The gradients of batches of fresh samples at θ, with θ⋆ = 0: the mean of (⟨θ, x⟩ − ε)x over b samples.
     *
     * @throws IllegalArgumentException if b is below 1
     */
    public GradientEstimate fresh(int batch, RandomGenerator generator) {
        if (batch < 1) {
            throw new IllegalArgumentException("the batch has " + batch + " samples, but must have at least 1");
        }
        double deviation = Math.sqrt(noise);
        return theta -> {
            if (theta.length != dimension) {
                throw new IllegalArgumentException(
                        "there are " + theta.length + " parameters, but must be " + dimension);
            }
            double[] gradient = new double[dimension];
            double[] x = new double[dimension];
            for (int i = 0; i < batch; i++) {
                double residual = -deviation * generator.nextGaussian();
                for (int j = 0; j < dimension; j++) {
                    x[j] = generator.nextGaussian();
                    residual += x[j] * theta[j];
                }
                for (int j = 0; j < dimension; j++) {
                    gradient[j] += residual * x[j] / batch;
                }
            }
            return gradient;
        };
    }

    /**
     * E‖θ_k − θ⋆‖² for k = 0, …, K at one sample a step.
     *
     * @param steps K ≥ 0
     * @param start ‖θ_0 − θ⋆‖²
     * @throws IllegalArgumentException if K or the start is negative, or the start not finite
     */
    public double[] errors(StepSize stepSize, int steps, double start) {
        if (steps < 0) {
            throw new IllegalArgumentException("the number of steps is " + steps + ", but must not be negative");
        }
        Inputs.finiteNotNegative("the squared distance at the start", start);
        MatrixSize.require(steps + 1L, 1);
        double[] errors = new double[steps + 1];
        errors[0] = start;
        // tag::recursion[]
        for (int k = 0; k < steps; k++) {
            double eta = stepSize.at(k);
            double kept = 1 - 2 * eta + eta * eta * (dimension + 2);
            errors[k + 1] = kept * errors[k] + eta * eta * noise * dimension;
        }
        // end::recursion[]
        return errors;
    }

    /**
     * The limit ησ²d/(2 − η(d + 2)) of E‖θ_k − θ⋆‖² at a constant step size.
     *
     * @throws IllegalArgumentException unless 0 &lt; η &lt; 2/(d + 2), without which there is no limit
     */
    public double stationaryError(double eta) {
        if (!(eta > 0 && eta * (dimension + 2) < 2)) {
            throw new IllegalArgumentException("the step size is " + eta
                    + ", but must lie strictly between 0 and 2/(d + 2) = " + 2.0 / (dimension + 2));
        }
        return eta * noise * dimension / (2 - eta * (dimension + 2));
    }

    /**
     * E‖θ̃ − θ⋆‖² of the mean θ̃ of θ_1, …, θ_K, from E⟨θ_j − θ⋆, θ_k − θ⋆⟩ = E‖θ_j − θ⋆‖² Π_{j≤l&lt;k}(1 − η_l) for j ≤ k.
     *
     * @param steps K ≥ 1
     * @param start ‖θ_0 − θ⋆‖²
     * @throws IllegalArgumentException if K is below 1
     */
    public double averageError(StepSize stepSize, int steps, double start) {
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "the number of steps to average over is " + steps + ", but must be at least 1");
        }
        double[] errors = errors(stepSize, steps, start);
        double following = 1;
        double sum = errors[steps];
        for (int j = steps - 1; j >= 1; j--) {
            following = 1 + (1 - stepSize.at(j)) * following;
            sum += (2 * following - 1) * errors[j];
        }
        return sum / ((double) steps * steps);
    }
}
