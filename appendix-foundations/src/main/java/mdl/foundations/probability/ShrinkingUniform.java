package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.PanelQuadrature;

/** Independent Xₙ, uniform on [−1/n, 1/n]: they converge to 0 in every sense (the notes' Example 12). */
public record ShrinkingUniform() implements RandomSequence {

    @Override
    public String title() {
        return "uniform on [−1/n, 1/n]";
    }

    @Override
    public double exceedance(int n, double epsilon) {
        SequenceInputs.event(n, epsilon);
        return Math.max(0, 1 - n * epsilon);
    }

    @Override
    public double everExceeds(int from, int to, double epsilon) {
        return RandomSequence.everExceedsIndependently(this, from, to, epsilon);
    }

    @Override
    public double mean(int n, DoubleUnaryOperator f) {
        SequenceInputs.index(n);
        double end = 1.0 / n;
        double sum = PanelQuadrature.integrate(f, -end, 0, 0.5) + PanelQuadrature.integrate(f, 0, end, 0.5);
        return sum / (2 * end);
    }

    @Override
    public double distribution(int n, double x) {
        SequenceInputs.place(n, x);
        return Math.min(1, Math.max(0, (1 + n * x) / 2));
    }

    @Override
    public double[] path(int length, RandomGenerator generator) {
        SequenceInputs.length(length);
        double[] path = new double[length];
        for (int k = 1; k <= length; k++) {
            path[k - 1] = (2 * generator.nextDouble() - 1) / k;
        }
        return path;
    }
}
