package mdl.foundations.analysis;

import java.util.Arrays;
import mdl.foundations.input.Inputs;

/**
 * The first coefficients b_ℓ = E σ(z)h_ℓ(z) of a function in the Hermite polynomials that are orthonormal under the standard
 * normal law; E σ(z)² = Σ b_ℓ².
 *
 * @param coefficients b₀, …, b_L, at least one
 */
public record HermiteSeries(double[] coefficients) {

    /** @throws IllegalArgumentException if there is no coefficient */
    public HermiteSeries {
        if (coefficients.length == 0) {
            throw new IllegalArgumentException("a Hermite series needs at least one coefficient");
        }
        coefficients = coefficients.clone();
    }

    /**
     * The coefficients of an activation up to degree L, by quadrature that respects its kinks, in O(L²) operations.
     *
     * @throws IllegalArgumentException if L is negative
     */
    public static HermiteSeries of(Activation activation, int degree) {
        double[] coefficients = new double[new HermitePolynomial(degree).degree() + 1];
        Arrays.setAll(coefficients, l -> activation.expectationWith(new HermitePolynomial(l)));
        return new HermiteSeries(coefficients);
    }

    /** A copy of the coefficients. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /**
     * b_ℓ.
     *
     * @throws IllegalArgumentException if ℓ lies outside 0..L
     */
    public double coefficient(int degree) {
        Inputs.within("the degree", degree, 0, degree());
        return coefficients[degree];
    }

    /** The degree L where the series ends. */
    public int degree() {
        return coefficients.length - 1;
    }

    /** Σ b_ℓ²ρ^ℓ: E σ(z)σ(z′) for standard normal z, z′ with correlation ρ, up to |ρ|^{L+1} E σ²; Mehler (1866). */
    public double kernel(double correlation) {
        double sum = 0;
        for (int l = degree(); l >= 0; l--) {
            sum = sum * correlation + coefficients[l] * coefficients[l];
        }
        return sum;
    }

    /** Σ b_ℓh_ℓ(t). */
    public double at(double t) {
        double sum = 0;
        for (int l = 0; l <= degree(); l++) {
            sum += coefficients[l] * new HermitePolynomial(l).applyAsDouble(t);
        }
        return sum;
    }
}
