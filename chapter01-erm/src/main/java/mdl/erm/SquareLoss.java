package mdl.erm;

/** The square loss ½(y − z)². Notes: 1.1.4. */
public record SquareLoss() implements ConvexLoss {

    @Override
    public double of(double response, double prediction) {
        return 0.5 * (prediction - response) * (prediction - response);
    }

    @Override
    public double slope(double response, double prediction) {
        return prediction - response;
    }

    @Override
    public double[] kinks(double response) {
        return new double[0];
    }
}
