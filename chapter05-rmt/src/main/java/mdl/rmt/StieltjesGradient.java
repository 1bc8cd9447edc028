package mdl.rmt;

import java.util.function.ToDoubleFunction;
import org.hipparchus.complex.Complex;

/**
 * How steeply the Stieltjes transform s(z) of W = (G + Gᵀ)/√(2d) depends on the d² entries of G.
 *
 * <p>With R = (W − z)⁻¹, the gradient of s with respect to G is −√2 d^{−3/2} R², so that Re s and Im s have gradients of length
 * √2 d^{−3/2}‖Re R²‖_F and √2 d^{−3/2}‖Im R²‖_F. Neither exceeds √2/(d(Im z)²).
 *
 * <p>Notes: Lemma 2, equation 5.3.12, which states the constant for another scale of G.
 *
 * @param spectrum the eigenvalues of W
 * @param z with Im z ≠ 0
 */
public record StieltjesGradient(EmpiricalSpectrum spectrum, Complex z) {

    /** @throws IllegalArgumentException if z is real */
    public StieltjesGradient {
        requireOffLine(z);
    }

    /** The Lipschitz constant √2/(d(Im z)²) of G ↦ s(z) in the Frobenius norm, the same for Re s and for Im s. */
    // tag::constant[]
    public static double lipschitzConstant(int dimension, Complex z) {
        requireOffLine(z);
        return Math.sqrt(2) / (dimension * z.getImaginary() * z.getImaginary());
    }
    // end::constant[]

    /** The length of the gradient of Re s(z). */
    public double ofRealPart() {
        return length(Complex::getReal);
    }

    /** The length of the gradient of Im s(z). */
    public double ofImaginaryPart() {
        return length(Complex::getImaginary);
    }

    private double length(ToDoubleFunction<Complex> part) {
        double sum = 0;
        for (double eigenvalue : spectrum.eigenvalues()) {
            Complex resolvent = z.negate().add(eigenvalue).reciprocal();
            double entry = part.applyAsDouble(resolvent.multiply(resolvent));
            sum += entry * entry;
        }
        double d = spectrum.dimension();
        return Math.sqrt(2 * sum / d) / d;
    }

    private static void requireOffLine(Complex z) {
        if (!(z.getImaginary() != 0)) {
            throw new IllegalArgumentException("z = " + z.getReal() + " is real, but must lie off the real line");
        }
    }
}
