package mdl.curse;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.input.Inputs;
import org.hipparchus.special.Beta;

/**
 * The distance R from a point to the k-th nearest of n independent points, where a ball of radius r has the mass c r^m.
 *
 * <p>The mass c R^m has the Beta law with parameters k and n − k + 1. Where the mass of large balls is another, this is
 * right up to the probability that R is so large.
 *
 * @param samples n, which need not be a whole number
 * @param rank k, at least 1 and less than n + 1
 * @param logConstant log c
 * @param dimension m, at least 1
 */
public record NeighborDistance(double samples, double rank, double logConstant, int dimension) {

    /** Minus the logarithm of the largest probability of no point in a ball that fits. */
    private static final double FITTING = 20;

    /** Beyond so many deviations, and so many times 1/n, the Beta law has no mass in double precision. */
    private static final double DEVIATIONS = 12;

    private static final double FAR = 40;
    private static final int PANELS = 12;

    /** @throws IllegalArgumentException if n is not finite, k lies outside [1, n + 1), m &lt; 1, or the constant is not finite */
    public NeighborDistance {
        Inputs.positiveFinite("samples", samples);
        if (!(rank >= 1 && rank < samples + 1)) {
            throw new IllegalArgumentException(
                    "rank is " + rank + ", but must be at least 1 and less than n + 1 with n = " + samples);
        }
        Inputs.atLeast("dimension", dimension, 1);
        Inputs.finite("logConstant", logConstant);
    }

    /** For uniform points of the torus of dimension d, where c is the volume of the unit ball and r at most ½. */
    public static NeighborDistance onTorus(double samples, double rank, int d) {
        return new NeighborDistance(samples, rank, new UnitBall(d).logVolume(), d);
    }

    /**
     * The nearest of n uniform points of the torus of dimension d, if it lies within ½ but for a probability of e^{−20}.
     *
     * @throws IllegalArgumentException if n or d is below 1, or n too small for this d
     */
    public static NeighborDistance nearestOnTorus(int n, int d) {
        NeighborDistance nearest = onTorus(n, 1, d);
        if (n * Math.log1p(-Math.min(1, nearest.mass(0.5))) > -FITTING) {
            throw new IllegalArgumentException("n is " + n + ", too few in dimension " + d
                    + " for balls that do not overlap themselves to reach the nearest point");
        }
        return nearest;
    }

    /**
     * E R^s = c^{−s/m} B(n + 1, s/m)/B(k, s/m).
     *
     * @throws IllegalArgumentException if s is not positive and finite
     */
    public double moment(double s) {
        Inputs.positiveFinite("s", s);
        double power = s / dimension;
        return Math.exp(Beta.logBeta(samples + 1, power) - Beta.logBeta(rank, power) - power * logConstant);
    }

    /** E f(R) for an f without singularities, by quadrature: two hundred evaluations. */
    public double mean(DoubleUnaryOperator f) {
        double centre = rank / (samples + 1);
        double deviation = Math.sqrt(centre * (1 - centre) / (samples + 2));
        double from = radius(Math.max(0, centre - DEVIATIONS * deviation));
        double to = radius(Math.min(1, centre + DEVIATIONS * deviation + FAR / samples));
        double panel = (to - from) / PANELS;
        double total = PanelQuadrature.integrate(r -> density(r, centre), from, to, panel);
        return PanelQuadrature.integrate(r -> f.applyAsDouble(r) * density(r, centre), from, to, panel) / total;
    }

    /** The density of R up to a factor, which keeps it near 1 at the centre. */
    private double density(double r, double centre) {
        double mass = mass(r);
        double rest = samples == rank ? 0 : (samples - rank) * Math.log1p((centre - mass) / (1 - centre));
        return Math.exp((rank - 1) * Math.log(mass / centre) + rest + (dimension - 1) * Math.log(r / radius(centre)));
    }

    private double mass(double r) {
        return Math.exp(logConstant + dimension * Math.log(r));
    }

    private double radius(double mass) {
        return Math.exp((Math.log(mass) - logConstant) / dimension);
    }
}
