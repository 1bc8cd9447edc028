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
                "$\\|\\hat{Σ}-I\\|$; ‖Σ̂-I‖",
                "the scale $(G+G^\\top)/\\sqrt{d}$; the scale (G+Gᵀ)/√d",
                "$\\frac{n+d+1}{n^2}$; (n+d+1)/n²",
                "$\\frac5{d^2}$; 5/d²",
                "$\\int\\Im\\frac{1}{λ-z}\\,μ(\\dd λ)$; ∫ Im 1/(λ-z) μ(dλ)",
                "$\\bigl[\\sum_kλ_k\\bigr]\\le n_\\star$; [Σ_kλ_k]≤n_⋆",
                "$\\frac1d\\Tr(W-z)^{-1}$; 1/d Tr(W-z)⁻¹",
                "$\\hat{Σ}^3$; Σ̂³",
                "$\\norm{A-B}_\\op\\le1$; ‖A-B‖_op≤1",
                "$\\abs{s^{(k)}(z)}\\ge0$; |s^(k)(z)|≥0",
                "$λ_{i+j}(A)+R_{11}$; λ_(i+j)(A)+R_11",
                "$\\norm{\\nabla f}_\\op$; ‖∇f‖_op",
                "$\\prod_l(A\\odot B_l)$; Π_l(A⊙B_l)",
                "$\\oint R(z)\\,\\dd z$; ∮ R(z) dz",
                "$1/\\dist(z,\\supp μ)$; 1/dist(z,supp μ)",
                "$\\abs{z}\\ge\\Im z$; |z|≥Im z",
                "$\\frac{2}{d\\Im z}$; 2/(dIm z)",
                "$-z\\tilde{s}_d(z)$; -zs̃_d(z)",
                "$\\abs{\\bar{X}_n-μ}$; |X̄_n-μ|",
                "$\\int_t^\\infty f$; ∫ _t^∞ f",
                "$s_{\\hat{μ}}(z)$; s_μ̂(z)",
                "$\\norm{\\hat{θ}-\\bar{θ}}$; ‖θ̂-θ̄‖",
                "$\\frac{1}{\\sqrt{d}}\\norm{W}_F$ and $\\norm{W}_\\op$; 1/(√d) ‖W‖_F and ‖W‖_op",
                "$p=d^{-1/2}$; p=d^(-1/2)",
                "$(UWU^\\top)_{11}^4$; (UWUᵀ)_11⁴",
                "$\\sqrt{\\log d+c}$; √(log d+c)",
                "$\\Var\\Re s\\le\\norm{A}_F^2+\\norm{A}_\\op$; Var Re s≤‖A‖_F²+‖A‖_op",
                "$\\abs{f}\\ge\\max_ig_i$; |f|≥max_ig_i",
                "$\\langleθ,Σθ\\rangle$; ⟨θ,Σθ⟩",
                "$\\mathrm{df}_1(κ)$ of $\\diag(0,1)$; df_1(κ) of diag(0,1)",
                "$\\dim\\mathrm{col}(A)=\\rank(A)$; dim col(A)=rank(A)",
                "$\\log\\abs{\\det A}+\\cos kθ$; log|det A|+cos kθ",
                "$\\frac{a}{ε}$; a/ε",
                "$\\lceil L/ε\\rceil\\mp\\sin(x)$; ⌈L/ε⌉∓sin(x)",
                "$\\cos x\\pm\\sin y$; cos x±sin y",
                "$\\mathsf B+\\mathbf 1^\\top$; B+1ᵀ",
                "no formula at all; no formula at all"
            })
    void are_readable_without_typesetting(String tex, String plain) {
        assertThat(PlainMathematics.of(tex)).isEqualTo(plain);
    }
}
