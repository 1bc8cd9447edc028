package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mdl.foundations.exhibit.CurveSampler.Vertex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Curve sampler")
class CurveSamplerTest {

    private static final Axis X = Axis.linear("x");
    private static final Axis Y = Axis.linear("y");

    @Test
    void both_ends_are_vertices_and_the_abscissae_increase() {
        List<Vertex> graph = CurveSampler.sample("c", Math::log10, 0.3, 700, Axis.logarithmic("d"), Y);
        assertThat(graph.get(0)).isEqualTo(new Vertex(0.3, Math.log10(0.3)));
        assertThat(graph.get(graph.size() - 1)).isEqualTo(new Vertex(700, Math.log10(700)));
        assertThat(graph).extracting(Vertex::x).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void every_vertex_lies_on_the_graph() {
        assertThat(CurveSampler.sample("c", Math::sin, 0, 10, X, Y))
                .allSatisfy(vertex -> assertThat(vertex.y()).isEqualTo(Math.sin(vertex.x())));
    }

    @Test
    void the_vertical_slope_of_the_semicircle_is_followed_within_a_pixel() {
        DoubleUnaryOperator semicircle = x -> Math.abs(x) < 2 ? Math.sqrt(4 - x * x) : 0;
        List<Vertex> graph = CurveSampler.sample("c", semicircle, -2.5, 2.5, X, Y);
        double pixelX = 5 / Layout.WIDTH;
        double pixelY = 2 / Layout.HEIGHT;
        for (int i = 1; i < graph.size(); i++) {
            Vertex a = graph.get(i - 1);
            Vertex b = graph.get(i);
            for (double share : new double[] {0.25, 0.5, 0.75}) {
                double chord = a.y() + share * (b.y() - a.y());
                double x = a.x() + share * (b.x() - a.x());
                // A point of the graph within a pixel to either side is as high as the chord, up to a pixel.
                double least = Math.min(semicircle.applyAsDouble(x - pixelX), semicircle.applyAsDouble(x + pixelX));
                double most = Math.max(semicircle.applyAsDouble(x - pixelX), semicircle.applyAsDouble(x + pixelX));
                assertThat(chord).isBetween(least - pixelY, Math.max(most, semicircle.applyAsDouble(x)) + pixelY);
            }
        }
    }

    @Test
    void straight_lines_need_no_more_than_the_first_grid() {
        assertThat(CurveSampler.sample("c", x -> 3 * x, 0, 1, X, Y)).hasSize(241);
    }

    @Test
    void what_lies_outside_the_range_is_not_refined() {
        int inside = CurveSampler.sample("c", x -> 1 / Math.abs(x), -1, 1, X, Y.range(0, 1e4))
                .size();
        int outside = CurveSampler.sample("c", x -> 1 / Math.abs(x), -1, 1, X, Y.range(-1, 0))
                .size();
        assertThat(outside).isEqualTo(241).isLessThan(inside);
    }

    @Test
    void nan_is_refused_with_the_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveSampler.sample("root", Math::sqrt, -1, 1, X, Y))
                .withMessageContaining("curve \"root\" is NaN at x = -1.0");
    }

    @Test
    void empty_infinite_and_non_positive_intervals_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveSampler.sample("c", x -> x, 1, 1, X, Y))
                .withMessageContaining("finite from < to, not [1.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveSampler.sample("c", x -> x, 0, Double.POSITIVE_INFINITY, X, Y))
                .withMessageContaining("not [0.0, Infinity]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurveSampler.sample("c", x -> x, 0, 1, Axis.logarithmic("d"), Y))
                .withMessageContaining("above 0 on the logarithmic axis \"d\", not at 0.0");
    }
}
