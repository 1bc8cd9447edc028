package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Distance to the k-th neighbour")
class NeighborDistanceTest {

    @ParameterizedTest(name = "n = {0}, k = {1}, d = {2}")
    @CsvSource({"9,1,1", "9,9,2", "100,3,4", "2048,20,3", "1e6,500,2"})
    void moments_are_the_same_by_quadrature(double n, double k, int d) {
        NeighborDistance distance = NeighborDistance.onTorus(n, k, d);
        // The closed form subtracts logarithms of size n log n.
        double magnitude = n * Math.log(n) * distance.moment(2);
        assertThat(distance.mean(r -> r * r)).isCloseTo(distance.moment(2), rounding(200, magnitude));
    }

    @Test
    void mean_of_a_uniform_minimum_is_known() {
        // On the circle a ball of radius r has the mass 2r. Gamma functions at numbers up to 11 take some sixteen
        // steps.
        assertThat(NeighborDistance.onTorus(9, 1, 1).moment(1)).isCloseTo(1.0 / 20, rounding(16, 1));
        assertThat(NeighborDistance.onTorus(9, 3, 1).moment(1)).isCloseTo(3.0 / 20, rounding(16, 1));
    }

    @Test
    void wave_at_the_nearer_of_two_points_has_a_closed_form() {
        // On the circle the distance of the nearer one has the density 4(1 − 2r), so that E cos 2πr = 4/π².
        double expected = 0.3 + 1 - 4 / (Math.PI * Math.PI);
        assertThat(new WaveNeighborRisk(1, 0.3, 2 * Math.PI).at(2, 1, 1)).isCloseTo(expected, rounding(2 * 200, 1));
    }

    @Test
    void refuses_what_makes_no_sense() {
        assertThatThrownBy(() -> NeighborDistance.onTorus(5, 6, 1)).hasMessageContaining("rank is 6.0");
        assertThatThrownBy(() -> NeighborDistance.onTorus(5, 2, 0)).hasMessageContaining("dimension is 0");
        assertThatThrownBy(() -> new NeighborDistance(5, 2, Double.NaN, 1)).hasMessageContaining("logConstant is NaN");
        assertThatThrownBy(() -> NeighborDistance.onTorus(5, 2, 1).moment(0)).hasMessageContaining("s is 0.0");
        assertThatThrownBy(() -> NeighborDistance.nearestOnTorus(128, 20))
                .hasMessageContaining("n is 128, too few in dimension 20");
        WaveNeighborRisk wave = new WaveNeighborRisk(2, 1, 1);
        assertThatThrownBy(() -> wave.at(10, 10, 1)).hasMessageContaining("k is 10.0");
        assertThatThrownBy(() -> wave.at(10, 2, 0)).hasMessageContaining("periods is 0.0");
        assertThatThrownBy(() -> wave.least(1, 1)).hasMessageContaining("samples is 1.0");
        assertThatThrownBy(() -> NeighborDistance.onTorus(Double.POSITIVE_INFINITY, 1, 2))
                .hasMessageContaining("samples is Infinity");
    }
}
