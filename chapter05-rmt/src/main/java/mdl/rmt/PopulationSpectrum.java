package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import org.hipparchus.complex.Complex;

/**
 * The population spectral distribution H = Σ wₖ δ_{λₖ}: the law of the eigenvalues of a true covariance matrix Σ.
 *
 * <p>Notes: the measure μ of Theorem 11.
 *
 * @param values λₖ, ascending, not negative, at least one of them positive
 * @param weights wₖ, positive, of sum 1 up to rounding
 */
public record PopulationSpectrum(double[] values, double[] weights) {

    /** @throws IllegalArgumentException if values or weights are not as described */
    public PopulationSpectrum {
        if (values.length == 0 || values.length != weights.length) {
            throw new IllegalArgumentException(
                    "a population spectrum needs one weight per value and at least one value," + " not " + values.length
                            + " values and " + weights.length + " weights");
        }
        values = values.clone();
        weights = weights.clone();
        double last = 0;
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] >= last && values[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the values of a population spectrum must be finite, ascending and not" + " negative, but "
                                + values[k] + " follows " + last);
            }
            if (!(weights[k] > 0)) {
                throw new IllegalArgumentException(
                        "weight " + k + " of a population spectrum is " + weights[k] + ", but must be positive");
            }
            last = values[k];
            sum += weights[k];
        }
        if (last == 0) {
            throw new IllegalArgumentException("all values of the population spectrum are 0, but one must be positive");
        }
        if (!(Math.abs(sum - 1) <= 2 * values.length * Math.ulp(1.0))) {
            throw new IllegalArgumentException(
                    "the weights of a population spectrum have the sum " + sum + ", but it must be 1");
        }
    }

    /** The spectrum of the identity matrix, δ₁. */
    public static PopulationSpectrum identity() {
        return of(1);
    }

    /**
     * The empirical spectral measure of a covariance matrix with these eigenvalues, in any order: equal weights.
     *
     * @throws IllegalArgumentException if there is none, one is negative or not finite, or all are 0
     */
    public static PopulationSpectrum of(double... eigenvalues) {
        double[] ascending = eigenvalues.clone();
        Arrays.sort(ascending);
        double[] weights = new double[ascending.length];
        Arrays.fill(weights, 1.0 / Math.max(1, ascending.length));
        return new PopulationSpectrum(ascending, weights);
    }

    /** A copy of the values in ascending order. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** A copy of the weights. */
    @Override
    public double[] weights() {
        return weights.clone();
    }

    /** How many atoms there are. */
    public int size() {
        return values.length;
    }

    /**
     * λₖ, counted from 0.
     *
     * @throws IllegalArgumentException if there is no such atom
     */
    public double value(int k) {
        requireAtom(k);
        return values[k];
    }

    /**
     * wₖ, counted from 0.
     *
     * @throws IllegalArgumentException if there is no such atom
     */
    public double weight(int k) {
        requireAtom(k);
        return weights[k];
    }

    /** The largest value. */
    public double largest() {
        return values[values.length - 1];
    }

    /**
     * The mass of [0, x].
     *
     * @throws IllegalArgumentException if x is NaN
     */
    public double cdf(double x) {
        Inputs.number("x", x);
        double mass = 0;
        for (int k = 0; k < values.length && values[k] <= x; k++) {
            mass += weights[k];
        }
        return mass;
    }

    /** The k-th moment ∫ λᵏ H(dλ). */
    public double moment(int k) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * Math.pow(values[j], k);
        }
        return sum;
    }

    /** The Stieltjes transform ∫ H(dλ)/(λ − ζ), at a ζ that is no value. */
    public Complex stieltjes(Complex zeta) {
        return average(zeta, 1, 0);
    }

    /**
     * The normalised degrees of freedom ∫ (λ/(λ − ζ))ᵏ H(dλ); at ζ = −κ this is (1/d) Tr(Σ(Σ + κ)⁻¹)ᵏ.
     *
     * @param order k
     * @throws IllegalArgumentException if k is negative
     */
    public Complex degreesOfFreedom(int order, Complex zeta) {
        Inputs.atLeast("the order", order, 0);
        return average(zeta, order, order);
    }

    private void requireAtom(int k) {
        Inputs.within("the number of an atom", k, 0, values.length - 1);
    }

    private Complex average(Complex zeta, int poles, int power) {
        Complex sum = Complex.ZERO;
        for (int j = 0; j < values.length; j++) {
            Complex pole = zeta.negate().add(values[j]).reciprocal();
            Complex term = Complex.ONE;
            for (int i = 0; i < poles; i++) {
                term = term.multiply(i < power ? pole.multiply(values[j]) : pole);
            }
            sum = sum.add(term.multiply(weights[j]));
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PopulationSpectrum spectrum
                && Arrays.equals(values, spectrum.values)
                && Arrays.equals(weights, spectrum.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "PopulationSpectrum of " + values.length + " values in [" + values[0] + ", " + largest() + "]";
    }
}
