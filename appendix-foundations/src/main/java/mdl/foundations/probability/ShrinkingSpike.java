package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Xₙ = √n on {U &lt; 1/n} and 0 elsewhere, for one U uniform on [0, 1].
 *
 * <p>The sequence converges to 0 almost surely and in Lᵖ for p &lt; 2, but E Xₙ² = 1 for every n (the notes' Example 14).
 */
public record ShrinkingSpike() implements RandomSequence {

    @Override
    public String title() {
        return "√n on U < 1/n";
    }

    @Override
    public double exceedance(int n, double epsilon) {
        SequenceInputs.event(n, epsilon);
        return Math.sqrt(n) > epsilon ? 1.0 / n : 0;
    }

    /** The events {U &lt; 1/k} shrink, so the first k with √k &gt; ε decides. */
    @Override
    public double everExceeds(int from, int to, double epsilon) {
        SequenceInputs.events(from, to, epsilon);
        double first = Math.max(from, Math.floor(epsilon * epsilon) + 1);
        return first <= to ? exceedance((int) first, epsilon) : 0;
    }

    @Override
    public double mean(int n, DoubleUnaryOperator f) {
        SequenceInputs.index(n);
        return f.applyAsDouble(Math.sqrt(n)) / n + (1 - 1.0 / n) * f.applyAsDouble(0);
    }

    @Override
    public double distribution(int n, double x) {
        SequenceInputs.place(n, x);
        return x < 0 ? 0 : x < Math.sqrt(n) ? 1 - 1.0 / n : 1;
    }

    @Override
    public double[] path(int length, RandomGenerator generator) {
        SequenceInputs.length(length);
        double u = generator.nextDouble();
        double[] path = new double[length];
        for (int k = 1; k <= length; k++) {
            path[k - 1] = u < 1.0 / k ? Math.sqrt(k) : 0;
        }
        return path;
    }
}
