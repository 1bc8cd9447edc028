package mdl.foundations.linalg;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.params.provider.Arguments;

/** Matrices for the tests of this package, and the one rule for their tolerances. */
final class Sample {

    /** Unit of the error bounds: textbook constants of the routines used here lie well below it. */
    private static final double CONSTANT = 20;

    private Sample() {}

    /** The rounding error of an algorithm over n terms on numbers of the given size: c n eps scale. */
    static double rounding(int n, double scale) {
        return CONSTANT * n * Math.ulp(1.0) * scale;
    }

    static DoubleMatrix gaussian(int rows, int columns, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] data = IntStream.range(0, rows * columns)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        return new DoubleMatrix(rows, columns, data);
    }

    static DoubleMatrix symmetric(int n, long seed) {
        DoubleMatrix g = gaussian(n, n, seed);
        return g.add(g.transpose());
    }

    static DoubleMatrix positiveDefinite(int n, long seed) {
        return MatrixProduct.gram(gaussian(n + 5, n, seed));
    }

    /** H_ij = 1/(i + j + 1), the classical ill-conditioned matrix (Hilbert 1894). */
    static DoubleMatrix hilbert(int n) {
        DoubleMatrix h = new DoubleMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h.put(i, j, 1.0 / (i + j + 1));
            }
        }
        return h;
    }

    /** The product by its definition, one dot product an entry: independent of any BLAS. */
    static DoubleMatrix definitionProduct(DoubleMatrix a, DoubleMatrix b) {
        DoubleMatrix c = new DoubleMatrix(a.rows, b.columns);
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < b.columns; j++) {
                double sum = 0;
                for (int k = 0; k < a.columns; k++) {
                    sum += a.get(i, k) * b.get(k, j);
                }
                c.put(i, j, sum);
            }
        }
        return c;
    }

    static double frobenius(DoubleMatrix a) {
        double sum = 0;
        for (double x : a.data) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    static double distance(DoubleMatrix a, DoubleMatrix b) {
        return frobenius(a.sub(b));
    }

    /** ||Q^T Q - I||, by definition. */
    static double orthonormalityDefect(DoubleMatrix q) {
        return distance(definitionProduct(q.transpose(), q), DoubleMatrix.eye(q.columns));
    }

    /** Shapes n < d, n = d, n > d and 1 × 1, under several seeds. */
    static Stream<Arguments> shapes() {
        int[][] shapes = {{1, 1}, {1, 7}, {7, 1}, {5, 12}, {12, 5}, {9, 9}, {40, 90}, {90, 40}, {130, 130}};
        return Stream.of(shapes)
                .flatMap(s -> IntStream.rangeClosed(1, 3).mapToObj(seed -> Arguments.of(s[0], s[1], seed)));
    }

    static Stream<Arguments> orders() {
        return IntStream.of(1, 2, 3, 10, 33, 64, 101)
                .boxed()
                .flatMap(n -> IntStream.rangeClosed(1, 3).mapToObj(seed -> Arguments.of(n, seed)));
    }
}
