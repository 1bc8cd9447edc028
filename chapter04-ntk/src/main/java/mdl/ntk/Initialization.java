package mdl.ntk;

import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;

/**
 * The law of the weights at the start: a_j = s_a·A_j and w_jk = s_w·W_jk with independent A_j, W_jk of two laws.
 *
 * <p>Notes: Table 4.1, 4.2.28, Exercise 7.
 *
 * @param outer the law of A
 * @param outerDeviation s_a, the standard deviation of a_j where A has one; positive
 * @param inner the law of W
 * @param innerDeviation s_w, positive
 */
public record Initialization(EntryLaw outer, double outerDeviation, EntryLaw inner, double innerDeviation) {

    /** @throws IllegalArgumentException if a deviation is not positive and finite */
    public Initialization {
        Inputs.positiveFinite("the deviation of the outer weights", outerDeviation);
        Inputs.positiveFinite("the deviation of the inner weights", innerDeviation);
    }

    /**
     * He's initialisation with uniform laws: a_j within √(6/p) and w_jk within √(6/d). Source: He et al. (2015).
     *
     * @throws IllegalArgumentException if d or p is below 1
     */
    public static Initialization he(int inputs, int width) {
        requireSizes(inputs, width);
        return uniform(Math.sqrt(6.0 / width), Math.sqrt(6.0 / inputs));
    }

    /**
     * He's rule for the activation max(t, 0) + c·min(t, 0): a_j within √(6/((1 + c²)p)) and w_jk within √(6/((1 + c²)d)).
     *
     * <p>Source: He et al. (2015). PyTorch calls it with c = √5, which is {@link #torch}.
     *
     * @throws IllegalArgumentException if d or p is below 1, or c² is not finite
     */
    public static Initialization leaky(int inputs, int width, double slope) {
        requireSizes(inputs, width);
        Inputs.finite("the square of the slope " + slope, slope * slope);
        double gain = 1 / Math.sqrt(1 + slope * slope);
        return uniform(gain * Math.sqrt(6.0 / width), gain * Math.sqrt(6.0 / inputs));
    }

    /**
     * Xavier's initialisation: a_j within √(6/(p + 1)) and w_jk within √(6/(p + d)). Source: Glorot and Bengio (2010).
     *
     * @throws IllegalArgumentException if d or p is below 1
     */
    public static Initialization xavier(int inputs, int width) {
        requireSizes(inputs, width);
        return uniform(Math.sqrt(6.0 / (width + 1.0)), Math.sqrt(6.0 / ((double) width + inputs)));
    }

    /**
     * The default of a linear layer in PyTorch: a_j within 1/√p and w_jk within 1/√d.
     *
     * @throws IllegalArgumentException if d or p is below 1
     */
    public static Initialization torch(int inputs, int width) {
        requireSizes(inputs, width);
        return uniform(1 / Math.sqrt(width), 1 / Math.sqrt(inputs));
    }

    /**
     * a_j ~ Unif([−1, 1]) and w_j ~ N(0, I_d/d), for networks with a factor. Notes: 4.2.28.
     *
     * @throws IllegalArgumentException if d is below 1
     */
    public static Initialization standard(int inputs) {
        Inputs.atLeast("the number of inputs", inputs, 1);
        return new Initialization(EntryLaw.UNIFORM, 1 / Math.sqrt(3), EntryLaw.GAUSSIAN, 1 / Math.sqrt(inputs));
    }

    /** a_j ~ Unif({−1, 1}) and w_j ~ N(0, I_d), for networks with a factor. Notes: Exercise 7. */
    public static Initialization signs() {
        return new Initialization(EntryLaw.RADEMACHER, 1, EntryLaw.GAUSSIAN, 1);
    }

    /**
     * θ⁰ = (a, w_1, …, w_p) for a network of width p on R^d.
     *
     * @throws IllegalArgumentException if d or p is below 1, or p + pd numbers do not fit in memory
     */
    public double[] draw(int inputs, int width, RandomGenerator generator) {
        requireSizes(inputs, width);
        MatrixSize.require(width, inputs + 1L);
        double[] theta = new double[width * (inputs + 1)];
        for (int k = 0; k < theta.length; k++) {
            theta[k] = k < width ? outerDeviation * outer.draw(generator) : innerDeviation * inner.draw(generator);
        }
        return theta;
    }

    /**
     * Weights in pairs (a, w) and (−a, w), so that the network is zero at the start; each half is a draw of width p/2.
     *
     * <p>Source: Chizat, Oyallon and Bach (2019).
     *
     * @throws IllegalArgumentException if p is odd, d or p is below 1, or p + pd exceeds what an array can hold
     */
    public double[] drawInPairs(int inputs, int width, RandomGenerator generator) {
        if (width % 2 != 0) {
            throw new IllegalArgumentException("the width is " + width + ", but neurons in pairs need an even one");
        }
        requireSizes(inputs, width);
        MatrixSize.require(width, inputs + 1L);
        double[] half = draw(inputs, width / 2, generator);
        double[] theta = new double[2 * half.length];
        int neurons = width / 2;
        for (int j = 0; j < neurons; j++) {
            theta[j] = half[j];
            theta[neurons + j] = -half[j];
        }
        int weights = neurons * inputs;
        System.arraycopy(half, neurons, theta, width, weights);
        System.arraycopy(half, neurons, theta, width + weights, weights);
        return theta;
    }

    private static void requireSizes(int inputs, int width) {
        Inputs.atLeast("the number of inputs", inputs, 1);
        Inputs.atLeast("the width", width, 1);
    }

    private static Initialization uniform(double outerReach, double innerReach) {
        return new Initialization(
                EntryLaw.UNIFORM, outerReach / Math.sqrt(3), EntryLaw.UNIFORM, innerReach / Math.sqrt(3));
    }
}
