package mdl.rmt;

import java.util.random.RandomGenerator;
import org.hipparchus.complex.Complex;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * The semicircle law, √(4 − x²)/(2π) on [−2, 2]: the limiting spectrum of Wigner matrices with entries of variance 1/d.
 *
 * <p>Its Stieltjes transform solves s² + zs + 1 = 0; the root with s(z) ~ −1/z is s(z) = −2/(z + √(z−2)√(z+2)) with
 * principal roots, free of cancellation for every z off the support.
 *
 * <p>Source: Wigner (1955, 1958). Notes: Theorem 8, equations 5.3.7 and 5.3.8.
 */
public record SemicircleLaw() implements SpectralLaw {

    // tag::density[]
    @Override
    public double density(double x) {
        return Math.abs(x) >= 2 ? 0 : Math.sqrt((2 - x) * (2 + x)) / (2 * Math.PI);
    }
    // end::density[]

    /** {@inheritDoc} In closed form: 1/2 + x√(4 − x²)/(4π) + arcsin(x/2)/π. */
    @Override
    public double cdf(double x) {
        if (Math.abs(x) >= 2) {
            return x < 0 ? 0 : 1;
        }
        return 0.5 + x * density(x) / 2 + Math.asin(x / 2) / Math.PI;
    }

    @Override
    public double cdfBelow(double x) {
        return cdf(x);
    }

    /** {@inheritDoc} The Catalan number (2m)!/(m!(m+1)!) for k = 2m, and 0 for odd k. */
    @Override
    public double moment(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("the order of a moment is " + k + ", but must not be negative");
        }
        return k % 2 == 1 ? 0 : Math.rint(CombinatoricsUtils.binomialCoefficientDouble(k, k / 2)) / (k / 2 + 1);
    }

    // tag::stieltjes[]
    @Override
    public Complex stieltjes(Complex z) {
        requireOffSupport(z);
        Complex root = z.subtract(2).sqrt().multiply(z.add(2).sqrt());
        return new Complex(-2).divide(z.add(root));
    }
    // end::stieltjes[]

    private static void requireOffSupport(Complex z) {
        if (z.getImaginary() == 0 && Math.abs(z.getReal()) <= 2) {
            throw new IllegalArgumentException("z = " + z.getReal() + " lies in the support [-2, 2]");
        }
    }

    /**
     * The distribution function at x of λ + ηC, for λ of this law and an independent standard Cauchy variable C:
     * Im(log s − s²/2)/π at z = x + iη, since z = −s − 1/s makes log s − s²/2 an antiderivative of s.
     *
     * @throws IllegalArgumentException if η is not positive and finite
     */
    public double smoothedCdf(double x, double eta) {
        Resolution.require(eta);
        Complex s = stieltjes(new Complex(x, eta));
        return s.log().subtract(s.multiply(s).divide(2)).getImaginary() / Math.PI;
    }

    /** One value of the law: a coordinate of a uniform point on the sphere of radius 2 in four dimensions. */
    public double draw(RandomGenerator generator) {
        double first = generator.nextGaussian();
        double norm = first * first;
        for (int i = 1; i < 4; i++) {
            double coordinate = generator.nextGaussian();
            norm += coordinate * coordinate;
        }
        return 2 * first / Math.sqrt(norm);
    }

    @Override
    public double lowerEdge() {
        return -2;
    }

    @Override
    public double upperEdge() {
        return 2;
    }
}
