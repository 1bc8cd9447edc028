package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Chooses abscissae so that the polyline through a function's graph looks like the graph, steep places included. */
final class CurveSampler {

    private static final int FIRST_PARTS = 240;
    private static final int MOST_HALVINGS = 12;

    /** A polyline closer to the graph than this many units of the canvas cannot be told from it. */
    private static final double INVISIBLE = 0.05;

    private final String name;
    private final Axis xAxis;
    private final DoubleUnaryOperator function;
    private final List<Vertex> vertices = new ArrayList<>();
    private AxisMap x;
    private AxisMap y;

    /** A point of the graph. */
    record Vertex(double x, double y) {}

    private CurveSampler(String name, Axis xAxis, DoubleUnaryOperator function) {
        this.name = name;
        this.xAxis = xAxis;
        this.function = function;
    }

    static List<Vertex> sample(String label, DoubleUnaryOperator function, double from, double to, Axis x, Axis y) {
        return new CurveSampler("curve \"" + label + "\"", x, function).run(from, to, y);
    }

    private List<Vertex> run(double from, double to, Axis yAxis) {
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to)) {
            throw new IllegalArgumentException(
                    "The " + name + " must run over finite from < to, not [" + from + ", " + to + "].");
        }
        if (xAxis.scale() == Scale.LOGARITHMIC && from <= 0) {
            throw new IllegalArgumentException("The " + name + " must begin above 0 on the logarithmic axis \""
                    + xAxis.label() + "\", not at " + from + ".");
        }
        double start = xAxis.scale().apply(from);
        double end = xAxis.scale().apply(to);
        List<Vertex> grid = new ArrayList<>();
        for (int i = 0; i <= FIRST_PARTS; i++) {
            double between = xAxis.scale().invert(start + (end - start) * i / FIRST_PARTS);
            grid.add(vertex(i == 0 ? from : i == FIRST_PARTS ? to : between));
        }
        x = new AxisMap(xAxis.scale(), xAxis.range().orElse(new Interval(from, to)), 0, Layout.WIDTH);
        y = new AxisMap(yAxis.scale(), yAxis.range().orElseGet(() -> heights(grid, yAxis.scale())), 0, Layout.HEIGHT);
        vertices.add(grid.get(0));
        for (int i = 1; i <= FIRST_PARTS; i++) {
            refine(grid.get(i - 1), grid.get(i), MOST_HALVINGS);
        }
        return List.copyOf(vertices);
    }

    private Vertex vertex(double at) {
        double value = function.applyAsDouble(at);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    "The " + name + " is NaN at x = " + at + "; the function must be defined on the whole interval.");
        }
        return new Vertex(at, value);
    }

    private static Interval heights(List<Vertex> grid, Scale scale) {
        double[] drawable = grid.stream()
                .mapToDouble(Vertex::y)
                .filter(value -> Double.isFinite(scale.apply(value)))
                .sorted()
                .toArray();
        if (drawable.length == 0 || drawable[0] == drawable[drawable.length - 1]) {
            return new Interval(1, 2);
        }
        return new Interval(drawable[0], drawable[drawable.length - 1]);
    }

    private void refine(Vertex a, Vertex b, int halvings) {
        if (halvings > 0 && !isOutside(a, b)) {
            Vertex middle = vertex(middle(a, b));
            if (bends(a, middle, b)) {
                refine(a, middle, halvings - 1);
                refine(middle, b, halvings - 1);
                return;
            }
        }
        vertices.add(b);
    }

    private double middle(Vertex a, Vertex b) {
        Scale scale = xAxis.scale();
        return scale.invert((scale.apply(a.x()) + scale.apply(b.x())) / 2);
    }

    /** Whether the graph leaves its chord visibly. */
    private boolean bends(Vertex a, Vertex middle, Vertex b) {
        double dx = x.at(b.x()) - x.at(a.x());
        double dy = y.at(b.y()) - y.at(a.y());
        double offX = x.at(middle.x()) - x.at(a.x());
        double offY = y.at(middle.y()) - y.at(a.y());
        double length = Math.hypot(dx, dy);
        return length > 0 && Math.abs(dx * offY - dy * offX) / length > INVISIBLE;
    }

    private boolean isOutside(Vertex a, Vertex b) {
        return Math.min(y.at(a.y()), y.at(b.y())) > y.end() || Math.max(y.at(a.y()), y.at(b.y())) < y.start();
    }
}
