package mdl.foundations.statement;

import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.NumberText;
import mdl.foundations.random.Sweep;

/**
 * A distance to a limit vanishes as the size grows, at the order that theory gives.
 *
 * <p>Two conditions. The distance falls faster than a slower order, the square root of the claimed one unless another is
 * named: the log-log slope of their ratio is negative at the project's level (without chance, the ratio falls at every
 * step). And at the largest size the distance is within C times the order, with C fitted on the smaller sizes only. As
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
 * @param falls whether it falls faster than the slower order
 * @param order the order in plain characters
 * @param slower the slower order in plain characters
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
        String slower)
        implements Claim {

    /** 2^53, beyond which a double need not be exact as a count. */
    private static final double MOST_EXACT = 0x1p53;

    /**
     * Judges a sweep of distances; they must fall faster than the square root of their order.
     *
     * @param order the order of the distance; an upper bound is enough
     * @throws IllegalArgumentException if there are fewer than three sizes, or neither one trial at each of them nor 30
     */
    public static Limit of(String sentence, Sweep distances, Order order) {
        return of(sentence, distances, order, order.root());
    }

    /**
     * Judges a sweep of distances.
     *
     * @param order the order of the distance; an upper bound is enough
     * @param slower the order that the distance must beat, such as that of a control
     * @throws IllegalArgumentException if there are fewer than three sizes, or neither one trial at each of them nor 30
     */
    public static Limit of(String sentence, Sweep distances, Order order, Order slower) {
        LogLogFit fit = LogLogFit.of(distances);
        Sweep relative = distances.over(slower);
        LogLogFit beyond = LogLogFit.of(relative);
        Sweep ratios = distances.over(order);
        int last = ratios.length() - 1;
        int trials = ratios.samples().get(last).size();
        boolean chance = trials > 1;

        double constant = 0;
        for (int k = 0; k < last; k++) {
            constant = Math.max(constant, ratios.mean(k));
        }
        double drift = Math.abs(ratios.mean(last - 1) - ratios.mean(last - 2));
        double noise = chance ? Significance.studentQuantile(trials - 1) * errorOfLastStep(ratios) : 0;
        boolean falls = chance ? beyond.slope() + beyond.halfWidth() < 0 : fallsAtEveryStep(relative);
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
                slower.formula());
    }

    /** The standard error of r₃ − 2r₂ + r₁, which is what a constant that drifts once more is judged by. */
    private static double errorOfLastStep(Sweep ratios) {
        int last = ratios.length() - 1;
        return Math.hypot(
                ratios.standardError(last),
                Math.hypot(2 * ratios.standardError(last - 1), ratios.standardError(last - 2)));
    }

    private static boolean fallsAtEveryStep(Sweep distances) {
        for (int k = 1; k < distances.length(); k++) {
            if (!(distances.mean(k) < distances.mean(k - 1))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean holds() {
        return falls && observed >= 0 && observed <= predicted + uncertainty && predicted < Double.POSITIVE_INFINITY;
    }

    private String size() {
        boolean counts = largest == Math.rint(largest) && largest < MOST_EXACT;
        return counts ? NumberText.integer((long) largest) : NumberText.significant(largest, 4);
    }

    private static String plain(String order) {
        return PlainMathematics.of("$" + order + "$");
    }

    @Override
    public String reading() {
        return "distance " + NumberText.significant(observed, 3) + " at size " + size()
                + "; from the smaller sizes at most C " + plain(order) + " = " + NumberText.significant(predicted, 3)
                + " and " + NumberText.significant(uncertainty, 2) + " for noise and drift; it "
                + (falls ? "falls" : "does not fall") + " faster than " + plain(slower) + ", with exponent "
                + NumberText.significant(slope, 3);
    }
}
