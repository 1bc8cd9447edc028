package mdl.foundations.exhibit;

/** How numbers are laid along an axis. */
public enum Scale {
    /** Equal distances for equal differences. */
    LINEAR,
    /** Equal distances for equal ratios; positive numbers only. */
    LOGARITHMIC;

    /** A coordinate in which the axis is uniform; on a logarithmic scale −∞ for what is not positive. */
    double apply(double value) {
        return this == LINEAR ? value : value > 0 ? Math.log10(value) : Double.NEGATIVE_INFINITY;
    }

    double invert(double coordinate) {
        return this == LINEAR ? coordinate : Math.pow(10, coordinate);
    }
}
