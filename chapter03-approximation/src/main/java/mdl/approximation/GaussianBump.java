package mdl.approximation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.ChiLaw;
import org.hipparchus.special.Gamma;

/**
 * The function g(x) = h e^{−‖x−c‖²/(2σ²)} on ℝᵈ, whose transform, norm and law of frequencies are known.
 *
 * <p>ĝ(ξ) = h (σ/√(2π))ᵈ e^{−σ²‖ξ‖²/2} e^{iα(ξ)} with α(ξ) = −⟨ξ, c⟩: it is h times a Gaussian density, so that
 * ‖g‖_B = h E‖ξ‖ for ξ ~ N(0, I/σ²). Notes: 3.3.7–3.3.8, Example 8, Exercise 6.
 *
 * @param centre c, of length d
 * @param deviation σ
 * @param height h
 */
public record GaussianBump(double[] centre, double deviation, double height) {

    /** @throws IllegalArgumentException if there is no coordinate, one is not finite, or σ or h is not positive and finite */
    public GaussianBump {
        if (centre.length == 0) {
            throw new IllegalArgumentException("the centre of a bump needs at least one coordinate");
        }
        for (double coordinate : centre) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException(
                        "a coordinate of the centre is " + coordinate + ", but must be finite");
            }
        }
        requirePositive("deviation", deviation);
        requirePositive("height", height);
        centre = centre.clone();
    }

    /**
     * e^{−‖x‖²/2} on ℝᵈ. Notes: Example 8.
     *
     * @throws IllegalArgumentException if d &lt; 1
     */
    public static GaussianBump standard(int dimension) {
        return new GaussianBump(origin(dimension), 1, 1);
    }

    /**
     * The density of N(0, σ²I_d), of height (2πσ²)^{−d/2}. Notes: 3.4.7.
     *
     * @throws IllegalArgumentException if d &lt; 1, or σ is not positive and finite
     */
    public static GaussianBump density(int dimension, double deviation) {
        return new GaussianBump(origin(dimension), deviation, Math.pow(Math.sqrt(2 * Math.PI) * deviation, -dimension));
    }

    private static double[] origin(int dimension) {
        Inputs.atLeast("the dimension", dimension, 1);
        MatrixSize.require(dimension, 1);
        return new double[dimension];
    }

    /** A copy of c. */
    @Override
    public double[] centre() {
        return centre.clone();
    }

    /** d. */
    public int dimension() {
        return centre.length;
    }

    /**
     * g(x).
     *
     * @throws IllegalArgumentException if x has not d coordinates
     */
    public double at(double... x) {
        requireLength(x);
        double square = 0;
        for (int i = 0; i < centre.length; i++) {
            square += (x[i] - centre[i]) * (x[i] - centre[i]);
        }
        return height * Math.exp(-square / (2 * deviation * deviation));
    }

    /** g(x) − g(0), which is what a representation without a constant can give. */
    public double rise(double... x) {
        return at(x) - at(new double[centre.length]);
    }

    /** |ĝ(ξ)| = h (σ/√(2π))ᵈ e^{−σ²r²/2} at ‖ξ‖ = r. */
    public double modulus(double length) {
        double scaled = deviation * length;
        return height * Math.pow(deviation / Math.sqrt(2 * Math.PI), dimension()) * Math.exp(-scaled * scaled / 2);
    }

    /** ‖g‖_B = h E‖ξ‖ = (h/σ) √2 Γ((d+1)/2)/Γ(d/2). */
    public double barronNorm() {
        double d = dimension();
        double logRatio = Gamma.logGamma((d + 1) / 2) - Gamma.logGamma(d / 2);
        return height / deviation * Math.sqrt(2) * Math.exp(logRatio);
    }

    /** α(ξ) = −⟨ξ, c⟩, the argument of ĝ(ξ). */
    public double phase(double... frequency) {
        requireLength(frequency);
        return -product(frequency, centre);
    }

    /**
     * One frequency of the law μ(dξ) = ‖ξ‖ |ĝ(ξ)| dξ / ‖g‖_B.
     *
     * <p>Its direction is uniform, and σ‖ξ‖ has the chi law with d + 1 degrees of freedom: the factor ‖ξ‖ adds one to
     * those of a Gaussian vector. Notes: 3.3.19.
     */
    // tag::frequency[]
    public double[] drawFrequency(RandomGenerator generator) {
        double[] frequency = new double[dimension()];
        Arrays.setAll(frequency, i -> generator.nextGaussian());
        double length = new ChiLaw(dimension() + 1).draw(generator) / deviation;
        double stretch = length / Math.sqrt(product(frequency, frequency));
        Arrays.setAll(frequency, i -> stretch * frequency[i]);
        return frequency;
    }
    // end::frequency[]

    /**
     * φ(x, ξ) = (‖g‖_B/‖ξ‖) (cos(⟨ξ, x⟩ + α(ξ)) − cos α(ξ)), whose mean over μ is g(x) − g(0); ξ is not zero.
     *
     * <p>Notes: 3.3.19.
     */
    public double wave(double[] x, double[] frequency) {
        requireLength(x);
        double phase = phase(frequency);
        double length = Math.sqrt(product(frequency, frequency));
        return barronNorm() / length * (Math.cos(product(frequency, x) + phase) - Math.cos(phase));
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private void requireLength(double[] x) {
        if (x.length != centre.length) {
            throw new IllegalArgumentException(
                    "there are " + x.length + " coordinates, but the bump has " + centre.length);
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the " + what + " of a bump is " + value + ", but must be positive and finite");
        }
    }
}
