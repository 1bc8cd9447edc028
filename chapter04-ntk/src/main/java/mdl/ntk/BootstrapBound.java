package mdl.ntk;

import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.linalg.VectorNorm;
import org.jblas.DoubleMatrix;

/**
 * How far and how fast the gradient flow of a network with fixed outer weights can go, from constants of its start alone.
 *
 * <p>With m = max|a_j| and bounds s on |σ′| and M on |σ″|, gradients of f(x; ·) change by at most αmM‖x‖² times the way, so
 * the Jacobian J by at most L = αmM(Σ‖x_i‖⁴)^{1/2} times it, and no velocity exceeds V = α√p·ms‖X‖_op‖r‖/n with the residual
 * r = y − f(0). While J is at distance below its smallest singular value σ_0, −d‖r‖ ≥ (σ_0 − Lℓ)dℓ along the way ℓ. So if
 * 2L‖r‖ &lt; σ_0² the flow ends within ℓ⋆ = 2‖r‖/(σ_0 + √(σ_0² − 2L‖r‖)), and ‖y − f(t)‖ ≤ e^{−(σ_0² − 2L‖r‖)t/n}‖r‖.
 * A clock c multiplies V and the rate. Sources: Oymak and Soltanolkotabi (2019); Chizat, Oyallon and Bach (2019). Notes: 4.2.35–42, with σ_0² = λ_min(K̂_0).
 *
 * @param samples n
 * @param width p
 * @param curvature αmM, on which ‖∇²f(x; θ)‖_op ≤ αmM‖x‖² rests
 * @param change L
 * @param velocity V
 * @param residual ‖y − f(0)‖
 * @param singularValue σ_0, the smallest of the Jacobian at the start
 * @param clock c
 */
public record BootstrapBound(
        int samples,
        int width,
        double curvature,
        double change,
        double velocity,
        double residual,
        double singularValue,
        double clock) {

    /** @throws IllegalArgumentException if n or p is below 1, c not positive and finite, or another constant not finite or negative */
    public BootstrapBound {
        Inputs.atLeast("samples", samples, 1);
        Inputs.atLeast("width", width, 1);
        Inputs.finiteNotNegative("curvature", curvature);
        Inputs.finiteNotNegative("change", change);
        Inputs.finiteNotNegative("velocity", velocity);
        Inputs.finiteNotNegative("residual", residual);
        Inputs.finiteNotNegative("singularValue", singularValue);
        Inputs.positiveFinite("clock", clock);
    }

    /**
     * The constants of a training at its start, from one decomposition of the n × p(d + 1) Jacobian.
     *
     * @param slope s ≥ sup|σ′|
     * @param bend M ≥ sup|σ″|
     * @throws IllegalArgumentException if the outer weights are trained, θ does not fit the networks, or s or M is
     *     negative or not finite
     */
    // tag::of[]
    public static BootstrapBound of(NetworkTraining training, double[] start, double slope, double bend) {
        ScaledNetworks networks = training.networks();
        require(networks, slope, bend);
        EmpiricalTangentKernel kernel = new EmpiricalTangentKernel(networks, start);
        int n = training.inputs().rows;
        double largest = largestOuterWeight(networks, start);
        double residual = new VectorNorm(2).of(training.residual(start));
        double inputNorm = SingularValueDecomposition.valuesOf(training.inputs())[0];
        double[] singularValues = SingularValueDecomposition.valuesOf(kernel.jacobian(training.inputs()));

        double curvature = networks.scale() * largest * bend;
        double steepness = networks.scale() * Math.sqrt(networks.width()) * largest * slope * inputNorm;
        double change = curvature * Math.sqrt(sumOfFourthPowers(training.inputs()));
        double velocity = training.clock() * steepness * residual / n;
        double smallest = n > singularValues.length ? 0 : singularValues[n - 1];
        return new BootstrapBound(
                n, networks.width(), curvature, change, velocity, residual, smallest, training.clock());
    }
    // end::of[]

    /** m. */
    private static double largestOuterWeight(ScaledNetworks networks, double[] theta) {
        return IntStream.range(0, networks.width())
                .mapToDouble(j -> Math.abs(theta[j]))
                .max()
                .orElseThrow();
    }

    /** Σ_i ‖x_i‖⁴. */
    private static double sumOfFourthPowers(DoubleMatrix x) {
        double sum = 0;
        for (int i = 0; i < x.rows; i++) {
            sum += Math.pow(x.getRow(i).norm2(), 4);
        }
        return sum;
    }

    private static void require(ScaledNetworks networks, double slope, double bend) {
        Inputs.finiteNotNegative("slope", slope);
        Inputs.finiteNotNegative("bend", bend);
        if (networks.trained() != TrainedWeights.HIDDEN) {
            throw new IllegalArgumentException("the bound is for trained weights HIDDEN, not " + networks.trained()
                    + ", where the Hessian has no bound");
        }
    }

    /** αmM‖x‖²·Vt·V, which no |d/dt(f − f_lin)(x)| exceeds at time t. Notes: 4.2.38. */
    public double rate(double norm, double time) {
        return curvature * norm * norm * velocity * time * velocity;
    }

    /** αmM‖x‖²V²t²/2, which no |f − f_lin|(x) exceeds at time t: half of what 4.2.40 allows with R = Vt. */
    public double deviation(double norm, double time) {
        return rate(norm, time) * time / 2;
    }

    /** Vt/√p, which no single neuron's way exceeds at time t. */
    public double motion(double time) {
        return velocity * time / Math.sqrt(width);
    }

    /** Whether 2L‖r‖ &lt; σ_0², so that the flow never leaves the region in which its kernel stays positive. */
    public boolean closes() {
        return decay() > 0;
    }

    /** σ_0² − 2L‖r‖, on which ‖y − f(t)‖ ≤ e^{−c·decay·t/n}‖r‖ rests where it is positive. */
    public double decay() {
        return singularValue * singularValue - 2 * change * residual;
    }

    /** ℓ⋆, the farthest that the flow can go; infinite where the bootstrap does not close. */
    public double farthest() {
        return closes() ? 2 * residual / (singularValue + Math.sqrt(decay())) : Double.POSITIVE_INFINITY;
    }

    /** σ_0/L, the distance up to which the tangent kernel stays positive definite. */
    public double safeRadius() {
        return singularValue / change;
    }

    /** The bound on ‖y − f(t)‖; where the bootstrap does not close, ‖y − f(0)‖, as the risk never grows. */
    public double residualAt(double time) {
        return Math.exp(-Math.max(decay(), 0) * clock * time / samples) * residual;
    }
}
