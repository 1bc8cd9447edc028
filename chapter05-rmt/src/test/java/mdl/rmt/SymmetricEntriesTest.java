package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Expectation;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Symmetric matrix of entries of one law")
class SymmetricEntriesTest {

    private final Randomness random = new Randomness(8, "entries");

    @Test
    void signs_stay_signs() {
        DoubleMatrix h = new SymmetricEntries(9, EntryLaw.RADEMACHER).sample(random.generator());
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(Math.abs(h.get(i, j))).isCloseTo(1 / 3.0, rounding(1, 1));
                assertThat(h.get(i, j)).isEqualTo(h.get(j, i));
            }
        }
    }

    @Test
    void fourth_moment_is_that_of_independent_entries() {
        // Closed walks of length four: over two edges twice, over one four times, over a loop and an edge, over a loop.
        int d = 5;
        double fourth = 9 / 5.0;
        double edges = 2 * (d - 1) * (d - 2) + (d - 1) * fourth + 4 * (d - 1) + fourth;
        Expectation mean = Expectation.of(
                "the mean",
                edges / (d * d),
                random.sample(
                        4000,
                        generator -> EmpiricalSpectrum.of(new SymmetricEntries(d, EntryLaw.UNIFORM).sample(generator))
                                .moment(4)));
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new SymmetricEntries(0, EntryLaw.UNIFORM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SymmetricEntries(1_000_000, EntryLaw.UNIFORM))
                .hasMessageContaining("GB");
    }
}
