package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mdl.foundations.analysis.Activation;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Algebras of networks")
class NetworkAlgebraTest {

    /** Of sums of a dozen terms of order ten. */
    private static final double ROUNDOFF = Rounding.of(12).withScale(10).tolerance();

    private final double[] x = {0.3, 0.9};

    @ParameterizedTest
    @EnumSource
    void contain_sums_products_and_one(NetworkAlgebra algebra) {
        TwoLayerNetwork f = network(algebra.activation(), 1, -2);
        TwoLayerNetwork h = network(algebra.activation(), 0.5, 3);
        assertThat(algebra.sum(List.of(f, h)).at(x)).isCloseTo(f.at(x) + h.at(x), within(ROUNDOFF));
        assertThat(algebra.product(f, h).at(x)).isCloseTo(f.at(x) * h.at(x), within(ROUNDOFF));
        assertThat(algebra.product(f, h).width()).isEqualTo(algebra == NetworkAlgebra.COSINES ? 8 : 4);
        assertThat(algebra.one(2).at(x)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void separate_points(NetworkAlgebra algebra) {
        double[] other = {0.4, 0.1};
        TwoLayerNetwork separating = algebra.separating(x, other);
        assertThat(separating.at(x)).isCloseTo(1, within(ROUNDOFF));
        assertThat(separating.at(other)).isCloseTo(0, within(ROUNDOFF));
    }

    @Test
    void double_an_angle() {
        TwoLayerNetwork cosine =
                new TwoLayerNetwork(Activation.COSINE, new double[] {1}, new DoubleMatrix(1, 1, 1.0), new double[1]);
        TwoLayerNetwork square = NetworkAlgebra.COSINES.product(cosine, cosine);
        assertThat(square.weights().data).containsExactly(2, 0);
        assertThat(square.outer()).containsExactly(0.5, 0.5);
    }

    @Test
    void refuse_what_is_not_in_them() {
        TwoLayerNetwork relu = network(Activation.RELU, 1, 1);
        TwoLayerNetwork cosine = network(Activation.COSINE, 1, 1);
        assertThatThrownBy(() -> NetworkAlgebra.COSINES.product(cosine, relu))
                .hasMessage("the network has the activation ReLU and 2 inputs, but must have cosine and 2");
        assertThatThrownBy(() -> NetworkAlgebra.COSINES.sum(List.of())).hasMessage("a sum needs at least one network");
        assertThatThrownBy(() -> NetworkAlgebra.EXPONENTIALS.separating(x, x))
                .hasMessage("only two different points of the same space can be separated");
        assertThatThrownBy(() -> NetworkAlgebra.COSINES.one(-1)).hasMessageContaining("dimension is -1");
        assertThatThrownBy(() -> NetworkAlgebra.COSINES.separating(new double[] {Double.NaN}, new double[1]))
                .hasMessageContaining("x[0] is NaN");
    }

    private static TwoLayerNetwork network(Activation activation, double first, double second) {
        return new TwoLayerNetwork(
                activation, new double[] {first, 2}, new DoubleMatrix(2, 2, 1, -1, 0.5, second / 4), new double[] {
                    0.1, second / 2
                });
    }
}
