package mdl.erm;

import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The 2ᵐ classifiers that are constant on each of m equally likely cells, where the labels ±1 are fair coins: all have the
 * risk ½, and their gaps depend on each other.
 *
 * @param samples n
 * @param cells m
 */
public record HistogramClassifiers(int samples, int cells) {

    /** @throws IllegalArgumentException if n &lt; 1, or m lies outside 1..62 */
    public HistogramClassifiers {
        if (samples < 1) {
            throw new IllegalArgumentException("samples is " + samples + ", but must be at least 1");
        }
        if (cells < 1 || cells > 62) {
            throw new IllegalArgumentException("cells is " + cells + ", but must be 1 to 62");
        }
    }

    /** The number of classifiers, 2ᵐ. */
    public long size() {
        return 1L << cells;
    }

    /**
     * The largest gap max|R̂ − ½| = (1/2n)Σ|s_j| of samples whose labels add up to s_j in cell j: one classifier goes along
     * with the majority of every cell.
     *
     * @throws IllegalArgumentException if there are not m sums
     */
    public double gap(int[] sums) {
        if (sums.length != cells) {
            throw new IllegalArgumentException("there are " + sums.length + " sums, but must be " + cells);
        }
        return IntStream.of(sums).mapToLong(Math::abs).sum() / (2.0 * samples);
    }

    /** E max|R̂ − ½| = (m/n) E|B − K/2|, with K samples in a cell and B ones among their labels, both binomial; costs O(n). */
    // tag::mean[]
    public double meanGap() {
        BinomialDistribution inOneCell = new BinomialDistribution(samples, 1.0 / cells);
        double sum = 0;
        for (int k = 1; k <= samples; k++) {
            sum += inOneCell.probability(k) * k * new ZeroOneGap(k, 0.5).mean();
        }
        return cells * sum / samples;
    }
    // end::mean[]
}
