package mdl.rmt;

import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;

/**
 * What the traces of the resolvent R(z) = (Σ̂ − z)⁻¹ of a sample covariance matrix are close to, given the population.
 *
 * <p>With ζ = −1/s̃(z) of the finite spectrum of Σ and γ = d/n, R is close to R̄ = (ζ/z)(Σ − ζ)⁻¹, the population's
 * resolvent at a renormalised parameter. Two resolvents are not close to the product of their equivalents: R B R is close
 * to R̄BR̄ + (ζ/z)² Tr(BΣ(Σ − ζ)⁻²)/(n − Tr Σ²(Σ − ζ)⁻²) Σ(Σ − ζ)⁻², as one sees for B = I by differentiating R̄.
 *
 * <p>Source: Silverstein (1995), Bach (2024). Notes: Theorems 11 and 12, equations 5.4.9 and 5.4.45.
 *
 * @param population Σ, d × d
 * @param samples n, at least 1
 */
public record DeterministicEquivalent(PopulationCovariance population, int samples) {

    /** @throws IllegalArgumentException if n &lt; 1 */
    public DeterministicEquivalent {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
    }

    /** The law of the spectrum of Σ̂ that belongs to it. */
    public GeneralizedMarchenkoPastur law() {
        return new GeneralizedMarchenkoPastur(population.spectrum(), (double) population.dimension() / samples);
    }

    /** The equivalent of Tr A R(z), for a d × d matrix A, at a z ≠ 0 off the support. */
    // tag::trace[]
    public Complex trace(DoubleMatrix a, Complex z) {
        Complex zeta = law().renormalized(z);
        return resolvent().trace(a, zeta).multiply(zeta.divide(z));
    }
    // end::trace[]

    /** The equivalent of the diagonal of R(z), of length d. */
    public Complex[] diagonal(Complex z) {
        Complex zeta = law().renormalized(z);
        Complex[] diagonal = resolvent().diagonal(zeta);
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = diagonal[i].multiply(zeta.divide(z));
        }
        return diagonal;
    }

    /** The equivalent of Tr A R(z) B R(z), for d × d matrices A and B. */
    // tag::two[]
    public Complex trace(DoubleMatrix a, DoubleMatrix b, Complex z) {
        Complex zeta = law().renormalized(z);
        Complex factor = zeta.divide(z).multiply(zeta.divide(z));
        Complex product = resolvent().trace(a, b, zeta);
        Complex correction = resolvent().trace(a, population.matrix(), zeta);
        return product.add(correction.multiply(gain(b, zeta))).multiply(factor);
    }
    // end::two[]

    /** The equivalent of the diagonal of R(z) B R(z), of length d. */
    public Complex[] diagonal(DoubleMatrix b, Complex z) {
        Complex zeta = law().renormalized(z);
        Complex factor = zeta.divide(z).multiply(zeta.divide(z));
        Complex[] product = resolvent().diagonal(b, zeta);
        Complex[] correction = resolvent().diagonal(population.matrix(), zeta);
        Complex gain = gain(b, zeta);
        for (int i = 0; i < product.length; i++) {
            product[i] = product[i].add(correction[i].multiply(gain)).multiply(factor);
        }
        return product;
    }

    /** Tr(BΣ(Σ − ζ)⁻²)/(n − Tr Σ²(Σ − ζ)⁻²). */
    private Complex gain(DoubleMatrix b, Complex zeta) {
        Complex numerator = resolvent().trace(b, population.matrix(), zeta);
        Complex free = population.spectrum().degreesOfFreedom(2, zeta).multiply(population.dimension());
        return numerator.divide(free.negate().add(samples));
    }

    private SymmetricResolvent resolvent() {
        return new SymmetricResolvent(population.eigen());
    }
}
