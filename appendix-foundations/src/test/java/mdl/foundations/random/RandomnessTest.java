package mdl.foundations.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Seeded streams")
class RandomnessTest {

    private final Randomness random = new Randomness(7, "test");

    @Test
    void equal_paths_give_equal_streams() {
        assertThat(random.named("a").at(3).generator().nextLong())
                .isEqualTo(new Randomness(7, "test/a/3").generator().nextLong());
    }

    @Test
    void another_seed_or_name_or_number_gives_another_stream() {
        assertThat(List.of(
                        random.generator().nextLong(),
                        new Randomness(8, "test").generator().nextLong(),
                        random.named("a").generator().nextLong(),
                        random.at(0).generator().nextLong(),
                        random.at(1).generator().nextLong()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_number_of_threads_does_not_change_a_bit() {
        double[] alone = inPool(1).values();
        double[] together = inPool(4).values();
        assertThat(together).isEqualTo(alone);
    }

    private Sample inPool(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.invoke(ForkJoinTask.adapt(() -> random.sample(200, RandomGenerator::nextGaussian)));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void an_exception_in_a_trial_reaches_the_caller() {
        assertThatThrownBy(() -> random.trials(8, generator -> {
                    throw new IllegalArgumentException("no such matrix");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such matrix");
    }

    @Test
    void fewer_than_one_trial_is_refused() {
        assertThatThrownBy(() -> random.sample(0, generator -> 0)).hasMessageContaining("trials is 0");
    }
}
