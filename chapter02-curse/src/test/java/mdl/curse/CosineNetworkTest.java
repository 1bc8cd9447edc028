package mdl.curse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cosine networks on the cube, and the Walsh–Hadamard transform")
class CosineNetworkTest {

    @Test
    void risk_and_gradient_are_means_over_the_cube() {
        CosineNetwork network = CosineNetwork.draw(3, 4, new Randomness(1, "network").generator());
        network = network.step(0.1, gradient(network, 5));
        double[] exact = network.riskAndGradient(6);
        double[] mean = new double[exact.length];
        double[] terms = new double[exact.length];
        for (long point = 0; point < 16; point++) {
            double[] at = network.valueAndGradientAt(point);
            double error = at[0] - (Long.bitCount(point & 6) % 2 == 0 ? 1 : -1);
            mean[0] += error * error / 16;
            terms[0] = mean[0];
            for (int k = 1; k < mean.length; k++) {
                mean[k] += 2 * error * at[k] / 16;
                terms[k] += Math.abs(2 * error * at[k]) / 16;
            }
        }
        for (int k = 0; k < mean.length; k++) {
            assertThat(exact[k])
                    .isCloseTo(
                            mean[k],
                            Offset.offset(
                                    Rounding.of(16 + 3 * 4).withScale(terms[k]).tolerance()));
        }
    }

    private static double[] gradient(CosineNetwork network, long s) {
        double[] risk = network.riskAndGradient(s);
        return Arrays.copyOfRange(risk, 1, risk.length);
    }

    @Test
    void transform_of_a_parity_is_one_at_its_index() {
        double[] values = new double[8];
        for (int i = 0; i < 8; i++) {
            values[i] = Integer.bitCount(i & 5) % 2 == 0 ? 1 : -1;
        }
        assertThat(WalshHadamard.correlations(values)).containsExactly(0, 0, 0, 0, 0, 1, 0, 0);
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> WalshHadamard.correlations(1, 2, 3)).hasMessageContaining("3 is no power of two");
        assertThatThrownBy(() -> new CosineNetwork(new double[1], new double[2][1], new double[1]))
                .hasMessageContaining("2 rows");
        assertThatThrownBy(() -> new CosineNetwork(new double[2], new double[][] {{1}, {1, 2}}, new double[2]))
                .hasMessageContaining("one length");
        CosineNetwork one = new CosineNetwork(new double[1], new double[1][1], new double[1]);
        assertThatThrownBy(() -> one.step(1, new double[4])).hasMessageContaining("length 4");
        assertThatThrownBy(() -> CosineNetwork.draw(-1, 4, new Randomness(1, "network").generator()))
                .hasMessageContaining("the width is -1, but must be at least 1");
        assertThatThrownBy(() -> CosineNetwork.draw(1, 64, new Randomness(1, "network").generator()))
                .hasMessageContaining("the dimension is 64, but must lie between 1 and 63");
    }
}
