package mdl.approximation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.NormalExpectation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * Random networks of steps whose mean is g(x) − g(0) at every ‖x‖ ≤ R, for a Gaussian bump g.
 *
 * <p>A frequency ξ is drawn from μ, then a knot s uniformly from [−R‖ξ‖, R‖ξ‖]. For |u| ≤ R‖ξ‖
 *
 * <p>cos(u + α) − cos α = −∫_{s&gt;0} sin(s + α) 1(u ≥ s) ds + ∫_{s&lt;0} sin(s + α) 1(u ≤ s) ds,
 *
 * <p>so that the unit a·1(±(⟨ξ, x⟩ − s) ≥ 0) with |a| = 2R‖g‖_B |sin(s + α(ξ))| has the right mean; a network is the mean of
 * p of them. Notes: Proposition 6, 3.3.23–3.3.25.
 *
 * @param target g
 * @param radius R
 */
public record BarronSampler(GaussianBump target, double radius) {

    /** @throws IllegalArgumentException if R is not positive and finite */
    public BarronSampler {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the radius is " + radius + ", but must be positive and finite");
        }
    }

    /** 2R‖g‖_B, which Σ|a_j| never exceeds. */
    public double weightBound() {
        return 2 * radius * target.barronNorm();
    }

    /**
     * A network of p independent units, in O(pd) operations.
     *
     * @throws IllegalArgumentException if p &lt; 1
     */
    // tag::sample[]
    public TwoLayerNetwork sample(int width, RandomGenerator generator) {
        requireWidth(width);
        MatrixSize.require(width, target.dimension());
        int d = target.dimension();
        double[] outer = new double[width];
        double[] biases = new double[width];
        DoubleMatrix weights = new DoubleMatrix(width, d);
        for (int j = 0; j < width; j++) {
            double[] frequency = target.drawFrequency(generator);
            double length = Math.sqrt(Arrays.stream(frequency).map(v -> v * v).sum());
            double knot = radius * length * (2 * generator.nextDouble() - 1);
            double side = knot >= 0 ? 1 : -1;
            double slope = -Math.sin(knot + target.phase(frequency));
            outer[j] = side * weightBound() / width * slope;
            biases[j] = -side * knot;
            for (int i = 0; i < d; i++) {
                weights.put(j, i, side * frequency[i]);
            }
        }
        return new TwoLayerNetwork(Activation.STEP, outer, weights, biases);
    }
    // end::sample[]

    /**
     * E φ(x, θ)², the second moment of one unit at x, by quadrature over ⟨ξ, x⟩.
     *
     * <p>It is 2R‖g‖_B h E[|u|/2 − sign(u) (sin 2(u − v) + sin 2v)/4] with u = ⟨ξ, x⟩ and v = ⟨ξ, c⟩ for ξ ~ N(0, I/σ²);
     * the part of v that is independent of u is averaged in closed form.
     *
     * @param x with ‖x‖ ≤ R
     * @throws IllegalArgumentException if x has not d coordinates
     */
    public double secondMoment(double... x) {
        double[] centre = target.centre();
        if (x.length != centre.length) {
            throw new IllegalArgumentException(
                    "there are " + x.length + " coordinates, but the target has " + centre.length);
        }
        double xx = 0;
        double xc = 0;
        double cc = 0;
        for (int i = 0; i < x.length; i++) {
            xx += x[i] * x[i];
            xc += x[i] * centre[i];
            cc += centre[i] * centre[i];
        }
        if (xx == 0) {
            return 0;
        }
        double share = xc / xx;
        double variance = target.deviation() * target.deviation();
        double damping = Math.exp(-2 * Math.max(0, cc - xc * share) / variance);
        double scale = Math.sqrt(xx / variance);
        // The sines grow off the real line as e^{2·scale·|Im z|}.
        double panel = 1 / (1 + 4 * scale * (1 + Math.abs(share)));
        double mean = NormalExpectation.of(
                z -> {
                    double u = scale * z;
                    double waves = Math.sin(2 * (1 - share) * u) + Math.sin(2 * share * u);
                    return Math.abs(u) / 2 - Math.signum(u) * damping * waves / 4;
                },
                panel,
                0);
        return weightBound() * target.height() * mean;
    }

    private static void requireWidth(int width) {
        Inputs.atLeast("the width", width, 1);
    }
}
