package mdl.foundations.analysis;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Quadrature")
class QuadratureTest {

    @Test
    void Gauss_Chebyshev_is_exact_to_degree_2n_minus_1() {
        // ∫ t⁸ (2/π)√(1 − t²) dt = 14/256, the fourth Catalan number over 4⁴; five nodes reach degree 9.
        assertThat(new GaussChebyshev(5).integrate(t -> Math.pow(t, 8))).isCloseTo(14 / 256.0, rounding(5, 1));
        double oneTooFew = new GaussChebyshev(4).integrate(t -> Math.pow(t, 8));
        assertThat(Math.abs(oneTooFew - 14 / 256.0)).isGreaterThan(1.0 / 512);
    }

    @Test
    void panels_reach_rounding_for_a_pole_at_their_width() {
        double eta = 0.01;
        double exact = 2 * Math.atan(1 / eta);
        double integral = PanelQuadrature.integrate(x -> eta / (x * x + eta * eta), -1, 1, eta);
        assertThat(integral).isCloseTo(exact, rounding(16 * 200, exact));
    }

    @Test
    void panels_can_be_had_as_nodes_and_weights() {
        PanelQuadrature.Nodes nodes = PanelQuadrature.nodes(-1, 2, 0.5);
        double sum = 0;
        for (int k = 0; k < nodes.points().length; k++) {
            sum += nodes.weights()[k] * Math.exp(nodes.points()[k]);
        }
        assertThat(nodes.points()).hasSize(6 * 16).isSorted();
        assertThat(sum).isCloseTo(PanelQuadrature.integrate(Math::exp, -1, 2, 0.5), rounding(6 * 16, Math.exp(2)));
        assertThat(PanelQuadrature.nodes(2, 2, 1).points()).isEmpty();
    }

    @Test
    void an_entire_function_needs_one_panel_at_least() {
        assertThat(PanelQuadrature.integrate(x -> 1, 0, 1, Double.POSITIVE_INFINITY))
                .isCloseTo(1, rounding(16, 1));
    }

    @Test
    void an_empty_interval_has_no_mass() {
        assertThat(PanelQuadrature.integrate(x -> 1, 2, 2, 1)).isZero();
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new GaussChebyshev(0)).hasMessageContaining("nodes is 0");
        assertThatThrownBy(() -> PanelQuadrature.integrate(x -> x, 1, 0, 1)).hasMessageContaining("ordered limits");
        assertThatThrownBy(() -> PanelQuadrature.integrate(x -> x, 0, Double.NaN, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> PanelQuadrature.integrate(x -> x, 0, 1, 0)).hasMessageContaining("positive distance");
        assertThatThrownBy(() -> PanelQuadrature.integrate(x -> x, 0, 1, 1e-9)).hasMessageContaining("panels");
    }
}
