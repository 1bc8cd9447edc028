package mdl.foundations.exhibit;

import java.util.List;
import java.util.Map;

/** What a figure needs before it may be drawn. */
final class FigureChecks {

    private static final double LEGEND_ROOM = Layout.WIDTH * 0.75;
    private static final int MOST_SERIES = 12;

    private FigureChecks() {}

    static void requireDrawable(Series series, Axis x, Axis y) {
        String name = series.kind() + " \"" + series.label() + "\"";
        for (Map.Entry<String, Reals> column : series.columns().entrySet()) {
            String what = column.getKey() + " of " + name;
            Axis axis = column.getKey().startsWith("x") ? x : y;
            if (!column.getKey().equals("standard_error") && axis.scale() == Scale.LOGARITHMIC) {
                column.getValue()
                        .requireThat(
                                what, "positive on the logarithmic axis \"" + axis.label() + "\"", value -> value > 0);
            }
            if (axis.range().isEmpty()) {
                column.getValue()
                        .requireThat(
                                what,
                                "finite, or the axis \"" + axis.label() + "\" be given a range",
                                Double::isFinite);
            }
        }
    }

    static void requireDrawable(Marker marker, Axis x) {
        if (x.scale() == Scale.LOGARITHMIC && marker.x() <= 0) {
            throw new IllegalArgumentException(
                    "The marker \"" + marker.label() + "\" must stand above 0 on the logarithmic axis \"" + x.label()
                            + "\", not at " + marker.x() + ".");
        }
    }

    /** Room for the text on a narrow screen, where it is largest; lengths are estimates on the generous side. */
    static void requireFitting(Axis x, Axis y, List<Series> series, List<Marker> markers) {
        requireLength("The label of the vertical axis", y.label(), Layout.HEIGHT);
        requireLength("The label of the horizontal axis", x.label(), Layout.WIDTH);
        series.forEach(one -> requireLength("The label of a series", one.legend(), LEGEND_ROOM));
        markers.forEach(one -> requireLength("The label of a marker", one.label(), LEGEND_ROOM));
        if (series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "A figure shows at most " + MOST_SERIES + " series, not " + series.size() + ".");
        }
    }

    private static void requireLength(String what, String label, double room) {
        long length = Math.round(Label.of(label).width() * FigureTheme.LARGEST_FONT);
        if (length > room) {
            throw new IllegalArgumentException(what + " is about " + length + " units long, but only "
                    + Math.round(room) + " fit; shorten \"" + label + "\".");
        }
    }

    static void requireComplete(Figure figure) {
        String name = "The figure \"" + figure.title() + "\"";
        if (figure.series().isEmpty()) {
            throw new IllegalStateException(name + " is empty; add a histogram, a curve, points, steps or a band.");
        }
        if (figure.description().isBlank()) {
            throw new IllegalStateException(
                    name + " has no description; call described(...) with what the picture shows.");
        }
        if (figure.title().isBlank()) {
            throw new IllegalStateException("A figure has a blank title; call titled(...) or leave the default.");
        }
    }
}
