package mdl.erm;

/** The absolute deviation |y − z|. Notes: 1.1.5. */
public record AbsoluteLoss() implements ConvexLoss {

    @Override
    public double of(double response, double prediction) {
        return Math.abs(prediction - response);
    }

    @Override
    public double slope(double response, double prediction) {
        return Math.signum(prediction - response);
    }

    @Override
    public double[] kinks(double response) {
        return new double[] {response};
    }
}
