package mdl.ntk;

/** Which weights of a network with one hidden layer follow the gradient; the others keep their initial values. */
public enum TrainedWeights {
    /** The rows w_j only, as in 4.2.12. */
    HIDDEN,
    /** Both layers, a and W, as in 4.2.29. */
    ALL
}
