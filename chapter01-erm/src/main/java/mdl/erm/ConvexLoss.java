package mdl.erm;

/** A loss that is convex in the prediction, so that descent can follow its slope. */
public sealed interface ConvexLoss extends Loss permits SquareLoss, AbsoluteLoss, HuberLoss, MarginLoss {

    /** ∂ℓ(y, z)/∂z; where the loss has a kink, one of its subgradients. */
    double slope(double response, double prediction);

    /** The predictions z at which ℓ(y, ·) has a kink, ascending; y is then a kink of ℓ(·, z) too. */
    double[] kinks(double response);
}
