package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.foundations.random.Randomness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mini-batches")
class MiniBatchesTest {

    private final Randomness random = new Randomness(3, "batches");

    @Test
    void in_order_go_through_the_data_again_and_again() {
        MiniBatches batches = MiniBatches.inOrder(4, 2);
        assertThat(batches.next()).containsExactly(0, 1);
        assertThat(batches.next()).containsExactly(2, 3);
        assertThat(batches.next()).containsExactly(0, 1);
    }

    @Test
    void without_replacement_have_every_sample_once_in_each_epoch_in_another_order() {
        MiniBatches batches = MiniBatches.withoutReplacement(60, 5, random.generator());
        int[] first = epoch(batches, 12);
        int[] second = epoch(batches, 12);
        int[] all = IntStream.range(0, 60).toArray();
        assertThat(first).containsExactlyInAnyOrder(all);
        assertThat(second).containsExactlyInAnyOrder(all);
        assertThat(first).isNotEqualTo(all).isNotEqualTo(second);
    }

    @Test
    void with_replacement_are_in_range_and_repeat_samples_sooner_or_later() {
        MiniBatches batches = MiniBatches.withReplacement(7, 10, random.generator());
        int[] batch = batches.next();
        assertThat(batch).hasSize(10);
        assertThat(Arrays.stream(batch).allMatch(i -> i >= 0 && i < 7)).isTrue();
        assertThat(Arrays.stream(batch).distinct().count()).isLessThan(10);
    }

    @Test
    void are_new_arrays() {
        MiniBatches batches = MiniBatches.inOrder(2, 2);
        batches.next()[0] = 17;
        assertThat(batches.next()).containsExactly(0, 1);
    }

    @Test
    void of_impossible_sizes_are_refused() {
        assertThatThrownBy(() -> MiniBatches.inOrder(5, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batches of 2 do not divide 5 samples; the size must be a divisor");
        assertThatThrownBy(() -> MiniBatches.withoutReplacement(5, 6, random.generator()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MiniBatches.withReplacement(0, 1, random.generator()))
                .hasMessage("there are 0 samples and batches of 1, but both must be at least 1");
        assertThatThrownBy(() -> MiniBatches.inOrder(5, 0)).hasMessageContaining("batches of 0");
        assertThatThrownBy(() -> MiniBatches.inOrder(Integer.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }

    private static int[] epoch(MiniBatches batches, int count) {
        return Stream.generate(batches::next)
                .limit(count)
                .flatMapToInt(Arrays::stream)
                .toArray();
    }
}
