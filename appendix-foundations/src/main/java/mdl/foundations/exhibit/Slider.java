package mdl.foundations.exhibit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A parameter that the reader of a figure may move from stop to stop.
 *
 * @param parameter the symbol that stands beside it, for instance "γ"
 * @param stops the values it can take, in increasing order
 * @param start the index of the stop at which the figure is drawn
 */
public record Slider(String parameter, Reals stops, int start) {

    /** More stops than this are finer than a finger or a mouse, and the build computes curves at every one. */
    private static final int MOST_STOPS = 200;

    private static final int LOGARITHMIC_DIGITS = 3;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the symbol is blank, the stops are not 2 to 200 finite numbers in increasing
     *     order, or the start is not the index of one
     */
    public Slider {
        Label.requireText("The parameter of a slider", parameter);
        String what = "A stop of the slider " + parameter;
        requireCount(parameter, stops.size());
        stops.requireFinite(what);
        stops.requireOrder(what, true);
        if (start < 0 || start >= stops.size()) {
            throw new IllegalArgumentException("The slider " + parameter + " has the stops 0.." + (stops.size() - 1)
                    + ", so it cannot start at number " + start + ".");
        }
    }

    /**
     * A slider with stops at equal distances; they are the decimal numbers that one expects, such as 0.15 for three
     * steps of 0.05.
     *
     * @throws IllegalArgumentException unless from &lt; to, the step is positive, and both {@code to} and {@code start}
     *     are stops
     */
    public static Slider of(String parameter, double from, double to, double step, double start) {
        requireRange(parameter, from, to);
        if (!(step > 0 && step <= to - from)) {
            throw new IllegalArgumentException("The step of the slider " + parameter
                    + " must be positive and fit between " + from + " and " + to + ", unlike " + step + ".");
        }
        BigDecimal first = BigDecimal.valueOf(from);
        BigDecimal width = BigDecimal.valueOf(step);
        BigDecimal steps = BigDecimal.valueOf(to).subtract(first).divide(width, MathContext.DECIMAL64);
        requireCount(parameter, steps.longValue() + 1);
        double[] stops = IntStream.rangeClosed(0, steps.intValue())
                .mapToDouble(
                        k -> first.add(width.multiply(BigDecimal.valueOf(k))).doubleValue())
                .toArray();
        if (stops[stops.length - 1] != to) {
            throw new IllegalArgumentException("The slider " + parameter + " never reaches " + to + " from " + from
                    + " in steps of " + step + ".");
        }
        return among(parameter, start, stops);
    }

    /**
     * A slider with so many stops at equal ratios, rounded to three digits.
     *
     * @throws IllegalArgumentException unless 0 &lt; from &lt; to, there are 2 to 200 stops that differ, and
     *     {@code start} is one of them
     */
    public static Slider logarithmic(String parameter, double from, double to, int stops, double start) {
        requireRange(parameter, from, to);
        if (from <= 0) {
            throw new IllegalArgumentException(
                    "The logarithmic slider " + parameter + " must begin above 0, not at " + from + ".");
        }
        requireCount(parameter, stops);
        double ratio = Math.log10(to / from);
        return among(
                parameter,
                start,
                IntStream.range(0, stops)
                        .mapToDouble(k -> from * Math.pow(10, ratio * k / (stops - 1)))
                        .map(Slider::rounded)
                        .toArray());
    }

    /**
     * A slider with exactly these stops, in increasing order.
     *
     * @throws IllegalArgumentException when {@code start} is not one of the stops, or as the constructor says
     */
    public static Slider among(String parameter, double start, double... stops) {
        requireCount(parameter, stops.length);
        int index = IntStream.range(0, stops.length)
                .filter(k -> stops[k] == start)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The slider " + parameter + " cannot start at " + start
                        + ", which is none of its stops; the nearest is " + nearest(start, stops) + "."));
        return new Slider(parameter, Reals.of(stops), index);
    }

    /** The value at which the figure is drawn. */
    public double startValue() {
        return stops.at(start);
    }

    private static void requireRange(String parameter, double from, double to) {
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to)) {
            throw new IllegalArgumentException(
                    "The slider " + parameter + " must run over finite from < to, not [" + from + ", " + to + "].");
        }
    }

    private static void requireCount(String parameter, long stops) {
        if (stops < 2 || stops > MOST_STOPS) {
            throw new IllegalArgumentException(
                    "The slider " + parameter + " must have 2 to " + MOST_STOPS + " stops, not " + stops + ".");
        }
    }

    private static double nearest(double start, double[] stops) {
        return DoubleStream.of(stops)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - start), Math.abs(b - start)))
                .orElse(Double.NaN);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(LOGARITHMIC_DIGITS)).doubleValue();
    }
}
