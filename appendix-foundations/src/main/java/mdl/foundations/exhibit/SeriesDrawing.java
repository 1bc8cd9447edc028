package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Plot.Spot;

/**
 * A series as it looks: its shapes in a plot and its sample in the legend.
 *
 * @param variant which dash pattern or form of mark tells it from its like, from 0
 */
record SeriesDrawing(Series series, int variant) {

    /** Like the forms of marks, one more than the colours, so that no pair comes round before 42 series. */
    private static final int DASHES = SeriesChecks.COLOURS + 1;

    private static final double NARROW_BAR = 3;
    private static final double HALF_GAP = 0.5;

    /** Every line gets a dash pattern, and every set of points a mark, that no earlier one has. */
    static List<SeriesDrawing> of(List<Series> all) {
        List<SeriesDrawing> drawings = new ArrayList<>();
        for (Series series : all) {
            List<Integer> taken = drawings.stream()
                    .filter(earlier -> earlier.series().getClass() == series.getClass())
                    .map(SeriesDrawing::variant)
                    .toList();
            int least = series instanceof Curve curve && curve.dashed() ? 1 : 0;
            int free = IntStream.iterate(least, v -> v + 1)
                    .filter(v -> !taken.contains(v))
                    .findFirst()
                    .orElseThrow();
            drawings.add(new SeriesDrawing(series, free));
        }
        return List.copyOf(drawings);
    }

    /** What is drawn first lies below: areas, bars, lines, marks. */
    int rank() {
        return rank(series);
    }

    private static int rank(Series series) {
        if (series instanceof Band) {
            return 0;
        }
        if (series instanceof Histogram) {
            return 1;
        }
        return series instanceof Points ? 3 : 2;
    }

    List<Shape> shapes(Plot plot) {
        if (series instanceof Histogram histogram) {
            return variant == 0 ? bars(histogram, plot) : lines(outline(histogram, plot), plot, line());
        }
        if (series instanceof Points points) {
            return marks(points, plot);
        }
        if (series instanceof Band band) {
            return area(band, plot);
        }
        return lines(
                series instanceof Steps steps ? stairs(steps, plot) : vertices((Curve) series, plot), plot, line());
    }

    /** The sample in the legend: 28 units wide, centred at the given height. */
    List<Shape> key(double left, double middle) {
        Spot start = new Spot(left, middle);
        Spot end = new Spot(left + Legend.KEY, middle);
        double centre = left + Legend.KEY / 2;
        if (series instanceof Points points) {
            Shape mark = new Shape.Mark(new Spot(centre, middle), MarkShape.number(variant), "mdl-mark");
            Shape bar =
                    new Shape.Line(List.of(new Spot(centre, middle - 8), new Spot(centre, middle + 8)), "mdl-error");
            return points.standardErrors().isPresent() ? List.of(bar, mark) : List.of(mark);
        }
        boolean bars = series instanceof Histogram && variant == 0;
        if (bars || series instanceof Band) {
            return List.of(
                    new Shape.Bar(centre - 8, middle - 6, centre + 8, middle + 6, bars ? "mdl-bar" : "mdl-band"));
        }
        if (series instanceof Steps) {
            List<Spot> stair = List.of(
                    new Spot(start.x(), middle + 5),
                    new Spot(centre, middle + 5),
                    new Spot(centre, middle - 5),
                    new Spot(end.x(), middle - 5));
            return List.of(new Shape.Line(stair, line()));
        }
        return List.of(new Shape.Line(List.of(start, end), line()));
    }

    private String line() {
        // The first histogram is filled, so the second is the first to be a line.
        int dash = (series instanceof Histogram ? variant - 1 : variant) % DASHES;
        return dash == 0 ? "mdl-line" : "mdl-line mdl-dash-" + dash;
    }

    private static List<Shape> lines(List<Spot> line, Plot plot, String classes) {
        return plot.cut(line).stream()
                .<Shape>map(piece -> new Shape.Line(piece, classes))
                .toList();
    }

    private static List<Spot> vertices(Curve curve, Plot plot) {
        return IntStream.range(0, curve.x().size())
                .mapToObj(i -> plot.spot(curve.x().at(i), curve.y().at(i)))
                .toList();
    }

    private static List<Spot> stairs(Steps steps, Plot plot) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < steps.x().size(); i++) {
            if (i > 0) {
                spots.add(plot.spot(steps.x().at(i), steps.y().at(i - 1)));
            }
            spots.add(plot.spot(steps.x().at(i), steps.y().at(i)));
        }
        Spot last = spots.get(spots.size() - 1);
        spots.add(new Spot(Math.max(last.x(), plot.right()), last.y()));
        return spots;
    }

    private static List<Spot> outline(Histogram histogram, Plot plot) {
        List<Spot> spots = new ArrayList<>();
        Reals edges = histogram.edges();
        spots.add(plot.spot(edges.at(0), 0));
        for (int i = 0; i < histogram.heights().size(); i++) {
            spots.add(plot.spot(edges.at(i), histogram.heights().at(i)));
            spots.add(plot.spot(edges.at(i + 1), histogram.heights().at(i)));
        }
        spots.add(plot.spot(edges.at(edges.size() - 1), 0));
        return spots;
    }

    private static List<Shape> bars(Histogram histogram, Plot plot) {
        List<Shape> bars = new ArrayList<>();
        double floor = plot.insideY(plot.y().at(0));
        for (int i = 0; i < histogram.heights().size(); i++) {
            double left = plot.insideX(plot.x().at(histogram.edges().at(i)));
            double right = plot.insideX(plot.x().at(histogram.edges().at(i + 1)));
            double end = plot.insideY(plot.y().at(histogram.heights().at(i)));
            double gap = right - left > NARROW_BAR ? HALF_GAP : 0;
            if (left < right && end != floor) {
                bars.add(new Shape.Bar(left + gap, Math.min(end, floor), right - gap, Math.max(end, floor), "mdl-bar"));
            }
        }
        return bars;
    }

    /** A point outside is left out with its bar; a mark at the border is drawn whole. */
    private List<Shape> marks(Points points, Plot plot) {
        return IntStream.range(0, points.x().size())
                .boxed()
                .flatMap(i -> {
                    Spot spot = plot.spot(points.x().at(i), points.y().at(i));
                    Stream<Shape> bar = points.standardErrors().isEmpty()
                            ? Stream.of()
                            : lines(
                                    List.of(
                                            new Spot(spot.x(), plot.y().at(points.barEnd(i, -1))),
                                            new Spot(spot.x(), plot.y().at(points.barEnd(i, 1)))),
                                    plot,
                                    "mdl-error")
                                    .stream();
                    Shape mark = new Shape.Mark(spot, MarkShape.number(variant), "mdl-mark");
                    return plot.holds(spot) ? Stream.concat(bar, Stream.of(mark)) : bar;
                })
                .toList();
    }

    private static List<Shape> area(Band band, Plot plot) {
        List<Spot> lower = new ArrayList<>();
        List<Spot> upper = new ArrayList<>();
        for (int i = 0; i < band.x().size(); i++) {
            double x = plot.insideX(plot.x().at(band.x().at(i)));
            lower.add(new Spot(x, plot.insideY(plot.y().at(band.lower().at(i)))));
            upper.add(new Spot(x, plot.insideY(plot.y().at(band.upper().at(i)))));
        }
        return List.of(new Shape.Area(lower, upper, "mdl-band"));
    }
}
