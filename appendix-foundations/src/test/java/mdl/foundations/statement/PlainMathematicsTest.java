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
                "$\\frac1d\\E\\Tr W^2=1+\\frac1d$; 1/d E Tr W²=1+1/d",
                "$\\frac1π\\Im s(x+iη)$ and so on; 1/π Im s(x+iη) and so on",
                "the scale $(G+G^\\top)/\\sqrt{d}$; the scale (G+Gᵀ)/√d",
                "$\\frac{n+d+1}{n^2}$; (n+d+1)/n²",
                "$\\frac5{d^2}$; 5/d²",
                "$\\int\\Im\\frac{1}{λ-z}\\,μ(\\dd λ)$; ∫ Im 1/(λ-z) μ(dλ)",
                "$\\bigl[\\sum_kλ_k\\bigr]\\le n_\\star$; [∑_kλ_k] ≤ n_⋆",
                "$\\frac1d\\Tr(W-z)^{-1}$; 1/d Tr(W-z)⁻¹",
                "$\\hat{Σ}^3$; Σ̂³",
                "no formula at all; no formula at all"
            })
    void are_readable_without_typesetting(String tex, String plain) {
        assertThat(PlainMathematics.of(tex)).isEqualTo(plain);
    }
}
