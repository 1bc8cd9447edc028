package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.gaussian;
import static mdl.foundations.linalg.Sample.symmetric;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** jblas on its own library returned wrong eigenvalues in a third of such calls, silently. */
@DisplayName("Concurrency")
class ConcurrencyTest {

    private static final int ORDER = 200;

    private static final long NANOSECONDS = 1_500_000_000L;

    @Test
    void two_threads_get_the_bits_of_one() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> wrong = pool.invokeAll(List.of(wrongResults(1), wrongResults(2)));
            for (Future<Integer> count : wrong) {
                assertThat(count.get()).isZero();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<Integer> wrongResults(long seed) {
        DoubleMatrix a = symmetric(ORDER, seed);
        DoubleMatrix b = gaussian(ORDER, ORDER, seed + 10);
        SymmetricEigen eigen = SymmetricEigen.of(a);
        double[] product = MatrixProduct.multiply(a, b).data;
        return () -> {
            int wrong = 0;
            long end = System.nanoTime() + NANOSECONDS;
            while (System.nanoTime() < end) {
                SymmetricEigen again = SymmetricEigen.of(a);
                boolean right = Arrays.equals(again.values(), eigen.values())
                        && Arrays.equals(again.vectors().data, eigen.vectors().data)
                        && Arrays.equals(MatrixProduct.multiply(a, b).data, product);
                wrong += right ? 0 : 1;
            }
            return wrong;
        };
    }
}
