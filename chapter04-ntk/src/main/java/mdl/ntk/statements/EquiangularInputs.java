package mdl.ntk.statements;

import org.jblas.DoubleMatrix;

/** Inputs of length one with equal inner products. */
final class EquiangularInputs {

    private EquiangularInputs() {}

    /** x_i = √ρ e_0 + √(1 − ρ) e_i, n × (n + 1), for ρ from 0 to 1. */
    static DoubleMatrix of(int samples, double correlation) {
        DoubleMatrix x = DoubleMatrix.zeros(samples, samples + 1);
        for (int i = 0; i < samples; i++) {
            x.put(i, 0, Math.sqrt(correlation));
            x.put(i, i + 1, Math.sqrt(1 - correlation));
        }
        return x;
    }
}
