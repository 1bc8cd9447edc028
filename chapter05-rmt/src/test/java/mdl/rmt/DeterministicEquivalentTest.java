package mdl.rmt;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import org.hipparchus.complex.Complex;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deterministic equivalents")
class DeterministicEquivalentTest {

    private static final int D = 12;

    private final RandomGenerator generator = new Randomness(1, "equivalents").generator();
    private final DoubleMatrix a = EntryLaw.GAUSSIAN.matrix(D, D, generator);
    private final DoubleMatrix b = EntryLaw.GAUSSIAN.matrix(D, D, generator);
    private final PopulationCovariance toeplitz = PopulationCovariance.toeplitz(D, 0.5);

    @Test
    void resolvent_agrees_with_linear_solves() {
        SymmetricResolvent resolvent = SymmetricResolvent.of(toeplitz.matrix());
        Complex z = new Complex(-0.5);
        DoubleMatrix inverse = LuDecomposition.of(
                        toeplitz.matrix().add(DoubleMatrix.eye(D).mul(0.5)))
                .solve(DoubleMatrix.eye(D));
        DoubleMatrix left = MatrixProduct.multiply(a, inverse);
        DoubleMatrix right = MatrixProduct.multiply(b, inverse);
        DoubleMatrix sandwich = MatrixProduct.multiply(inverse, right);
        double size = a.norm2() * inverse.norm2() * b.norm2() * inverse.norm2();
        assertThat(resolvent.trace(a, z).getReal()).isCloseTo(left.diag().sum(), rounding(D * D, size));
        assertThat(resolvent.trace(a, b, z).getReal())
                .isCloseTo(MatrixProduct.multiply(left, right).diag().sum(), rounding(D * D, size));
        for (int i = 0; i < D; i++) {
            assertThat(resolvent.diagonal(z)[i].getReal()).isCloseTo(inverse.get(i, i), rounding(D * D, size));
            assertThat(resolvent.diagonal(b, z)[i].getReal()).isCloseTo(sandwich.get(i, i), rounding(D * D, size));
        }
    }

    @Test
    void diagonal_of_two_resolvents_has_their_trace_off_the_line_too() {
        SymmetricResolvent resolvent = SymmetricResolvent.of(toeplitz.matrix());
        Complex z = new Complex(1, 0.5);
        DoubleMatrix unit = DoubleMatrix.eye(D);
        Complex sum = Complex.ZERO;
        for (Complex entry : resolvent.diagonal(b, z)) {
            sum = sum.add(entry);
        }
        assertThat(sum.subtract(resolvent.trace(unit, b, z)).norm()).isCloseTo(0, rounding(D * D, b.norm2() * 4));
    }

    @Test
    void one_resolvent_with_the_identity_is_the_transform_of_the_law() {
        DeterministicEquivalent equivalent = new DeterministicEquivalent(toeplitz, 30);
        Complex z = new Complex(1, 0.5);
        Complex trace = equivalent.trace(DoubleMatrix.eye(D), z).divide(D);
        assertThat(trace.subtract(equivalent.law().stieltjes(z)).norm()).isCloseTo(0, rounding(4 * D, 2));
        Complex sum = Complex.ZERO;
        for (Complex entry : equivalent.diagonal(z)) {
            sum = sum.add(entry);
        }
        assertThat(sum.divide(D).subtract(trace).norm()).isCloseTo(0, rounding(4 * D, 2));
    }

    @Test
    void two_resolvents_are_symmetric_in_both_matrices_and_sum_their_diagonal() {
        DeterministicEquivalent equivalent = new DeterministicEquivalent(toeplitz, 9);
        Complex z = new Complex(-0.5);
        double size = a.norm2() * b.norm2() * 16;
        Complex exchanged = equivalent.trace(b, a, z);
        assertThat(equivalent.trace(a, b, z).subtract(exchanged).norm()).isCloseTo(0, rounding(D * D, size));
        Complex sum = Complex.ZERO;
        for (Complex entry : equivalent.diagonal(b, z)) {
            sum = sum.add(entry);
        }
        assertThat(sum.subtract(equivalent.trace(DoubleMatrix.eye(D), b, z)).norm())
                .isCloseTo(0, rounding(D * D, size));
    }

    @Test
    void data_have_the_root_of_the_covariance_as_factor() {
        RandomGenerator same = new Randomness(2, "root").generator();
        DoubleMatrix x = toeplitz.sample(D, EntryLaw.GAUSSIAN, new Randomness(2, "root").generator());
        DoubleMatrix z = EntryLaw.GAUSSIAN.matrix(D, D, same);
        DoubleMatrix root = LuDecomposition.of(z).solve(x);
        DoubleMatrix square = MatrixProduct.multiply(root, root);
        double condition =
                z.norm2() * LuDecomposition.of(z).solve(DoubleMatrix.eye(D)).norm2();
        assertThat(square.sub(toeplitz.matrix()).normmax()).isCloseTo(0, rounding(D * D, condition));
        assertThat(root.sub(root.transpose()).normmax()).isCloseTo(0, rounding(D * D, condition));
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new DeterministicEquivalent(toeplitz, 0)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> PopulationCovariance.toeplitz(3, 1)).hasMessageContaining("correlation is 1.0");
        assertThatThrownBy(() -> PopulationCovariance.diagonal(Double.NaN)).hasMessageContaining("a variance is NaN");
        assertThatThrownBy(() -> PopulationCovariance.toeplitz(Integer.MAX_VALUE, 0.5))
                .hasMessageContaining("choose a smaller dimension");
    }
}
