package mdl.book;

import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.CurveFamily;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.exhibit.Interval;
import mdl.foundations.exhibit.Slider;

/** The upper half of a circle in a figure with a slider, for the tests of the book. */
final class HalfDisc {

    private HalfDisc() {}

    static double height(double radius, double x) {
        return Math.abs(x) >= radius ? 0 : Math.sqrt((radius - x) * (radius + x));
    }

    /** The radius runs from 1/2 to 3 and starts at 2; the largest circles leave the plot. */
    static Figure figure() {
        return Figure.of(Axis.linear("x"), Axis.linear("height").range(0, 1.5))
                .described("A half disc.")
                .points("data", new double[] {-2.5, 2.5}, new double[] {1, 1})
                .curve("circle", x -> height(2, x), -2, 2)
                .sliding(
                        "circle",
                        Slider.of("r", 0.5, 3, 0.5, 2),
                        CurveFamily.of(HalfDisc.class, "height", HalfDisc::height)
                                .between("diameter", radius -> new Interval(-radius, radius)));
    }
}
