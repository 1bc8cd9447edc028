package mdl.curse;

import java.util.Arrays;
import mdl.foundations.input.Inputs;

/**
 * The predictor f̂(x) = (1/k) Σ yᵢ over the k points xᵢ nearest to x.
 *
 * <p>Source: Fix and Hodges (1951), Stone (1977). Notes: equation 2.1.5.
 *
 * @param data the n points
 * @param labels their labels y; not copied, so leave them as they are
 * @param k the number of neighbours, 1..n
 */
public record KNearestNeighborsRegression(NearestNeighbors data, double[] labels, int k) {

    /** @throws IllegalArgumentException if there is not one finite label per point, or k is not in 1..n */
    public KNearestNeighborsRegression {
        int n = data.points().rows;
        if (labels.length != n) {
            throw new IllegalArgumentException(
                    "there are " + labels.length + " labels for " + n + " points, but each point must have one");
        }
        Inputs.finite("labels", labels);
        NearestNeighbors.requireNeighbors(k, n);
    }

    /**
     * f̂(x).
     *
     * @throws IllegalArgumentException if x has not d finite coordinates
     */
    // tag::predict[]
    public double predict(double[] x) {
        return Arrays.stream(data.indices(x, k)).mapToDouble(i -> labels[i]).sum() / k;
    }
    // end::predict[]
}
