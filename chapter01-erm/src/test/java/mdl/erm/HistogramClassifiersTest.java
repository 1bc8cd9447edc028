package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Classifiers that are constant on cells")
class HistogramClassifiersTest {

    @Test
    void mean_is_the_one_over_all_cells_and_labels() {
        int n = 4;
        HistogramClassifiers three = new HistogramClassifiers(n, 3);
        int outcomes = 6 * 6 * 6 * 6;
        double sum = 0;
        for (int code = 0; code < outcomes; code++) {
            int[] sums = new int[3];
            for (int i = 0, rest = code; i < n; i++, rest /= 6) {
                sums[rest % 3] += rest % 6 < 3 ? 1 : -1;
            }
            sum += three.gap(sums);
        }
        assertThat(Identity.of("mean", sum / outcomes, three.meanGap(), Rounding.of(outcomes))
                        .holds())
                .isTrue();
    }

    @Test
    void one_cell_has_the_gap_of_one_predictor_that_guesses() {
        HistogramClassifiers one = new HistogramClassifiers(7, 1);
        assertThat(Identity.of("mean", new ZeroOneGap(7, 0.5).mean(), one.meanGap(), Rounding.of(7))
                        .holds())
                .isTrue();
        assertThat(one.size()).isEqualTo(2);
        assertThat(one.gap(new int[] {-7})).isEqualTo(0.5);
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> new HistogramClassifiers(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new HistogramClassifiers(1, 63))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cells is 63");
        assertThatThrownBy(() -> new HistogramClassifiers(1, 2).gap(new int[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 sums");
    }
}
