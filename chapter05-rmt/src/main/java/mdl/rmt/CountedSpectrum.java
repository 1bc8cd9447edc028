package mdl.rmt;

import java.util.Arrays;
import mdl.foundations.linalg.SymmetricTridiagonal;

/**
 * A spectrum of which only counts are known: how many of d eigenvalues lie below each of a few points.
 *
 * <p>Of a tridiagonal matrix each count costs O(d) by Sturm sequences, so a million eigenvalues need no diagonalisation.
 *
 * @param points increasing, at least one
 * @param below the number of eigenvalues below each point, from 0 to d, never decreasing
 * @param dimension d, the number of all eigenvalues, at least 1
 */
public record CountedSpectrum(double[] points, int[] below, int dimension) {

    /** @throws IllegalArgumentException if the points do not increase, or the counts do not fit to them or to d */
    public CountedSpectrum {
        if (points.length == 0 || below.length != points.length) {
            throw new IllegalArgumentException("there must be one count for each of at least one point, not "
                    + below.length + " for " + points.length);
        }
        points = points.clone();
        below = below.clone();
        int last = 0;
        for (int k = 0; k < points.length; k++) {
            if (k > 0 && !(points[k] > points[k - 1])) {
                throw new IllegalArgumentException("the points of a counted spectrum must increase, but " + points[k]
                        + " follows " + points[k - 1]);
            }
            if (below[k] < last || below[k] > dimension) {
                throw new IllegalArgumentException("count " + k + " is " + below[k]
                        + ", but must lie between the count before and the dimension " + dimension);
            }
            last = below[k];
        }
    }

    /**
     * Counts the eigenvalues of a tridiagonal matrix below each point; costs O(d) for each.
     *
     * @throws IllegalArgumentException if the points do not increase
     */
    // tag::counts[]
    public static CountedSpectrum of(SymmetricTridiagonal matrix, double... points) {
        double[] edges = new double[points.length + 1];
        edges[0] = Double.NEGATIVE_INFINITY;
        System.arraycopy(points, 0, edges, 1, points.length);
        int[] below = matrix.counts(edges);
        Arrays.parallelPrefix(below, Integer::sum);
        return new CountedSpectrum(points, below, matrix.order());
    }
    // end::counts[]

    /** The same with so many more eigenvalues at 0, which a smaller Gram matrix leaves out. */
    public CountedSpectrum withZeros(int zeros) {
        int[] more = below.clone();
        for (int k = 0; k < more.length; k++) {
            more[k] += points[k] > 0 ? zeros : 0;
        }
        return new CountedSpectrum(points, more, dimension + zeros);
    }

    /** The largest difference of the two distribution functions at the points: a lower bound of the Kolmogorov distance. */
    public double distance(SpectralLaw law) {
        double distance = 0;
        for (int k = 0; k < points.length; k++) {
            distance = Math.max(distance, Math.abs((double) below[k] / dimension - law.cdfBelow(points[k])));
        }
        return distance;
    }

    /**
     * The bars between the points, per unit of length: their area is the share of eigenvalues between the first and the
     * last point.
     *
     * @throws IllegalArgumentException if there is only one point
     */
    public SpectralHistogram histogram() {
        double[] densities = new double[points.length - 1];
        Arrays.setAll(densities, k -> (below[k + 1] - below[k]) / (dimension * (points[k + 1] - points[k])));
        return new SpectralHistogram(points, densities);
    }

    /** A copy of the points. */
    @Override
    public double[] points() {
        return points.clone();
    }

    /** A copy of the counts. */
    @Override
    public int[] below() {
        return below.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountedSpectrum counted
                && Arrays.equals(points, counted.points)
                && Arrays.equals(below, counted.below)
                && dimension == counted.dimension;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(points) + Arrays.hashCode(below)) + dimension;
    }

    @Override
    public String toString() {
        return "CountedSpectrum of " + dimension + " eigenvalues at " + points.length + " points";
    }
}
