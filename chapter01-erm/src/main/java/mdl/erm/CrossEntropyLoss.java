package mdl.erm;

import java.util.stream.IntStream;

/**
 * The cross-entropy −log(e^{g_c}/Σ_k e^{g_k}) of K scores g when the class is c, exact to rounding for scores of any size.
 *
 * <p>It is the loss of 1.1.8 with the one-hot label outside the softmax. A constant added to all scores changes nothing.
 */
public record CrossEntropyLoss() {

    /**
     * −log(e^{g_c}/Σ_k e^{g_k}).
     *
     * @param label the class c, counted from 0
     * @param scores g ∈ R^K
     * @throws IllegalArgumentException if there is no class c
     */
    public double of(int label, double[] scores) {
        int best = best(label, scores);
        double others = IntStream.range(0, scores.length)
                .filter(k -> k != best)
                .mapToDouble(k -> Math.exp(scores[k] - scores[best]))
                .sum();
        return scores[best] - scores[label] + Math.log1p(others);
    }

    /**
     * The gradient in the scores, p − e_c, where p is their softmax: a new array.
     *
     * @param label the class c, counted from 0
     * @throws IllegalArgumentException if there is no class c
     */
    public double[] gradient(int label, double[] scores) {
        int best = best(label, scores);
        double[] gradient = IntStream.range(0, scores.length)
                .mapToDouble(k -> Math.exp(scores[k] - scores[best]))
                .toArray();
        double sum = 0;
        for (double term : gradient) {
            sum += term;
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] /= sum;
        }
        gradient[label] -= 1;
        return gradient;
    }

    private static int best(int label, double[] scores) {
        if (label < 0 || label >= scores.length) {
            throw new IllegalArgumentException(
                    "the class is " + label + ", but the " + scores.length + " scores are counted from 0");
        }
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }
}
