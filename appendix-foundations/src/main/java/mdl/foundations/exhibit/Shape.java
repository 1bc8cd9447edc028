package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import mdl.foundations.exhibit.Plot.Spot;

/** A geometric figure of the drawing: it writes itself as SVG and says which spots it covers. */
sealed interface Shape {

    /** Distance of the spots by which coverage is judged. */
    double MESH = 4;

    String svg();

    Stream<Spot> covered();

    /** A polyline. */
    record Line(List<Spot> spots, String classes) implements Shape {

        @Override
        public String svg() {
            return "<path class=\"" + classes + "\" d=\"" + path(spots) + "\"/>";
        }

        @Override
        public Stream<Spot> covered() {
            return Stream.iterate(1, i -> i < spots.size(), i -> i + 1)
                    .flatMap(i -> between(spots.get(i - 1), spots.get(i)));
        }

        private static Stream<Spot> between(Spot a, Spot b) {
            int parts = (int) Math.ceil(Math.hypot(b.x() - a.x(), b.y() - a.y()) / MESH) + 1;
            return Stream.iterate(0, k -> k <= parts, k -> k + 1)
                    .map(k -> new Spot(a.x() + (b.x() - a.x()) * k / parts, a.y() + (b.y() - a.y()) * k / parts));
        }
    }

    /** A rectangle with sides along the axes. */
    record Bar(double left, double top, double right, double bottom, String classes) implements Shape {

        @Override
        public String svg() {
            // Both sides are rounded before they are subtracted, so that neighbouring bars never overlap.
            return "<rect class=\"" + classes + "\" x=\"" + Xml.number(left) + "\" y=\"" + Xml.number(top)
                    + "\" width=\"" + Xml.number(Xml.rounded(right) - Xml.rounded(left)) + "\" height=\""
                    + Xml.number(Xml.rounded(bottom) - Xml.rounded(top)) + "\"/>";
        }

        @Override
        public Stream<Spot> covered() {
            return Stream.iterate(left, x -> x <= right, x -> x + MESH)
                    .flatMap(x ->
                            Stream.iterate(top, y -> y <= bottom, y -> y + MESH).map(y -> new Spot(x, y)));
        }
    }

    /** A filled polygon. */
    record Area(List<Spot> lower, List<Spot> upper, String classes) implements Shape {

        @Override
        public String svg() {
            List<Spot> back = new ArrayList<>(upper);
            Collections.reverse(back);
            return "<path class=\"" + classes + "\" d=\""
                    + path(Stream.concat(lower.stream(), back.stream()).toList()) + "Z\"/>";
        }

        @Override
        public Stream<Spot> covered() {
            return Stream.iterate(0, i -> i < lower.size(), i -> i + 1)
                    .flatMap(i -> Line.between(lower.get(i), upper.get(i)));
        }
    }

    /** A mark of one data point. */
    record Mark(Spot spot, MarkShape form, String classes) implements Shape {

        @Override
        public String svg() {
            return form.svg(spot, classes);
        }

        @Override
        public Stream<Spot> covered() {
            return Stream.of(spot);
        }
    }

    /** Path data; a vertex that falls on the one before it after rounding is left out. */
    private static String path(List<Spot> spots) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (Spot spot : spots) {
            String vertex = Xml.number(spot.x()) + " " + Xml.number(spot.y());
            if (!vertex.equals(before)) {
                path.append(path.length() == 0 ? "M" : "L").append(vertex);
            }
            before = vertex;
        }
        return path.toString();
    }
}
