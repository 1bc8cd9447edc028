package mdl.approximation;

import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/** The products that passes through a network are made of; whoever wants to count multiplications brings another one. */
public interface Products {

    /** By BLAS. */
    Products BLAS = new Products() {
        @Override
        public DoubleMatrix multiply(DoubleMatrix a, DoubleMatrix b) {
            return MatrixProduct.multiply(a, b);
        }

        @Override
        public DoubleMatrix multiplyTranspose(DoubleMatrix a, DoubleMatrix b) {
            return MatrixProduct.multiplyTranspose(a, b);
        }

        @Override
        public DoubleMatrix transposeMultiply(DoubleMatrix a, DoubleMatrix b) {
            return MatrixProduct.transposeMultiply(a, b);
        }

        @Override
        public DoubleMatrix entryByEntry(DoubleMatrix a, DoubleMatrix b) {
            return a.mul(b);
        }
    };

    /** AB. */
    DoubleMatrix multiply(DoubleMatrix a, DoubleMatrix b);

    /** ABᵀ. */
    DoubleMatrix multiplyTranspose(DoubleMatrix a, DoubleMatrix b);

    /** AᵀB. */
    DoubleMatrix transposeMultiply(DoubleMatrix a, DoubleMatrix b);

    /** A ⊙ B. */
    DoubleMatrix entryByEntry(DoubleMatrix a, DoubleMatrix b);
}
