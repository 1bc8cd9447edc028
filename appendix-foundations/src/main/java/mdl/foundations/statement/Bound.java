package mdl.foundations.statement;

import mdl.foundations.exhibit.NumberText;
import mdl.foundations.input.Inputs;

/**
 * An inequality. A deterministic one is never violated; one that holds with probability 1 − δ is violated in a share of
 * the trials whose Clopper–Pearson lower limit is not above δ.
 *
 * @param sentence what is claimed
 * @param predicted the most that the inequality allows, where it comes nearest to being violated
 * @param observed the number found there
 * @param uncertainty what rounding adds to the allowed value
 * @param trials the number of instances
 * @param violations in how many of them the inequality was violated
 * @param allowed δ, the share of violations that the claim allows; 0 for a deterministic bound
 */
public record Bound(
        String sentence,
        double predicted,
        double observed,
        double uncertainty,
        int trials,
        int violations,
        double allowed)
        implements Claim {

    /** The bound {@code observed[i] ≤ claimed[i]} in every instance, up to rounding. */
    public static Bound always(String sentence, double[] observed, double[] claimed, Rounding rounding) {
        return judge(sentence, observed, claimed, rounding.tolerance(), 0);
    }

    /** The bound {@code observed[i] ≤ claimed[i]} with probability at least 1 − δ in each independent instance. */
    public static Bound withProbability(String sentence, double[] observed, double[] claimed, double delta) {
        Inputs.require(delta > 0 && delta < 1, "delta is " + delta + ", but must lie strictly between 0 and 1");
        Inputs.require(
                Math.pow(delta, observed.length) < Significance.LEVEL,
                observed.length + " instances could not contradict a bound that may fail with probability " + delta);
        return judge(sentence, observed, claimed, 0, delta);
    }

    private static Bound judge(String sentence, double[] observed, double[] claimed, double rounding, double allowed) {
        Inputs.require(
                observed.length == claimed.length && observed.length > 0,
                "a bound compares two lists of equal length, not of " + observed.length + " and " + claimed.length);
        int nearest = 0;
        int violations = 0;
        for (int i = 0; i < observed.length; i++) {
            // Written so that NaN counts as a violation.
            if (!(observed[i] <= claimed[i] + rounding)) {
                violations++;
            }
            if (margin(observed[i], claimed[i]) < margin(observed[nearest], claimed[nearest])) {
                nearest = i;
            }
        }
        return new Bound(sentence, claimed[nearest], observed[nearest], rounding, observed.length, violations, allowed);
    }

    /** How far below the bound the observation stays, relative to the bound; what is not a number is the worst. */
    private static double margin(double observed, double claimed) {
        if (claimed == Double.POSITIVE_INFINITY && !Double.isNaN(observed)) {
            return Double.POSITIVE_INFINITY;
        }
        double margin = (claimed - observed) / Math.max(Math.abs(claimed), Double.MIN_NORMAL);
        return Double.isNaN(margin) ? Double.NEGATIVE_INFINITY : margin;
    }

    /** Observed over claimed where the two come nearest: 1 when the bound is attained, small when it is loose. */
    public double slack() {
        return observed / predicted;
    }

    @Override
    public boolean holds() {
        return allowed == 0 ? violations == 0 : Significance.lowestFrequency(violations, trials) <= allowed;
    }

    @Override
    public String reading() {
        return violations + " of " + trials + " violate it"
                + (allowed > 0 ? ", a share of " + NumberText.significant(allowed, 2) + " may" : "")
                + (predicted > 0 ? "; at the nearest, observed / allowed = " + NumberText.significant(slack(), 3) : "");
    }
}
