package mdl.rmt;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * The random graph of Erdős and Rényi as a Wigner matrix: its adjacency matrix A, centred and scaled.
 *
 * <p>Each of the d(d − 1)/2 pairs of vertices is joined with probability p, independently; H = (A − p)/√(dp(1 − p)) off the
 * diagonal and 0 on it, so that entries have mean 0 and variance 1/d. Its spectrum approaches the semicircle law if and only
 * if the mean degree dp grows.
 *
 * <p>Source: Erdős and Rényi (1959); Tran, Vu and Wang (2013). Notes: Remark 21.
 *
 * @param vertices d, at least 2
 * @param probability p, strictly between 0 and 1
 */
public record SparseGraph(int vertices, double probability) {

    /** @throws IllegalArgumentException if d &lt; 2, p is not strictly between 0 and 1, or the matrix cannot fit in memory */
    public SparseGraph {
        if (vertices < 2) {
            throw new IllegalArgumentException("vertices is " + vertices + ", but must be at least 2");
        }
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability is " + probability + ", but must lie strictly between 0 and 1");
        }
        MatrixSize.require(vertices, vertices);
    }

    /** One matrix H, d × d; costs d²/2 draws. */
    // tag::sample[]
    public DoubleMatrix sample(RandomGenerator generator) {
        double deviation = Math.sqrt(vertices * probability * (1 - probability));
        DoubleMatrix h = new DoubleMatrix(vertices, vertices);
        for (int j = 0; j < vertices; j++) {
            for (int i = 0; i < j; i++) {
                double edge = generator.nextDouble() < probability ? 1 : 0;
                h.put(i, j, (edge - probability) / deviation);
                h.put(j, i, (edge - probability) / deviation);
            }
        }
        return h;
    }
    // end::sample[]

    /**
     * The exact mean of the fourth moment of the spectrum, (d − 1)/d² · (2(d − 2) + 1/(p(1 − p)) − 3): it exceeds 2 by about
     * 1/(dp).
     */
    public double fourthMoment() {
        double d = vertices;
        double variance = probability * (1 - probability);
        return (d - 1) / (d * d) * (2 * (d - 2) + 1 / variance - 3);
    }
}
