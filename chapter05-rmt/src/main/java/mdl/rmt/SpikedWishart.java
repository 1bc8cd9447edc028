package mdl.rmt;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.SymmetricTridiagonal;
import mdl.foundations.random.ChiLaw;

/**
 * The tridiagonal form BᵀB/n of the sample covariance XᵀX/n of n independent samples of N(0, I + θvvᵀ) in d dimensions,
 * which keeps v as its first basis vector.
 *
 * <p>Reflections of the samples turn the column of X along v into √(1+θ)χ_n, its length, and reflections of the directions
 * orthogonal to v turn the rest of the first row into χ_{d−1}; going on, B is upper bidiagonal with √(1+θ)χ_n, χ_{n−1}, …,
 * χ_{n−d+1} on and χ_{d−1}, …, χ₁ above its diagonal, all independent. Neither kind of reflection moves v.
 *
 * <p>Source: Silverstein (1985); Dumitriu and Edelman (2002); Bloemendal and Virág (2013) for the spike.
 *
 * @param samples n, at least d
 * @param dimension d, at least 1
 * @param strength θ, at least 0
 */
public record SpikedWishart(int samples, int dimension, double strength) {

    /** @throws IllegalArgumentException if d &lt; 1, n &lt; d, or θ is negative or not finite */
    public SpikedWishart {
        if (dimension < 1 || samples < dimension) {
            throw new IllegalArgumentException("there are " + samples + " samples in " + dimension
                    + " dimensions, but there must be at least 1 dimension and as many samples");
        }
        if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strength is " + strength + ", but must be finite and not negative");
        }
    }

    /** One matrix BᵀB/n, of order d; costs 2d − 1 draws. */
    // tag::sample[]
    public SymmetricTridiagonal sample(RandomGenerator generator) {
        double[] diagonal = new double[dimension];
        double[] offDiagonal = new double[dimension - 1];
        double above = 0;
        for (int i = 0; i < dimension; i++) {
            double stretch = i == 0 ? Math.sqrt(1 + strength) : 1;
            double on = stretch * new ChiLaw(samples - i).draw(generator);
            diagonal[i] = (on * on + above * above) / samples;
            if (i + 1 < dimension) {
                above = new ChiLaw(dimension - 1 - i).draw(generator);
                offDiagonal[i] = on * above / samples;
            }
        }
        return new SymmetricTridiagonal(diagonal, offDiagonal);
    }
    // end::sample[]
}
