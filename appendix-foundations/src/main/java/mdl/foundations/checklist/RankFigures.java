package mdl.foundations.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.QrDecomposition;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.jblas.DoubleMatrix;

/** Singular values of matrices of low rank, as rounding and as noise leave them. */
final class RankFigures {

    private RankFigures() {}

    static Figure gap(List<WholeMatrix> low) {
        WholeMatrix one = low.get(low.size() > 2 ? 2 : 0);
        double[] values = one.svd().values();
        int positive = (int) Arrays.stream(values).filter(value -> value > 0).count();
        return Figure.of(Axis.linear("index i"), Axis.logarithmic("singular value"))
                .titled("Singular values of a matrix of low rank")
                .described("As many singular values as the rank are of order one, the others near rounding.")
                .points("computed", from(1, positive), Arrays.copyOf(values, positive))
                .dashed("rounding", i -> one.svd().threshold(), 1, positive);
    }

    private static double[] from(int first, int count) {
        return IntStream.range(first, first + count).asDoubleStream().toArray();
    }

    /** A signal of rank three with singular values 4, 3 and 2, in noise whose largest singular value is near 1 + 1/√2. */
    static Figure noise(int size, Randomness random) {
        RandomGenerator generator = random.generator();
        int n = 8 * size;
        int d = n / 2;
        DoubleMatrix left =
                QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(n, 3, generator)).q();
        DoubleMatrix right =
                QrDecomposition.of(EntryLaw.GAUSSIAN.matrix(d, 3, generator)).q();
        double[] strengths = {4, 3, 2};
        DoubleMatrix signal = MatrixProduct.multiplyTranspose(left.mulRowVector(new DoubleMatrix(strengths)), right);
        DoubleMatrix noise = EntryLaw.GAUSSIAN.matrix(n, d, generator).divi(Math.sqrt(n));
        int shown = 20;
        return Figure.of(Axis.linear("index i"), Axis.linear("singular value"))
                .titled("Singular values of a matrix of rank three in noise")
                .described("Three singular values stand above those of the noise.")
                .points(
                        "signal and noise",
                        from(1, shown),
                        Arrays.copyOf(SingularValueDecomposition.valuesOf(signal.add(noise)), shown))
                .points("signal alone", from(1, 3), strengths)
                .dashed("edge of the noise", i -> 1 + Math.sqrt((double) d / n), 1, shown);
    }
}
