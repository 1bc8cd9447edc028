package mdl.foundations.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The same random object drawn independently at growing sizes, kept so that several numbers can be read off it.
 *
 * @param <T> the object, such as the spectrum of one matrix
 * @param sizes the sizes, increasing
 * @param outcomes at each size, the outcome of each trial in order
 */
public record Experiment<T>(List<Integer> sizes, List<List<T>> outcomes) {

    /** @throws IllegalArgumentException if there is no size, or not one list of outcomes for each */
    public Experiment {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty() || sizes.size() != outcomes.size()) {
            throw new IllegalArgumentException("there are " + sizes.size() + " sizes and " + outcomes.size()
                    + " lists of outcomes, but must be as many of both, and at least one");
        }
        outcomes = outcomes.stream().map(List::copyOf).toList();
    }

    /**
     * Runs trials at {@code count} sizes that double up to the largest: d/4, d/2, d for three. The trials of one
     * size run in parallel; trial k at size d draws from the stream {@code random.at(d).at(k)}.
     *
     * @param trial the work of one trial, given the size and its generator
     * @throws IllegalArgumentException if {@code count < 1}, {@code trials < 1} or a size falls below 1
     */
    public static <T> Experiment<T> doublingTo(
            int largest, int count, int trials, Randomness random, BiFunction<Integer, RandomGenerator, T> trial) {
        if (count < 1 || count >= Integer.SIZE || largest >> (count - 1) < 1) {
            throw new IllegalArgumentException(
                    "halving " + largest + " to have " + count + " sizes leaves none, or one below 1");
        }
        List<Integer> sizes = new ArrayList<>();
        List<List<T>> outcomes = new ArrayList<>();
        for (int k = count - 1; k >= 0; k--) {
            int size = largest >> k;
            sizes.add(size);
            outcomes.add(random.at(size).trials(trials, generator -> trial.apply(size, generator)));
        }
        return new Experiment<>(sizes, outcomes);
    }

    /** One number read off every outcome. */
    public Sweep measure(ToDoubleFunction<T> number) {
        return new Sweep(
                sizes.stream().map(Integer::doubleValue).toList(),
                outcomes.stream().map(trials -> sample(trials, number)).toList());
    }

    /** One number read off every outcome at the largest size. */
    public Sample atLargest(ToDoubleFunction<T> number) {
        return sample(outcomes.get(outcomes.size() - 1), number);
    }

    private static <T> Sample sample(List<T> trials, ToDoubleFunction<T> number) {
        return new Sample(trials.stream().mapToDouble(number).toArray());
    }
}
