package mdl.approximation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.MatrixSize;
import org.jblas.DoubleMatrix;

/**
 * A class of two-layer networks, of every width, that is closed under sums and products, contains the constants and
 * separates points.
 *
 * <p>By the theorem of Stone and Weierstrass it is dense in the continuous functions on a compact set.
 * Notes: Lemma 1, Remark 7.
 */
public enum NetworkAlgebra {
    /** Σ_j a_j cos(⟨w_j, x⟩ + b_j): cos s cos t = ½ cos(s + t) + ½ cos(s − t). */
    COSINES(Activation.COSINE, 1, -1) {
        @Override
        public TwoLayerNetwork separating(double[] x, double[] other) {
            double[] direction = direction(x, other);
            DoubleMatrix weights = new DoubleMatrix(1, x.length, direction).muli(Math.PI / 2);
            double phase = -weights.dot(new DoubleMatrix(1, x.length, other)) - Math.PI / 2;
            return new TwoLayerNetwork(Activation.COSINE, new double[] {1}, weights, new double[] {phase});
        }
    },
    /** Σ_j a_j exp(⟨w_j, x⟩ + b_j): e^s e^t = e^{s + t}. */
    EXPONENTIALS(Activation.EXPONENTIAL, 1) {
        @Override
        public TwoLayerNetwork separating(double[] x, double[] other) {
            DoubleMatrix direction = new DoubleMatrix(1, x.length, direction(x, other));
            double phase = -direction.dot(new DoubleMatrix(1, x.length, other));
            double rise = 1 / Math.expm1(1);
            return sum(List.of(
                    new TwoLayerNetwork(Activation.EXPONENTIAL, new double[] {rise}, direction, new double[] {phase}),
                    new TwoLayerNetwork(
                            Activation.EXPONENTIAL,
                            new double[] {-rise},
                            DoubleMatrix.zeros(1, x.length),
                            new double[1])));
        }
    };

    private final Activation activation;
    private final int[] signs;

    NetworkAlgebra(Activation activation, int... signs) {
        this.activation = activation;
        this.signs = signs;
    }

    /** σ, with σ(s)σ(t) the mean of the σ(s ± t) over one or both signs. */
    public Activation activation() {
        return activation;
    }

    /**
     * The network Σ_k f_k, whose width is the sum of theirs.
     *
     * @throws IllegalArgumentException if there is none, one has another activation, or they have not the same inputs
     */
    public TwoLayerNetwork sum(List<TwoLayerNetwork> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a sum needs at least one network");
        }
        terms.forEach(term -> requireMember(term, terms.get(0).dimension()));
        return new TwoLayerNetwork(
                activation,
                terms.stream().flatMapToDouble(f -> Arrays.stream(f.outer())).toArray(),
                terms.stream()
                        .map(TwoLayerNetwork::weights)
                        .reduce(DoubleMatrix::concatVertically)
                        .orElseThrow(),
                terms.stream().flatMapToDouble(f -> Arrays.stream(f.biases())).toArray());
    }

    /**
     * The network that is the product fh, of width pp′ for exponentials and 2pp′ for cosines.
     *
     * <p>Notes: 3.2.25 with the phases b_j ± d_k.
     *
     * @throws IllegalArgumentException if one has another activation, or they have not the same inputs
     */
    // tag::product[]
    public TwoLayerNetwork product(TwoLayerNetwork f, TwoLayerNetwork h) {
        requireMember(f, f.dimension());
        requireMember(h, f.dimension());
        int width = signs.length * f.width() * h.width();
        double[] outer = new double[width];
        double[] biases = new double[width];
        DoubleMatrix weights = new DoubleMatrix(width, f.dimension());
        int neuron = 0;
        for (int j = 0; j < f.width(); j++) {
            for (int k = 0; k < h.width(); k++) {
                for (int sign : signs) {
                    outer[neuron] = f.outer()[j] * h.outer()[k] / signs.length;
                    biases[neuron] = f.biases()[j] + sign * h.biases()[k];
                    weights.putRow(
                            neuron,
                            f.weights().getRow(j).add(h.weights().getRow(k).mul(sign)));
                    neuron++;
                }
            }
        }
        return new TwoLayerNetwork(activation, outer, weights, biases);
    }
    // end::product[]

    /**
     * The network of one neuron that is one everywhere.
     *
     * @throws IllegalArgumentException if the dimension is below 1
     */
    public TwoLayerNetwork one(int dimension) {
        Inputs.atLeast("the dimension", dimension, 1);
        MatrixSize.require(1, dimension);
        return new TwoLayerNetwork(activation, new double[] {1}, DoubleMatrix.zeros(1, dimension), new double[1]);
    }

    /**
     * A network that is one at x and zero at another point.
     *
     * @throws IllegalArgumentException if the points coincide, are not finite or have not as many coordinates
     */
    public abstract TwoLayerNetwork separating(double[] x, double[] other);

    /** v with ⟨v, x − y⟩ = 1. */
    private static double[] direction(double[] x, double[] other) {
        if (x.length != other.length || Arrays.equals(x, other)) {
            throw new IllegalArgumentException("only two different points of the same space can be separated");
        }
        Inputs.finite("x", x);
        Inputs.finite("other", other);
        double[] difference =
                IntStream.range(0, x.length).mapToDouble(k -> x[k] - other[k]).toArray();
        double square = Arrays.stream(difference).map(v -> v * v).sum();
        return Arrays.stream(difference).map(v -> v / square).toArray();
    }

    private void requireMember(TwoLayerNetwork network, int dimension) {
        if (network.activation() != activation || network.dimension() != dimension) {
            throw new IllegalArgumentException("the network has the activation "
                    + network.activation().title() + " and " + network.dimension() + " inputs, but must have "
                    + activation.title() + " and " + dimension);
        }
    }
}
