package mdl.foundations.statement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Sample;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * A sample follows a continuous distribution: the Kolmogorov–Smirnov test has p ≥ 10⁻⁶.
 *
 * @param sentence what is claimed
 * @param observed the Kolmogorov–Smirnov distance sup|F̂ − F| between the sample and the distribution
 * @param trials the size of the sample
 */
public record Law(String sentence, double observed, int trials) implements Claim {

    /**
     * Below this a p-value is not printed: for more than 140 values the tail comes from an asymptotic series, right to a
     * per cent at the level at which we judge.
     */
    private static final double SMALLEST = 1e-12;

    /**
     * Compares a sample with a continuous distribution function.
     *
     * <p>Cost: one sort and one evaluation of the distribution function per value.
     *
     * @throws IllegalArgumentException if the sample has fewer than 30 values; that the distribution has no atom is up to the caller
     */
    public static Law of(String sentence, Sample sample, DoubleUnaryOperator cdf) {
        Inputs.atLeast("the size of a sample whose law is tested", sample.size(), Expectation.LEAST_TRIALS);
        double[] sorted = sample.values();
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double probability = cdf.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max((i + 1.0) / n - probability, probability - (double) i / n));
        }
        // A distribution function that is not a number agrees with nothing.
        return new Law(sentence, Double.isNaN(distance) ? 1 : distance, n);
    }

    /** Zero: no distance between the law of the sample and the one claimed. */
    @Override
    public double predicted() {
        return 0;
    }

    /** 1/√n, the scale on which the distance fluctuates when the claim is true. */
    @Override
    public double uncertainty() {
        return 1 / Math.sqrt(trials);
    }

    @Override
    public OptionalDouble pValue() {
        return OptionalDouble.of(Math.max(0, 1 - new KolmogorovSmirnovTest().cdf(observed, trials)));
    }

    @Override
    public boolean holds() {
        return pValue().getAsDouble() >= Significance.LEVEL;
    }

    @Override
    public String reading() {
        double p = pValue().getAsDouble();
        return "Kolmogorov–Smirnov distance " + NumberText.significant(observed, 3) + " over " + trials + " values; p "
                + (p < SMALLEST ? "below 10⁻¹²" : "= " + NumberText.significant(p, 2));
    }
}
