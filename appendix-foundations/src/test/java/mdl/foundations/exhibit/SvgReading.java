package mdl.foundations.exhibit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a figure's SVG back as a reader does: from its tick labels, not from the code that placed them. */
record SvgReading(Element root) {

    static SvgReading of(Figure figure) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            InputSource source = new InputSource(new StringReader(figure.svg("test")));
            return new SvgReading(factory.newDocumentBuilder().parse(source).getDocumentElement());
        } catch (Exception broken) {
            throw new AssertionError("The SVG of \"" + figure.title() + "\" is not XML.", broken);
        }
    }

    List<Element> all(String tag, String classes) {
        return inside(root, tag, classes);
    }

    /** The shapes of the series of this colour; its key in the legend comes in a later group. */
    List<Element> series(int colour, String tag, String classes) {
        return inside(all("g", "series-" + colour).get(0), tag, classes);
    }

    private static List<Element> inside(Element parent, String tag, String classes) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (Arrays.asList(element.getAttribute("class").split(" ")).containsAll(List.of(classes.split(" ")))) {
                found.add(element);
            }
        }
        return found;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The vertices of a path of straight lines. */
    static List<double[]> vertices(Element path) {
        return Arrays.stream(path.getAttribute("d").replace("Z", "").split("[ML]"))
                .filter(vertex -> !vertex.isEmpty())
                .map(vertex -> Arrays.stream(vertex.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    /** The map from numbers to places that two ticks determine, given the coordinate in which the axis is uniform. */
    Ruler ruler(boolean horizontal, DoubleUnaryOperator uniform) {
        List<Element> ticks = all("text", "mdl-tick " + (horizontal ? "mdl-centred" : "mdl-ended"));
        Element first = ticks.get(0);
        Element last = ticks.get(ticks.size() - 1);
        String place = horizontal ? "x" : "y";
        // The baseline of a label on the left is 5 below its tick.
        double drop = horizontal ? 0 : 5;
        return new Ruler(
                uniform,
                uniform.applyAsDouble(value(first)),
                uniform.applyAsDouble(value(last)),
                number(first, place) - drop,
                number(last, place) - drop);
    }

    private static double value(Element tick) {
        String label = tick.getTextContent().replace('−', '-');
        boolean power = tick.getElementsByTagName("tspan").getLength() > 0;
        return power ? Math.pow(10, Integer.parseInt(label.substring(2))) : Double.parseDouble(label);
    }

    /** Places by proportion between two ticks. */
    record Ruler(DoubleUnaryOperator uniform, double from, double to, double start, double end) {

        private static final double HALF_UNIT = 0.5 * Math.pow(10, -Xml.DECIMALS);

        private double share(double value) {
            return (uniform.applyAsDouble(value) - from) / (to - from);
        }

        double place(double value) {
            return start + share(value) * (end - start);
        }

        /** The place and both ticks are rounded to half a unit of the last printed decimal. */
        double tolerance(double value) {
            double rounding = HALF_UNIT * (1 + Math.abs(share(value)) + Math.abs(1 - share(value)));
            return rounding + 8 * Math.ulp(Layout.WIDTH);
        }
    }
}
