package mdl.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The times of the hot paths: how each grows, and how many operations a second it makes beside a product of matrices.
 *
 * @param project the folder of the root pom.xml
 * @param problems receives what is wrong with the tables
 */
record SpeedPart(Path project, Problems problems) implements GeneratedPart {

    private static final String LIMIT = "product";

    @Override
    public Element build(Place place) {
        Speed speed = Speed.read(project, problems);
        List<HotPath> counted =
                speed.paths().stream().filter(path -> path.work() != null).toList();
        Template part = Template.load("speed");
        if (speed.paths().isEmpty()) {
            return part.root();
        }
        double limit = counted.stream()
                .filter(path -> path.id().equals(LIMIT))
                .mapToDouble(HotPath::rate)
                .findFirst()
                .orElse(Double.NaN);
        List<Double> orders =
                speed.paths().stream().map(HotPath::order).distinct().toList();
        return part.each("path", speed.paths(), SpeedPart::growth)
                .each("picture", orders, (figure, order) -> picture(figure, order, speed.paths()))
                .each("counted", counted, (row, path) -> rate(row, path, limit))
                .each(
                        "fact",
                        speed.machine(),
                        (row, fact) -> row.text("name", fact.get("name")).text("value", fact.get("value")))
                .finished();
    }

    private static void growth(Template row, HotPath path) {
        HotPath.Times times = path.times();
        SimpleRegression line = times.growth();
        row.text("title", path.title())
                .text("size", path.symbol() + " = " + number("%.0f", times.sizes()[times.last()]))
                .text("time", duration(times.nanoseconds()[times.last()]))
                .text("exponent", number("%.2f ± %.2f", line.getSlope(), line.getSlopeConfidenceInterval()))
                .text("order", number("%.0f", path.order()));
    }

    private static void rate(Template row, HotPath path, double limit) {
        row.text("title", path.title())
                .text("rate", number("%.0f", path.rate()))
                .text("share", number("%.0f %%", 100 * path.rate() / limit));
    }

    private static String duration(double nanoseconds) {
        return nanoseconds < 1e6 ? number("%.3g µs", nanoseconds / 1e3) : number("%.3g ms", nanoseconds / 1e6);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void picture(Template figure, double order, List<HotPath> paths) {
        String power = number("%.0f", order);
        Figure picture = Figure.of(Axis.logarithmic("size"), Axis.logarithmic("seconds for one call"))
                .titled("Times that grow with the power " + power + " of the size")
                .described("Points on nearly straight lines in a double logarithmic picture.");
        for (HotPath path : paths) {
            if (path.order() == order) {
                picture = picture.points(
                        path.label(), path.times().sizes(), path.times().seconds());
            }
        }
        figure.slot("svg")
                .appendChild(Jsoup.parse(picture.svg("speed-" + power), "", Parser.xmlParser())
                        .child(0));
        figure.text("power", power);
    }
}
