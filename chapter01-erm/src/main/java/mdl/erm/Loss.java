package mdl.erm;

/**
 * A loss ℓ(y, z) ≥ 0: what it costs to predict z where the response is y.
 *
 * <p>Notes: Section 1.1.1.
 */
public sealed interface Loss permits ConvexLoss, ZeroOneLoss {

    /** ℓ(y, z). */
    double of(double response, double prediction);
}
