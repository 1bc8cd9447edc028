package mdl.ridge;

import mdl.foundations.input.Inputs;

/**
 * Deterministic equivalents, as n and d grow together, of traces of the resolvent R = (Σ̂ + λ)⁻¹ of a sample covariance: with
 * G = (Σ + κ)⁻¹ and κ = κ(λ), Tr AR ≍ (κ/λ) Tr AG and
 * Tr ARBR ≍ (κ/λ)² (Tr AGBG + Tr AG²Σ · Tr BG²Σ / (n − df₂(κ))).
 *
 * <p>A product of resolvents is more than the product of their equivalents: the second term is what their dependence adds.
 *
 * <p>Matrices are given in the eigenbasis of Σ, A by its diagonal, B diagonal. Source: Rubio and Mestre (2011). Notes: Theorem 13.
 *
 * @param spectrum the eigenvalues of Σ
 * @param samples n, at least 1
 * @param lambda the penalty, positive
 */
public record ResolventEquivalents(CovarianceSpectrum spectrum, int samples, double lambda) {

    /** @throws IllegalArgumentException if n &lt; 1, or λ is not positive and finite */
    public ResolventEquivalents {
        new EffectiveRegularization(spectrum, samples);
        Inputs.positiveFinite("the penalty lambda", lambda);
    }

    /** κ(λ). */
    public double kappa() {
        return regularization().at(lambda);
    }

    /**
     * (κ/λ) Tr AG.
     *
     * @param a the diagonal of A, d numbers
     * @throws IllegalArgumentException if A has not d of them
     */
    public double trace(double[] a) {
        requireDiagonal("A", a);
        double kappa = kappa();
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] / (spectrum.eigenvalue(k + 1) + kappa);
        }
        return kappa / lambda * sum;
    }

    /**
     * The equivalent of Tr ARBR.
     *
     * @param a the diagonal of A, d numbers
     * @param b the diagonal matrix B, d numbers
     * @throws IllegalArgumentException if A or B has not d of them
     */
    // tag::product[]
    public double product(double[] a, double[] b) {
        requireDiagonal("A", a);
        requireDiagonal("B", b);
        double kappa = kappa();
        double together = 0;
        double ofA = 0;
        double ofB = 0;
        for (int k = 0; k < a.length; k++) {
            double eigenvalue = spectrum.eigenvalue(k + 1);
            double squared = 1 / ((eigenvalue + kappa) * (eigenvalue + kappa));
            together += a[k] * squared * b[k];
            ofA += a[k] * squared * eigenvalue;
            ofB += b[k] * squared * eigenvalue;
        }
        double free = regularization().freeSamplesOfSecondOrder(kappa, lambda);
        return kappa / lambda * (kappa / lambda) * (together + ofA * ofB / free);
    }
    // end::product[]

    private EffectiveRegularization regularization() {
        return new EffectiveRegularization(spectrum, samples);
    }

    private void requireDiagonal(String name, double[] diagonal) {
        if (diagonal.length != spectrum.dimension()) {
            throw new IllegalArgumentException("the diagonal of " + name + " has " + diagonal.length
                    + " numbers, but the covariance " + spectrum.dimension() + " eigenvalues");
        }
    }
}
