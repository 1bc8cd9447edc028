package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mdl.approximation.PiecewiseLinear;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Rounding;

/**
 * Networks g(0) + Σ_j (g(j/m) − g((j − 1)/m)) σ(α(x − s_j)) with jumps at s_j = (j − ½)/m and a σ that is no distribution
 * function with a mean: one has E|Z| = ∞, one does not increase.
 *
 * @param jumps m
 * @param lipschitz L, of the functions g
 */
record OtherSigmoids(int jumps, double lipschitz) {

    private static final double[] RELATIVE_STEEPNESS = {1, 4, 16};
    private static final int FINE = 40;

    /** How far the bump lifts the logistic function at zero. */
    private static final double BUMP = 2;

    /** The largest error on a grid, and what f − g can gain between its points if f has a slope of at most that. */
    private double largestError(DoubleUnaryOperator sigmoid, double steepness, double slope, PiecewiseLinear g) {
        double[] rises = IntStream.range(0, jumps)
                .mapToDouble(j -> g.at((j + 1.0) / jumps) - g.at((double) j / jumps))
                .toArray();
        int parts = FINE * jumps;
        double seen = IntStream.rangeClosed(0, parts)
                .mapToDouble(k -> {
                    double x = (double) k / parts;
                    double f = g.at(0);
                    for (int j = 0; j < jumps; j++) {
                        f += rises[j] * sigmoid.applyAsDouble(steepness * (x - (j + 0.5) / jumps));
                    }
                    return Math.abs(f - g.at(x));
                })
                .max()
                .orElseThrow();
        return seen + (lipschitz + slope) / (2 * parts);
    }

    private Bound within(
            String sentence,
            List<PiecewiseLinear> functions,
            DoubleUnaryOperator sigmoid,
            DoubleUnaryOperator slope,
            DoubleUnaryOperator allowed) {
        return Bound.always(
                sentence,
                Arrays.stream(RELATIVE_STEEPNESS)
                        .flatMap(steepness -> functions.stream()
                                .mapToDouble(g ->
                                        largestError(sigmoid, steepness * jumps, slope.applyAsDouble(steepness), g)))
                        .toArray(),
                Arrays.stream(RELATIVE_STEEPNESS)
                        .flatMap(steepness ->
                                functions.stream().mapToDouble(g -> lipschitz * allowed.applyAsDouble(steepness)))
                        .toArray(),
                Rounding.of(jumps).withScale(2 * lipschitz));
    }

    /** The law of Cauchy; as σ′ rises up to zero and falls from there, the slope is at most L(1 + ασ′(0)/m). */
    Bound heavyTailed(List<PiecewiseLinear> functions, boolean noise) {
        return within(
                "for the distribution function $σ$ of Cauchy's law, for which $\\E\\abs{Z}=∞$, the error is at most $L/(2m)+L\\E\\min(\\abs{Z}/α,1)$, at three values of $α$",
                functions,
                t -> 0.5 + Math.atan(t) / Math.PI,
                steepness -> lipschitz * (1 + steepness / Math.PI),
                steepness -> 0.5 / jumps + (noise ? meanOfMinimum(steepness * jumps) : 0));
    }

    /** E min(|Z|/α, 1), the integral of P(|Z| &gt; αu) = 1 − (2/π) arctan αu over [0, 1]. */
    private static double meanOfMinimum(double alpha) {
        return 1 - 2 / Math.PI * (Math.atan(alpha) - Math.log1p(alpha * alpha) / (2 * alpha));
    }

    /**
     * The logistic function with a bump, at most ½ + 2 from the step; one unit is near its jump, and two more at each further
     * distance of 1/m.
     *
     * <p>The bump has slopes of ±2 within a distance of 1/α from a jump, so near 2m/α + 1 jumps at most.
     *
     * @param share of the distance from the step that the bound allows for
     */
    Bound notIncreasing(List<PiecewiseLinear> functions, double share) {
        return within(
                "for $σ(t)=1/(1+e^{-t})+2\\max(1-\\abs{t},0)$, which is never farther than $C=\\frac52$ from the step, and than $η(r)$ beyond $r$, the error is at most $L(\\frac12+C)/m+2L\\sum_iη(α(i-\\frac12)/m)/m$",
                functions,
                t -> 1 / (1 + Math.exp(-t)) + BUMP * Math.max(1 - Math.abs(t), 0),
                steepness -> lipschitz * (1 + steepness / 4 + BUMP * (2 + steepness)),
                steepness -> (0.5
                                + share * fromStep(0)
                                + 2
                                        * IntStream.rangeClosed(1, jumps)
                                                .mapToDouble(i -> fromStep(steepness * (i - 0.5)))
                                                .sum())
                        / jumps);
    }

    /** η(r), the largest |σ(t) − 1(t ≥ 0)| with |t| ≥ r, on the left of zero. */
    private static double fromStep(double distance) {
        return 1 / (1 + Math.exp(distance)) + BUMP * Math.max(1 - distance, 0);
    }
}
