package mdl.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Networks that square")
class SquaringNetworkTest {

    /** All numbers are short binary fractions, so nothing is rounded. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void interpolate_the_square(int folds) {
        SquaringNetwork square = new SquaringNetwork(folds);
        assertThat(LinearPieces.of(square.network(), 0, 1))
                .usingRecursiveComparison()
                .isEqualTo(square.interpolant());
        double middle = Math.scalb(1.0, -folds - 1);
        assertThat(square.network().at(middle) - middle * middle).isEqualTo(square.error());
    }

    @Test
    void have_three_units_in_each_hidden_layer() {
        DeepNetwork network = new SquaringNetwork(4).network();
        assertThat(network.depth()).isEqualTo(5);
        assertThat(network.layers().subList(0, 4))
                .allSatisfy(layer -> assertThat(layer.outputs()).isEqualTo(3));
    }

    @Test
    void multiply() {
        SquaringNetwork square = new SquaringNetwork(3);
        DeepNetwork product = square.product();
        assertThat(product.dimension()).isEqualTo(2);
        assertThat(product.layers().get(0).outputs()).isEqualTo(9);
        assertThat(product.at(0.25, 0.5)).isEqualTo(0.125);
        assertThat(product.at(0.125, 0.25) - 0.125 * 0.25).isEqualTo(2 * square.error());
        assertThat(product.at(0.0625, 0.1875) - 0.0625 * 0.1875).isEqualTo(-square.error());
    }

    @Test
    void refuse_a_depth_that_doubles_cannot_hold() {
        assertThatThrownBy(() -> new SquaringNetwork(21)).hasMessage("folds is 21, but must lie between 1 and 20");
    }
}
