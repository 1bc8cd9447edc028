package mdl.foundations.exhibit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Where an axis is labelled: multiples of 1, 2 or 5 times a power of ten, or powers of ten themselves. */
final class Ticks {

    private static final int MOST_DECADE_LABELS = 7;
    private static final int MOST_DECADES_WITH_MINOR_TICKS = 6;
    private static final int FEWEST_LABELS = 2;

    private Ticks() {}

    /**
     * One tick.
     *
     * @param value in the range of the axis
     * @param label in the syntax of {@link Label}, empty at a minor tick
     */
    record Tick(double value, String label) {

        boolean major() {
            return !label.isEmpty();
        }
    }

    static List<Tick> of(Scale scale, Interval range, int wished) {
        return scale == Scale.LINEAR ? linear(range, wished) : logarithmic(range, wished);
    }

    /** The 1-2-5 number that cuts a length into about so many parts. */
    static BigDecimal step(double length, int wished) {
        double rough = length / wished;
        int exponent = (int) Math.floor(Math.log10(rough));
        double mantissa = rough / Math.pow(10, exponent);
        int nice = mantissa <= 1.4 ? 1 : mantissa <= 2.8 ? 2 : mantissa <= 6 ? 5 : 10;
        return BigDecimal.valueOf(nice, -exponent);
    }

    private static List<Tick> linear(Interval range, int wished) {
        BigDecimal step = step(range.length(), wished);
        List<Tick> ticks = new ArrayList<>();
        for (long k = firstMultiple(range.from(), step); k <= lastMultiple(range.to(), step); k++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(k));
            ticks.add(new Tick(value.doubleValue(), label(value)));
        }
        return ticks;
    }

    static long firstMultiple(double from, BigDecimal step) {
        double quotient = from / step.doubleValue();
        return (long) Math.ceil(quotient - roundingOf(quotient));
    }

    static long lastMultiple(double to, BigDecimal step) {
        double quotient = to / step.doubleValue();
        return (long) Math.floor(quotient + roundingOf(quotient));
    }

    /** A quotient of two rounded numbers is off by at most this, so 0.3/0.1 still counts as 3. */
    private static double roundingOf(double quotient) {
        return 2 * Math.ulp(quotient);
    }

    private static List<Tick> logarithmic(Interval range, int wished) {
        double decades = Math.log10(range.to()) - Math.log10(range.from());
        boolean everyDecade = decades >= 2;
        int stride = Math.max(1, (int) Math.ceil(decades / MOST_DECADE_LABELS));
        List<Tick> ticks = new ArrayList<>();
        for (int e = (int) Math.floor(Math.log10(range.from())); e <= Math.ceil(Math.log10(range.to())); e++) {
            for (int m = 1; m <= 9; m++) {
                BigDecimal value = BigDecimal.valueOf(m, -e);
                boolean labelled = everyDecade ? m == 1 && e % stride == 0 : m == 1 || m == 2 || m == 5;
                boolean shown = labelled || decades <= MOST_DECADES_WITH_MINOR_TICKS || m == 1;
                if (shown && range.contains(value.doubleValue())) {
                    String label = everyDecade ? "10^{" + NumberText.integer(e) + "}" : label(value);
                    ticks.add(new Tick(value.doubleValue(), labelled ? label : ""));
                }
            }
        }
        // Within a small part of one decade 1-2-5 may give no two labels; then equal differences read better.
        boolean readable = ticks.stream().filter(Tick::major).count() >= FEWEST_LABELS;
        return readable ? ticks : linear(range, wished);
    }

    private static String label(BigDecimal value) {
        if (NumberText.isPlain(value)) {
            return NumberText.signed(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
        }
        int exponent = NumberText.exponentOf(value);
        BigDecimal mantissa = value.movePointLeft(exponent).stripTrailingZeros();
        return NumberText.signed(mantissa) + "·10^{" + NumberText.integer(exponent) + "}";
    }
}
