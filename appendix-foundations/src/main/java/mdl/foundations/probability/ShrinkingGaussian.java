package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.NormalExpectation;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Independent Xₙ ~ N(0, 1/n); they converge to 0 in every sense, but P(Xₙ ≤ 0) stays 1/2 (the notes' Example 15). */
public record ShrinkingGaussian() implements RandomSequence {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Override
    public String title() {
        return "Gaussian, variance 1/n";
    }

    @Override
    public double exceedance(int n, double epsilon) {
        SequenceInputs.event(n, epsilon);
        return 2 * NORMAL.cumulativeProbability(-epsilon * Math.sqrt(n));
    }

    @Override
    public double everExceeds(int from, int to, double epsilon) {
        return RandomSequence.everExceedsIndependently(this, from, to, epsilon);
    }

    @Override
    public double mean(int n, DoubleUnaryOperator f) {
        SequenceInputs.index(n);
        return NormalExpectation.of(z -> f.applyAsDouble(z / Math.sqrt(n)), 0.5, 0);
    }

    @Override
    public double distribution(int n, double x) {
        SequenceInputs.place(n, x);
        return NORMAL.cumulativeProbability(x * Math.sqrt(n));
    }

    @Override
    public double[] path(int length, RandomGenerator generator) {
        SequenceInputs.length(length);
        double[] path = new double[length];
        for (int k = 1; k <= length; k++) {
            path[k - 1] = generator.nextGaussian() / Math.sqrt(k);
        }
        return path;
    }
}
