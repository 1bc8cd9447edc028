package mdl.foundations.exhibit;

import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Data of a figure that shares one label, one colour and one way of being drawn.
 *
 * <p>Its numbers are named columns of equal length, so that the files of data need not know the kinds.
 */
public sealed interface Series permits Histogram, Curve, Points, Steps, Band {

    /** What the legend says, with {@code ^{...}} and {@code _{...}} for what is raised or lowered. */
    String label();

    /** The place in the palette, 1..6. */
    int colour();

    /** One of {@code "histogram"}, {@code "curve"}, {@code "points"}, {@code "steps"}, {@code "band"}. */
    String kind();

    /**
     * The same series in another colour.
     *
     * @throws IllegalArgumentException when the colour is outside 1..6
     */
    Series coloured(int colour);

    /**
     * All numbers: columns among {@code x}, {@code x_end}, {@code y}, {@code y_end}, {@code standard_error}, in this
     * order and of equal length.
     */
    Map<String, Reals> columns();

    /** The legend's text, which says how long error bars are. */
    default String legend() {
        return label();
    }

    /** Every horizontal coordinate that is drawn. */
    default DoubleStream horizontal() {
        return coordinates("x", "x_end");
    }

    /** Every vertical coordinate that is drawn, the ends of error bars excepted. */
    default DoubleStream vertical() {
        return coordinates("y", "y_end");
    }

    private DoubleStream coordinates(String first, String second) {
        return columns().entrySet().stream()
                .filter(column ->
                        column.getKey().equals(first) || column.getKey().equals(second))
                .flatMapToDouble(column -> column.getValue().stream());
    }
}
