package mdl.foundations.probability;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.input.Inputs;

/**
 * Independent Xₙ with P(Xₙ = 1) = n^{−a} and P(Xₙ = 0) = 1 − n^{−a}.
 *
 * <p>They converge to 0 in probability for every a &gt; 0, and almost surely if and only if a &gt; 1 (Borel–Cantelli). For a = 1
 * this is the notes' Example 13.
 *
 * @param decay a, positive
 */
public record RareOnes(double decay) implements RandomSequence {

    /** @throws IllegalArgumentException if a is not positive and finite */
    public RareOnes {
        Inputs.positiveFinite("decay", decay);
    }

    @Override
    public String title() {
        return "ones of probability 1/n" + (decay == 1 ? "" : decay == 2 ? "²" : "^" + decay);
    }

    private double one(int n) {
        return decay == 1 ? 1.0 / n : Math.pow(n, -decay);
    }

    @Override
    public double exceedance(int n, double epsilon) {
        SequenceInputs.event(n, epsilon);
        return epsilon < 1 ? one(n) : 0;
    }

    @Override
    public double everExceeds(int from, int to, double epsilon) {
        return RandomSequence.everExceedsIndependently(this, from, to, epsilon);
    }

    @Override
    public double mean(int n, DoubleUnaryOperator f) {
        SequenceInputs.index(n);
        return one(n) * f.applyAsDouble(1) + (1 - one(n)) * f.applyAsDouble(0);
    }

    @Override
    public double distribution(int n, double x) {
        SequenceInputs.place(n, x);
        return x < 0 ? 0 : x < 1 ? 1 - one(n) : 1;
    }

    @Override
    public double[] path(int length, RandomGenerator generator) {
        SequenceInputs.length(length);
        double[] path = new double[length];
        for (int k = 1; k <= length; k++) {
            path[k - 1] = generator.nextDouble() < one(k) ? 1 : 0;
        }
        return path;
    }
}
