package mdl.foundations.exhibit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * A picture of data over two axes; every method that adds something returns a new figure.
 *
 * <p>Observations (bars, points, steps) and theory (curves, bands) begin with different colours, so that they look the
 * same in all figures in whichever order they are added.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param title what the picture is, in a few words
 * @param description what the picture shows, for those who cannot see it; needed before the figure is written
 * @param series in the order of the legend, with different labels
 * @param markers labelled vertical lines
 * @param slidings the curves that the reader may move, all by one slider
 */
public record Figure(
        Axis x,
        Axis y,
        String title,
        String description,
        List<Series> series,
        List<Marker> markers,
        List<Sliding> slidings)
        implements Exhibit {

    private static final List<Integer> OBSERVED = List.of(1, 4, 5, 6, 3, 2);
    private static final List<Integer> PREDICTED = List.of(2, 3, 6, 5, 4, 1);

    /**
     * Copies and checks the parts against each other.
     *
     * @throws IllegalArgumentException when two series share a label, a logarithmic axis meets a coordinate that is not
     *     positive, an infinite value meets a y axis without range, a label is longer than its place, there are more
     *     than 12 series, or a slider does not fit its curve
     */
    public Figure {
        series = List.copyOf(series);
        markers = List.copyOf(markers);
        slidings = List.copyOf(slidings);
        Xml.requireText("The title of a figure", title);
        Xml.requireText("The description of a figure", description);
        Set<String> labels = new HashSet<>();
        for (Series one : series) {
            if (!labels.add(one.label())) {
                throw new IllegalArgumentException("The series of a figure must have different labels, but \""
                        + one.label() + "\" is there twice.");
            }
            FigureChecks.requireDrawable(one, x, y);
        }
        markers.forEach(marker -> FigureChecks.requireDrawable(marker, x));
        FigureChecks.requireFitting(x, y, series, markers);
        Sliding.requireFitting(slidings, series);
    }

    /** An empty figure over these axes, titled "y against x". */
    public static Figure of(Axis x, Axis y) {
        String title =
                Label.of(y.label()).plain() + " against " + Label.of(x.label()).plain();
        return new Figure(x, y, title, "", List.of(), List.of(), List.of());
    }

    /** The figure with this title, which is read aloud and shown by pointing, not drawn. */
    public Figure titled(String title) {
        return new Figure(x, y, title, description, series, markers, slidings);
    }

    /** The figure with this alternative text. */
    public Figure described(String description) {
        return new Figure(x, y, title, description, series, markers, slidings);
    }

    /**
     * Adds bars of m heights between m+1 edges.
     *
     * @throws IllegalArgumentException as {@link Histogram} and {@link Figure} say
     */
    public Figure histogram(String label, double[] edges, double[] heights) {
        return with(new Histogram(label, Reals.of(edges), Reals.of(heights), next(OBSERVED)));
    }

    /**
     * Adds a line through points in the order given.
     *
     * @throws IllegalArgumentException as {@link Curve} and {@link Figure} say
     */
    public Figure curve(String label, double[] x, double[] y) {
        return with(new Curve(label, Reals.of(x), Reals.of(y), false, next(PREDICTED)));
    }

    /**
     * Adds the graph of a function over [from, to], sampled so densely that it looks smooth; both ends are vertices.
     *
     * @throws IllegalArgumentException when the interval is empty, infinite or not positive on a logarithmic axis, the
     *     function is NaN somewhere, or as {@link Curve} and {@link Figure} say
     */
    public Figure curve(String label, DoubleUnaryOperator function, double from, double to) {
        return with(graph(label, function, from, to, false));
    }

    /**
     * Adds a dashed reference line through points, for instance a predicted rate.
     *
     * @throws IllegalArgumentException as {@link Curve} and {@link Figure} say
     */
    public Figure dashed(String label, double[] x, double[] y) {
        return with(new Curve(label, Reals.of(x), Reals.of(y), true, next(PREDICTED)));
    }

    /**
     * Adds the graph of a function over [from, to] as a dashed reference line.
     *
     * @throws IllegalArgumentException as {@link #curve(String, DoubleUnaryOperator, double, double)} says
     */
    public Figure dashed(String label, DoubleUnaryOperator function, double from, double to) {
        return with(graph(label, function, from, to, true));
    }

    /**
     * Adds marks at points.
     *
     * @throws IllegalArgumentException as {@link Points} and {@link Figure} say
     */
    public Figure points(String label, double[] x, double[] y) {
        return with(new Points(label, Reals.of(x), Reals.of(y), Optional.empty(), next(OBSERVED)));
    }

    /**
     * Adds marks with bars of two standard errors to either side, as the legend says.
     *
     * @throws IllegalArgumentException as {@link Points} and {@link Figure} say
     */
    public Figure points(String label, double[] x, double[] y, double[] standardErrors) {
        Optional<Reals> errors = Optional.of(Reals.of(standardErrors));
        return with(new Points(label, Reals.of(x), Reals.of(y), errors, next(OBSERVED)));
    }

    /**
     * Adds a right-continuous step function: y_i from x_i to x_{i+1}.
     *
     * @throws IllegalArgumentException as {@link Steps} and {@link Figure} say
     */
    public Figure steps(String label, double[] x, double[] y) {
        return with(new Steps(label, Reals.of(x), Reals.of(y), next(OBSERVED)));
    }

    /**
     * Adds the empirical distribution function of a sample, which need not be sorted.
     *
     * @throws IllegalArgumentException as {@link Steps#distributionOf} and {@link Figure} say
     */
    public Figure distribution(String label, double[] sample) {
        return with(Steps.distributionOf(label, sample, next(OBSERVED)));
    }

    /**
     * Adds the region between two curves over the same x.
     *
     * @throws IllegalArgumentException as {@link Band} and {@link Figure} say
     */
    public Figure band(String label, double[] x, double[] lower, double[] upper) {
        return with(new Band(label, Reals.of(x), Reals.of(lower), Reals.of(upper), next(PREDICTED)));
    }

    /**
     * Adds a labelled vertical line, for instance at the edge of a support.
     *
     * @throws IllegalArgumentException as {@link Marker} and {@link Figure} say
     */
    public Figure marker(String label, double x) {
        List<Marker> more = new ArrayList<>(markers);
        more.add(new Marker(label, x));
        return new Figure(this.x, y, title, description, series, more, slidings);
    }

    /**
     * Gives the series added last another colour, for instance that of the curve it belongs to.
     *
     * @throws IllegalArgumentException when the colour is outside 1..6
     * @throws IllegalStateException when there is no series yet
     */
    public Figure coloured(int colour) {
        if (series.isEmpty()) {
            throw new IllegalStateException("There is no series to colour yet; add one first.");
        }
        List<Series> recoloured = new ArrayList<>(series);
        recoloured.set(series.size() - 1, series.get(series.size() - 1).coloured(colour));
        return new Figure(x, y, title, description, recoloured, markers, slidings);
    }

    /**
     * Lets the reader of the book move a curve of the figure by a slider; a second curve may follow the same slider.
     *
     * @throws IllegalArgumentException when there is no such curve, it is not drawn as its family is where the slider
     *     starts, or another slider moves another curve
     */
    public Figure sliding(String curve, Slider slider, CurveFamily family) {
        List<Sliding> more = new ArrayList<>(slidings);
        more.add(new Sliding(curve, slider, family));
        return new Figure(x, y, title, description, series, markers, more);
    }

    /**
     * The picture as one SVG element, 680 by 400, themed by the custom properties {@code --figure-ink},
     * {@code --figure-grid}, {@code --figure-paper}, {@code --figure-font} and {@code --figure-1} to
     * {@code --figure-6}.
     *
     * @throws IllegalArgumentException when the prefix is not a letter followed by letters, digits, '-' or '_'
     * @throws IllegalStateException when the figure is empty or not described
     */
    public String svg(String idPrefix) {
        FigureChecks.requireComplete(this);
        return FigureSvg.of(this, idPrefix);
    }

    /**
     * Everything that is drawn, one line per bar, vertex, point or marker, in full precision.
     *
     * @throws IllegalStateException when the figure is empty or not described
     */
    public String csv() {
        FigureChecks.requireComplete(this);
        return FigureData.csv(this);
    }

    @Override
    public ObjectNode json() {
        FigureChecks.requireComplete(this);
        return FigureData.json(this);
    }

    @Override
    public Map<String, String> files(String idPrefix) {
        Map<String, String> files =
                new TreeMap<>(Map.of("svg", svg(idPrefix), "csv", csv(), "json", JsonText.write(json())));
        if (!slidings.isEmpty()) {
            files.put("slider.json", JsonText.write(SliderData.json(this)));
        }
        return files;
    }

    @Override
    public String kind() {
        return "figure";
    }

    @Override
    public String text() {
        return title + ": " + description;
    }

    private Curve graph(String label, DoubleUnaryOperator function, double from, double to, boolean dashed) {
        List<CurveSampler.Vertex> graph = CurveSampler.sample(label, function, from, to, x, y);
        double[] abscissae = graph.stream().mapToDouble(CurveSampler.Vertex::x).toArray();
        double[] values = graph.stream().mapToDouble(CurveSampler.Vertex::y).toArray();
        return new Curve(label, Reals.of(abscissae), Reals.of(values), dashed, next(PREDICTED));
    }

    private Figure with(Series one) {
        List<Series> more = new ArrayList<>(series);
        more.add(one);
        return new Figure(x, y, title, description, more, markers, slidings);
    }

    /** The first colour in this order that no series has yet; after six, they come round again. */
    private int next(List<Integer> order) {
        return order.stream()
                .filter(colour -> series.stream().noneMatch(one -> one.colour() == colour))
                .findFirst()
                .orElse(order.get(series.size() % order.size()));
    }
}
