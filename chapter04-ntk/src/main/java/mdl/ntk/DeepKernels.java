package mdl.ntk;

import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/**
 * The covariance Σ_L and the tangent kernel Θ_L of infinitely wide {@link DeepNetworks} with L layers of weights.
 *
 * <p>With (u, v) ~ N(0, Σ_l) on two inputs, Σ_1 = Θ_1 = s²⟨x, z⟩/d and Σ_{l+1} = s² E σ(u)σ(v),
 * Θ_{l+1} = Σ_{l+1} + s² Θ_l E σ′(u)σ′(v). Sources: Lee et al. (2018); Jacot, Gabriel and Hongler (2018). Notes: Remark 15.
 *
 * @param activation σ
 * @param depth L, at least 1
 * @param gain s, positive
 */
public record DeepKernels(Activation activation, int depth, double gain) {

    /** @throws IllegalArgumentException if L is below 1, or s not positive and finite */
    public DeepKernels {
        DeepNetworks.requireGain(gain);
        Inputs.atLeast("the depth", depth, 1);
    }

    /**
     * Both kernels at two inputs.
     *
     * @param process Σ_L(x, z)
     * @param tangent Θ_L(x, z)
     */
    public record Values(double process, double tangent) {}

    /**
     * Σ_L(x, z) and Θ_L(x, z), in L steps.
     *
     * <p>The angle between hidden layers comes from an arc cosine and is exact to about 10⁻⁸, or ε/φ for an angle φ above it.
     *
     * @throws IllegalArgumentException if x and z have different lengths, or a variance overflows
     */
    // tag::at[]
    public Values at(double[] x, double[] z) {
        InputPair pair = InputPair.of(x, z);
        DualActivation dual = new DualActivation(activation);
        double square = gain * gain;
        double r = gain * pair.firstNorm() / Math.sqrt(x.length);
        double s = gain * pair.secondNorm() / Math.sqrt(x.length);
        double angle = pair.angle();
        double process = square * pair.inner() / x.length;
        double tangent = process;
        for (int l = 1; l < depth; l++) {
            process = square * dual.values(r, s, angle);
            tangent = process + square * tangent * dual.slopes(r, s, angle);
            double first = square * dual.values(r, r, 0);
            double second = square * dual.values(s, s, 0);
            angle = angle(process, Math.sqrt(first * second));
            r = Math.sqrt(first);
            s = Math.sqrt(second);
        }
        return new Values(process, tangent);
    }
    // end::at[]

    /** Both kernels on the rows of X (n × d), exactly symmetric. */
    public DeepGrams gram(DoubleMatrix x) {
        DoubleMatrix process = new DoubleMatrix(x.rows, x.rows);
        DoubleMatrix tangent = new DoubleMatrix(x.rows, x.rows);
        for (int i = 0; i < x.rows; i++) {
            for (int k = 0; k <= i; k++) {
                Values values = at(x.getRow(i).data, x.getRow(k).data);
                process.put(i, k, values.process()).put(k, i, values.process());
                tangent.put(i, k, values.tangent()).put(k, i, values.tangent());
            }
        }
        return new DeepGrams(process, tangent);
    }

    /** Rounding may put a correlation beyond one. */
    private static double angle(double covariance, double deviations) {
        return deviations == 0 ? Math.PI / 2 : Math.acos(Math.max(-1, Math.min(1, covariance / deviations)));
    }
}
