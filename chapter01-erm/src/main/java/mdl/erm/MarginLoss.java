package mdl.erm;

/**
 * A convex loss φ(yz) of the margin t = yz, for labels y = ±1 and a score z whose sign is the prediction.
 *
 * <p>Notes: Example 3.
 */
public sealed interface MarginLoss extends ConvexLoss permits LogisticLoss, HingeLoss {

    /** φ(t). */
    double ofMargin(double margin);

    /** φ′(t) ≤ 0; at a kink, one of the subgradients. */
    double slopeAtMargin(double margin);

    @Override
    default double of(double label, double score) {
        return ofMargin(label * score);
    }

    @Override
    default double slope(double label, double score) {
        return label * slopeAtMargin(label * score);
    }
}
