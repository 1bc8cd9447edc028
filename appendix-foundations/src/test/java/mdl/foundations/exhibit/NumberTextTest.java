package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Number text")
class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "2.9142, 4, 2.914",
        "2, 3, 2.00",
        "-0.5, 2, −0.50",
        "123456, 3, 123000",
        "1.23e-5, 3, 1.23·10⁻⁵",
        "-6.02214076e23, 4, −6.022·10²³",
        "0, 4, 0",
        "-0.0, 4, 0",
        "0.99996, 4, 1.000",
        "9.9999, 1, 10",
        "Infinity, 3, ∞",
        "-Infinity, 3, −∞",
        "NaN, 3, NaN"
    })
    void a_number_has_its_significant_digits_and_a_true_minus_sign(double value, int digits, String text) {
        assertThat(NumberText.significant(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4, 0.00010",
        "9.94e-5, 9.9·10⁻⁵",
        "9.96e-5, 0.00010",
        "999999, 1.0·10⁶",
        "994999, 990000",
        "1e6, 1.0·10⁶"
    })
    void powers_of_ten_begin_where_the_rounded_number_leaves_a_ten_thousandth_to_a_million(double value, String text) {
        assertThat(NumberText.significant(value, 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01234, 0.00041, 0.0123 ± 0.0004",
        "2.9142, 0.3, 2.9 ± 0.3",
        "2.9142, 0.14, 2.91 ± 0.14",
        "2.9142, 0.096, 2.9 ± 0.1",
        "1.234e-5, 4e-7, (1.23 ± 0.04)·10⁻⁵",
        "-1234567, 4321, (−1.235 ± 0.004)·10⁶",
        "1234, 56, 1230 ± 60",
        "-0.001, 0.3, 0.0 ± 0.3",
        "0, 2e-9, (0 ± 2)·10⁻⁹"
    })
    void an_uncertainty_decides_the_digits_of_the_value(double value, double error, String text) {
        assertThat(NumberText.plusMinus(value, error)).isEqualTo(text);
    }

    @Test
    void a_count_shows_all_its_digits() {
        assertThat(NumberText.integer(-12_000_000)).isEqualTo("−12000000");
        assertThat(NumberText.integer(Long.MIN_VALUE)).isEqualTo("−9223372036854775808");
    }

    @Test
    void exponents_are_raised() {
        assertThat(NumberText.superscript(-12)).isEqualTo("⁻¹²");
        assertThat(NumberText.superscript(0)).isEqualTo("⁰");
        assertThat(NumberText.superscript(Integer.MIN_VALUE)).isEqualTo("⁻²¹⁴⁷⁴⁸³⁶⁴⁸");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 18})
    void digits_outside_1_to_17_are_refused(int digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberText.significant(1, digits))
                .withMessage("The number of significant digits must be in 1..17, not " + digits + ".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void an_uncertainty_that_is_not_positive_and_finite_is_refused(double error) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberText.plusMinus(1, error))
                .withMessageContaining("positive and finite, not " + error);
    }

    @Test
    void an_infinite_value_with_an_uncertainty_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberText.plusMinus(Double.NaN, 1))
                .withMessageContaining("finite, not NaN");
    }
}
