package mdl.foundations.checklist;

import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/** Traces of powers, which determine the eigenvalues. */
final class PowerTraces {

    private PowerTraces() {}

    /** Tr A, Tr A², up to Tr Aⁿ of a matrix of n rows and columns. */
    static double[] of(DoubleMatrix a) {
        double[] traces = new double[a.rows];
        DoubleMatrix power = DoubleMatrix.eye(a.rows);
        for (int k = 0; k < traces.length; k++) {
            power = MatrixProduct.multiply(power, a);
            traces[k] = power.diag().sum();
        }
        return traces;
    }
}
