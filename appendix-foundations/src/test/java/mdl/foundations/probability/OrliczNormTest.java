package mdl.foundations.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Orlicz norm")
class OrliczNormTest {

    /** The root is found to four units of rounding of a number that the power −1/p does not magnify. */
    private static double rounding(double scale) {
        return Rounding.of(8).withScale(scale).tolerance();
    }

    @ParameterizedTest(name = "at scale {0}")
    @ValueSource(doubles = {1e-12, 1, 1e9})
    void closed_forms(double scale) {
        assertThat(OrliczNorm.of(new NormalLaw(scale), 2))
                .isCloseTo(Math.sqrt(8.0 / 3) * scale, within(rounding(2 * scale)));
        assertThat(OrliczNorm.of(new LaplaceLaw(scale), 1)).isCloseTo(2 * scale, within(rounding(2 * scale)));
        assertThat(OrliczNorm.of(FiniteLaw.symmetric(scale, 1), 2))
                .isCloseTo(scale / Math.sqrt(Math.log(2)), within(rounding(2 * scale)));
        assertThat(OrliczNorm.of(FiniteLaw.symmetric(scale, 1), 1))
                .isCloseTo(scale / Math.log(2), within(rounding(2 * scale)));
    }

    @Test
    void a_rare_value_has_a_norm_far_above_its_mean() {
        // 1 + q(e^{x/C} − 1) = 2 at C = x/log(1 + 1/q).
        assertThat(OrliczNorm.of(FiniteLaw.twoPoint(40, 1e-12), 1))
                .isCloseTo(40 / Math.log1p(1e12), within(rounding(40)));
    }

    @Test
    void the_constant_zero_has_norm_zero() {
        assertThat(OrliczNorm.of(FiniteLaw.twoPoint(1, 0), 2)).isZero();
    }

    @Test
    void heavy_tails_have_infinite_norm() {
        assertThat(OrliczNorm.of(new GammaLaw(1, 1), 2)).isInfinite();
        assertThat(OrliczNorm.of(new StudentLaw(5), 1)).isInfinite();
        assertThat(OrliczNorm.of(new StudentLaw(2), 2)).isInfinite();
    }

    @Test
    void powers_give_the_norms_of_Lp() {
        FiniteLaw law = FiniteLaw.twoPoint(2, 0.25);
        double root = OrliczNorm.root(r -> law.expectation(x -> Math.pow(r * x, 3)), 10);
        assertThat(1 / root).isCloseTo(law.norm(3), within(rounding(2)));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> OrliczNorm.of(new NormalLaw(1), 3)).hasMessageContaining("must be 1 or 2");
        assertThatThrownBy(() -> OrliczNorm.root(r -> r, -1)).hasMessageContaining("bracket");
        assertThatThrownBy(() -> OrliczNorm.of(new UniformLaw(1e-200), 2)).hasMessageContaining("scale the variable");
        assertThatThrownBy(() -> OrliczNorm.of(new UniformLaw(1e200), 2)).hasMessageContaining("scale the variable");
        assertThatThrownBy(() -> OrliczNorm.root(r -> r, 0.5)).hasMessageContaining("must reach 1");
        assertThatThrownBy(() -> OrliczNorm.root(r -> r, Double.POSITIVE_INFINITY))
                .hasMessageContaining("the bracket of an Orlicz norm is Infinity, but must be positive and finite");
    }
}
