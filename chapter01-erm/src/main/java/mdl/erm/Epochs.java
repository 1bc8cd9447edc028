package mdl.erm;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Passes through all samples, each in the order that an epoch begins with. */
final class Epochs implements MiniBatches {

    private final int[] order;
    private final int size;
    private final Consumer<int[]> reorder;
    private int used;

    Epochs(int samples, int size, Consumer<int[]> reorder) {
        if (samples % size != 0) {
            throw new IllegalArgumentException(
                    "batches of " + size + " do not divide " + samples + " samples; the size must be a divisor");
        }
        this.order = IntStream.range(0, samples).toArray();
        this.size = size;
        this.reorder = reorder;
        this.used = samples;
    }

    @Override
    public int[] next() {
        if (used == order.length) {
            reorder.accept(order);
            used = 0;
        }
        used += size;
        return Arrays.copyOfRange(order, used - size, used);
    }
}
