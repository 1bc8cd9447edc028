package mdl.foundations.statement;

import java.util.OptionalDouble;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Sample;

/**
 * A Monte Carlo mean agrees with an exact prediction: Student's t of at least 30 trials has p ≥ 10⁻⁶.
 *
 * @param sentence what is claimed
 * @param predicted the exact expectation, at this size and not in the limit
 * @param observed the mean of the trials
 * @param uncertainty its standard error
 * @param trials the number of trials
 */
public record Expectation(String sentence, double predicted, double observed, double uncertainty, int trials)
        implements Claim {

    /** Fewer trials than this, and the mean of a skewed quantity is too far from Gaussian for Student's law. */
    public static final int LEAST_TRIALS = 30;

    /**
     * Compares the mean of a sample with a prediction.
     *
     * @throws IllegalArgumentException if there are fewer than 30 trials
     */
    public static Expectation of(String sentence, double predicted, Sample sample) {
        Hypothesis.atLeast("the number of trials of an expectation", sample.size(), LEAST_TRIALS);
        return new Expectation(sentence, predicted, sample.mean(), sample.standardError(), sample.size());
    }

    /** The deviation in standard errors, Student's t. */
    public double statistic() {
        return observed == predicted ? 0 : (observed - predicted) / uncertainty;
    }

    @Override
    public OptionalDouble pValue() {
        double statistic = statistic();
        // A mean that overflowed agrees with nothing.
        return OptionalDouble.of(Double.isNaN(statistic) ? 0 : Significance.studentPValue(statistic, trials - 1));
    }

    @Override
    public boolean holds() {
        return pValue().getAsDouble() >= Significance.LEVEL;
    }

    @Override
    public String reading() {
        boolean spread = uncertainty > 0 && Double.isFinite(uncertainty) && Double.isFinite(observed);
        String mean = spread ? NumberText.plusMinus(observed, uncertainty) : NumberText.significant(observed, 6);
        return "mean of " + trials + " trials " + mean
                + ", predicted " + NumberText.significant(predicted, 6)
                + "; t = " + NumberText.significant(statistic(), 2)
                + ", p = " + NumberText.significant(pValue().getAsDouble(), 2);
    }
}
