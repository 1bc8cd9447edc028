package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The kernel of Fejér and Korovkin")
class FejerKorovkinTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void is_nowhere_negative_and_has_the_known_second_moment(int degree) {
        FejerKorovkin kernel = new FejerKorovkin(degree);
        double angle = Math.PI / (degree + 2);
        // Some ten steps; a difference is divided by sin(π/(n + 2)).
        double rounding = Rounding.of(10).withScale(1 / Math.sin(angle)).tolerance();
        assertThat(kernel.multiplier(0)).isCloseTo(1, within(rounding));
        assertThat(kernel.multiplier(1)).isCloseTo(Math.cos(angle), within(rounding));
        assertThat(kernel.multiplier(degree + 1)).isCloseTo(0, within(rounding));
        for (int i = 0; i <= 100; i++) {
            double sum = 1;
            for (int k = 1; k <= degree; k++) {
                sum += 2 * kernel.multiplier(k) * Math.cos(k * i * Math.PI / 100);
            }
            assertThat(sum).isGreaterThan(-(2 * degree + 1) * rounding);
        }
    }

    /** A cosine is multiplied by ρ_k, a constant is kept, and a product of cosines by the product. */
    @Test
    void multiplies_cosines() {
        FejerKorovkin kernel = new FejerKorovkin(4);
        // At most 25 sums over 25 nodes of numbers up to 3, times two factors up to 2.
        double rounding = Rounding.of(25).withScale(25 * 3 * 4).tolerance();
        assertThat(kernel.network(x -> 3, 2).at(0.2, 0.7)).isCloseTo(3, within(rounding));
        assertThat(kernel.network(x -> Math.cos(2 * Math.PI * x[0]), 1).at(0.15))
                .isCloseTo(kernel.multiplier(2) * Math.cos(0.3 * Math.PI), within(rounding));
        assertThat(kernel.network(x -> Math.cos(Math.PI * x[0]) * Math.cos(3 * Math.PI * x[1]), 2)
                        .at(0.2, 0.7))
                .isCloseTo(
                        kernel.multiplier(1) * kernel.multiplier(3) * Math.cos(0.2 * Math.PI) * Math.cos(2.1 * Math.PI),
                        within(rounding));
    }

    @Test
    void counts_neurons() {
        assertThat(new FejerKorovkin(4).network(x -> x[0], 2).width()).isEqualTo((9 * 9 + 1) / 2);
        assertThat(new FejerKorovkin(2).network(x -> x[0], 3).width()).isEqualTo((5 * 5 * 5 + 1) / 2);
    }

    @Test
    void refuses_what_is_too_much() {
        assertThatThrownBy(() -> new FejerKorovkin(0)).hasMessage("degree is 0, but must be at least 1");
        assertThatThrownBy(() -> new FejerKorovkin(9).network(x -> 1, 6))
                .hasMessage("degree 9 in dimension 6 makes 1000000.0 terms, but there must be between 1 and 100000");
        assertThatThrownBy(() -> new FejerKorovkin(1).bound(0)).hasMessageContaining("the dimension is 0");
    }
}
