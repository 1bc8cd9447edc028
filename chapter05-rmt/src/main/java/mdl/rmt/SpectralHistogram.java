package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.linalg.MatrixSize;

/**
 * Equal bins over a spectrum and the share of eigenvalues in each, per unit of length: the bars have total area 1.
 *
 * @param edges the bin edges, increasing, one more than there are bins
 * @param densities the height of each bar
 */
public record SpectralHistogram(double[] edges, double[] densities) {

    /** @throws IllegalArgumentException if the number of edges is not the number of bars plus one */
    public SpectralHistogram {
        if (densities.length == 0 || edges.length != densities.length + 1) {
            throw new IllegalArgumentException(
                    "a histogram of " + densities.length + " bars needs one edge more, not " + edges.length);
        }
        edges = edges.clone();
        densities = densities.clone();
    }

    static SpectralHistogram of(double[] ascending, int bins) {
        double low = ascending[0];
        double width = (ascending[ascending.length - 1] - low) / bins;
        if (bins < 1 || !(width > 0)) {
            throw new IllegalArgumentException("a histogram needs at least one bin and two different eigenvalues, not "
                    + bins + " bins of width " + width);
        }
        MatrixSize.require(bins + 1L, 1);
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, k -> low + k * width);
        int[] counts = new int[bins];
        for (double value : ascending) {
            counts[Math.min(bins - 1, (int) ((value - low) / width))]++;
        }
        double area = width * ascending.length;
        return new SpectralHistogram(
                edges, Arrays.stream(counts).mapToDouble(count -> count / area).toArray());
    }

    /** A copy of the edges. */
    @Override
    public double[] edges() {
        return edges.clone();
    }

    /** A copy of the heights. */
    @Override
    public double[] densities() {
        return densities.clone();
    }
}
