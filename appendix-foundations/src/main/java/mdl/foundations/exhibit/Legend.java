package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Plot.Spot;

/** The key to the series, in a corner that holds no data, or else in rows above the plot. */
record Legend(List<Entry> entries) {

    static final double KEY = 28;
    static final double ROW = 22;

    private static final double KEY_GAP = 8;
    private static final double ENTRY_GAP = 22;
    private static final double MARGIN = 6;

    /** More than a row between the middle of a key and the data, which else look like a row of the legend. */
    private static final double DATA_MARGIN = 14;

    private static final double STEP = 12;
    private static final int STEPS = 12;

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

        boolean near(Spot spot, double margin) {
            return left - margin < spot.x()
                    && spot.x() < right + margin
                    && top - margin < spot.y()
                    && spot.y() < bottom + margin;
        }
    }

    private record Place(Spot corner, double width, double height, double side) {

        Box box() {
            return new Box(corner.x(), corner.y(), corner.x() + width, corner.y() + height);
        }

        Box boxToTheSide() {
            return new Box(Math.min(side, box().left()), box().top(), Math.max(side, box().right()), box().bottom());
        }
    }

    private static double width(SeriesDrawing drawing) {
        return KEY + KEY_GAP + Label.of(drawing.series().legend()).width() * FigureTheme.LARGEST_FONT;
    }

    /**
     * At the first place free of data and obstacles: as far toward a side as possible, right before left and top before
     * bottom. Obstacles may stand between the legend and the side, data may not, lest the legend look like data.
     */
    static Optional<Legend> inside(Plot plot, List<SeriesDrawing> drawings, List<Shape> obstacles) {
        double width = drawings.stream().mapToDouble(Legend::width).max().orElse(0);
        double height = ROW * drawings.size();
        if (width > plot.right() - plot.left() || height > plot.bottom() - plot.top()) {
            return Optional.empty();
        }
        double left = plot.left() + 2 * MARGIN;
        double right = plot.right() - width;
        double top = plot.top() + 1;
        double bottom = plot.bottom() - height - MARGIN;
        List<Spot> lines = obstacles.stream().flatMap(Shape::covered).toList();
        List<Spot> data = drawings.stream()
                .flatMap(drawing -> drawing.shapes(plot).stream())
                .flatMap(Shape::covered)
                .toList();
        return Stream.of(top, bottom)
                .flatMap(y -> Stream.concat(
                        slides(right, -STEP, y).map(spot -> new Place(spot, width, height, plot.right())),
                        slides(left, STEP, y).map(spot -> new Place(spot, width, height, plot.left()))))
                .filter(place -> place.corner().x() >= left && place.corner().x() <= right)
                .filter(place -> lines.stream().noneMatch(spot -> place.box().near(spot, MARGIN)))
                .filter(place ->
                        data.stream().noneMatch(spot -> place.boxToTheSide().near(spot, DATA_MARGIN)))
                .findFirst()
                .map(place -> stacked(drawings, place.box()));
    }

    private static Stream<Spot> slides(double x, double step, double y) {
        return IntStream.range(0, STEPS).mapToObj(i -> new Spot(x + i * step, y));
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
