package mdl.curse;

import java.util.Arrays;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * The Euclidean distances of all n(n−1)/2 pairs of n points, in the order (1,2), (1,3), (2,3), (1,4), ….
 *
 * @param values the distances, at least one, not negative
 */
public record PairDistances(double[] values) {

    /** @throws IllegalArgumentException if there is no distance, or one is negative or not a number */
    public PairDistances {
        if (values.length == 0) {
            throw new IllegalArgumentException("distances need at least two points");
        }
        values = values.clone();
        for (double value : values) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("a distance is " + value + ", but must not be negative");
            }
        }
    }

    /**
     * The distances of the columns of a matrix, from its Gram matrix: absolute errors are of the order of √ε times the
     * largest norm for points that coincide, and of ε times it for others.
     *
     * @param points d × n, one point per column
     * @throws IllegalArgumentException if there are fewer than two points
     */
    public static PairDistances of(DoubleMatrix points) {
        DoubleMatrix gram = MatrixProduct.gram(points);
        int n = points.columns;
        double[] distances = new double[n * (n - 1) / 2];
        int pair = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                double square = gram.get(i, i) + gram.get(j, j) - 2 * gram.get(i, j);
                distances[pair++] = Math.sqrt(Math.max(0, square));
            }
        }
        return new PairDistances(distances);
    }

    /**
     * The distances of the first n vectors of the standard basis in any dimension d ≥ n: each is √2.
     *
     * @throws IllegalArgumentException if there are fewer than two points, or too many pairs for memory
     */
    public static PairDistances ofStandardBasis(int n) {
        Inputs.atLeast("the number of points", n, 2);
        long pairs = n * (n - 1L) / 2;
        MatrixSize.require(pairs, 1);
        double[] distances = new double[(int) pairs];
        Arrays.fill(distances, Math.sqrt(2));
        return new PairDistances(distances);
    }

    /** A copy of the distances. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** The number of pairs. */
    public int size() {
        return values.length;
    }

    /**
     * What a map makes of these distances, the ratio of image to original for each pair.
     *
     * @param images the distances of the images, in the same order
     * @throws IllegalArgumentException if the numbers of pairs differ, or two of the original points coincide
     */
    public Distortion distortion(PairDistances images) {
        if (images.size() != size()) {
            throw new IllegalArgumentException(
                    "there are " + size() + " distances, but " + images.size() + " of images");
        }
        double[] ratios = new double[values.length];
        Arrays.setAll(ratios, pair -> images.values[pair] / values[pair]);
        return new Distortion(ratios);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairDistances distances && Arrays.equals(values, distances.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "PairDistances of " + size() + " pairs";
    }
}
