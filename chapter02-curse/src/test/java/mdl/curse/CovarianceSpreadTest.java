package mdl.curse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Rounding;
import mdl.rmt.BidiagonalWishart;
import mdl.rmt.EmpiricalSpectrum;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The spread of an empirical covariance")
class CovarianceSpreadTest {

    private static final Randomness RANDOM = new Randomness(Randomness.PROJECT_SEED, "covariance-spread");

    @Test
    void numbers_are_those_of_the_whole_spectrum() {
        CovarianceSpread spread = CovarianceSpread.draw(80, 40, RANDOM.generator());
        EmpiricalSpectrum whole = new BidiagonalWishart(80, 40).spectrum(RANDOM.generator());
        Offset<Double> rounding = Offset.offset(Rounding.of(40 * 40)
                .withScale(whole.largest() * whole.largest())
                .tolerance());
        assertThat(spread.smallest()).isCloseTo(whole.eigenvalues()[0], rounding);
        assertThat(spread.largest()).isCloseTo(whole.largest(), rounding);
        assertThat(spread.belowOne()).isEqualTo(whole.mass(0, 1));
        assertThat(spread.mean()).isCloseTo(whole.moment(1), rounding);
        assertThat(spread.meanSquare()).isCloseTo(whole.moment(2), rounding);
    }

    @Test
    void equal_eigenvalues_have_no_spread() {
        CovarianceSpread identity = new CovarianceSpread(1, 1, 0, 1, 1);
        assertThat(identity.operatorError()).isZero();
        assertThat(identity.meanSquaredError()).isZero();
        assertThat(identity.participation()).isOne();
    }

    @Test
    void error_is_the_larger_of_both_sides() {
        assertThat(new CovarianceSpread(0.25, 1.5, 0.5, 1, 2).operatorError()).isEqualTo(0.75);
        // Eigenvalues 0 and 2, in equal parts.
        CovarianceSpread half = new CovarianceSpread(0, 2, 0.5, 1, 2);
        assertThat(half.operatorError()).isOne();
        assertThat(half.meanSquaredError()).isOne();
        assertThat(half.participation()).isEqualTo(0.5);
    }

    @Test
    void refuses_fewer_samples_than_dimensions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovarianceSpread.draw(3, 4, RANDOM.generator()))
                .withMessageContaining("3 samples in 4 dimensions");
        assertThatIllegalArgumentException().isThrownBy(() -> new CovarianceSpread(2, 1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CovarianceSpread(0, 1, 2, 1, 1));
    }
}
