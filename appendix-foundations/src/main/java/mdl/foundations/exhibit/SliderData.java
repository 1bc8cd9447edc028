package mdl.foundations.exhibit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What a page needs to move the curves of a figure, and a table of what they must be: at every stop of the slider the
 * values of the Java functions, across the axis and close to the ends of the curve, inside and outside.
 */
final class SliderData {

    private static final int PARTS = 48;

    /** Distances from an end, in lengths of the curve. */
    private static final List<Double> NEARBY = List.of(0x1p-40, 0x1p-20, 0x1p-10, 0x1p-6);

    private SliderData() {}

    static ObjectNode json(Figure figure) {
        Slider slider = figure.slidings().get(0).slider();
        ObjectNode json = JsonText.object("slider")
                .put("parameter", Label.of(slider.parameter()).plain());
        json.set("stops", JsonText.array(slider.stops()));
        json.put("start", slider.start());
        ArrayNode curves = json.putArray("curves");
        figure.slidings().forEach(sliding -> curve(figure, sliding, curves.addObject()));
        return json;
    }

    private static void curve(Figure figure, Sliding sliding, ObjectNode json) {
        CurveFamily family = sliding.family();
        Interval drawn = sliding.endsAt(sliding.slider().startValue(), figure.series());
        json.put("label", sliding.curve())
                .put("script", family.script())
                .put("object", family.name())
                .put("function", family.function())
                .put("from", drawn.from())
                .put("to", drawn.to());
        family.ends().ifPresent(ends -> json.put("ends", ends.function()));
        ArrayNode reference = json.putArray("reference");
        sliding.slider().stops().stream().forEach(stop -> {
            Interval ends = sliding.endsAt(stop, figure.series());
            Reals x = abscissae(figure, ends);
            double[] y = x.stream()
                    .map(at -> family.values().applyAsDouble(stop, at))
                    .toArray();
            requireNumbers(sliding, stop, ends, x, y);
            ObjectNode row = reference
                    .addObject()
                    .put("parameter", stop)
                    .put("from", ends.from())
                    .put("to", ends.to());
            row.set("x", JsonText.array(x));
            row.set("y", JsonText.array(Reals.of(y)));
        });
    }

    /** Evenly across the axis, and around both ends down to the neighbouring doubles. */
    private static Reals abscissae(Figure figure, Interval ends) {
        Scale scale = figure.x().scale();
        Interval axis = DataRange.horizontal(figure);
        double first = scale.apply(axis.from());
        double last = scale.apply(axis.to());
        DoubleStream across = DoubleStream.iterate(0, i -> i <= PARTS, i -> i + 1)
                .map(i -> scale.invert(first + (last - first) * i / PARTS));
        DoubleStream around = DoubleStream.of(ends.from(), ends.to())
                .flatMap(end -> DoubleStream.concat(
                        DoubleStream.of(end, Math.nextDown(end), Math.nextUp(end)),
                        NEARBY.stream()
                                .flatMap(share -> DoubleStream.of(-share, share).boxed())
                                .mapToDouble(share -> end + share * ends.length())));
        return Reals.of(DoubleStream.concat(across, around)
                .filter(x -> figure.x().scale() == Scale.LINEAR || x > 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** Outside its ends a curve need not be defined, since nobody draws it there. */
    private static void requireNumbers(Sliding sliding, double stop, Interval ends, Reals x, double[] y) {
        for (int i = 0; i < y.length; i++) {
            if (Double.isNaN(y[i]) && ends.contains(x.at(i))) {
                throw new IllegalArgumentException("The curve \"" + sliding.curve() + "\" is NaN at "
                        + sliding.slider().parameter() + " = " + stop + ", x = " + x.at(i) + ".");
            }
        }
    }
}
