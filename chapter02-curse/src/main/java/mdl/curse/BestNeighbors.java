package mdl.curse;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The least risk over the number of neighbours. */
final class BestNeighbors {

    /** How many values of k are tried from one to its double. */
    private static final int FINE = 32;

    private BestNeighbors() {}

    /**
     * The least risk over k = 2^{i/32} from 1 to n/2 near the best power of two.
     *
     * @throws IllegalArgumentException if n &lt; 2
     */
    static double least(double samples, DoubleUnaryOperator risk) {
        if (!(samples >= 2)) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 2");
        }
        int most = (int) Math.floor(Math.log(samples / 2) / Math.log(2));
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= most; i++) {
            double here = risk.applyAsDouble(Math.pow(2, i));
            if (here < least) {
                least = here;
                best = i;
            }
        }
        return IntStream.rangeClosed(FINE * Math.max(0, best - 1), FINE * Math.min(most, best + 1))
                .mapToDouble(i -> risk.applyAsDouble(Math.pow(2, (double) i / FINE)))
                .min()
                .orElseThrow();
    }
}
