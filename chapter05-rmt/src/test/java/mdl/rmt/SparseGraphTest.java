package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.ToDoubleFunction;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Expectation;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sparse graph")
class SparseGraphTest {

    private final Randomness random = new Randomness(8, "graph");

    @Test
    void entries_are_symmetric_with_two_values_and_a_zero_diagonal() {
        DoubleMatrix h = new SparseGraph(10, 0.2).sample(random.generator());
        double deviation = Math.sqrt(10 * 0.2 * 0.8);
        for (int i = 0; i < 10; i++) {
            assertThat(h.get(i, i)).isZero();
            for (int j = 0; j < i; j++) {
                assertThat(h.get(i, j)).isEqualTo(h.get(j, i)).isIn(0.8 / deviation, -0.2 / deviation);
            }
        }
    }

    @Test
    void entries_have_mean_zero_and_the_moments_are_exact() {
        SparseGraph graph = new SparseGraph(6, 0.3);
        assertMean(0, graph, h -> h.get(0, 1));
        assertMean(1.0 / 6, graph, h -> h.get(0, 1) * h.get(0, 1));
        assertMean(graph.fourthMoment(), graph, h -> EmpiricalSpectrum.of(h).moment(4));
    }

    @Test
    void two_vertices_have_two_eigenvalues_of_one_size() {
        // H⁴ is the identity times the fourth power of the one entry: ((1 − 3pq)/(pq))/4.
        double p = 0.3;
        double variance = p * (1 - p);
        assertThat(new SparseGraph(2, p).fourthMoment()).isCloseTo((1 - 3 * variance) / (4 * variance), rounding(8, 4));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new SparseGraph(1, 0.5)).hasMessageContaining("vertices is 1");
        assertThatThrownBy(() -> new SparseGraph(5, 0)).hasMessageContaining("probability is 0.0");
        assertThatThrownBy(() -> new SparseGraph(5, 1)).hasMessageContaining("probability is 1.0");
        assertThatThrownBy(() -> new SparseGraph(1_000_000, 0.5)).hasMessageContaining("GB");
    }

    private void assertMean(double exact, SparseGraph graph, ToDoubleFunction<DoubleMatrix> number) {
        Expectation mean = Expectation.of(
                "the mean", exact, random.sample(2000, generator -> number.applyAsDouble(graph.sample(generator))));
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }
}
