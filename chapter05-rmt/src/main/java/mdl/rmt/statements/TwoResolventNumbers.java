package mdl.rmt.statements;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;

/**
 * The diagonal of RΣR at one point, and (1/d) Tr ARBR at several.
 *
 * @param entries the diagonal, of length d
 * @param traces for A = Σ and B = I, for A = B = I, and for A = B = P in turn, per point
 */
record TwoResolventNumbers(List<Complex> entries, List<Complex> traces) {

    private static final int PAIRS = 3;

    /** The mean error of an entry, relative to the other's. */
    double entryDistance(TwoResolventNumbers other) {
        return IntStream.range(0, entries.size())
                .mapToDouble(k -> relative(entries.get(k), other.entries.get(k)))
                .average()
                .orElseThrow();
    }

    /** The mean error over the points of the trace of one pair A, B, counted from 0, relative to the other's. */
    double traceDistance(TwoResolventNumbers other, int pair) {
        return IntStream.range(0, traces.size() / PAIRS)
                .map(k -> PAIRS * k + pair)
                .mapToDouble(k -> relative(traces.get(k), other.traces.get(k)))
                .average()
                .orElseThrow();
    }

    private static double relative(Complex observed, Complex predicted) {
        return observed.subtract(predicted).norm() / predicted.norm();
    }
}
