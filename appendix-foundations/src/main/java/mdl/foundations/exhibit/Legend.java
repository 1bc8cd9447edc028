package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mdl.foundations.exhibit.Plot.Spot;

/** The key to the series, in a corner that holds no data, or else in rows above the plot. */
record Legend(List<Entry> entries) {

    static final double KEY = 28;
    static final double ROW = 22;

    private static final double KEY_GAP = 8;
    private static final double ENTRY_GAP = 22;
    private static final double MARGIN = 6;

    /** A series at its place: the left end of its key, and the middle of its row. */
    record Entry(SeriesDrawing drawing, double left, double middle) {

        List<Shape> key() {
            return drawing.key(left, middle);
        }

        Spot text() {
            return new Spot(left + KEY + KEY_GAP, middle);
        }
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean near(Spot spot) {
            return left - MARGIN < spot.x()
                    && spot.x() < right + MARGIN
                    && top - MARGIN < spot.y()
                    && spot.y() < bottom + MARGIN;
        }
    }

    private static double width(SeriesDrawing drawing) {
        return KEY + KEY_GAP + Label.of(drawing.series().legend()).width() * FigureTheme.LARGEST_FONT;
    }

    /** In the first of the corners top right, top left, bottom right, bottom left and the top that is free of data. */
    static Optional<Legend> inside(Plot plot, List<SeriesDrawing> drawings, List<Shape> data) {
        double width = drawings.stream().mapToDouble(Legend::width).max().orElse(0);
        double height = ROW * drawings.size();
        if (width > plot.right() - plot.left() || height > plot.bottom() - plot.top()) {
            return Optional.empty();
        }
        double left = plot.left() + 2 * MARGIN;
        double right = plot.right() - width;
        double middle = (left + right) / 2;
        double top = plot.top() + 1;
        double bottom = plot.bottom() - height - MARGIN;
        List<Spot> spots = data.stream().flatMap(Shape::covered).toList();
        return List.of(
                        new Spot(right, top),
                        new Spot(left, top),
                        new Spot(right, bottom),
                        new Spot(left, bottom),
                        new Spot(middle, top))
                .stream()
                .map(corner -> new Box(corner.x(), corner.y(), corner.x() + width, corner.y() + height))
                .filter(box -> spots.stream().noneMatch(box::near))
                .findFirst()
                .map(box -> stacked(drawings, box));
    }

    private static Legend stacked(List<SeriesDrawing> drawings, Box box) {
        List<Entry> entries = new ArrayList<>();
        for (SeriesDrawing drawing : drawings) {
            entries.add(new Entry(drawing, box.left(), box.top() + ROW * (entries.size() + 0.5)));
        }
        return new Legend(List.copyOf(entries));
    }

    /** In rows from the top of the drawing, each filled before the next one begins. */
    static Legend above(List<SeriesDrawing> drawings, double left, double right) {
        List<Entry> entries = new ArrayList<>();
        double x = left;
        double middle = ROW / 2;
        for (SeriesDrawing drawing : drawings) {
            if (x > left && x + width(drawing) > right) {
                x = left;
                middle += ROW;
            }
            entries.add(new Entry(drawing, x, middle));
            x += width(drawing) + ENTRY_GAP;
        }
        return new Legend(List.copyOf(entries));
    }

    double bottom() {
        return entries.stream()
                        .map(Entry::middle)
                        .max(Comparator.naturalOrder())
                        .orElse(0.0)
                + ROW / 2;
    }
}
