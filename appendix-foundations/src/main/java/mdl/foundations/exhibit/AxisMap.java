package mdl.foundations.exhibit;

/** The map from the numbers of an axis to coordinates of the drawing. */
record AxisMap(Scale scale, Interval range, double start, double end) {

    /** Infinite and huge values stay this many axis lengths away, so that lines toward them keep their direction. */
    private static final double FAR = 1e4;

    double at(double value) {
        double from = scale.apply(range.from());
        double share = (scale.apply(value) - from) / (scale.apply(range.to()) - from);
        return start + Math.max(-FAR, Math.min(FAR, share)) * (end - start);
    }
}
