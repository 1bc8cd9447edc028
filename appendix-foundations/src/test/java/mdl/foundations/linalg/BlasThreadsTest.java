package mdl.foundations.linalg;

import static mdl.foundations.linalg.Sample.gaussian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayName("BLAS threads")
@Isolated("the number of BLAS threads belongs to the whole JVM")
class BlasThreadsTest {

    private static final int ALL = Runtime.getRuntime().availableProcessors();

    @Test
    void work_sees_its_number_of_threads_and_afterwards_there_is_one() {
        assertThat(BlasThreads.<Integer, RuntimeException>withBlasThreads(ALL, BlasThreads::current))
                .isEqualTo(ALL);
        assertThat(BlasThreads.current()).isEqualTo(1);
    }

    @Test
    void an_exception_keeps_its_type_and_there_is_one_thread_afterwards() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> BlasThreads.withBlasThreads(ALL, () -> {
                    throw new IOException("disk full");
                }))
                .withMessage("disk full");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> BlasThreads.withBlasThreads(
                        ALL, () -> Cholesky.of(DoubleMatrix.eye(2).mul(-1))));
        assertThat(BlasThreads.current()).isEqualTo(1);
    }

    @Test
    void threaded_elimination_survives_and_solves() {
        DoubleMatrix a = gaussian(600, 600, 1);
        DoubleMatrix b = gaussian(600, 1, 2);
        DoubleMatrix x =
                BlasThreads.withBlasThreads(ALL, () -> LuDecomposition.of(a).solve(b));
        DoubleMatrix expected = LuDecomposition.of(a).solve(b);
        double[] s = SingularValueDecomposition.valuesOf(a);
        assertThat(Sample.distance(x, expected))
                .isLessThanOrEqualTo(Sample.rounding(600, s[0] / s[599] * Sample.frobenius(expected)));
    }

    @Test
    void several_callers_take_turns() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Runnable caller = () -> BlasThreads.withBlasThreads(1, () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            MatrixProduct.gram(gaussian(100, 100, 1));
            return inside.decrementAndGet();
        });
        Thread[] threads = {new Thread(caller), new Thread(caller), new Thread(caller)};
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void an_interrupt_reaches_the_work_and_stays_with_the_caller() {
        Thread.currentThread().interrupt();
        boolean reached = BlasThreads.withBlasThreads(1, () -> {
            try {
                Thread.sleep(10_000);
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        });
        assertThat(reached).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void impossible_numbers_are_refused() {
        String rule = ": it must lie between 1 and the " + ALL + " processors";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlasThreads.withBlasThreads(0, () -> 1))
                .withMessage("threads is 0" + rule);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlasThreads.withBlasThreads(ALL + 1, () -> 1))
                .withMessage("threads is " + (ALL + 1) + rule);
    }

    @Test
    void nesting_is_refused_instead_of_waiting_forever() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BlasThreads.withBlasThreads(1, () -> BlasThreads.withBlasThreads(1, () -> 1)))
                .withMessage("withBlasThreads is called from within its own work: call it once, outside");
    }
}
