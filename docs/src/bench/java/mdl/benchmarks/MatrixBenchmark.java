package mdl.benchmarks;

import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Products of square matrices, the Gram matrix and the spectrum of a symmetric matrix, all of order n. */
@State(Scope.Benchmark)
public class MatrixBenchmark {

    @Param({"128", "256", "512", "1024"})
    private int size;

    private DoubleMatrix x;
    private DoubleMatrix symmetric;

    @Setup
    public void draw() {
        x = EntryLaw.GAUSSIAN.matrix(
                size, size, new Randomness(Randomness.PROJECT_SEED, "matrix-benchmark").generator());
        symmetric = MatrixProduct.gram(x);
    }

    @Benchmark
    public DoubleMatrix product() {
        return MatrixProduct.multiply(x, x);
    }

    @Benchmark
    public DoubleMatrix gram() {
        return MatrixProduct.gram(x);
    }

    @Benchmark
    public double[] eigenvalues() {
        return SymmetricEigen.valuesOf(symmetric);
    }
}
