package mdl.foundations.linalg;

/**
 * Runs work on a thread with a stack of 16 MB.
 *
 * <p>OpenBLAS' multi-threaded LU keeps its table of jobs on the stack of its caller, and crashes the JVM on the stack of
 * 1 MB that Java threads have.
 */
final class DeepStack {

    private static final long STACK_BYTES = 16L << 20;

    private DeepStack() {}

    /** Work that may throw an exception of its own type. */
    @FunctionalInterface
    interface Task<T, E extends Exception> {
        T call() throws E;
    }

    static <T, E extends Exception> T call(String name, Task<T, E> task) throws E {
        if (isHere()) {
            return task.call();
        }
        Worker<T, E> worker = new Worker<>(name, task);
        worker.start();
        return worker.await();
    }

    /** Whether the current thread already has the deep stack. */
    static boolean isHere() {
        return Thread.currentThread() instanceof Worker;
    }

    private static final class Worker<T, E extends Exception> extends Thread {

        private final Task<T, E> task;
        private T result;
        private Throwable failure;

        Worker(String name, Task<T, E> task) {
            super(null, null, name, STACK_BYTES);
            this.task = task;
        }

        @Override
        public void run() {
            try {
                result = task.call();
            } catch (Throwable e) {
                failure = e;
            }
        }

        /** An interrupt is handed on to the work, which ends when it likes: native code cannot be stopped. */
        T await() throws E {
            boolean interrupted = false;
            while (true) {
                try {
                    join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    interrupt();
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw DeepStack.<E>own(failure);
            }
            return result;
        }
    }

    /** The compiler cannot know that what the task threw is unchecked or an E; at run time it is thrown as it is. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E own(Throwable failure) {
        return (E) failure;
    }
}
