package mdl.erm;

import java.util.function.DoubleUnaryOperator;

/**
 * A label that is +1 with probability g and −1 otherwise.
 *
 * @param probability g, in [0, 1]
 */
public record BinaryResponse(double probability) implements Response {

    /** @throws IllegalArgumentException if g lies outside [0, 1] */
    public BinaryResponse {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "the probability of the label +1 is " + probability + ", but must lie between 0 and 1");
        }
    }

    @Override
    public double expectation(DoubleUnaryOperator f, double... kinks) {
        return probability * f.applyAsDouble(1) + (1 - probability) * f.applyAsDouble(-1);
    }

    /** The label that is at least as probable as the other, sign(2g − 1). Notes: 1.1.19. */
    public int likelier() {
        return probability >= 0.5 ? 1 : -1;
    }
}
