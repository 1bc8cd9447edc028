package mdl.erm;

/**
 * The Huber loss: ½u² for |u| ≤ δ and δ|u| − ½δ² beyond, with u = y − z.
 *
 * <p>Source: Huber (1964). Notes: 1.1.6.
 *
 * @param threshold δ &gt; 0
 */
public record HuberLoss(double threshold) implements ConvexLoss {

    /** @throws IllegalArgumentException if δ is not positive and finite */
    public HuberLoss {
        if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the threshold of the Huber loss is " + threshold + ", but must be positive and finite");
        }
    }

    @Override
    public double of(double response, double prediction) {
        double deviation = Math.abs(prediction - response);
        return deviation <= threshold ? 0.5 * deviation * deviation : threshold * (deviation - 0.5 * threshold);
    }

    @Override
    public double slope(double response, double prediction) {
        return Math.max(-threshold, Math.min(threshold, prediction - response));
    }

    @Override
    public double[] kinks(double response) {
        return new double[] {response - threshold, response + threshold};
    }
}
