package mdl.foundations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.statement.Rounding;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Airy function")
class AiryTest {

    /** Values of mpmath.airyai with 30 digits, rounded. */
    @ParameterizedTest(name = "Ai({0})")
    @CsvSource({
        "-12,-0.066555175054373129",
        "-8,-0.052705050356386203",
        "-4.5,0.29215278105595947",
        "-1,0.53556088329235212",
        "0.5,0.23169360648083349",
        "1,0.13529241631288142",
        "3,0.0065911393574607191",
        "10,1.1047532552898686e-10",
        "50,4.5849417240748285e-104"
    })
    void agrees_with_reference_values(double x, double expected) {
        // The sum has at most a hundred terms.
        // Below -1 the largest terms are e^{1/24 + |x|/2}, or e^{1/3 + 4} on the higher line, and beyond 1 errors are
        // relative,
        // with the condition number x√x of the exponential.
        double scale = x < 1 ? Math.exp(0.4 + Math.max(0, Math.min(-x, Math.max(4, -x / 2)))) : expected;
        double condition = Math.max(1, Math.abs(x) * Math.sqrt(Math.abs(x)));
        double tolerance =
                Rounding.of(100).withScale(scale).withCondition(condition).tolerance();
        assertThat(Airy.ai(x)).isCloseTo(expected, within(tolerance));
    }

    @Test
    void has_its_closed_form_at_zero() {
        double expected = Math.pow(3, -2.0 / 3) / Gamma.gamma(2.0 / 3);
        assertThat(Airy.ai(0)).isCloseTo(expected, within(Rounding.of(50).tolerance()));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> Airy.ai(-13)).hasMessageContaining("x is -13.0");
        assertThatThrownBy(() -> Airy.ai(Double.NaN)).hasMessageContaining("x is NaN");
    }
}
