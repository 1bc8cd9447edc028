package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mdl.foundations.exhibit.Plot.Spot;

/** The labels of a figure's markers, above the plot in as few rows as keep them apart. */
record Flags(List<Flag> flags) {

    static final double ROW = 21;
    private static final double GAP = 10;

    /** A marker, where its label is centred, and its row counted from the plot. */
    record Flag(Marker marker, double line, double centre, int row) {

        private boolean collides(Flag other, double width) {
            return row == other.row && Math.abs(centre - other.centre) < (width + width(other.marker)) / 2 + GAP;
        }
    }

    private static double width(Marker marker) {
        return Label.of(marker.label()).width() * FigureTheme.LARGEST_FONT;
    }

    static Flags of(List<Marker> markers, AxisMap x) {
        List<Flag> placed = new ArrayList<>();
        markers.stream()
                .filter(marker -> x.range().contains(marker.x()))
                .sorted(Comparator.comparingDouble(Marker::x))
                .forEach(marker -> placed.add(place(marker, x, placed)));
        return new Flags(List.copyOf(placed));
    }

    private static Flag place(Marker marker, AxisMap x, List<Flag> placed) {
        double width = width(marker);
        double line = x.at(marker.x());
        double centre = Math.max(x.start() + width / 2, Math.min(x.end() - width / 2, line));
        Flag[] flag = {new Flag(marker, line, centre, 0)};
        while (placed.stream().anyMatch(other -> flag[0].collides(other, width))) {
            flag[0] = new Flag(marker, line, centre, flag[0].row() + 1);
        }
        return flag[0];
    }

    /** The lines of the markers, from the top of the plot to its floor. */
    List<Shape> lines(Plot plot) {
        return flags.stream()
                .<Shape>map(flag -> new Shape.Line(
                        List.of(new Spot(flag.line(), plot.top()), new Spot(flag.line(), plot.bottom())), "mdl-marker"))
                .toList();
    }

    double height() {
        return flags.stream().mapToInt(flag -> flag.row() + 1).max().orElse(0) * ROW;
    }
}
