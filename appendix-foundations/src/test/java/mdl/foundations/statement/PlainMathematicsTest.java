package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Formulas for the terminal")
class PlainMathematicsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "$\\tfrac1d\\,\\mathbb{E}\\operatorname{Tr}W^2=1+\\tfrac1d$; 1/d E Tr W²=1+1/d",
                "$\\operatorname{Im}s(x+\\mathrm{i}\\eta)$; Im s(x+iη)",
                "the scale $(G+G^\\top)/\\sqrt{d}$; the scale (G+Gᵀ)/√d",
                "$\\frac{n+d+1}{n}$; (n+d+1)/n",
                "$\\tfrac1d\\operatorname{Tr}(W-z)^{-1}$; 1/d Tr(W-z)⁻¹",
                "no formula at all; no formula at all"
            })
    void are_readable_without_typesetting(String tex, String plain) {
        assertThat(PlainMathematics.of(tex)).isEqualTo(plain);
    }
}
