package mdl.foundations.exhibit;

import java.util.List;
import mdl.foundations.exhibit.Plot.Spot;

/** A figure as SVG: paper, grid, axes, markers, data and the legend, in this order. */
final class FigureSvg {

    private static final double MAJOR_TICK = 5;
    private static final double MINOR_TICK = 3;
    private static final double TICK_LABEL = 22;

    /** From the middle of a line of text down to its baseline. */
    private static final double HALF_TEXT = 5;

    private final Figure figure;
    private final Layout layout;
    private final Plot plot;
    private final StringBuilder svg = new StringBuilder();

    private FigureSvg(Figure figure) {
        this.figure = figure;
        this.layout = Layout.of(figure);
        this.plot = layout.plot();
    }

    static String of(Figure figure, String idPrefix) {
        return new FigureSvg(figure).write(XmlId.require(idPrefix));
    }

    private String write(String id) {
        String width = Xml.number(Layout.WIDTH);
        String height = Xml.number(Layout.HEIGHT);
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mdl-figure\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"" + width + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"" + id
                + "-title " + id + "-desc\">");
        add("<title id=\"" + id + "-title\">" + Xml.escape(figure.title()) + "</title>");
        add("<desc id=\"" + id + "-desc\">" + Xml.escape(figure.description()) + "</desc>");
        add("<style>\n" + FigureTheme.CSS + "</style>");
        add("<rect class=\"mdl-paper\" width=\"" + width + "\" height=\"" + height + "\"/>");
        verticalAxis();
        horizontalAxis();
        markers();
        layout.fromBelow().forEach(drawing -> series(drawing.series(), drawing.shapes(plot), moved(drawing.series())));
        legend();
        add("</svg>");
        return svg.toString();
    }

    private void verticalAxis() {
        for (Ticks.Tick tick : Ticks.of(plot.y().scale(), plot.y().range(), Layout.TICKS_UP)) {
            double y = plot.y().at(tick.value());
            if (tick.major()) {
                if (y != plot.bottom()) {
                    line("mdl-grid", plot.left(), y, plot.right(), y);
                }
                text("mdl-tick mdl-ended", plot.left() - Layout.TICK_GAP, y + HALF_TEXT, tick.label());
            }
        }
        double middle = (plot.top() + plot.bottom()) / 2;
        add("<text class=\"mdl-centred\" transform=\"translate(" + Xml.number(Layout.Y_LABEL) + " "
                + Xml.number(middle) + ") rotate(-90)\" dy=\"0.35em\">"
                + Label.of(figure.y().label()).xml() + "</text>");
    }

    private void horizontalAxis() {
        line("mdl-axis", plot.left(), plot.bottom(), plot.right(), plot.bottom());
        for (Ticks.Tick tick : Ticks.of(plot.x().scale(), plot.x().range(), Layout.TICKS_ACROSS)) {
            double x = plot.x().at(tick.value());
            double length = tick.major() ? MAJOR_TICK : MINOR_TICK;
            line("mdl-axis", x, plot.bottom(), x, plot.bottom() + length);
            if (tick.major()) {
                text("mdl-tick mdl-centred", x, plot.bottom() + TICK_LABEL, tick.label());
            }
        }
        double middle = (plot.left() + plot.right()) / 2;
        text("mdl-centred", middle, Layout.X_LABEL, figure.x().label());
    }

    private void markers() {
        layout.flags().lines(plot).forEach(line -> add(line.svg()));
        for (Flags.Flag flag : layout.flags().flags()) {
            text(
                    "mdl-centred",
                    flag.centre(),
                    plot.top() - 6 - flag.row() * Flags.ROW,
                    flag.marker().label());
        }
    }

    private void series(Series series, List<Shape> shapes, String attributes) {
        add("<g class=\"series-" + series.colour() + "\"" + attributes + ">");
        shapes.forEach(shape -> add(shape.svg()));
        add("</g>");
    }

    /** By this attribute the page's script finds what a slider moves. */
    private String moved(Series series) {
        boolean moved = figure.slidings().stream().anyMatch(one -> one.curve().equals(series.label()));
        return moved ? " data-curve=\"" + Xml.escape(series.label()) + "\"" : "";
    }

    private void legend() {
        for (Legend.Entry entry : layout.legend().entries()) {
            Series series = entry.drawing().series();
            Spot text = entry.text();
            series(series, entry.key(), "");
            text("mdl-legend", text.x(), text.y() + HALF_TEXT, series.legend());
        }
    }

    private void line(String classes, double x1, double y1, double x2, double y2) {
        add(new Shape.Line(List.of(new Spot(x1, y1), new Spot(x2, y2)), classes).svg());
    }

    private void text(String classes, double x, double y, String label) {
        add("<text class=\"" + classes + "\" x=\"" + Xml.number(x) + "\" y=\"" + Xml.number(y) + "\">"
                + Label.of(label).xml() + "</text>");
    }

    private void add(String line) {
        svg.append(line).append('\n');
    }
}
