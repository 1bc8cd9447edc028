package mdl.foundations.statement;

import java.util.Arrays;
import java.util.OptionalDouble;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Sample;

/**
 * A Monte Carlo mean agrees with an exact prediction: Student's t, corrected for skewness, has p ≥ 10⁻⁶.
 *
 * <p>The mean of skewed trials is skewed too, and the plain t of 30 exponential trials rejects a true mean with probability
 * 4·10⁻⁴. Hall's (1992) transformation g = t + γt²/(3√n) + γ²t³/(27n) + γ/(6√n), with γ the skewness of the sample, is
 * increasing in t and brings that down to about 10⁻⁵, and to the level at 100 trials. Very skewed trials cost power to one
 * side: where √n/|γ| is below 6, more trials are needed for a control to fail.
 *
 * @param sentence what is claimed
 * @param predicted the exact expectation, at this size and not in the limit
 * @param observed the mean of the trials
 * @param uncertainty its standard error, and the rounding of the sum
 * @param trials the number of trials
 * @param skewness γ, the third central moment over the second to the power 3/2
 */
public record Expectation(
        String sentence, double predicted, double observed, double uncertainty, int trials, double skewness)
        implements Claim {

    /** Fewer trials than this are refused. */
    public static final int LEAST_TRIALS = 30;

    /**
     * Compares the mean of a sample with a prediction.
     *
     * @throws IllegalArgumentException if there are fewer than 30 trials
     */
    public static Expectation of(String sentence, double predicted, Sample sample) {
        Inputs.atLeast("the number of trials of an expectation", sample.size(), LEAST_TRIALS);
        double largest = Arrays.stream(sample.values()).map(Math::abs).max().orElseThrow();
        double rounding = largest < Double.POSITIVE_INFINITY
                ? Rounding.of(sample.size()).withScale(largest).tolerance()
                : 0;
        double error = Math.hypot(sample.standardError(), rounding);
        return new Expectation(sentence, predicted, sample.mean(), error, sample.size(), sample.skewness());
    }

    /** The deviation in standard errors, corrected for skewness. */
    public double statistic() {
        double t = observed == predicted ? 0 : (observed - predicted) / uncertainty;
        if (skewness == 0) {
            // Also where a sample without spread makes t infinite, and 0·∞ would be NaN.
            return t;
        }
        double scaled = skewness / Math.sqrt(trials);
        return t * (1 + scaled * t / 3 + scaled * scaled * t * t / 27) + scaled / 6;
    }

    @Override
    public OptionalDouble pValue() {
        double statistic = statistic();
        // What overflowed agrees with nothing.
        boolean finite = Double.isFinite(observed) && Double.isFinite(uncertainty) && !Double.isNaN(statistic);
        return OptionalDouble.of(finite ? Significance.studentPValue(statistic, trials - 1) : 0);
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
