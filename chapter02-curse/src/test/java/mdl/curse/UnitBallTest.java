package mdl.curse;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Unit ball")
class UnitBallTest {

    @Test
    void has_the_volumes_of_school() {
        double[] volumes = {2, Math.PI, 4 * Math.PI / 3, Math.PI * Math.PI / 2, 8 * Math.PI * Math.PI / 15};
        for (int d = 1; d <= volumes.length; d++) {
            assertThat(new UnitBall(d).volume()).isCloseTo(volumes[d - 1], rounding(d, volumes[d - 1]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100, 10_001, 1_000_000})
    void obeys_its_recursion_where_the_volume_itself_vanishes(int d) {
        double log = new UnitBall(d).logVolume();
        double before = new UnitBall(d - 2).logVolume();
        assertThat(log - before).isCloseTo(Math.log(2 * Math.PI / d), rounding(4, Math.abs(log) + 1));
    }

    @Test
    void stirling_is_too_large_by_a_sixth_of_the_inverse_dimension() {
        // The next term of the series bounds what is left.
        UnitBall ball = new UnitBall(50);
        double excess = ball.logStirling() - ball.logVolume();
        assertThat(excess).isLessThan(1 / (6.0 * 50)).isGreaterThan(1 / (6.0 * 50) - 1 / (45 * Math.pow(50, 3)));
    }

    @Test
    void needs_a_dimension() {
        assertThatThrownBy(() -> new UnitBall(0)).hasMessage("dimension is 0, but must be at least 1");
    }
}
