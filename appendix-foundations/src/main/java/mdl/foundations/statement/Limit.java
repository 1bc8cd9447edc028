package mdl.foundations.statement;

import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Sweep;

/**
 * A distance to a limit vanishes as the size grows, at the order that theory gives.
 *
 * <p>Two conditions. The distance falls: its log-log slope is negative at the project's level (without chance, it falls
 * at every step). And at the largest size it is within C times the order, with C fitted on the smaller sizes only. As
 * corrections to an order shrink with the size, C may grow once more by as much as it changed in the last step before,
 * and by what the standard errors explain.
 *
 * @param sentence what is claimed
 * @param predicted C times the order at the largest size
 * @param observed the mean distance there
 * @param uncertainty what drift and noise add to the prediction
 * @param trials the number of trials at each size
 * @param largest the largest size
 * @param slope the exponent with which the distance falls
 * @param falls whether it falls significantly
 * @param order the order in plain characters
 * @param constant C
 */
public record Limit(
        String sentence,
        double predicted,
        double observed,
        double uncertainty,
        int trials,
        double largest,
        double slope,
        boolean falls,
        String order,
        double constant)
        implements Claim {

    /**
     * Judges a sweep of distances.
     *
     * @param order the order of the distance; an upper bound is enough
     * @throws IllegalArgumentException if there are fewer than three sizes
     */
    public static Limit of(String sentence, Sweep distances, Order order) {
        int last = distances.length() - 1;
        Hypothesis.atLeast("the number of sizes of a limit", distances.length(), 3);
        int trials = distances.samples().get(last).size();

        double constant = 0;
        for (int k = 0; k < last; k++) {
            constant = Math.max(constant, ratio(distances, order, k));
        }
        double drift = Math.abs(ratio(distances, order, last - 1) - ratio(distances, order, last - 2));
        double noise = trials == 1
                ? 0
                : Significance.studentQuantile(trials - 1)
                        * Math.hypot(ratioError(distances, order, last), ratioError(distances, order, last - 1));

        LogLogFit fit = LogLogFit.of(distances);
        boolean falls = trials == 1 ? fallsAtEveryStep(distances) : fit.slope() + fit.halfWidth() < 0;
        double scale = order.at(distances.largest());
        return new Limit(
                sentence,
                constant * scale,
                distances.mean(last),
                (drift + noise) * scale,
                trials,
                distances.largest(),
                fit.slope(),
                falls,
                order.formula(),
                constant);
    }

    private static double ratio(Sweep distances, Order order, int k) {
        return distances.mean(k) / order.at(distances.size(k));
    }

    private static double ratioError(Sweep distances, Order order, int k) {
        return distances.standardError(k) / order.at(distances.size(k));
    }

    private static boolean fallsAtEveryStep(Sweep distances) {
        for (int k = 1; k < distances.length(); k++) {
            if (!(distances.mean(k) < distances.mean(k - 1))) {
                return false;
            }
        }
        return true;
    }

    private String size() {
        return largest == Math.rint(largest) ? NumberText.integer((long) largest) : NumberText.significant(largest, 4);
    }

    @Override
    public boolean holds() {
        return falls && observed <= predicted + uncertainty;
    }

    @Override
    public String reading() {
        return "distance " + NumberText.significant(observed, 3) + " at size " + size()
                + "; from the smaller sizes at most C " + order + " = " + NumberText.significant(predicted, 3)
                + " and " + NumberText.significant(uncertainty, 2) + " for noise and drift; it "
                + (falls ? "falls" : "does not fall") + ", with exponent " + NumberText.significant(slope, 3);
    }
}
