package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** Xₙ = (−1)ⁿ G for one standard normal G: every Xₙ has the same law, and the sequence converges in distribution only. */
public record SwingingGaussian() implements RandomSequence {

    private static final ShrinkingGaussian STANDARD = new ShrinkingGaussian();

    @Override
    public String title() {
        return "(−1)ⁿ times one Gaussian";
    }

    @Override
    public double exceedance(int n, double epsilon) {
        SequenceInputs.event(n, epsilon);
        return STANDARD.exceedance(1, epsilon);
    }

    @Override
    public double everExceeds(int from, int to, double epsilon) {
        SequenceInputs.events(from, to, epsilon);
        return exceedance(from, epsilon);
    }

    @Override
    public double mean(int n, DoubleUnaryOperator f) {
        SequenceInputs.index(n);
        return STANDARD.mean(1, f);
    }

    @Override
    public double distribution(int n, double x) {
        SequenceInputs.place(n, x);
        return STANDARD.distribution(1, x);
    }

    @Override
    public double[] path(int length, RandomGenerator generator) {
        SequenceInputs.length(length);
        double g = generator.nextGaussian();
        double[] path = new double[length];
        for (int k = 1; k <= length; k++) {
            path[k - 1] = k % 2 == 0 ? g : -g;
        }
        return path;
    }
}
