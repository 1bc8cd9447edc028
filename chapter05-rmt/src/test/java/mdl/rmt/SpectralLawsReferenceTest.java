package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Against values with 100 digits by {@code src/test/reference/spectral-laws.py}, near the line, at edges and far out. */
@DisplayName("Spectral laws")
class SpectralLawsReferenceTest {

    /** The longest of the formulas, counted in rounded operations. */
    private static final int OPERATIONS = 16;

    @ParameterizedTest(name = "{0} {2}, gamma = {1}, at {3} + {4}i")
    @CsvFileSource(resources = "spectral-laws.csv", numLinesToSkip = 1)
    void lose_no_more_digits_than_their_arguments_cost(
            String name,
            double gamma,
            String function,
            double re,
            double im,
            double real,
            double imaginary,
            double kappa) {
        SpectralLaw law = name.equals("semicircle") ? new SemicircleLaw() : new MarchenkoPasturLaw(gamma);
        switch (function) {
            case "density" -> assertThat(law.density(re)).isCloseTo(real, rounding(OPERATIONS, kappa * real));
            case "cdf" -> assertThat(law.cdf(re)).isCloseTo(real, rounding(OPERATIONS, kappa));
            case "transform" -> {
                Complex value = new Complex(real, imaginary);
                Complex error = law.stieltjes(new Complex(re, im)).subtract(value);
                assertThat(error.norm()).isCloseTo(0, rounding(OPERATIONS, kappa * value.norm()));
            }
            default -> throw new IllegalArgumentException("no function is called '" + function + "'");
        }
    }
}
