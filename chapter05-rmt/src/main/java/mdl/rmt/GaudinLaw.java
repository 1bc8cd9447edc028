package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.analysis.ChebyshevInterpolant;
import mdl.foundations.analysis.FredholmDeterminant;

/**
 * The law of the distance between neighbouring eigenvalues in the bulk of a large matrix of the Gaussian orthogonal ensemble,
 * in units of its mean.
 *
 * <p>An interval of length s holds no eigenvalue with probability E(s) = det(I − K) for the even sine kernel
 * K(x, y) = S(x − y) + S(x + y) on (0, s/2), S(t) = sin(πt)/(πt); the distribution function of the spacing is 1 + E′(s).
 *
 * <p>Source: Gaudin (1961). Notes: Remark 20.
 */
public final class GaudinLaw {

    /** Spacings beyond have probability below 10⁻¹⁵. */
    private static final double TO = 8;

    private static final int DEGREE = 60;
    private static final int NODES = 32;

    private final ChebyshevInterpolant gap = ChebyshevInterpolant.of(GaudinLaw::gap, 0, TO, DEGREE);
    private final ChebyshevInterpolant slope = gap.derivative();
    private final ChebyshevInterpolant density = slope.derivative();

    private static double gap(double length) {
        if (length == 0) {
            return 1;
        }
        double[] eigenvalues =
                FredholmDeterminant.eigenvalues((x, y) -> sine(x - y) + sine(x + y), 0, length / 2, NODES);
        return Arrays.stream(eigenvalues).map(value -> 1 - value).reduce(1, (a, b) -> a * b);
    }

    private static double sine(double t) {
        return t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
    }

    /** The probability of a spacing of at most s. */
    public double cdf(double s) {
        return s <= 0 ? 0 : s >= TO ? 1 : Math.max(0, Math.min(1, 1 + slope.at(s)));
    }

    /** The density at s, which begins as π²s/6: neighbours repel. */
    public double density(double s) {
        return s <= 0 || s >= TO ? 0 : Math.max(0, density.at(s));
    }
}
