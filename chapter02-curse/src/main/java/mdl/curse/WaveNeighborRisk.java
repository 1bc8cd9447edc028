package mdl.curse;

import mdl.foundations.input.Inputs;
import org.hipparchus.special.BesselJ;
import org.hipparchus.special.Gamma;

/**
 * The mean squared error of k nearest neighbours over the whole torus, for the target f(x) = (L/2πm) cos 2πm x₁.
 *
 * <p>Given the distance ρ of the neighbour k + 1, the others are uniform in a ball of radius ρ, over which
 * cos 2πm(x₁ + ·) has the mean φ(2πmρ) cos 2πm x₁ with φ(t) = Γ(d/2 + 1)(2/t)^{d/2} J_{d/2}(t). So the risk is
 * σ²/k + L²/(8π²m²) E [(1 − φ)² + (1 − φ²)/k], as long as ρ ≤ ½.
 *
 * <p>With m of order n^{1/(2+d)} no k brings it below the order n^{−2/(2+d)}; with a fixed m the best k leaves
 * n^{−4/(4+d)}.
 *
 * @param dimension d, at least 1
 * @param noise the variance σ² of the labels, positive
 * @param lipschitz the constant L, positive
 */
public record WaveNeighborRisk(int dimension, double noise, double lipschitz) {

    /** The Bessel function of the library takes arguments up to 10⁴. */
    private static final double MOST_PERIODS = 1e4 / (2 * Math.PI);

    /** Beyond, Γ(d/2 + 1) overflows. */
    private static final int MOST_DIMENSIONS = 340;

    /** @throws IllegalArgumentException if d is not between 1 and 340, or a number is not positive and finite */
    public WaveNeighborRisk {
        WorstCaseNeighborRisk.require(dimension, noise, lipschitz);
        Inputs.within("dimension", dimension, 1, MOST_DIMENSIONS);
    }

    /**
     * The risk with n samples and k neighbours, which need not be whole numbers, in O(1) evaluations of a Bessel function.
     *
     * @param periods m, the number of periods of the wave
     * @throws IllegalArgumentException unless 1 ≤ k &lt; n and m ≥ 1, and if more than 1591 periods reach to a neighbour
     */
    public double at(double samples, double k, double periods) {
        WorstCaseNeighborRisk.requireNeighbors(samples, k);
        if (!(periods >= 1 && periods < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("periods is " + periods + ", but must be at least 1 and finite");
        }
        double amplitude = lipschitz / (2 * Math.PI * periods);
        double squaredError = NeighborDistance.onTorus(samples, k + 1, dimension)
                .mean(radius -> {
                    double kept = overBall(2 * Math.PI * periods * radius);
                    return (1 - kept) * (1 - kept) + (1 - kept * kept) / k;
                });
        return noise / k + amplitude * amplitude / 2 * squaredError;
    }

    /**
     * The least risk over k on a scale of 32 values to every doubling.
     *
     * @throws IllegalArgumentException unless n ≥ 2 and m ≥ 1
     */
    public double least(double samples, double periods) {
        return BestNeighbors.least(samples, k -> at(samples, k, periods));
    }

    /** φ(t), the mean of cos(t y₁) over the unit ball. */
    private double overBall(double t) {
        Inputs.within("the number of periods within the distance of a neighbour", t / (2 * Math.PI), 0, MOST_PERIODS);
        double order = dimension / 2.0;
        return Gamma.gamma(order + 1) * Math.pow(2 / t, order) * BesselJ.value(order, t);
    }
}
