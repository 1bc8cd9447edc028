package mdl.ntk;

import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * The tangent kernel of an infinitely wide network with one hidden layer at its random start, in the scaling α = 1/√p.
 *
 * <p>K₀(x, z) = E σ(⟨w, x⟩)σ(⟨w, z⟩) + ⟨x, z⟩ E a² E σ′(⟨w, x⟩)σ′(⟨w, z⟩) with w ~ N(0, s²I_d); the first term, the kernel of
 * the random features, is missing where a is not trained. Source: Jacot, Gabriel and Hongler (2018). Notes: 4.2.30, 4.2.31,
 * 4.4.2.
 *
 * @param activation σ
 * @param trained the weights that have a gradient
 * @param outerMoment E a², positive
 * @param innerDeviation s, positive
 */
public record NeuralTangentKernel(
        Activation activation, TrainedWeights trained, double outerMoment, double innerDeviation) {

    /** @throws IllegalArgumentException if E a² or s is not positive and finite */
    public NeuralTangentKernel {
        Inputs.positiveFinite("the second moment of the outer weights", outerMoment);
        Inputs.positiveFinite("the deviation of the inner weights", innerDeviation);
    }

    /**
     * The kernel of networks that start like this.
     *
     * @throws IllegalArgumentException if the inner weights are not Gaussian, or the outer ones have no second moment
     */
    public static NeuralTangentKernel of(Activation activation, TrainedWeights trained, Initialization start) {
        if (start.inner() != EntryLaw.GAUSSIAN || start.outer() == EntryLaw.CAUCHY) {
            throw new IllegalArgumentException("the weights follow the laws " + start.outer() + " and " + start.inner()
                    + ", but the inner ones must be GAUSSIAN and the outer ones not CAUCHY");
        }
        double deviation = start.outerDeviation();
        return new NeuralTangentKernel(activation, trained, deviation * deviation, start.innerDeviation());
    }

    /**
     * K₀(x, z).
     *
     * @throws IllegalArgumentException if x and z have different lengths
     */
    // tag::at[]
    public double at(double[] x, double[] z) {
        InputPair pair = InputPair.of(x, z);
        double r = innerDeviation * pair.firstNorm();
        double s = innerDeviation * pair.secondNorm();
        DualActivation dual = new DualActivation(activation);
        double slopes = pair.inner() * outerMoment * dual.slopes(r, s, pair.angle());
        return trained == TrainedWeights.ALL ? dual.values(r, s, pair.angle()) + slopes : slopes;
    }
    // end::at[]

    /**
     * K₀(x_i, z_k) for the rows of X (n × d) and Z (m × d), n × m, in O(nmd) operations and nm values of the dual.
     *
     * @throws IllegalArgumentException if X and Z have different numbers of columns
     */
    public DoubleMatrix between(DoubleMatrix x, DoubleMatrix z) {
        DoubleMatrix kernel = new DoubleMatrix(x.rows, z.rows);
        for (int i = 0; i < x.rows; i++) {
            for (int k = 0; k < z.rows; k++) {
                kernel.put(i, k, at(x.getRow(i).data, z.getRow(k).data));
            }
        }
        return kernel;
    }

    /** K₀(x_i, x_k) for the rows of X (n × d), exactly symmetric. */
    public DoubleMatrix gram(DoubleMatrix x) {
        DoubleMatrix kernel = new DoubleMatrix(x.rows, x.rows);
        for (int i = 0; i < x.rows; i++) {
            for (int k = 0; k <= i; k++) {
                double value = at(x.getRow(i).data, x.getRow(k).data);
                kernel.put(i, k, value);
                kernel.put(k, i, value);
            }
        }
        return kernel;
    }
}
