package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Leaving one sample out")
class LeaveOneOutTest {

    private static final Complex POINT = new Complex(0.5, 0.5);

    /** Resolvents at height 1/2 have norm 2, and matrices here a norm below 8. */
    private static final double CONDITION = 16;

    @Test
    void a_resolvent_has_the_poles_of_its_eigenvalues() {
        DoubleMatrix m = DoubleMatrix.diag(new DoubleMatrix(new double[] {1, -2, 0.5}));
        Resolvent resolvent = Resolvent.solve(m, POINT);
        for (int k = 0; k < 3; k++) {
            Complex pole = new Complex(m.get(k, k)).subtract(POINT).reciprocal();
            assertClose(resolvent.entry(k, k), pole, 3);
        }
        assertThat(resolvent.entry(0, 1)).isEqualTo(Complex.ZERO);
    }

    @Test
    void the_trace_of_a_resolvent_is_the_transform_of_the_spectrum() {
        DoubleMatrix m = SampleCovariance.of(data(12, 6));
        EmpiricalSpectrum spectrum = EmpiricalSpectrum.of(m);
        assertClose(Resolvent.solve(m, POINT).trace(), spectrum.stieltjes(POINT).multiply(6), 12);
    }

    @Test
    void a_resolvent_times_a_vector_is_a_solution() {
        DoubleMatrix m = data(4, 4);
        double[] x = {1, -1, 2, 0};
        Complex[] solution = Resolvent.solve(m, POINT).times(x);
        for (int j = 0; j < 4; j++) {
            Complex sum = solution[j].multiply(POINT).negate();
            for (int k = 0; k < 4; k++) {
                sum = sum.add(solution[k].multiply(m.get(j, k)));
            }
            assertClose(sum, new Complex(x[j]), 8);
        }
    }

    @Test
    void the_left_out_resolvent_is_that_of_the_other_rows() {
        DoubleMatrix x = data(6, 4);
        LeaveOneOut left = LeaveOneOut.of(x, 2);
        DoubleMatrix rest = new DoubleMatrix(5, 4);
        for (int row = 0, kept = 0; row < 6; row++) {
            if (row != 2) {
                rest.putRow(kept++, x.getRow(row));
            }
        }
        Resolvent direct = Resolvent.solve(SampleCovariance.of(rest).mul(5.0 / 6), POINT);
        Complex[] expected = direct.times(left.sample());
        Complex[] vector = left.resolventTimesSample(POINT);
        for (int j = 0; j < 4; j++) {
            assertClose(vector[j], expected[j], 8);
        }
        DoubleMatrix a = data(4, 4);
        Complex form = Complex.ZERO;
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                form = form.add(expected[k].multiply(a.get(j, k) * left.sample()[j]));
            }
        }
        assertClose(left.quadraticForm(a, POINT), form.divide(6), 16);
    }

    @Test
    void changes_of_the_trace_are_differences_of_two_resolvents() {
        DoubleMatrix x = data(7, 5);
        LeftOutTraces traces = LeftOutTraces.of(x);
        List<Complex> changes = traces.changes(POINT);
        Resolvent all = Resolvent.solve(SampleCovariance.of(x), POINT);
        for (int i = 0; i < 7; i++) {
            DoubleMatrix rest = x.dup();
            rest.putRow(i, DoubleMatrix.zeros(1, 5));
            Complex without = Resolvent.solve(SampleCovariance.of(rest), POINT).trace();
            assertClose(changes.get(i), all.trace().subtract(without), 10);
        }
        assertClose(traces.trace(POINT), all.trace(), 10);
        assertClose(traces.leadingTrace(2, POINT), all.entry(0, 0).add(all.entry(1, 1)), 10);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> LeaveOneOut.of(data(3, 2), 3)).hasMessageContaining("from 0 to 2");
        SymmetricEigen two = SymmetricEigen.of(DoubleMatrix.eye(2));
        assertThatThrownBy(() -> new LeaveOneOut(two, new double[3], 1)).hasMessageContaining("must have 2");
        assertThatThrownBy(() -> new LeaveOneOut(two, new double[2], 0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Resolvent.solve(data(3, 2), POINT)).hasMessageContaining("3 × 2");
        assertThatThrownBy(() -> new Resolvent(data(2, 2), data(3, 3))).hasMessageContaining("one size");
        assertThatThrownBy(() -> LeftOutTraces.of(DoubleMatrix.eye(2)).leadingTrace(3, Complex.I))
                .hasMessageContaining("the count is 3, but must lie between 0 and 2");
        assertThatThrownBy(() -> LeaveOneOut.of(new DoubleMatrix(2, 1, 1, Double.NaN), 1))
                .hasMessageContaining("X(1, 0) is NaN");
        assertThatThrownBy(() -> LeaveOneOut.of(DoubleMatrix.eye(2), 0).quadraticForm(DoubleMatrix.eye(1), Complex.I))
                .hasMessageContaining("A is 1 × 1, but must be 2 × 2");
    }

    private static DoubleMatrix data(int rows, int columns) {
        return EntryLaw.UNIFORM.matrix(
                rows, columns, new Randomness(1, "leave-one-out/" + rows + "x" + columns).generator());
    }

    private static void assertClose(Complex observed, Complex expected, double operations) {
        assertThat(observed.subtract(expected).norm())
                .isCloseTo(0, rounding(operations, CONDITION * (1 + expected.norm())));
    }
}
