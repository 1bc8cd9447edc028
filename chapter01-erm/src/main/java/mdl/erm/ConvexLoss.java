package mdl.erm;

/** A loss that is convex in the prediction, so that descent can follow its slope. */
public sealed interface ConvexLoss extends Loss permits SquareLoss, AbsoluteLoss, HuberLoss, MarginLoss {

    /** ∂ℓ(y, z)/∂z; where the loss has a kink, one of its subgradients. */
    double slope(double response, double prediction);
}
