package mdl.foundations.statement;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The one level at which chance is ruled out, and the quantiles that belong to it.
 *
 * <p>At one in a million, a thousand true statistical claims run under a thousand seeds raise one false alarm.
 */
final class Significance {

    /** The probability of rejecting a true claim. */
    static final double LEVEL = 1e-6;

    private Significance() {}

    /** The upper quantile of Student's law: a deviation is larger with probability {@link #LEVEL}. */
    static double studentQuantile(int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - LEVEL);
    }

    /** The quantile of Student's law that a deviation to either side exceeds with probability {@link #LEVEL} in all. */
    static double twoSidedQuantile(int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - LEVEL / 2);
    }

    /** The two-sided p-value of a statistic that follows Student's law; 0 when it is infinite. */
    static double studentPValue(double statistic, int degreesOfFreedom) {
        return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(statistic));
    }

    /**
     * The lower limit of Clopper and Pearson (1934) for a frequency: k events in n trials or more have probability {@link
     * #LEVEL} when the frequency is at this limit.
     */
    static double lowestFrequency(int events, int trials) {
        return events == 0
                ? 0
                : new BetaDistribution(events, trials - events + 1.0).inverseCumulativeProbability(LEVEL);
    }
}
