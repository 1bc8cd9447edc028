package mdl.foundations.exhibit;

import java.util.Comparator;
import java.util.List;

/** Where everything of a figure goes on the canvas. */
record Layout(Plot plot, List<SeriesDrawing> drawings, Legend legend, Flags flags) {

    static final double WIDTH = 680;
    static final double HEIGHT = 400;
    static final int TICKS_ACROSS = 6;
    static final int TICKS_UP = 5;

    /** The baseline of the horizontal axis' label, and the centre line of the vertical one's. */
    static final double X_LABEL = HEIGHT - 9;

    static final double Y_LABEL = 13;
    static final double TICK_GAP = 9;

    private static final double BOTTOM = HEIGHT - 58;
    private static final double TOP = 14;
    private static final double RIGHT = WIDTH - 20;
    private static final double Y_LABEL_WIDTH = 30;

    static Layout of(Figure figure) {
        Interval across = DataRange.horizontal(figure);
        Interval up = DataRange.vertical(figure, TICKS_UP);
        double labels = Ticks.of(figure.y().scale(), up, TICKS_UP).stream()
                .mapToDouble(tick -> Label.of(tick.label()).width())
                .max()
                .orElse(0);
        double left = Math.ceil(Y_LABEL_WIDTH + labels * FigureTheme.LARGEST_FONT + TICK_GAP);
        AxisMap x = new AxisMap(figure.x().scale(), across, left, RIGHT);
        Flags flags = Flags.of(figure.markers(), x);
        List<SeriesDrawing> drawings = SeriesDrawing.of(figure.series());
        Plot plot = new Plot(x, new AxisMap(figure.y().scale(), up, BOTTOM, TOP + flags.height()));
        return Legend.inside(plot, drawings, flags.lines(plot))
                .map(legend -> new Layout(plot, drawings, legend, flags))
                .orElseGet(() -> {
                    Legend legend = Legend.above(drawings, left, RIGHT);
                    double top = TOP + legend.bottom() + flags.height();
                    Plot lower = new Plot(x, new AxisMap(figure.y().scale(), up, BOTTOM, top));
                    return new Layout(lower, drawings, legend, flags);
                });
    }

    /** The series in the order in which they cover each other. */
    List<SeriesDrawing> fromBelow() {
        return drawings.stream()
                .sorted(Comparator.comparingInt(SeriesDrawing::rank))
                .toList();
    }
}
