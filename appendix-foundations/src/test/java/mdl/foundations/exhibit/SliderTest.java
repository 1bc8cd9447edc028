package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Slider")
class SliderTest {

    @Test
    void stops_are_the_decimal_numbers_that_one_expects() {
        Slider slider = Slider.of("γ", 0.05, 4, 0.05, 0.5);

        assertThat(slider.stops().size()).isEqualTo(80);
        assertThat(slider.stops().slice(0, 4).toArray()).containsExactly(0.05, 0.1, 0.15, 0.2);
        assertThat(slider.stops().at(79)).isEqualTo(4);
        assertThat(slider.startValue()).isEqualTo(0.5);
    }

    @Test
    void stops_may_be_equal_ratios_apart() {
        Slider slider = Slider.logarithmic("λ", 1e-3, 10, 9, 0.1);

        assertThat(slider.stops().toArray()).containsExactly(1e-3, 3.16e-3, 0.01, 0.0316, 0.1, 0.316, 1, 3.16, 10);
        assertThat(slider.start()).isEqualTo(4);
    }

    @Test
    void stops_may_be_any_increasing_numbers() {
        assertThat(Slider.among("m", 4, 1, 2, 4, 8).start()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4    | 0.05 | 0.05   | 0.5  | must run over finite from < to, not [4.0, 0.05]
            0.05 | NaN  | 0.05   | 0.5  | must run over finite from < to, not [0.05, NaN]
            0.05 | 4    | 0.05   | 5    | cannot start at 5.0, which is none of its stops; the nearest is 4.0
            0.05 | 4    | 0.05   | 0.52 | cannot start at 0.52, which is none of its stops; the nearest is 0.5
            0.05 | 4    | 0      | 0.5  | step of the slider γ must be positive and fit between 0.05 and 4.0
            0.05 | 4    | 0.03   | 0.5  | never reaches 4.0 from 0.05 in steps of 0.03
            0.05 | 4    | 0.0001 | 0.5  | must have 2 to 200 stops, not 39501
            """)
    void a_slider_that_makes_no_sense_is_refused(double from, double to, double step, double start, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slider.of("γ", from, to, step, start))
                .withMessageContaining(message);
    }

    @Test
    void a_logarithmic_slider_begins_above_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slider.logarithmic("λ", 0, 1, 9, 1))
                .withMessage("The logarithmic slider λ must begin above 0, not at 0.0.");
    }

    @Test
    void a_slider_has_at_least_two_stops() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slider.logarithmic("λ", 1, 10, 1, 1))
                .withMessage("The slider λ must have 2 to 200 stops, not 1.");
    }

    @Test
    void stops_increase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slider.among("m", 1, 1, 3, 2))
                .withMessageContaining("A stop of the slider m must increase");
    }
}
