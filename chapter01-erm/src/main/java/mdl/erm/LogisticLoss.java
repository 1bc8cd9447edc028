package mdl.erm;

/** The logistic loss log(1 + e^{−t}) of the margin t, exact to rounding at every t. Notes: 1.1.9. */
public record LogisticLoss() implements MarginLoss {

    // tag::margin[]
    @Override
    public double ofMargin(double margin) {
        return Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
    }

    @Override
    public double slopeAtMargin(double margin) {
        double small = Math.exp(-Math.abs(margin));
        return (margin >= 0 ? -small : -1) / (1 + small);
    }
    // end::margin[]

    @Override
    public double[] kinks(double response) {
        return new double[0];
    }
}
