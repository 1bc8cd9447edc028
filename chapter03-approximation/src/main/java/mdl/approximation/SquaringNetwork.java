package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * The piecewise linear interpolant of x² at the multiples of 2^{-m} in [0, 1], as a network with m hidden layers of three
 * ReLU units: f_m(x) = x − Σ_{s≤m} Δ^s(x)/4^s.
 *
 * <p>It is above x² by at most 4^{-(m+1)}, which it attains in the middle of each of its pieces.
 *
 * <p>Source: Yarotsky (2017), Proposition 2.
 *
 * @param folds m, from 1 to 20
 */
public record SquaringNetwork(int folds) {

    private static final int MOST_FOLDS = 20;

    /** @throws IllegalArgumentException if m lies outside 1..20 */
    public SquaringNetwork {
        if (folds < 1 || folds > MOST_FOLDS) {
            throw new IllegalArgumentException("folds is " + folds + ", but must lie between 1 and " + MOST_FOLDS);
        }
    }

    /** 4^{-(m+1)}, the largest error on [0, 1]. */
    public double error() {
        return Math.scalb(1.0, -2 * (folds + 1));
    }

    /** The interpolant by its values at the 2^m + 1 knots. */
    public PiecewiseLinear interpolant() {
        double[] knots = new double[(1 << folds) + 1];
        Arrays.setAll(knots, j -> Math.scalb((double) j, -folds));
        return new PiecewiseLinear(knots, Arrays.stream(knots).map(x -> x * x).toArray());
    }

    /** The network with one input: two units fold the sawtooth once more, the third carries the sum so far. */
    public DeepNetwork network() {
        return network(DoubleMatrix.ones(1, 1), DoubleMatrix.ones(1, 1));
    }

    /**
     * The network (x, y) ↦ 2f_m((x + y)/2) − ½f_m(x) − ½f_m(y), three squares side by side, for xy on [0, 1]².
     *
     * <p>Its error lies between −4^{-(m+1)} and 2·4^{-(m+1)}, and attains both.
     */
    public DeepNetwork product() {
        return network(new DoubleMatrix(new double[][] {{0.5, 0.5}, {1, 0}, {0, 1}}), new DoubleMatrix(new double[][] {
            {2, -0.5, -0.5}
        }));
    }

    /** Σ_c q_c f_m(⟨p_c, x⟩) for the rows p_c of one matrix and the entries q_c of another. */
    private DeepNetwork network(DoubleMatrix inner, DoubleMatrix outer) {
        int copies = inner.rows;
        double[] kinks = repeated(copies, 0, -0.5, 0);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(Activation.RELU, kronecker(inner, DoubleMatrix.ones(3, 1)), kinks));
        for (int s = 1; s < folds; s++) {
            double weight = Math.scalb(1.0, -2 * s);
            DoubleMatrix step = new DoubleMatrix(new double[][] {{2, -4, 0}, {2, -4, 0}, {-2 * weight, 4 * weight, 1}});
            layers.add(new Layer(Activation.RELU, kronecker(DoubleMatrix.eye(copies), step), kinks));
        }
        double weight = Math.scalb(1.0, -2 * folds);
        DoubleMatrix last = new DoubleMatrix(new double[][] {{-2 * weight, 4 * weight, 1}});
        layers.add(new Layer(Activation.IDENTITY, kronecker(outer, last), new double[1]));
        return new DeepNetwork(layers);
    }

    private static double[] repeated(int copies, double... values) {
        double[] all = new double[copies * values.length];
        Arrays.setAll(all, k -> values[k % values.length]);
        return all;
    }

    /** The block matrix of a_{rc}·B. */
    private static DoubleMatrix kronecker(DoubleMatrix a, DoubleMatrix b) {
        DoubleMatrix product = new DoubleMatrix(a.rows * b.rows, a.columns * b.columns);
        for (int c = 0; c < product.columns; c++) {
            for (int r = 0; r < product.rows; r++) {
                product.put(r, c, a.get(r / b.rows, c / b.columns) * b.get(r % b.rows, c % b.columns));
            }
        }
        return product;
    }
}
