package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Yule–Simon law")
class YuleSimonLawTest {

    private final YuleSimonLaw law = new YuleSimonLaw();

    @Test
    void masses_add_up_to_one_less_the_tail() {
        double sum = 0;
        for (long a = 1; a <= 1000; a++) {
            sum += law.mass(a);
        }
        assertThat(Identity.of("sum", 1 - 1.0 / 1001, sum, Rounding.of(1000)).holds())
                .isTrue();
        assertThat(Identity.of("nothing seen", 1, law.unseen(0), Rounding.of(1000))
                        .holds())
                .isTrue();
    }

    @Test
    void draws_have_the_mass() {
        Randomness random = new Randomness(3, "integers");
        for (long a = 1; a <= 3; a++) {
            long value = a;
            assertThat(Expectation.of(
                                    "share",
                                    law.mass(value),
                                    random.sample(20_000, generator -> law.draw(generator) == value ? 1 : 0))
                            .holds())
                    .isTrue();
        }
    }

    @Test
    void one_sample_leaves_one_less_the_sum_of_squares() {
        // Σ 1/(a(a+1))² = π²/3 − 3, of which the integers beyond 1010 are counted as never seen.
        double exact = 1 - (Math.PI * Math.PI / 3 - 3);
        double over = law.unseen(1) - exact;
        assertThat(Bound.always(
                                "remainder",
                                new double[] {-over, over},
                                new double[] {0, 1 / (3 * Math.pow(1010, 3))},
                                Rounding.of(1010))
                        .holds())
                .isTrue();
    }

    @Test
    void arguments_outside_are_refused() {
        assertThatThrownBy(() -> law.mass(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> law.unseen(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is -1");
    }
}
