package mdl.foundations.input;

import org.jblas.DoubleMatrix;

/**
 * Checks of the arguments of objects and of the parameters of statements; each failure is one sentence that names the
 * argument and says what is allowed.
 *
 * <p>Every method throws {@link IllegalArgumentException} if the argument is not what the method's name says.
 */
public final class Inputs {

    private Inputs() {}

    /** Requires what the sentence says. */
    public static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** Requires {@code value ≥ least}. */
    public static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw refused(name, value, "be at least " + least);
        }
    }

    /** Requires {@code least ≤ value ≤ most} of a whole number. */
    public static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw refused(name, value, "lie between " + least + " and " + most);
        }
    }

    /** Requires {@code least ≤ value ≤ most}. */
    public static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw refused(name, value, "lie between " + least + " and " + most);
        }
    }

    /** Requires a number, perhaps an infinite one. */
    public static void number(String name, double value) {
        if (Double.isNaN(value)) {
            throw refused(name, value, "be a number");
        }
    }

    /** Requires {@code −∞ < value < ∞}. */
    public static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw refused(name, value, "be finite");
        }
    }

    /** Requires {@code 0 < value ≤ ∞}. */
    public static void positive(String name, double value) {
        if (!(value > 0)) {
            throw refused(name, value, "be positive");
        }
    }

    /** Requires {@code 0 < value < ∞}. */
    public static void positiveFinite(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, value, "be positive and finite");
        }
    }

    /** Requires {@code 0 ≤ value ≤ ∞}. */
    public static void notNegative(String name, double value) {
        if (!(value >= 0)) {
            throw refused(name, value, "not be negative");
        }
    }

    /** Requires {@code 0 ≤ value < ∞}. */
    public static void finiteNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, value, "be finite and not negative");
        }
    }

    /** Requires {@code 0 < value < 1}. */
    public static void share(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw refused(name, value, "lie strictly between 0 and 1");
        }
    }

    /** Requires finite numbers. */
    public static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw notFinite(name + "[" + i + "]", values[i]);
            }
        }
    }

    /** Requires finite entries. */
    public static void finite(String name, DoubleMatrix a) {
        for (int i = 0; i < a.data.length; i++) {
            if (!Double.isFinite(a.data[i])) {
                throw notFinite(name + "(" + i % a.rows + ", " + i / a.rows + ")", a.data[i]);
            }
        }
    }

    private static IllegalArgumentException refused(String name, Object value, String allowed) {
        return new IllegalArgumentException(name + " is " + value + ", but must " + allowed);
    }

    private static IllegalArgumentException notFinite(String place, double value) {
        return new IllegalArgumentException(place + " is " + value + ": every entry must be finite");
    }
}
