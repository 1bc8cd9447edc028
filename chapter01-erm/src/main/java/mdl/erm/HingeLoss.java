package mdl.erm;

/** The hinge loss max(0, 1 − t) of the margin t. Notes: 1.1.10. */
public record HingeLoss() implements MarginLoss {

    @Override
    public double ofMargin(double margin) {
        return Math.max(0, 1 - margin);
    }

    @Override
    public double slopeAtMargin(double margin) {
        return margin < 1 ? -1 : 0;
    }

    @Override
    public double[] kinks(double response) {
        return new double[] {1 / response};
    }
}
