package mdl.foundations.exhibit;

import java.util.Locale;

/** Numbers as text. */
public final class NumberText {
    private NumberText() {}

    /** Significant digits. */
    public static String significant(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "g", value);
    }

    /** Value and standard error. */
    public static String plusMinus(double value, double error) {
        return significant(value, 4) + " ± " + significant(error, 2);
    }
}
