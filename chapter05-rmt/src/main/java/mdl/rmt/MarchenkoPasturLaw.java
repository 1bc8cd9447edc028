package mdl.rmt;

import org.hipparchus.complex.Complex;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * The Marchenko–Pastur law with aspect ratio γ = d/n: the limiting spectrum of XᵀX/n for an n × d matrix X of independent
 * entries of one law with mean 0 and variance 1.
 *
 * <p>It has the density √((γ₊ − x)(x − γ₋))/(2πγx) between the edges γ± = (1 ± √γ)², and an atom of mass 1 − 1/γ at 0
 * when γ &gt; 1. Its Stieltjes transform solves γzs² − (1 − γ − z)s + 1 = 0.
 *
 * <p>Source: Marchenko and Pastur (1967). Notes: §5.4.3, equations 5.4.42 and 5.4.43.
 *
 * @param gamma γ, positive
 */
public record MarchenkoPasturLaw(double gamma) implements SpectralLaw {

    /** @throws IllegalArgumentException if γ is not positive and finite */
    public MarchenkoPasturLaw {
        if (!(gamma > 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gamma is " + gamma + ", but must be positive and finite");
        }
    }

    @Override
    public double lowerEdge() {
        // 1 − √γ without its cancellation near γ = 1.
        double root = (1 - gamma) / (1 + Math.sqrt(gamma));
        return root * root;
    }

    @Override
    public double upperEdge() {
        double root = 1 + Math.sqrt(gamma);
        return root * root;
    }

    /** The mass of the atom at 0, (1 − 1/γ)₊. */
    public double atom() {
        return gamma > 1 ? 1 - 1 / gamma : 0;
    }

    // tag::density[]
    @Override
    public double density(double x) {
        if (x <= lowerEdge() || x >= upperEdge()) {
            return 0;
        }
        return Math.sqrt((upperEdge() - x) * (x - lowerEdge())) / (2 * Math.PI * gamma * x);
    }
    // end::density[]

    @Override
    public double cdf(double x) {
        return x < 0 ? 0 : atom() + continuousMassBelow(x);
    }

    @Override
    public double cdfBelow(double x) {
        return x <= 0 ? 0 : cdf(x);
    }

    /**
     * The mass of the density on (−∞, x]. With x = 1 + γ − 2√γ cos θ the density becomes (2/π) sin²θ/x, whose primitive
     * is elementary; with q² = min(γ, 1/γ) it is written by the angle of 1 − qe^{−iθ}, which is small with q.
     */
    private double continuousMassBelow(double x) {
        if (x <= lowerEdge()) {
            return 0;
        }
        if (x >= upperEdge()) {
            return Math.min(1, 1 / gamma);
        }
        double theta = 2 * Math.atan2(Math.sqrt(x - lowerEdge()), Math.sqrt(upperEdge() - x));
        double p = Math.min(gamma, 1 / gamma);
        double q = Math.sqrt(p);
        double half = Math.sin(theta / 2);
        double turn = Math.atan2(q * Math.sin(theta), (1 - p) / (1 + q) + 2 * q * half * half);
        return Math.min(1, 1 / gamma) * (theta + turn + (q * Math.sin(theta) - turn) / p) / Math.PI;
    }

    /** {@inheritDoc} The Narayana polynomial Σ_{r&lt;k} γʳ C(k,r) C(k−1,r)/(r+1); 1 for k = 0. */
    @Override
    public double moment(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("the order of a moment is " + k + ", but must not be negative");
        }
        double sum = k == 0 ? 1 : 0;
        for (int r = 0; r < k; r++) {
            sum += Math.pow(gamma, r)
                    * CombinatoricsUtils.binomialCoefficientDouble(k, r)
                    * CombinatoricsUtils.binomialCoefficientDouble(k - 1, r)
                    / (r + 1);
        }
        return sum;
    }

    /**
     * {@inheritDoc}
     *
     * <p>With r = √(z−γ₋)√(z−γ₊) in principal roots, which behaves like z at infinity, the two forms
     * (1−γ−z+r)/(2γz) = 2/(1−γ−z−r) are equal; the one without cancellation is used.
     */
    @Override
    public Complex stieltjes(Complex z) {
        double x = z.getReal();
        boolean inSupport = x >= lowerEdge() && x <= upperEdge() || x == 0 && gamma >= 1;
        if (z.getImaginary() == 0 && inSupport) {
            throw new IllegalArgumentException("z = " + x + " lies in the support of the law with gamma = " + gamma);
        }
        // Sums begin with whichever of z and z − 1 is smaller, so that nothing is lost near 0 or for small γ.
        Complex fromOne = z.subtract(1);
        boolean nearZero = z.norm() < fromOne.norm();
        double width = 2 * Math.sqrt(gamma);
        Complex centred = fromOne.subtract(gamma);
        Complex toLower = nearZero ? z.subtract(lowerEdge()) : centred.add(width);
        Complex root = toLower.sqrt().multiply(centred.subtract(width).sqrt());
        Complex linear =
                nearZero ? z.negate().add(1 - gamma) : fromOne.add(gamma).negate();
        Complex sum = linear.add(root);
        Complex difference = linear.subtract(root);
        return sum.norm() > difference.norm() ? sum.divide(z.multiply(2 * gamma)) : new Complex(2).divide(difference);
    }
}
