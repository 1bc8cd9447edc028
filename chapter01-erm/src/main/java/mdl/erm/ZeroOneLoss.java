package mdl.erm;

/**
 * The 0/1 loss: 1 where the sign of the score differs from the label ±1, else 0; a score of zero predicts +1.
 *
 * <p>It is not convex and its derivative vanishes wherever it exists, so descent learns nothing from it. Notes: 1.1.7.
 */
public record ZeroOneLoss() implements Loss {

    @Override
    public double of(double label, double score) {
        return (score >= 0) == (label > 0) ? 0 : 1;
    }
}
