package mdl.foundations.statement;

import mdl.foundations.exhibit.NumberText;
import mdl.foundations.input.Inputs;

/**
 * Two independent routes lead to the same number: they differ by no more than rounding explains.
 *
 * @param sentence what is claimed
 * @param predicted the number by the first route, where the two differ most
 * @param observed the number by the second route at the same place
 * @param uncertainty the tolerance c·n·ε·κ·s of {@link Rounding}
 */
public record Identity(String sentence, double predicted, double observed, double uncertainty) implements Claim {

    /** Compares two numbers. */
    public static Identity of(String sentence, double predicted, double observed, Rounding rounding) {
        return new Identity(sentence, predicted, observed, rounding.tolerance());
    }

    /**
     * Compares two lists of numbers, entry by entry.
     *
     * @throws IllegalArgumentException if the lengths differ or are zero
     */
    public static Identity of(String sentence, double[] predicted, double[] observed, Rounding rounding) {
        Inputs.require(
                predicted.length == observed.length && predicted.length > 0,
                "an identity compares two lists of equal length, not of " + predicted.length + " and "
                        + observed.length);
        int worst = 0;
        for (int i = 0; i < predicted.length; i++) {
            if (gap(predicted[i], observed[i]) > gap(predicted[worst], observed[worst])) {
                worst = i;
            }
        }
        return of(sentence, predicted[worst], observed[worst], rounding);
    }

    /** What is not a number agrees with nothing. */
    private static double gap(double predicted, double observed) {
        double difference = Math.abs(predicted - observed);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }

    @Override
    public boolean holds() {
        return gap(predicted, observed) <= uncertainty;
    }

    @Override
    public int trials() {
        return 1;
    }

    @Override
    public String reading() {
        return "largest difference " + NumberText.significant(gap(predicted, observed), 2) + "; rounding explains "
                + NumberText.significant(uncertainty, 2);
    }
}
