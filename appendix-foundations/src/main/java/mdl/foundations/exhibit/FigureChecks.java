package mdl.foundations.exhibit;

import java.util.Map;

/** What a figure needs before it may be drawn. */
final class FigureChecks {

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
