package mdl.foundations.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A named stream of random numbers: a seed and a path, from which generators follow by SHA-256.
 *
 * <p>Streams with different paths are independent for every purpose of this project, and neither the order nor the
 * number of threads in which they are drawn changes a bit of any of them.
 *
 * @param seed the seed of the whole run
 * @param path names separated by slashes, such as {@code semicircle-law/wrong scale/500}
 */
public record Randomness(long seed, String path) {

    /** The seed of everything in the book: the date of the notes' edition. It is never changed to turn a check green. */
    public static final long PROJECT_SEED = 20260212L;

    /** @throws NullPointerException if the path is null */
    public Randomness {
        Objects.requireNonNull(path, "path");
    }

    /** The sub-stream of that name. */
    public Randomness named(String name) {
        return new Randomness(seed, path + "/" + name);
    }

    /** The sub-stream of that number: of a trial, or of a size in a sweep. */
    public Randomness at(long index) {
        return named(Long.toString(index));
    }

    /**
     * A fresh generator at the start of this stream (L64X128MixRandom, whose 64-bit seed is the head of the SHA-256 of
     * seed and path).
     */
    public RandomGenerator generator() {
        byte[] digest = sha256().digest((seed + "/" + path).getBytes(StandardCharsets.UTF_8));
        // create(byte[]) differs between JDKs, create(long) does not.
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(ByteBuffer.wrap(digest).getLong());
    }

    /**
     * Runs independent trials in parallel and returns their results in order.
     *
     * <p>The trials run in the fork-join pool of the caller, or in the common pool when the caller is in none; trial k
     * draws from the stream {@code at(k)}.
     *
     * @param trials how many, at least 1
     * @param trial the work of one trial; must not touch shared mutable state
     * @throws IllegalArgumentException if {@code trials < 1}
     */
    public <T> List<T> trials(int trials, Function<RandomGenerator, T> trial) {
        if (trials < 1) {
            throw new IllegalArgumentException("trials is " + trials + ", but must be at least 1");
        }
        List<ForkJoinTask<T>> tasks = new ArrayList<>(trials);
        for (int k = 0; k < trials; k++) {
            Randomness stream = at(k);
            Callable<T> work = () -> trial.apply(stream.generator());
            tasks.add(ForkJoinTask.adapt(work));
        }
        ForkJoinTask.invokeAll(tasks);
        return tasks.stream().map(ForkJoinTask::getRawResult).toList();
    }

    /** The numbers of {@link #trials} as a sample. */
    public Sample sample(int trials, ToDoubleFunction<RandomGenerator> trial) {
        return new Sample(trials(trials, trial::applyAsDouble).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
