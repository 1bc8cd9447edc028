package mdl.approximation.statements;

import mdl.approximation.Products;
import org.jblas.DoubleMatrix;

/** Products by BLAS, and how many multiplications of two numbers the definitions of these products have. */
final class CountedProducts implements Products {

    private long count;

    long count() {
        return count;
    }

    @Override
    public DoubleMatrix multiply(DoubleMatrix a, DoubleMatrix b) {
        count += (long) a.length * b.columns;
        return BLAS.multiply(a, b);
    }

    @Override
    public DoubleMatrix multiplyTranspose(DoubleMatrix a, DoubleMatrix b) {
        count += (long) a.length * b.rows;
        return BLAS.multiplyTranspose(a, b);
    }

    @Override
    public DoubleMatrix transposeMultiply(DoubleMatrix a, DoubleMatrix b) {
        count += (long) a.length * b.columns;
        return BLAS.transposeMultiply(a, b);
    }

    @Override
    public DoubleMatrix entryByEntry(DoubleMatrix a, DoubleMatrix b) {
        count += a.length;
        return BLAS.entryByEntry(a, b);
    }
}
