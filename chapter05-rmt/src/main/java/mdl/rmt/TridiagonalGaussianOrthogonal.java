package mdl.rmt;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.ChiLaw;

/**
 * The tridiagonal form of the Gaussian orthogonal ensemble: its eigenvalues have the law of those of a d × d matrix of
 * GOE(d), from 2d − 1 independent random numbers in place of d(d + 1)/2.
 *
 * <p>The diagonal holds N(0, 2)/√d, the off-diagonal χ_{d−1}/√d, …, χ₁/√d: Householder reflections turn the columns of a
 * Gaussian matrix into their lengths, one after the other, and leave what is below them Gaussian.
 *
 * <p>Source: Trotter (1984); Dumitriu and Edelman (2002).
 *
 * @param dimension d, at least 1
 */
public record TridiagonalGaussianOrthogonal(int dimension) {

    /** @throws IllegalArgumentException if d &lt; 1 */
    public TridiagonalGaussianOrthogonal {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension is " + dimension + ", but must be at least 1");
        }
    }

    /** One matrix, of order d; costs 2d − 1 draws. */
    public SymmetricTridiagonal sample(RandomGenerator generator) {
        return leadingMinor(dimension, generator);
    }

    /**
     * The leading minor of one matrix, where the eigenvectors of the largest eigenvalues live: their k-th coordinates fade
     * with k on the scale d^{1/3} (Edelman and Persson, 2005).
     *
     * <p>Its largest eigenvalue falls below that of the whole matrix, by less than rounding from an order of 15 d^{1/3} on.
     *
     * @param order of the minor, from 1 to d; costs 2 · order − 1 draws
     * @throws IllegalArgumentException if the order lies outside 1..d, or 2 · order numbers do not fit in memory
     */
    public SymmetricTridiagonal leadingMinor(int order, RandomGenerator generator) {
        if (order < 1 || order > dimension) {
            throw new IllegalArgumentException(
                    "the order of a minor is " + order + ", but must lie between 1 and " + dimension);
        }
        MatrixSize.require(order, 2);
        double root = Math.sqrt(dimension);
        double[] diagonal = new double[order];
        Arrays.setAll(diagonal, i -> Math.sqrt(2) * generator.nextGaussian() / root);
        double[] offDiagonal = new double[order - 1];
        Arrays.setAll(offDiagonal, i -> new ChiLaw(dimension - 1 - i).draw(generator) / root);
        return new SymmetricTridiagonal(diagonal, offDiagonal);
    }

    /** The largest eigenvalue of one matrix, from a leading minor of order 15 d^{1/3}, to rounding accuracy. */
    public double largestEigenvalue(RandomGenerator generator) {
        int order = (int) Math.min(dimension, Math.ceil(15 * Math.cbrt(dimension)));
        return leadingMinor(order, generator).eigenvalue(order);
    }
}
