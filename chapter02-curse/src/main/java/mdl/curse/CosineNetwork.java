package mdl.curse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;

/**
 * f(x) = Σ_j a_j cos(⟨w_j, x⟩ + b_j) on the cube {−1, 1}^d, with exact means over all of its 2^d points.
 *
 * <p>The mean of e^{i⟨w, x⟩} χ_S(x) is a product over coordinates, of i sin w_k for k in S and cos w_k for the others. So the
 * population risk E (f(x) − χ_S(x))² and its gradient cost O(p²d) operations in any dimension.
 *
 * @param outer a_1, …, a_p
 * @param weights the rows w_j, p × d
 * @param phases b_1, …, b_p
 */
public record CosineNetwork(double[] outer, double[][] weights, double[] phases) {

    /** @throws IllegalArgumentException if there is no neuron or no coordinate, or the numbers do not match */
    public CosineNetwork {
        if (outer.length == 0 || outer.length != weights.length || outer.length != phases.length) {
            throw new IllegalArgumentException("a network with " + outer.length + " outer weights, " + weights.length
                    + " rows and " + phases.length + " phases must have one of each for every neuron");
        }
        int d = weights[0].length;
        if (d == 0 || d >= Long.SIZE || !Arrays.stream(weights).allMatch(row -> row.length == d)) {
            throw new IllegalArgumentException("the rows of weights must have one length between 1 and 63");
        }
        outer = outer.clone();
        weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
        phases = phases.clone();
    }

    /**
     * The network zero, with Gaussian weights of variance 3/d and uniform phases.
     *
     * @throws IllegalArgumentException if p is below 1, d not between 1 and 63, or pd numbers do not fit in memory
     */
    public static CosineNetwork draw(int width, int dimension, RandomGenerator generator) {
        Inputs.atLeast("the width", width, 1);
        Inputs.within("the dimension", dimension, 1, Long.SIZE - 1);
        MatrixSize.require(width, dimension);
        double[][] weights = new double[width][dimension];
        double[] phases = new double[width];
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < dimension; k++) {
                weights[j][k] = Math.sqrt(3.0 / dimension) * generator.nextGaussian();
            }
            phases[j] = 2 * Math.PI * generator.nextDouble();
        }
        return new CosineNetwork(new double[width], weights, phases);
    }

    /** A copy of a. */
    @Override
    public double[] outer() {
        return outer.clone();
    }

    /** A copy of the rows w_j. */
    @Override
    public double[][] weights() {
        return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    /** A copy of b. */
    @Override
    public double[] phases() {
        return phases.clone();
    }

    /** d. */
    public int dimension() {
        return weights[0].length;
    }

    /** p(d + 2), the number of parameters (a, w_1, …, w_p, b). */
    public int parameters() {
        return outer.length * (dimension() + 2);
    }

    /** f(x), followed by its p(d + 2) derivatives, at the point whose k-th coordinate is −1 where bit k is set. */
    public double[] valueAndGradientAt(long point) {
        int p = outer.length;
        double[] result = new double[1 + parameters()];
        for (int j = 0; j < p; j++) {
            double angle = phases[j];
            for (int k = 0; k < dimension(); k++) {
                angle += sign(point, k) * weights[j][k];
            }
            double slope = -outer[j] * Math.sin(angle);
            result[0] += outer[j] * Math.cos(angle);
            result[1 + j] = Math.cos(angle);
            for (int k = 0; k < dimension(); k++) {
                result[1 + p + j * dimension() + k] = slope * sign(point, k);
            }
            result[1 + p + p * dimension() + j] = slope;
        }
        return result;
    }

    private static int sign(long bits, int k) {
        return (bits >> k & 1) == 0 ? 1 : -1;
    }

    /** E f(x)², followed by its derivatives. */
    public double[] energyAndGradient() {
        int p = outer.length;
        double[] result = new double[1 + parameters()];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < p; i++) {
                // 2 cos s cos t = cos(s − t) + cos(s + t), and x ↦ −x changes no mean.
                addMean(result, j, 0.5, outer[i], -1, i);
                addMean(result, j, 0.5, outer[i], 1, i);
            }
        }
        return result;
    }

    /** E f(x) χ_S(x), followed by its derivatives; bit k of S says whether k belongs to it. */
    // tag::correlation[]
    public double[] correlationAndGradient(long s) {
        double[] result = new double[1 + parameters()];
        double turn = 0.5 * Math.PI * Long.bitCount(s);
        for (int j = 0; j < outer.length; j++) {
            double[] factors = new double[dimension()];
            double[] slopes = new double[dimension()];
            for (int k = 0; k < dimension(); k++) {
                boolean inside = (s >> k & 1) == 1;
                double sine = Math.sin(weights[j][k]);
                double cosine = Math.cos(weights[j][k]);
                factors[k] = inside ? sine : cosine;
                slopes[k] = inside ? cosine : -sine;
            }
            double phase = phases[j] + turn;
            add(result, j, outer[j], 1, Math.cos(phase), -Math.sin(phase), factors, slopes);
        }
        return result;
    }
    // end::correlation[]

    private void addMean(double[] result, int j, double share, double other, int sign, int i) {
        double[] factors = new double[dimension()];
        double[] slopes = new double[dimension()];
        for (int k = 0; k < dimension(); k++) {
            double angle = weights[j][k] + sign * weights[i][k];
            factors[k] = Math.cos(angle);
            slopes[k] = -Math.sin(angle);
        }
        double angle = phases[j] + sign * phases[i];
        // The derivative meets the j-th neuron in both factors of the square.
        add(result, j, outer[j] * share * other, 2 * share * other, Math.cos(angle), -Math.sin(angle), factors, slopes);
    }

    /** Adds the term of one product; derivatives in a_j have their own weight, those in w_j and b_j that times a_j. */
    private void add(
            double[] result,
            int j,
            double value,
            double inOuter,
            double wave,
            double waveSlope,
            double[] factors,
            double[] slopes) {
        int d = dimension();
        int p = outer.length;
        double[] before = new double[d + 1];
        before[0] = 1;
        for (int k = 0; k < d; k++) {
            before[k + 1] = before[k] * factors[k];
        }
        double after = 1;
        double inInner = inOuter * outer[j];
        for (int k = d - 1; k >= 0; k--) {
            result[1 + p + j * d + k] += inInner * wave * before[k] * slopes[k] * after;
            after *= factors[k];
        }
        result[0] += value * wave * after;
        result[1 + j] += inOuter * wave * after;
        result[1 + p + p * d + j] += inInner * waveSlope * after;
    }

    /**
     * The network after one step of gradient descent, θ − ηg.
     *
     * @throws IllegalArgumentException if g has not p(d + 2) coordinates
     */
    public CosineNetwork step(double rate, double[] gradient) {
        if (gradient.length != parameters()) {
            throw new IllegalArgumentException(
                    "a gradient of length " + gradient.length + " does not fit to " + parameters() + " parameters");
        }
        int p = outer.length;
        int d = dimension();
        double[][] moved = weights();
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < d; k++) {
                moved[j][k] -= rate * gradient[p + j * d + k];
            }
        }
        return new CosineNetwork(
                IntStream.range(0, p)
                        .mapToDouble(j -> outer[j] - rate * gradient[j])
                        .toArray(),
                moved,
                IntStream.range(0, p)
                        .mapToDouble(j -> phases[j] - rate * gradient[p + p * d + j])
                        .toArray());
    }

    /** E (f(x) − χ_S(x))², followed by its p(d + 2) derivatives. */
    public double[] riskAndGradient(long s) {
        double[] energy = energyAndGradient();
        double[] correlation = correlationAndGradient(s);
        double[] risk = new double[energy.length];
        Arrays.setAll(risk, k -> energy[k] - 2 * correlation[k]);
        risk[0] += 1;
        return risk;
    }
}
