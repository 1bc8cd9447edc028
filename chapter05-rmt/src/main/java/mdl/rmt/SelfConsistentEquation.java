package mdl.rmt;

import org.hipparchus.complex.Complex;

/**
 * The equation ζ = z + γ∫ λζ/(λ − ζ) H(dλ) for the renormalised spectral parameter ζ = −1/s̃(z), solved in the upper half
 * plane, where its solution is unique.
 *
 * <p>Newton's method, along the vertical line down to z: far above the line ζ is close to z, and each root is the first
 * guess for the next. A step is taken if the residual halves at every iteration until it is rounding, within the half
 * plane; otherwise a shorter one is tried. As the root in the half plane is unique, where Newton's method arrives does
 * not depend on the way.
 */
record SelfConsistentEquation(PopulationSpectrum population, double gamma) {

    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /** The difference of the two sides at ζ, what its rounding can amount to, and its derivative. */
    private record Residual(Complex value, double rounding, Complex derivative) {

        boolean isRounding() {
            return value.norm() <= rounding;
        }
    }

    /** The root with Im ζ &gt; 0, for Im z &gt; 0, or for a real z inside the support. */
    Complex root(Complex z) {
        double x = z.getReal();
        double y = z.getImaginary();
        double edge = 1 + Math.sqrt(gamma);
        double height = z.norm() + population.largest() * edge * edge;
        Complex root = newton(new Complex(x, height), new Complex(x, height));
        while (root == null && height < Double.MAX_VALUE) {
            height *= 2;
            root = newton(new Complex(x, height), new Complex(x, height));
        }
        double next = y;
        while (root != null && height != y) {
            Complex lower = newton(root, new Complex(x, next));
            if (lower != null) {
                root = lower;
                height = next;
                next = y;
            } else {
                double between = next > 0 ? Math.sqrt(height) * Math.sqrt(next) : height / 16;
                root = between < height && between > next ? root : null;
                next = between;
            }
        }
        if (root == null) {
            throw new ArithmeticException("at z = " + z + " and gamma = " + gamma
                    + " the self-consistent equation could not be solved to rounding: z lies too close to an edge");
        }
        return root;
    }

    /** Newton's method from a guess; null unless it converges within the half plane as described above. */
    private Complex newton(Complex guess, Complex z) {
        Complex zeta = guess;
        Residual residual = residual(zeta, z);
        while (!residual.isRounding()) {
            zeta = zeta.subtract(residual.value().divide(residual.derivative()));
            if (!(zeta.getImaginary() > 0)) {
                return null;
            }
            Residual next = residual(zeta, z);
            if (!(next.value().norm() <= residual.value().norm() / 2)) {
                return null;
            }
            residual = next;
        }
        Complex refined = zeta.subtract(residual.value().divide(residual.derivative()));
        return refined.getImaginary() > 0 ? refined : zeta;
    }

    /** In real and imaginary parts: the imaginary part of the sum has positive terms only, and keeps all its digits so. */
    private Residual residual(Complex zeta, Complex z) {
        double x = zeta.getReal();
        double y = zeta.getImaginary();
        double real = 0;
        double imaginary = 0;
        double magnitude = 0;
        double slopeReal = 0;
        double slopeImaginary = 0;
        for (int k = 0; k < population.size(); k++) {
            double lambda = population.value(k);
            double fromAtom = lambda - x;
            double square = fromAtom * fromAtom + y * y;
            double weight = population.weight(k) * lambda / square;
            real += weight * (x * fromAtom - y * y);
            imaginary += weight * lambda * y;
            magnitude += weight * (Math.abs(x * fromAtom) + y * y + lambda * y);
            double quotient = weight * lambda / square;
            slopeReal += quotient * (fromAtom * fromAtom - y * y);
            slopeImaginary += quotient * 2 * fromAtom * y;
        }
        Complex value = new Complex(x - z.getReal() - gamma * real, y - z.getImaginary() - gamma * imaginary);
        double scale = z.norm() + zeta.norm() + gamma * magnitude;
        return new Residual(
                value,
                8 * (population.size() + 2) * UNIT_ROUNDOFF * scale,
                new Complex(1 - gamma * slopeReal, -gamma * slopeImaginary));
    }
}
