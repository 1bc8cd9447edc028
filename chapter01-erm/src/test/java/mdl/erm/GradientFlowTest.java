package mdl.erm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Gradient flow")
class GradientFlowTest {

    private final QuadraticObjective quadratic =
            new QuadraticObjective(new DoubleMatrix(new double[][] {{2, 1}, {1, 2}}), 1, -1);

    /** What a step may be wrong by, ε(1 + |θ|) with |θ| ≤ |θ(0)|, for at most as many steps as gradients: it does not grow. */
    private static double error(GradientFlow flow, double[] start, int gradients) {
        return flow.tolerance() * (1 + new DoubleMatrix(start).norm2()) * gradients;
    }

    @ParameterizedTest(name = "tolerance {0}")
    @ValueSource(doubles = {1e-4, 1e-8, 1e-12})
    void agrees_with_the_closed_form_up_to_the_tolerances_of_its_steps(double tolerance) {
        Counted counted = new Counted(quadratic);
        double[] start = {4, 3};
        GradientFlow flow = new GradientFlow(counted, tolerance);
        double[] solved = flow.at(start, 3);
        double error = error(flow, start, counted.gradients().get());
        assertThat(solved).containsExactly(quadratic.flow(start, 3), Offset.offset(error));
    }

    /** The flow of 1 − cos θ is tan(θ(t)/2) = e^{−t} tan(θ(0)/2). */
    @Test
    void of_a_function_that_is_not_convex_has_a_closed_form_too() {
        Objective cosine = new Objective() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public double value(double[] theta) {
                return 1 - Math.cos(theta[0]);
            }

            @Override
            public double[] gradient(double[] theta) {
                return new double[] {Math.sin(theta[0])};
            }
        };
        Counted counted = new Counted(cosine);
        GradientFlow flow = new GradientFlow(counted, 1e-12);
        double[] start = {3};
        double[] solved = flow.at(start, 5);
        // While cos θ < 0 errors grow, by less than 1/sin(3).
        double growth = 1 / Math.sin(3);
        assertThat(solved[0])
                .isCloseTo(
                        2 * Math.atan(Math.exp(-5) * Math.tan(1.5)),
                        Offset.offset(
                                growth * error(flow, start, counted.gradients().get())));
    }

    /** The interpolation is of the order of the step's error, and as many steps lie behind an inner time as behind the last. */
    @Test
    void is_seen_at_inner_times_without_a_new_start() {
        double tolerance = 1e-10;
        Counted counted = new Counted(quadratic);
        double[] start = {4, 3};
        double[] times = {0.01, 0.5, 0.6, 3};
        GradientFlow flow = new GradientFlow(counted, tolerance);
        List<double[]> path = flow.along(start, times);
        int gradients = counted.gradients().get();
        assertThat(path).hasSize(times.length);
        for (int k = 0; k < times.length; k++) {
            assertThat(path.get(k))
                    .containsExactly(quadratic.flow(start, times[k]), Offset.offset(error(flow, start, gradients)));
        }
        assertThat(flow.at(start, 3)).containsExactly(path.get(3));
        assertThat(counted.gradients()).hasValue(2 * gradients);
    }

    @Test
    void starts_where_it_is_told() {
        double[] start = {4, 3};
        assertThat(new GradientFlow(quadratic, 1e-6).at(start, 0))
                .containsExactly(4, 3)
                .isNotSameAs(start);
    }

    @Test
    void refuses_what_does_not_fit() {
        assertThatThrownBy(() -> new GradientFlow(quadratic, 1e-15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the tolerance of a gradient flow is 1.0E-15");
        GradientFlow flow = new GradientFlow(quadratic, 1e-6);
        assertThatThrownBy(() -> flow.at(new double[2], -1))
                .hasMessage("the time is -1.0, but must be finite and not negative");
        assertThatThrownBy(() -> flow.at(new double[3], 1)).hasMessage("there are 3 parameters, but must be 2");
        assertThatThrownBy(() -> new GradientFlow(new QuadraticObjective(DoubleMatrix.eye(1), 0), 1e-6)
                        .at(new double[] {Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start[0] is NaN: every entry must be finite");
        assertThatThrownBy(() -> flow.along(new double[2])).hasMessage("there must be at least one time");
        assertThatThrownBy(() -> flow.along(new double[2], 1, 1))
                .hasMessage("the time 1.0 follows 1.0, but times must increase from 0 and be finite");
    }

    private record Counted(Objective objective, AtomicInteger gradients) implements Objective {

        Counted(Objective objective) {
            this(objective, new AtomicInteger());
        }

        @Override
        public int dimension() {
            return objective.dimension();
        }

        @Override
        public double value(double[] theta) {
            return objective.value(theta);
        }

        @Override
        public double[] gradient(double[] theta) {
            gradients.incrementAndGet();
            return objective.gradient(theta);
        }
    }
}
