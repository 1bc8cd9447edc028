package mdl.foundations.statement;

import mdl.foundations.exhibit.NumberText;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Sweep;

/**
 * An exponent: the confidence interval of the fitted log-log slope contains the prediction, and is at most a quarter as
 * wide as the gap to the exponent of the control, so that the two could not be confused.
 *
 * @param sentence what is claimed
 * @param predicted the exponent of theory
 * @param observed the fitted exponent
 * @param uncertainty half the width of its confidence interval
 * @param trials the number of trials at the largest size
 * @param against the exponent that the control has
 */
public record Rate(String sentence, double predicted, double observed, double uncertainty, int trials, double against)
        implements Claim {

    /**
     * Fits the exponent of a sweep of positive numbers.
     *
     * @throws IllegalArgumentException if there are fewer than three sizes, or the two exponents coincide
     */
    public static Rate of(String sentence, Sweep sweep, double predicted, double against) {
        Inputs.require(predicted != against, "the exponent of the control must differ from the predicted " + predicted);
        LogLogFit fit = LogLogFit.of(sweep);
        int trials = sweep.samples().get(sweep.length() - 1).size();
        return new Rate(sentence, predicted, fit.slope(), fit.halfWidth(), trials, against);
    }

    @Override
    public boolean holds() {
        return Math.abs(observed - predicted) <= uncertainty && 2 * uncertainty <= Math.abs(predicted - against) / 4;
    }

    @Override
    public String reading() {
        return "exponent " + NumberText.significant(observed, 4) + " ± " + NumberText.significant(uncertainty, 2)
                + ", predicted " + NumberText.significant(predicted, 4) + "; the control's is "
                + NumberText.significant(against, 4);
    }
}
