package mdl.foundations.exhibit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a reader sees them, in tables, in prose and in the terminal: a true minus sign, significant digits, and
 * m·10ⁿ outside [10⁻⁴, 10⁶).
 */
public final class NumberText {

    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-4");
    private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1e6");
    private static final String MINUS = "−";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int MOST_DIGITS = 17;

    private NumberText() {}

    /**
     * The value rounded to so many significant digits, trailing zeros kept: {@code significant(2, 3)} is "2.00",
     * {@code significant(1.234e-5, 3)} is "1.23·10⁻⁵"; zero is "0", and what is not finite is "∞", "−∞" or "NaN".
     *
     * @throws IllegalArgumentException when the number of digits is outside 1..17
     */
    public static String significant(double value, int digits) {
        requireDigits(digits);
        if (!Double.isFinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = round(value, digits);
        int exponent = exponentOf(rounded);
        return isPlain(rounded)
                ? signed(rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN))
                : signed(rounded.movePointLeft(exponent).setScale(digits - 1, RoundingMode.HALF_EVEN))
                        + timesTenTo(exponent);
    }

    /**
     * Value ± uncertainty, both rounded at the uncertainty's first significant digit (its second when the first is 1):
     * "0.0123 ± 0.0004", "(1.23 ± 0.04)·10⁻⁵".
     *
     * @throws IllegalArgumentException when the value is not finite, or the uncertainty is not positive and finite
     */
    public static String plusMinus(double value, double uncertainty) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A value with an uncertainty must be finite, not " + value + ".");
        }
        if (!(uncertainty > 0) || Double.isInfinite(uncertainty)) {
            throw new IllegalArgumentException("An uncertainty must be positive and finite, not " + uncertainty + ".");
        }
        BigDecimal error = roundUncertainty(uncertainty);
        BigDecimal rounded = new BigDecimal(value).setScale(error.scale(), RoundingMode.HALF_EVEN);
        BigDecimal leading = rounded.abs().max(error);
        if (isPlain(leading)) {
            int decimals = Math.max(0, error.scale());
            return signed(rounded.setScale(decimals)) + " ± " + signed(error.setScale(decimals));
        }
        int exponent = exponentOf(leading);
        return "(" + signed(rounded.movePointLeft(exponent)) + " ± " + signed(error.movePointLeft(exponent)) + ")"
                + timesTenTo(exponent);
    }

    /** All digits of a count, with a true minus sign: "−12000". */
    public static String integer(long value) {
        return signed(BigDecimal.valueOf(value));
    }

    /** The exponent as raised characters: {@code superscript(-12)} is "⁻¹²". */
    public static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Long.toString(Math.abs((long) exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    /** Whether a reader is better served by plain digits than by a power of ten. */
    static boolean isPlain(BigDecimal value) {
        BigDecimal size = value.abs();
        return size.signum() == 0 || (size.compareTo(SMALLEST_PLAIN) >= 0 && size.compareTo(LARGEST_PLAIN) < 0);
    }

    /** Plain digits with a true minus sign, and none before a zero. */
    static String signed(BigDecimal value) {
        return (value.signum() < 0 ? MINUS : "") + value.abs().toPlainString();
    }

    static int exponentOf(BigDecimal nonZero) {
        return nonZero.precision() - nonZero.scale() - 1;
    }

    static void requireDigits(int digits) {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "The number of significant digits must be in 1.." + MOST_DIGITS + ", not " + digits + ".");
        }
    }

    private static BigDecimal roundUncertainty(double uncertainty) {
        BigDecimal two = round(uncertainty, 2);
        int leadingDigit = two.movePointLeft(exponentOf(two)).intValue();
        return leadingDigit == 1 ? two : round(uncertainty, 1);
    }

    /** Rounds the exact binary value, and gives it exactly so many digits: 2 to three digits is 2.00. */
    private static BigDecimal round(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return rounded.setScale(digits - 1 - exponentOf(rounded), RoundingMode.UNNECESSARY);
    }

    private static String timesTenTo(int exponent) {
        return "·10" + superscript(exponent);
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
    }
}
