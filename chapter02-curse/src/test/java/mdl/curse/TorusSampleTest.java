package mdl.curse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.analysis.PanelQuadrature;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Samples, on the torus and on the line")
class TorusSampleTest {

    @Test
    void distances_go_around_the_torus() {
        TorusSample x = new TorusSample(new DoubleMatrix(1, 2, 0.125, 0.5));
        TorusSample y = new TorusSample(new DoubleMatrix(1, 2, 0.875, 0.5));
        assertThat(x.distances(y).get(0)).isEqualTo(0.25);
    }

    @Test
    void mean_nearest_distance_is_its_integral() {
        // On the circle V(r) = 2r; nine points are too few for a statement and enough for a formula.
        double byQuadrature = PanelQuadrature.integrate(r -> Math.pow(1 - 2 * r, 9), 0, 0.5, 1);
        assertThat(NeighborDistance.onTorus(9, 1, 1).moment(1))
                .isCloseTo(byQuadrature, Offset.offset(Rounding.of(16 + 9).tolerance()));
        assertThat(NeighborDistance.onTorus(9, 1, 1).moment(1))
                .isCloseTo(1.0 / 20, Offset.offset(Rounding.of(16).tolerance()));
    }

    @Test
    void line_transport_is_the_assignment() {
        TorusSample x = TorusSample.onSubtorus(20, 1, 1, new Randomness(1, "x").generator());
        TorusSample y = TorusSample.onSubtorus(20, 1, 1, new Randomness(1, "y").generator());
        DoubleMatrix costs = new DoubleMatrix(20, 20);
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                costs.put(i, j, Math.abs(x.points().get(i) - y.points().get(j)));
            }
        }
        assertThat(LineSample.transport(x.points().data, y.points().data))
                .isCloseTo(
                        Assignment.of(costs).cost() / 20,
                        Offset.offset(Rounding.of(20).tolerance()));
    }

    @Test
    void mean_line_transport_of_one_and_two_points() {
        // E|x − y| = 1/3; for two points 4²/(2·5·6).
        Offset<Double> rounding = Offset.offset(Rounding.of(16).tolerance());
        assertThat(LineSample.meanUniformTransport(1)).isCloseTo(1.0 / 3, rounding);
        assertThat(LineSample.meanUniformTransport(2)).isCloseTo(4.0 / 15, rounding);
    }

    @Test
    void kernel_discrepancy_is_its_fourier_series() {
        TorusKernel kernel = new TorusKernel(1, 0.25);
        TorusSample x = TorusSample.onSubtorus(5, 1, 1, new Randomness(2, "x").generator());
        double sum = 0;
        for (int m = 1; m <= 30; m++) {
            double re = 0;
            double im = 0;
            for (double t : x.points().data) {
                re += Math.cos(2 * Math.PI * m * t) / 5;
                im += Math.sin(2 * Math.PI * m * t) / 5;
            }
            sum += 2 * Math.pow(0.25, m) * (re * re + im * im);
        }
        // What 30 terms leave is below 4^{-30}.
        assertThat(kernel.squaredDiscrepancy(x))
                .isCloseTo(0.6 * sum, Offset.offset(Rounding.of(30 + 2 * 5).tolerance()));
        assertThat(kernel.squaredDiscrepancy(x, x))
                .isCloseTo(0, Offset.offset(Rounding.of(25).tolerance()));
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> new TorusSample(new DoubleMatrix(1, 1, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0, 1)");
        assertThatThrownBy(() -> new TorusKernel(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decay is 1.0");
        assertThatThrownBy(() -> LineSample.transport(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3 points");
        assertThatThrownBy(() -> TorusSample.onSubtorus(3, 2, 4, new Randomness(1, "x").generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 of 2 coordinates");
        assertThatThrownBy(() -> NeighborDistance.nearestOnTorus(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples is 0.0");
        assertThatThrownBy(() -> LineSample.meanUniformTransport(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n is 0");
        assertThatThrownBy(() -> new UnitCube(2).sample(0, new Randomness(1, "x").generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n is 0");
        assertThatThrownBy(() -> TorusKernel.of(2).squaredDiscrepancy(new TorusSample(new DoubleMatrix(1, 1, 0.5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dimension 2");
        assertThatThrownBy(() -> TorusSample.onSubtorus(Integer.MAX_VALUE, 2, 1, new Randomness(1, "x").generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
        assertThatThrownBy(() -> LineSample.transport(new double[] {Double.NaN}, new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x[0] is NaN");
        assertThatThrownBy(() -> new UnitCube(Integer.MAX_VALUE).sample(2, new Randomness(1, "x").generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose a smaller dimension");
    }
}
