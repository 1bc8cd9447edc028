package mdl.foundations.exhibit;

/** The upper half of a circle, with a script beside it. */
final class HalfDisc {

    private HalfDisc() {}

    static double height(double radius, double x) {
        return Math.abs(x) >= radius ? 0 : Math.sqrt((radius - x) * (radius + x));
    }

    static CurveFamily family() {
        return CurveFamily.of(HalfDisc.class, "height", HalfDisc::height)
                .between("diameter", radius -> new Interval(-radius, radius));
    }
}
