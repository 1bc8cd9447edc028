package mdl.curse;

import java.util.Arrays;
import org.jblas.DoubleMatrix;

/**
 * The permutation π with the smallest cost Σ_i C_{iπ(i)}, and the prices that prove it.
 *
 * <p>With prices u, v such that u_i + v_j ≤ C_ij everywhere, Σu + Σv is below the cost of every permutation; here it equals
 * the cost of π. Between two samples of n points, the cost over n is their Wasserstein distance.
 *
 * <p>By shortest augmenting paths (Kuhn, 1955; Jonker and Volgenant, 1987).
 *
 * @param columns π(0), …, π(n − 1)
 * @param rowPrices u
 * @param columnPrices v
 * @param cost Σ_i C_{iπ(i)}
 */
public record Assignment(int[] columns, double[] rowPrices, double[] columnPrices, double cost) {

    /** Copies what was computed elsewhere; {@link #of} computes. */
    public Assignment {
        columns = columns.clone();
        rowPrices = rowPrices.clone();
        columnPrices = columnPrices.clone();
    }

    /**
     * Solves the assignment problem in O(n³) operations.
     *
     * @param costs C, n × n
     * @throws IllegalArgumentException if C is empty, not square or not finite
     */
    public static Assignment of(DoubleMatrix costs) {
        if (costs.isEmpty() || !costs.isSquare()) {
            throw new IllegalArgumentException("the costs of an assignment form a square matrix, not one of "
                    + costs.rows + " rows and " + costs.columns + " columns");
        }
        if (!Arrays.stream(costs.data).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the costs of an assignment must be finite");
        }
        return new Augmenting(costs).solved();
    }

    /** A copy of π. */
    @Override
    public int[] columns() {
        return columns.clone();
    }

    /** A copy of u. */
    @Override
    public double[] rowPrices() {
        return rowPrices.clone();
    }

    /** A copy of v. */
    @Override
    public double[] columnPrices() {
        return columnPrices.clone();
    }

    /** The work of one solution: rows enter one by one, each along a shortest path in reduced costs. */
    private static final class Augmenting {

        private final DoubleMatrix costs;
        private final int n;
        private final double[] rowPrices;
        private final double[] columnPrices;
        private final int[] rowOf;

        Augmenting(DoubleMatrix costs) {
            this.costs = costs;
            this.n = costs.rows;
            this.rowPrices = new double[n];
            this.columnPrices = new double[n];
            this.rowOf = new int[n];
            Arrays.fill(rowOf, -1);
        }

        Assignment solved() {
            for (int row = 0; row < n; row++) {
                enter(row);
            }
            int[] columns = new int[n];
            double cost = 0;
            for (int j = 0; j < n; j++) {
                columns[rowOf[j]] = j;
                cost += costs.data[j * n + rowOf[j]];
            }
            return new Assignment(columns, rowPrices, columnPrices, cost);
        }

        private void enter(int entering) {
            double[] distance = new double[n];
            int[] before = new int[n];
            boolean[] reached = new boolean[n];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            int row = entering;
            int last = -1;
            double travelled = 0;
            do {
                int nearest = -1;
                for (int j = 0; j < n; j++) {
                    if (!reached[j]) {
                        double along = travelled + costs.data[j * n + row] - rowPrices[row] - columnPrices[j];
                        if (along < distance[j]) {
                            distance[j] = along;
                            before[j] = last;
                        }
                        if (nearest < 0 || distance[j] < distance[nearest]) {
                            nearest = j;
                        }
                    }
                }
                last = nearest;
                reached[last] = true;
                travelled = distance[last];
                row = rowOf[last];
            } while (row >= 0);
            raisePrices(entering, reached, distance, travelled);
            for (int j = last; j >= 0; j = before[j]) {
                rowOf[j] = before[j] < 0 ? entering : rowOf[before[j]];
            }
        }

        private void raisePrices(int entering, boolean[] reached, double[] distance, double length) {
            rowPrices[entering] += length;
            for (int j = 0; j < n; j++) {
                if (reached[j]) {
                    double saved = length - distance[j];
                    columnPrices[j] -= saved;
                    if (rowOf[j] >= 0) {
                        rowPrices[rowOf[j]] += saved;
                    }
                }
            }
        }
    }
}
