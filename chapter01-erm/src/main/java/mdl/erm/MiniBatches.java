package mdl.erm;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;

/**
 * An endless sequence of mini-batches, b of the indices 0, …, n−1 each.
 *
 * <p>It has a state and belongs to one run of descent. Notes: Section 1.3.2.
 */
@FunctionalInterface
public interface MiniBatches {

    /** The next batch, a new array. */
    int[] next();

    /**
     * Independent batches of b independent uniform indices, which may coincide.
     *
     * @throws IllegalArgumentException if n or b is below 1
     */
    static MiniBatches withReplacement(int samples, int size, RandomGenerator generator) {
        requireAtLeastOne(samples, size);
        return () -> generator.ints(size, 0, samples).toArray();
    }

    /**
     * Epochs of n/b disjoint batches, each epoch in a new random order of the samples.
     *
     * <p>The first epoch is one-pass: no sample returns. Cost: n swaps per epoch (Fisher and Yates).
     *
     * @throws IllegalArgumentException if n or b is below 1, or b does not divide n
     */
    static MiniBatches withoutReplacement(int samples, int size, RandomGenerator generator) {
        requireAtLeastOne(samples, size);
        MatrixSize.require(samples, 1);
        return new Epochs(samples, size, order -> shuffle(order, generator));
    }

    /**
     * Epochs of n/b disjoint batches in the order of the data.
     *
     * @throws IllegalArgumentException if n or b is below 1, or b does not divide n
     */
    static MiniBatches inOrder(int samples, int size) {
        requireAtLeastOne(samples, size);
        MatrixSize.require(samples, 1);
        return new Epochs(samples, size, order -> {});
    }

    private static void shuffle(int[] order, RandomGenerator generator) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = generator.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private static void requireAtLeastOne(int samples, int size) {
        if (samples < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "there are " + samples + " samples and batches of " + size + ", but both must be at least 1");
        }
    }
}
