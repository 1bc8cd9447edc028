package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Worst-case risk of nearest neighbours")
class WorstCaseNeighborRiskTest {

    @Test
    void is_rational_on_the_line() {
        double n = 40;
        double k = 7;
        double squaredRadius = (k + 1) * (k + 2) / ((n + 1) * (n + 2)) / 4;
        double expected = 0.3 / k + 4 * squaredRadius * (1.0 / 4 + 1.0 / 12 / k);
        assertThat(new WorstCaseNeighborRisk(1, 0.3, 2).at(n, k)).isCloseTo(expected, rounding(20, 1));
    }

    @Test
    void has_a_simple_radius_in_the_plane() {
        double expected = 1.0 / 3 + 4.0 / 101 / Math.PI * (4.0 / 9 + (1.0 / 2 - 4.0 / 9) / 3);
        assertThat(new WorstCaseNeighborRisk(2, 1, 1).at(100, 3)).isCloseTo(expected, rounding(20, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void is_least_near_the_balance(int dimension) {
        WorstCaseNeighborRisk risk = new WorstCaseNeighborRisk(dimension, 0.2, 1);
        double n = 1e9;
        double k = risk.balancedNeighbors(n);
        assertThat(risk.at(n, k)).isLessThan(risk.at(n, k / 2)).isLessThan(risk.at(n, 2 * k));
    }

    @Test
    void balance_stays_among_the_neighbours() {
        assertThat(new WorstCaseNeighborRisk(1, 1e-9, 1).balancedNeighbors(10)).isEqualTo(1);
        assertThat(new WorstCaseNeighborRisk(1, 1e9, 1).balancedNeighbors(10)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    void number_of_samples_inverts_the_risk(int dimension) {
        WorstCaseNeighborRisk risk = new WorstCaseNeighborRisk(dimension, 0.2, 1);
        double n = risk.samplesFor(0.05);
        double factor = Math.exp(new BracketingNthOrderBrentSolver().getAbsoluteAccuracy());
        assertThat(risk.at(n / factor, risk.balancedNeighbors(n / factor))).isGreaterThan(0.05);
        assertThat(risk.at(n * factor, risk.balancedNeighbors(n * factor))).isLessThan(0.05);
    }

    @Test
    void refuses_what_makes_no_sense() {
        assertThatThrownBy(() -> new WorstCaseNeighborRisk(0, 1, 1)).hasMessageContaining("dimension is 0");
        assertThatThrownBy(() -> new WorstCaseNeighborRisk(1, 0, 1)).hasMessageContaining("noise is 0.0");
        assertThatThrownBy(() -> new WorstCaseNeighborRisk(1, 1, Double.NaN)).hasMessageContaining("lipschitz is NaN");
        WorstCaseNeighborRisk risk = new WorstCaseNeighborRisk(2, 1, 1);
        assertThatThrownBy(() -> risk.at(10, 10))
                .hasMessageContaining("k is 10.0")
                .hasMessageContaining("n = 10.0");
        assertThatThrownBy(() -> risk.samplesFor(-1)).hasMessageContaining("risk is -1.0");
        assertThatThrownBy(() -> risk.samplesFor(1e-30)).hasMessageContaining("1.0E30");
        assertThatThrownBy(() -> new WorstCaseNeighborRisk(2, 1, 1).at(Double.POSITIVE_INFINITY, 1))
                .hasMessageContaining("samples is Infinity");
        assertThatThrownBy(() -> new WorstCaseNeighborRisk(2, 1, 1).balancedNeighbors(-1))
                .hasMessageContaining("samples is -1.0");
        assertThatThrownBy(() -> new WaveNeighborRisk(341, 1, 1))
                .hasMessageContaining("dimension is 341, but must lie between 1 and 340");
        assertThatThrownBy(() -> new WaveNeighborRisk(2, 1, 1).at(10, 1, 1e6))
                .hasMessageContaining("the number of periods within the distance of a neighbour");
    }
}
