package mdl.erm.statements;

import java.util.List;
import java.util.stream.IntStream;
import mdl.erm.EmpiricalObjective;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/**
 * Mean and covariance of the gradients of given batches at one θ.
 *
 * @param risk the objective
 * @param theta θ
 */
record BatchMoments(EmpiricalObjective risk, double[] theta) {

    /** All ordered pairs of n indices, or only those of different ones. */
    static List<int[]> pairs(int n, boolean distinct) {
        return IntStream.range(0, n * n)
                .mapToObj(code -> new int[] {code / n, code % n})
                .filter(pair -> !distinct || pair[0] != pair[1])
                .toList();
    }

    /** The mean of the gradients. */
    double[] mean(List<int[]> batches) {
        DoubleMatrix sum = DoubleMatrix.zeros(theta.length);
        batches.forEach(batch -> sum.addi(gradient(batch)));
        return sum.divi(batches.size()).data;
    }

    /** The mean of (g_b − g)(g_b − g)ᵀ about the whole gradient g. */
    DoubleMatrix covariance(List<int[]> batches) {
        DoubleMatrix deviations = new DoubleMatrix(batches.size(), theta.length);
        DoubleMatrix whole = new DoubleMatrix(risk.gradient(theta));
        for (int i = 0; i < batches.size(); i++) {
            deviations.putRow(i, gradient(batches.get(i)).sub(whole).transpose());
        }
        return MatrixProduct.gram(deviations).divi(batches.size());
    }

    /** C, the covariance of the gradient of one sample. */
    DoubleMatrix covariance() {
        return covariance(single());
    }

    /** Of a mean or a covariance of pairs. */
    Rounding rounding() {
        double largest = single().stream()
                .mapToDouble(batch -> gradient(batch).norm2())
                .max()
                .orElseThrow();
        int n = risk.samples();
        return Rounding.of(theta.length + (double) n * n).withScale(Math.max(1, largest * largest));
    }

    private List<int[]> single() {
        return IntStream.range(0, risk.samples()).mapToObj(i -> new int[] {i}).toList();
    }

    private DoubleMatrix gradient(int[] batch) {
        return new DoubleMatrix(risk.gradient(theta, batch));
    }
}
