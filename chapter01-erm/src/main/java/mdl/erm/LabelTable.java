package mdl.erm;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The law of a binary label on finitely many covariates: covariate j has probability q_j, and there the label is +1 with
 * probability g_j.
 *
 * @param weights q_j ≥ 0; they add up to 1 but for rounding
 * @param labels the laws of the label, one for each covariate
 */
public record LabelTable(List<Double> weights, List<BinaryResponse> labels) {

    /** @throws IllegalArgumentException if the lengths differ or are 0, or a weight is negative or not finite */
    public LabelTable {
        weights = List.copyOf(weights);
        labels = List.copyOf(labels);
        if (weights.isEmpty() || weights.size() != labels.size()) {
            throw new IllegalArgumentException("there are " + weights.size() + " weights and " + labels.size()
                    + " laws of labels, but must be as many of both, and at least one");
        }
        if (!weights.stream().allMatch(weight -> weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weights " + weights + " must be finite and not negative");
        }
    }

    /** The number of covariates. */
    public int size() {
        return weights.size();
    }

    /**
     * P(f(X) ≠ Y).
     *
     * @param predictions f at each covariate, ±1
     * @throws IllegalArgumentException if their number is not that of the covariates
     */
    public double risk(int[] predictions) {
        if (predictions.length != size()) {
            throw new IllegalArgumentException(
                    "there are " + predictions.length + " predictions for " + size() + " covariates");
        }
        ZeroOneLoss loss = new ZeroOneLoss();
        return IntStream.range(0, size())
                .mapToDouble(j -> weights.get(j) * labels.get(j).expectation(y -> loss.of(y, predictions[j])))
                .sum();
    }
}
