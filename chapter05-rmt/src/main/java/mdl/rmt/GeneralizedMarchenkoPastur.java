package mdl.rmt;

import java.util.List;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.hipparchus.complex.Complex;

/**
 * The generalised Marchenko–Pastur law: the limiting spectrum of Σ̂ = XᵀX/n for X = ZΣ^{1/2}, with d/n → γ and the
 * eigenvalues of Σ distributed as H.
 *
 * <p>Everything follows from the renormalised spectral parameter ζ(z) = −1/s̃(z), the root of
 * z = ζ(1 − γ∫ λ/(λ − ζ) H(dλ)) that lies in the half plane of z: the companion transform s̃ of XXᵀ/n is −1/ζ, and the
 * transform is s(z) = (ζ/z)∫ H(dλ)/(λ − ζ). Computations cost a few passes over the atoms of H.
 *
 * <p>Source: Marchenko and Pastur (1967), Silverstein (1995), Silverstein and Choi (1995). Notes: Theorem 11, equations
 * 5.4.10 to 5.4.13.
 *
 * @param population H
 * @param gamma γ, positive
 */
public record GeneralizedMarchenkoPastur(PopulationSpectrum population, double gamma) implements SpectralLaw {

    /** @throws IllegalArgumentException if γ is not positive and finite */
    public GeneralizedMarchenkoPastur {
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gamma is " + gamma + ", but must be positive and finite");
        }
    }

    /**
     * ζ(z) = −1/s̃(z), the spectral parameter at which the population's resolvent answers for the sample's; ζ(0) is a
     * limit from the left.
     *
     * @throws IllegalArgumentException if z is not finite, or real and inside a bulk
     * @throws ArithmeticException if z lies so close to an edge that rounding hides the solution
     */
    // tag::renormalized[]
    public Complex renormalized(Complex z) {
        double x = z.getReal();
        double y = z.getImaginary();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("z is " + z + ", but must be finite");
        }
        if (y == 0) {
            return new Complex(renormalized(x));
        }
        return y > 0
                ? new SelfConsistentEquation(population, gamma).root(z)
                : renormalized(z.conjugate()).conjugate();
    }
    // end::renormalized[]

    private double renormalized(double x) {
        RealBranches branches = new RealBranches(population, gamma);
        List<Bulk> bulks = branches.bulks();
        for (Bulk bulk : bulks) {
            if (x > bulk.lower() && x < bulk.upper()) {
                throw new IllegalArgumentException("z = " + x + " lies in the support, between the edges "
                        + bulk.lower() + " and " + bulk.upper());
            }
        }
        return branches.root(x, bulks);
    }

    /**
     * κ(λ) = 1/s̃(−λ), the effective ridge: the population behaves with the penalty κ as the sample does with λ. It is
     * positive for λ &gt; 0, and at λ = 0 too when γ exceeds 1 over the share of positive values of H.
     *
     * @throws IllegalArgumentException if λ is negative or not finite
     */
    public double effectiveRidge(double lambda) {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lambda is " + lambda + ", but must be finite and not negative");
        }
        return lambda == 0 && gamma * positiveShare() <= 1 ? 0 : -renormalized(-lambda);
    }

    /** ζ′(z) = 1/(1 − γ∫ λ²/(λ − ζ)² H(dλ)); s̃′(z) is ζ′/ζ². */
    public Complex renormalizedDerivative(Complex z) {
        Complex slope = population.degreesOfFreedom(2, renormalized(z)).multiply(gamma);
        return slope.negate().add(1).reciprocal();
    }

    /** The companion transform s̃(z) = −1/ζ(z), the limit of (1/n) Tr(XXᵀ/n − z)⁻¹. */
    public Complex companion(Complex z) {
        return renormalized(z).reciprocal().negate();
    }

    /** {@inheritDoc} Here (ζ/z)∫ H(dλ)/(λ − ζ), equal to s̃/γ + (1 − γ)/(γz) and free of its cancellation. */
    // tag::stieltjes[]
    @Override
    public Complex stieltjes(Complex z) {
        if (z.isZero()) {
            return atZero();
        }
        Complex zeta = renormalized(z);
        return zeta.divide(z).multiply(population.stieltjes(zeta));
    }
    // end::stieltjes[]

    private Complex atZero() {
        if (atom() > 0 || gamma >= 1) {
            throw new IllegalArgumentException("z = 0.0 lies in the support of the law with gamma = " + gamma);
        }
        return population.stieltjes(Complex.ZERO).divide(1 - gamma);
    }

    /** The mass of the atom at 0: 1 − 1/γ or the mass that H itself has there, whichever is larger. */
    public double atom() {
        return Math.max(population.cdf(0), 1 - 1 / gamma);
    }

    /** The intervals that carry the rest of the law, ascending. */
    public List<Bulk> bulks() {
        return new RealBranches(population, gamma).bulks();
    }

    @Override
    public double density(double x) {
        Inputs.number("x", x);
        if (!insideBulk(x)) {
            return 0;
        }
        // Im s̃ = Im ζ/|ζ|², and γ times the law is the companion law away from 0.
        Complex zeta = new SelfConsistentEquation(population, gamma).root(new Complex(x));
        return zeta.getImaginary() / (zeta.norm() * zeta.norm()) / (Math.PI * gamma);
    }

    private boolean insideBulk(double x) {
        return bulks().stream().anyMatch(bulk -> x > bulk.lower() && x < bulk.upper());
    }

    /**
     * {@inheritDoc} In closed form in ζ: γ∫[log ζ − log(λ − ζ) + λ/(λ − ζ)] H(dλ) − log ζ is an antiderivative of s̃. In a
     * gap between bulks this is the share of the values of H below ζ.
     */
    @Override
    public double cdf(double x) {
        Inputs.number("x", x);
        return x < 0 ? 0 : massUpTo(x);
    }

    @Override
    public double cdfBelow(double x) {
        Inputs.number("x", x);
        return x <= 0 ? 0 : massUpTo(x);
    }

    private double massUpTo(double x) {
        if (!insideBulk(x)) {
            double zeta = x == 0 ? 0 : renormalized(x);
            return zeta <= 0 ? atom() : Math.max(atom(), population.cdf(zeta));
        }
        Complex zeta = new SelfConsistentEquation(population, gamma).root(new Complex(x));
        double share = positiveShare();
        double mass = 1 - share + (share - 1 / gamma) * zeta.getArgument() / Math.PI;
        for (int k = 0; k < population.size(); k++) {
            double lambda = population.value(k);
            if (lambda > 0) {
                Complex pole = zeta.negate().add(lambda);
                double turn = pole.reciprocal().getImaginary() * lambda - pole.getArgument();
                mass += population.weight(k) * turn / Math.PI;
            }
        }
        return mass;
    }

    private double positiveShare() {
        return 1 - population.cdf(0);
    }

    /**
     * {@inheritDoc} By Lagrange's inversion, γmₖ is the coefficient of tᵏ in Φ(t)^{k+1}/(k+1), where
     * Φ(t) = 1 + γΣ hⱼtʲ with the moments hⱼ of H.
     */
    @Override
    public double moment(int k) {
        Inputs.atLeast("the order of a moment", k, 0);
        MatrixSize.require(k + 1L, 1);
        if (k == 0) {
            return 1;
        }
        double[] phi = new double[k + 1];
        phi[0] = 1;
        for (int j = 1; j <= k; j++) {
            phi[j] = gamma * population.moment(j);
        }
        double[] power = phi;
        for (int factor = 1; factor <= k; factor++) {
            power = product(power, phi);
        }
        return power[k] / (gamma * (k + 1));
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; i + j < left.length; j++) {
                product[i + j] += left[i] * right[j];
            }
        }
        return product;
    }

    @Override
    public double lowerEdge() {
        return bulks().get(0).lower();
    }

    @Override
    public double upperEdge() {
        List<Bulk> bulks = bulks();
        return bulks.get(bulks.size() - 1).upper();
    }
}
