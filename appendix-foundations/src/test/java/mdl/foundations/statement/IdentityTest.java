package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim: identity")
class IdentityTest {

    @Test
    void holds_up_to_rounding_and_not_beyond() {
        Rounding rounding = Rounding.of(10);
        assertThat(Identity.of("one", 1, 1 + rounding.tolerance() / 2, rounding).holds())
                .isTrue();
        assertThat(Identity.of("one", 1, 1 + 2 * rounding.tolerance(), rounding).holds())
                .isFalse();
    }

    @Test
    void is_judged_where_the_routes_differ_most() {
        Identity claim = Identity.of("two", new double[] {1, 2}, new double[] {1, 2.5}, Rounding.of(1));
        assertThat(claim.predicted()).isEqualTo(2);
        assertThat(claim.holds()).isFalse();
    }

    @Test
    void not_a_number_never_agrees() {
        double[] one = {1, 1};
        assertThat(Identity.of("nan", one, new double[] {Double.NaN, 1}, Rounding.of(1))
                        .holds())
                .isFalse();
        assertThat(Identity.of("nan", one, new double[] {1, Double.NaN}, Rounding.of(1))
                        .holds())
                .isFalse();
    }

    @Test
    void tolerance_is_the_product_of_its_factors() {
        assertThat(Rounding.of(4).withCondition(10).withScale(3).tolerance()).isEqualTo(8 * 4 * 0x1p-53 * 10 * 3);
        assertThatThrownBy(() -> Rounding.of(Double.NaN)).hasMessageContaining("operations is NaN");
        assertThatThrownBy(() -> Rounding.of(100).withCondition(1e15)).hasMessageContaining("leave no digit");
    }
}
