package mdl.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/**
 * The k-fold composition Δ^k of the tent Δ(x) = 1 − |2x − 1| on [0, 1], which has 2^k linear pieces.
 *
 * <p>Source: Telgarsky (2015), who uses it to separate deep networks from shallow ones.
 *
 * @param folds k, from 1 to 20
 */
public record Sawtooth(int folds) {

    private static final int MOST_FOLDS = 20;

    /** @throws IllegalArgumentException if k lies outside 1..20 */
    public Sawtooth {
        if (folds < 1 || folds > MOST_FOLDS) {
            throw new IllegalArgumentException("folds is " + folds + ", but must lie between 1 and " + MOST_FOLDS);
        }
    }

    /** 2^k, the number of linear pieces. */
    public int pieces() {
        return 1 << folds;
    }

    /**
     * Δ^k(x), the distance of 2^k x from the nearest even number.
     *
     * @throws IllegalArgumentException if x lies outside [0, 1]
     */
    public double at(double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException("x is " + x + ", but must lie between 0 and 1");
        }
        double t = pieces() * x;
        return Math.abs(t - 2 * Math.rint(t / 2));
    }

    /** The same function by its values at the 2^k + 1 knots. */
    public PiecewiseLinear piecewiseLinear() {
        return followed(pieces());
    }

    /**
     * The continuous function with m pieces that is Δ^k on its first m − 1 pieces and a half, and ½ from there on; with m =
     * 2^k it is Δ^k.
     *
     * <p>In L¹([0, 1]) it is off by ¼(1 − (m − 3/2)/2^k) for m &lt; 2^k.
     *
     * @param pieces m, from 1 to 2^k; one piece is the constant ½
     * @throws IllegalArgumentException if m lies outside
     */
    public PiecewiseLinear followed(int pieces) {
        if (pieces < 1 || pieces > pieces()) {
            throw new IllegalArgumentException(
                    "pieces is " + pieces + ", but must lie between 1 and " + pieces() + ", those of the sawtooth");
        }
        if (pieces == 1) {
            return new PiecewiseLinear(new double[] {0, 1}, new double[] {0.5, 0.5});
        }
        double[] knots = new double[pieces + 1];
        Arrays.setAll(knots, j -> (double) j / pieces());
        double[] values = new double[pieces + 1];
        Arrays.setAll(values, j -> j % 2);
        if (pieces < pieces()) {
            knots[pieces - 1] = (pieces - 1.5) / pieces();
            values[pieces - 1] = 0.5;
            knots[pieces] = 1;
            values[pieces] = 0.5;
        }
        return new PiecewiseLinear(knots, values);
    }

    /**
     * ¼(1 − (m − 1)/2^{k−1}), which ∫|Δ^k − f| is never below when f has m linear pieces on [0, 1], continuous or not.
     *
     * <p>Each of the 2^{k−1} teeth that no break of f touches leaves 2^{-k}/2, whatever the line.
     *
     * @param pieces m, or an upper bound of it
     */
    public double leastDistance(double pieces) {
        return 0.25 * (1 - Math.scalb(pieces - 1, 1 - folds));
    }

    /** The network with k hidden layers of two ReLU units, Δ = 2(x)₊ − 4(x − ½)₊ in each of them. */
    // tag::network[]
    public DeepNetwork network() {
        double[] kinks = {0, -0.5};
        DoubleMatrix fold = new DoubleMatrix(new double[][] {{2, -4}});
        DoubleMatrix toBoth = DoubleMatrix.concatVertically(fold, fold);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(Activation.RELU, DoubleMatrix.ones(2, 1), kinks));
        for (int l = 1; l < folds; l++) {
            layers.add(new Layer(Activation.RELU, toBoth, kinks));
        }
        layers.add(new Layer(Activation.IDENTITY, fold, new double[1]));
        return new DeepNetwork(layers);
    }
    // end::network[]

    /**
     * The same function as a network with 2k layers of ReLU units, two and one in turn: 3k units, of which every third only
     * collects the two before it.
     *
     * <p>Source: Telgarsky (2016), who counts in this way.
     */
    public DeepNetwork collected() {
        double[] kinks = {0, -0.5};
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < folds; l++) {
            layers.add(new Layer(Activation.RELU, DoubleMatrix.ones(2, 1), kinks));
            layers.add(new Layer(Activation.RELU, new DoubleMatrix(new double[][] {{2, -4}}), new double[1]));
        }
        return new DeepNetwork(layers);
    }
}
