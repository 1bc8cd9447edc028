package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/**
 * The cosine network of degree n that stands for a continuous function on [0, 1]^d: a mean of its values at (n + 1)^d points
 * with the weights of the Fejér–Korovkin kernel 1 + 2 Σ_{k=1}^n ρ_k cos kθ ≥ 0.
 *
 * <p>Among the nonnegative kernels of this degree and mean 1 it has the least second moment
 * ∫(1 − cos θ) = 1 − cos(π/(n + 2)), so that a function with Lipschitz constant 1 is missed by at most
 * {@link #bound}. The function is continued evenly beyond the cube. Source: Korovkin (1960).
 *
 * @param degree n, at least 1
 */
public record FejerKorovkin(int degree) {

    private static final int MOST_TERMS = 100_000;

    /** @throws IllegalArgumentException if n &lt; 1 */
    public FejerKorovkin {
        if (degree < 1) {
            throw new IllegalArgumentException("degree is " + degree + ", but must be at least 1");
        }
    }

    /** ρ_k, decreasing from ρ_0 = 1 to ρ_{n+1} = 0, with ρ_1 = cos(π/(n + 2)). */
    public double multiplier(int k) {
        double angle = Math.PI / (degree + 2);
        return ((degree - k + 3) * Math.sin((k + 1) * angle) - (degree - k + 1) * Math.sin((k - 1) * angle))
                / (2 * (degree + 2) * Math.sin(angle));
    }

    /**
     * √d sin(π/(2n + 4)), the most by which a function on [0, 1]^d with Euclidean Lipschitz constant 1 is missed.
     *
     * @throws IllegalArgumentException if d &lt; 1
     */
    public double bound(int dimension) {
        Inputs.atLeast("the dimension", dimension, 1);
        return Math.sqrt(dimension) * Math.sin(Math.PI / (2.0 * degree + 4));
    }

    /**
     * The network, in O((n + 1)^{2d}) operations; at most ½ (2n + 1)^d + ½ neurons.
     *
     * @throws IllegalArgumentException if d &lt; 1 or (n + 1)^d exceeds 100000
     */
    public TwoLayerNetwork network(ToDoubleFunction<double[]> g, int dimension) {
        double terms = Math.pow(degree + 1, dimension);
        if (dimension < 1 || terms > MOST_TERMS) {
            throw new IllegalArgumentException("degree " + degree + " in dimension " + dimension + " makes " + terms
                    + " terms, but there must be between 1 and " + MOST_TERMS);
        }
        List<int[]> indices = indices(dimension);
        double[][] cosines = cosinesAtNodes();
        double[] values = indices.stream()
                .mapToDouble(node -> g.applyAsDouble(Arrays.stream(node)
                        .mapToDouble(i -> (i + 0.5) / (degree + 1))
                        .toArray()))
                .toArray();
        List<TwoLayerNetwork> sum = new ArrayList<>();
        for (int[] k : indices) {
            double coefficient = 0;
            for (int node = 0; node < values.length; node++) {
                double product = values[node];
                for (int i = 0; i < dimension; i++) {
                    product *= cosines[k[i]][indices.get(node)[i]];
                }
                coefficient += product / terms;
            }
            sum.add(productOfCosines(k, coefficient));
        }
        return NetworkAlgebra.COSINES.sum(sum);
    }

    /** c Π_i (2 − δ_{k_i 0}) ρ_{k_i} cos(π k_i x_i), a product in the algebra. */
    private TwoLayerNetwork productOfCosines(int[] k, double coefficient) {
        double outer = coefficient;
        for (int entry : k) {
            outer *= entry == 0 ? 1 : 2 * multiplier(entry);
        }
        TwoLayerNetwork product = null;
        for (int i = 0; i < k.length; i++) {
            if (k[i] > 0) {
                DoubleMatrix weights = DoubleMatrix.zeros(1, k.length).put(i, Math.PI * k[i]);
                double factor = product == null ? outer : 1;
                TwoLayerNetwork cosine =
                        new TwoLayerNetwork(Activation.COSINE, new double[] {factor}, weights, new double[1]);
                product = product == null ? cosine : NetworkAlgebra.COSINES.product(product, cosine);
            }
        }
        return product != null
                ? product
                : new TwoLayerNetwork(
                        Activation.COSINE, new double[] {outer}, DoubleMatrix.zeros(1, k.length), new double[1]);
    }

    private double[][] cosinesAtNodes() {
        double[][] cosines = new double[degree + 1][degree + 1];
        for (int k = 0; k <= degree; k++) {
            for (int i = 0; i <= degree; i++) {
                cosines[k][i] = Math.cos(Math.PI * k * (i + 0.5) / (degree + 1));
            }
        }
        return cosines;
    }

    private List<int[]> indices(int dimension) {
        List<int[]> indices = List.of(new int[0]);
        for (int i = 0; i < dimension; i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] start : indices) {
                for (int k = 0; k <= degree; k++) {
                    int[] index = Arrays.copyOf(start, start.length + 1);
                    index[start.length] = k;
                    longer.add(index);
                }
            }
            indices = longer;
        }
        return indices;
    }
}
