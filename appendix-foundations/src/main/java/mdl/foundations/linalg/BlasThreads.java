package mdl.foundations.linalg;

import java.util.concurrent.locks.ReentrantLock;

/**
 * More than one BLAS thread, for the time of one piece of work.
 *
 * <p>One BLAS thread is the default and trials in parallel are faster than parallel BLAS; more threads pay only around
 * one large factorisation on an idle machine. Results may differ in the last bits from those of one thread.
 */
public final class BlasThreads {

    /** The number of threads is one per library: two pieces of work with different wishes have to take turns. */
    private static final ReentrantLock TURN = new ReentrantLock(true);

    private BlasThreads() {}

    /**
     * Work that may throw an exception of its own type.
     *
     * @param <T> type of the result
     * @param <E> type of the checked exception, {@link RuntimeException} if there is none
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does the work. */
        T call() throws E;
    }

    /**
     * Does the work with the given number of BLAS threads, on a thread with a stack of 16 MB (threaded LU crashes the
     * JVM on a smaller one), and sets the number back to one whatever happens; several callers take turns.
     *
     * @throws IllegalArgumentException if threads is below 1 or above the number of processors
     * @throws IllegalStateException if called from within such work
     * @throws NativeLibraryException if there is no native library
     * @throws E what the work throws, as it is
     */
    public static <T, E extends Exception> T withBlasThreads(int threads, Work<T, E> work) throws E {
        int processors = Runtime.getRuntime().availableProcessors();
        if (threads < 1 || threads > processors) {
            throw new IllegalArgumentException(
                    "threads is " + threads + ": it must lie between 1 and the " + processors + " processors");
        }
        if (DeepStack.isHere()) {
            throw new IllegalStateException(
                    "withBlasThreads is called from within its own work: call it once, outside");
        }
        NativeLibrary.lapack();
        TURN.lock();
        try {
            OpenBlas.setThreads(threads);
            return DeepStack.call("BLAS with " + threads + " threads", work::call);
        } finally {
            OpenBlas.setThreads(1);
            TURN.unlock();
        }
    }

    /**
     * Returns the number of BLAS threads at this moment.
     *
     * @throws NativeLibraryException if there is no native library
     */
    public static int current() {
        NativeLibrary.lapack();
        return OpenBlas.threads();
    }
}
