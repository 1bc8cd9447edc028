package mdl.approximation.statements;

import java.util.List;
import java.util.stream.IntStream;
import mdl.approximation.PiecewiseLinear;
import mdl.approximation.SigmoidApproximation;
import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.LogisticDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.UniformRealDistribution;

/** The point T of 0, 1/m, …, 1 that is nearest to x − Z/α, for the noise Z of a sigmoid. */
final class NearestPoint {

    /** Places x in [0, 1], less one. */
    private static final int PLACES = 12;

    private NearestPoint() {}

    /** The distribution of Z, with the distribution function σ if the scale is one. */
    private static RealDistribution law(Activation sigmoid, double scale) {
        return switch (sigmoid) {
            case LOGISTIC -> new LogisticDistribution(0, scale);
            case TANH_SIGMOID -> new LogisticDistribution(0, scale / 2);
            case ERF_SIGMOID -> new NormalDistribution(0, scale * Math.sqrt(0.5));
            default -> new UniformRealDistribution(-scale / 2, scale / 2);
        };
    }

    static Identity isMean(int jumps, List<PiecewiseLinear> functions, double scale) {
        List<double[]> pairs = SigmoidNetworkStatement.SIGMOIDS.stream()
                .flatMap(sigmoid -> functions.stream()
                        .flatMap(g -> IntStream.rangeClosed(0, PLACES)
                                .mapToDouble(k -> (double) k / PLACES)
                                .mapToObj(x -> pair(
                                        new SigmoidApproximation(sigmoid, jumps, 2 * jumps),
                                        law(sigmoid, scale),
                                        g,
                                        x))))
                .toList();
        return Identity.of(
                "networks of logistic, tanh, erf and ramp units are the mean of $g(T)$, where $T$ is the point nearest to $x-Z/α$",
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray(),
                Rounding.of(4 * jumps).withScale(2 * SigmoidNetworkStatement.LIPSCHITZ));
    }

    /** The network's value, and the mean. */
    private static double[] pair(SigmoidApproximation units, RealDistribution noise, PiecewiseLinear g, double x) {
        return new double[] {units.of(g::at).at(x), meanOfNearest(units, noise, g, x)};
    }

    /** Σ_j g(t_j) P(T = t_j), where T = t_j if x − Z/α lies between the jumps next to t_j. */
    private static double meanOfNearest(
            SigmoidApproximation units, RealDistribution noise, PiecewiseLinear g, double x) {
        int m = units.jumps();
        return IntStream.rangeClosed(0, m)
                .mapToDouble(j -> {
                    double from = j == m ? Double.NEGATIVE_INFINITY : units.steepness() * (x - (j + 0.5) / m);
                    double to = j == 0 ? Double.POSITIVE_INFINITY : units.steepness() * (x - (j - 0.5) / m);
                    return g.at((double) j / m) * (noise.cumulativeProbability(to) - noise.cumulativeProbability(from));
                })
                .sum();
    }
}
