package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fourier transforms and the Barron norm")
class BarronNormTest {

    private static final int NODES = 16;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 5, 20})
    void of_a_tent_is_the_square_of_a_sinc(double frequency) {
        FourierTransform tent = new FourierTransform(t -> 1 - Math.abs(t), -1, 1, 0.25);
        double sinc = Math.sin(frequency / 2) / (frequency / 2);
        double rounding = Rounding.of(8 * NODES + frequency).tolerance();
        assertThat(tent.real(frequency)).isCloseTo(sinc * sinc / (2 * Math.PI), within(rounding));
        assertThat(tent.imaginary(frequency)).isCloseTo(0, within(rounding));
    }

    @Test
    void a_shift_turns_the_phase_and_keeps_the_modulus() {
        FourierTransform bell = new FourierTransform(t -> Math.exp(-(t - 2) * (t - 2) / 2), -8, 12, 0.5);
        double modulus = Math.exp(-0.5 * 1.3 * 1.3) / Math.sqrt(2 * Math.PI);
        double rounding = Rounding.of(40 * NODES + 1.3 * 12).tolerance();
        assertThat(bell.modulus(1.3)).isCloseTo(modulus, within(rounding));
        assertThat(bell.real(1.3)).isCloseTo(modulus * Math.cos(2.6), within(rounding));
        assertThat(bell.imaginary(1.3)).isCloseTo(-modulus * Math.sin(2.6), within(rounding));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5", "40"})
    void of_a_radial_function_agrees_with_the_closed_form(int dimension) {
        GaussianBump bump = new GaussianBump(new double[dimension], 0.7, 3);
        double reach = (Math.sqrt(dimension) + 9) / 0.7;
        double norm = BarronNorm.radial(dimension, bump::modulus, reach, 0.7);
        // Panels; powers, whose relative errors are d times those of their bases; and logarithms up to d log d.
        double steps = reach / 0.7 + NODES + 2 * dimension + dimension * Math.log(dimension + 1);
        assertThat(norm)
                .isCloseTo(
                        bump.barronNorm(),
                        within(Rounding.of(steps).withScale(norm).tolerance()));
    }

    /** √(2/π), √(π/2), 2√(2/π): the means of the chi laws. */
    @Test
    void of_a_standard_gaussian_is_the_mean_of_a_chi_law() {
        double rounding = Rounding.of(5).withScale(2).tolerance();
        assertThat(GaussianBump.standard(1).barronNorm()).isCloseTo(Math.sqrt(2 / Math.PI), within(rounding));
        assertThat(GaussianBump.standard(2).barronNorm()).isCloseTo(Math.sqrt(Math.PI / 2), within(rounding));
        assertThat(GaussianBump.standard(3).barronNorm()).isCloseTo(2 * Math.sqrt(2 / Math.PI), within(rounding));
    }

    @Test
    void of_the_logistic_function_is_one_quarter() {
        FourierTransform derivative = new FourierTransform(Activation.LOGISTIC::derivative, -40, 40, 1);
        double rounding = Rounding.of(80 * NODES + 14 + NODES).tolerance();
        assertThat(derivative.real(1)).isCloseTo(1 / (2 * Math.sinh(Math.PI)), within(rounding));
        assertThat(BarronNorm.ofActivation(derivative, 14, 1)).isCloseTo(0.25, within(rounding));
    }

    @Test
    void refuse_what_has_no_integral() {
        assertThatThrownBy(() -> BarronNorm.radial(400, r -> 1, 10, 1)).hasMessageContaining("finite double");
        assertThatThrownBy(() -> BarronNorm.radial(0, r -> 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dimension is 0, but must be at least 1");
        assertThatThrownBy(() -> new FourierTransform(t -> t, 1, 1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a transform is taken over a finite interval, not from 1.0 to 1.0");
        assertThatThrownBy(() -> new FourierTransform(t -> t, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the width of the panels is 0.0");
        assertThatThrownBy(() -> new SphericalCosine(2).at(1e5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t is 100000.0, but must lie between 0.0 and 10000.0");
    }
}
