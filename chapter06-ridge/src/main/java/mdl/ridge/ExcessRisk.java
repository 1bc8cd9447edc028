package mdl.ridge;

/**
 * The excess risk of a predictor, averaged over the noise of the labels, in its two parts.
 *
 * <p>Notes: 6.2.1–6.2.3.
 *
 * @param bias the squared bias B, the excess risk of the mean predictor
 * @param variance the variance V of the predictor under the noise
 */
public record ExcessRisk(double bias, double variance) {

    /** B + V. */
    public double total() {
        return bias + variance;
    }
}
