package mdl.foundations.statement;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import mdl.foundations.input.Inputs;
import mdl.foundations.random.Randomness;

/**
 * A statement, a seed, and the evidence that came out: everything that is written down and nothing that changes from run
 * to run, such as the time or the number of threads.
 *
 * @param statement the statement with its parameters
 * @param seed the seed
 * @param evidence what was found
 */
public record Examination(Statement statement, long seed, Evidence evidence) {

    /** What a fork-join pool can hold. */
    public static final int MOST_THREADS = 32767;

    /** Examines a statement on the stream (seed, id), in the fork-join pool of the caller or the common one. */
    public static Examination of(Statement statement, long seed) {
        String id = StatementForm.of(statement).id();
        return new Examination(statement, seed, statement.examine(new Randomness(seed, id)));
    }

    /**
     * Examines a statement with that many threads; their number does not change the result.
     *
     * @throws IllegalArgumentException if there are fewer than 1 or more than 32767 threads, or as the statement does
     */
    public static Examination of(Statement statement, long seed, int threads) {
        Inputs.within("threads", threads, 1, MOST_THREADS);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.invoke(ForkJoinTask.adapt(() -> of(statement, seed)));
        } finally {
            pool.shutdown();
        }
    }

    /** The form of the statement: its identifier, its place in the notes, its parameters. */
    public StatementForm form() {
        return StatementForm.of(statement);
    }
}
