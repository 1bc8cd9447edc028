package mdl.rmt;

import org.hipparchus.complex.Complex;

/**
 * The normal limit of d(s_d(z) − E s_d(z)) for the Stieltjes transform s_d of GOE(d), as d grows.
 *
 * <p>For a smooth f with Chebyshev series f(2 cos φ) = Σ a_k cos kφ, the sum of f over the eigenvalues has variance
 * ½ Σ k a_k² in the limit. Here a_k = 2s(−s)^k/(1−s²) with s = s(z) of the semicircle law, which sums to
 * E X² = 2s⁴/(1−s²)⁴ and E|X|² = 2|s|⁴/(|1−s²|²(1−|s|²)²).
 *
 * <p>Source: Johansson (1998).
 *
 * @param z off [−2, 2]
 */
public record StieltjesFluctuation(Complex z) {

    /** @throws IllegalArgumentException if z lies in [−2, 2] */
    public StieltjesFluctuation {
        new SemicircleLaw().stieltjes(z);
    }

    /** The limit of d² Var(Re s_d(z)). */
    public double varianceOfRealPart() {
        return (ofModulus() + ofSquare()) / 2;
    }

    /** The limit of d² Var(Im s_d(z)). */
    public double varianceOfImaginaryPart() {
        return (ofModulus() - ofSquare()) / 2;
    }

    private double ofModulus() {
        Complex s = new SemicircleLaw().stieltjes(z);
        double square = s.norm() * s.norm();
        double ratio =
                square / ((1 - square) * Complex.ONE.subtract(s.multiply(s)).norm());
        return 2 * ratio * ratio;
    }

    private double ofSquare() {
        Complex s = new SemicircleLaw().stieltjes(z);
        Complex square = s.multiply(s);
        Complex ratio = square.divide(Complex.ONE.subtract(square).multiply(Complex.ONE.subtract(square)));
        return 2 * ratio.multiply(ratio).getReal();
    }
}
