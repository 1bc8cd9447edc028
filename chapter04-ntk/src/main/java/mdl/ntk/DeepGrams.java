package mdl.ntk;

import org.jblas.DoubleMatrix;

/**
 * The two kernels of deep networks on the same n inputs, of random networks or in the limit of infinite width.
 *
 * @param process the covariance of the outputs given all weights but the last layer's, n × n
 * @param tangent the inner products of the gradients in all weights, n × n
 */
public record DeepGrams(DoubleMatrix process, DoubleMatrix tangent) {

    /** @throws IllegalArgumentException if the two are not square of the same size */
    public DeepGrams {
        if (!process.isSquare() || !process.sameSize(tangent)) {
            throw new IllegalArgumentException("the kernels are " + process.rows + " × " + process.columns + " and "
                    + tangent.rows + " × " + tangent.columns + ", but must be square and of one size");
        }
        process = process.dup();
        tangent = tangent.dup();
    }

    /** A copy of the covariance. */
    @Override
    public DoubleMatrix process() {
        return process.dup();
    }

    /** A copy of the tangent kernel. */
    @Override
    public DoubleMatrix tangent() {
        return tangent.dup();
    }
}
