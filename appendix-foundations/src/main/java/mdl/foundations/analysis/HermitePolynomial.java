package mdl.foundations.analysis;

import java.util.function.DoubleUnaryOperator;

/**
 * The Hermite polynomial h_ℓ = He_ℓ/√ℓ!, orthonormal under the standard normal law: E h_ℓ(z)h_m(z) = 1 if ℓ = m, else 0.
 *
 * <p>h₀ = 1, h₁ = t, h₂ = (t² − 1)/√2, and √(ℓ+1) h_{ℓ+1} = t h_ℓ − √ℓ h_{ℓ−1}.
 *
 * @param degree ℓ, not negative
 */
public record HermitePolynomial(int degree) implements DoubleUnaryOperator {

    /** @throws IllegalArgumentException if ℓ is negative */
    public HermitePolynomial {
        if (degree < 0) {
            throw new IllegalArgumentException("the degree is " + degree + ", but must not be negative");
        }
    }

    /** h_ℓ(t), in O(ℓ) operations. */
    @Override
    public double applyAsDouble(double t) {
        double last = 0;
        double current = 1;
        for (int l = 0; l < degree; l++) {
            double next = (t * current - Math.sqrt(l) * last) / Math.sqrt(l + 1);
            last = current;
            current = next;
        }
        return current;
    }
}
