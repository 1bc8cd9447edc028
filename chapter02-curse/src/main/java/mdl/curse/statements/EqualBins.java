package mdl.curse.statements;

import java.util.Arrays;

/**
 * Equal bins over an interval, for histograms of area one.
 *
 * @param from the left end
 * @param to the right end
 * @param bins how many
 */
record EqualBins(double from, double to, int bins) {

    double[] edges() {
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, k -> from + k * (to - from) / bins);
        return edges;
    }

    /** The share of the values in each bin per unit of length; values outside the interval count in no bin. */
    double[] densities(double[] values) {
        double[] densities = new double[bins];
        double width = (to - from) / bins;
        for (double value : values) {
            int bin = (int) Math.floor((value - from) / width);
            if (bin >= 0 && bin < bins) {
                densities[bin] += 1 / (width * values.length);
            }
        }
        return densities;
    }
}
