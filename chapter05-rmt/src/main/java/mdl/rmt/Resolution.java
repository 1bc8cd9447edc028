package mdl.rmt;

/** The check of a resolution η, the height above the line at which a Stieltjes transform is read. */
final class Resolution {

    private Resolution() {}

    /** @throws IllegalArgumentException if η is not positive and finite */
    static void require(double eta) {
        if (!(eta > 0 && eta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the resolution eta is " + eta + ", but must be positive and finite");
        }
    }
}
