package mdl.foundations.checklist;

import org.jblas.DoubleMatrix;

/** Lengths of several vectors at once. */
final class Lengths {

    private Lengths() {}

    static double[] ofColumns(DoubleMatrix vectors) {
        return vectors.columnsAsList().stream().mapToDouble(DoubleMatrix::norm2).toArray();
    }
}
