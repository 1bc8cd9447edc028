package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Quantity")
class QuantityTest {

    @Test
    void reads_as_number_uncertainty_and_unit() {
        assertThat(Quantity.of(2.9142, 4).text()).isEqualTo("2.914");
        assertThat(Quantity.of(1.234e-5, 3).withUnit("s").text()).isEqualTo("1.23·10⁻⁵ s");
        assertThat(Quantity.of(0.01234, 4).plusMinus(0.0004).text()).isEqualTo("0.0123 ± 0.0004");
    }

    @Test
    void writes_every_part_as_json_in_full_precision() {
        Quantity quantity = Quantity.of(0.1 + 0.2, 2).withUnit("nats").plusMinus(0.05);
        assertThat(quantity.files("q")).containsOnlyKeys("json").containsEntry("json", """
                {
                  "kind" : "quantity",
                  "value" : 0.30000000000000004,
                  "uncertainty" : 0.05,
                  "unit" : "nats",
                  "significantDigits" : 2,
                  "text" : "0.30 ± 0.05 nats"
                }
                """);
    }

    @Test
    void leaves_out_an_uncertainty_that_is_not_known() {
        assertThat(Quantity.of(1, 1).json().has("uncertainty")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_value_that_is_not_finite_is_refused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(value, 3))
                .withMessageContaining("must be finite, not " + value);
    }

    @Test
    void bad_digits_uncertainties_and_prefixes_are_refused() {
        Quantity one = Quantity.of(1, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1, 0)).withMessageContaining("1..17, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plusMinus(0))
                .withMessageContaining("positive and finite, not 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> one.files("1 x")).withMessageContaining("\"1 x\"");
        assertThatNullPointerException().isThrownBy(() -> one.withUnit(null)).withMessageContaining("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(1, null, "", 3))
                .withMessageContaining("uncertainty");
        assertThat(new Quantity(1, OptionalDouble.empty(), "", 3)).isEqualTo(one);
    }
}
