package mdl.ridge;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Head and tail of a spectrum")
class HeadAndTailTest {

    /** Five eigenvalues 100 and a thousand 0.001. */
    private static CovarianceSpectrum gap() {
        double[] values = new double[1005];
        Arrays.fill(values, 0.001);
        Arrays.fill(values, 0, 5, 100);
        return new CovarianceSpectrum(values);
    }

    @Test
    void effective_rank_counts_equal_eigenvalues() {
        CovarianceSpectrum flat = CovarianceSpectrum.isotropic(30);
        assertThat(new SpectralTail(flat, 0).effectiveRank()).isCloseTo(30, rounding(30, 30));
        assertThat(new SpectralTail(flat, 12).effectiveRank()).isCloseTo(18, rounding(30, 18));
        assertThat(new SpectralTail(gap(), 5).effectiveRank()).isCloseTo(1000, rounding(1000, 1000));
        assertThat(new SpectralTail(flat, 30).effectiveRank()).isInfinite();
        assertThat(new SpectralTail(flat, 30).sum()).isZero();
    }

    @Test
    void geometric_tail_has_a_closed_form() {
        double[] values = new double[200];
        Arrays.setAll(values, k -> Math.pow(0.5, k + 1));
        // (2^{-k})² / (4^{-k}/3) = 3 for every k.
        for (int k : new int[] {0, 1, 50, 140}) {
            assertThat(new SpectralTail(new CovarianceSpectrum(values), k).effectiveRank())
                    .isCloseTo(3, rounding(200, 3));
        }
        double[] tiny = new double[60];
        Arrays.fill(tiny, 1e-300);
        assertThat(new SpectralTail(new CovarianceSpectrum(tiny), 20).effectiveRank())
                .isCloseTo(40, rounding(60, 40));
    }

    @Test
    void two_levels_are_cut_between_them() {
        double[] target = new double[1005];
        target[0] = 3;
        target[1004] = 10;
        HeadAndTail cut = HeadAndTail.of(new LinearModel(gap(), target, 2), 50, 0);
        assertThat(cut.cut()).isEqualTo(5);
        assertThat(cut.smallestOfHead()).isEqualTo(100);
        assertThat(cut.biasBound()).isCloseTo(cut.constant() * (100 * 9 + 0.001 * 100), rounding(1005, 1000));
        assertThat(cut.varianceBound()).isCloseTo(cut.constant() * 2 * (0.1 + 200 / 1000.0), rounding(1005, 1));
        assertThat(cut.atMostSamples(100)).isCloseTo(2.505, rounding(1005, 3));
        assertThat(cut.atMostSamples(0.001)).isCloseTo(502.5, rounding(1005, 503));
        assertThat(cut.atLeastSamples()).isCloseTo(2010, rounding(1005, 2010));
    }

    @Test
    void bounds_hold_beyond_an_empty_head() {
        double[] target = new double[100];
        Arrays.fill(target, 0.1);
        LinearModel model = new LinearModel(CovarianceSpectrum.isotropic(100), target, 1);
        HeadAndTail cut = HeadAndTail.of(model, 10, 0);
        ExcessRisk risk = new RidgeRiskEquivalent(model, 10).at(0);
        assertThat(cut.cut()).isZero();
        assertThat(risk.variance()).isLessThan(cut.varianceBound());
        assertThat(risk.bias()).isLessThan(cut.biasBound());
        assertThat(cut.constant())
                .isCloseTo(new EffectiveRegularization(model.spectrum(), 10).derivative(0), rounding(100, 2));
    }

    @Test
    void bad_input_is_named() {
        CovarianceSpectrum flat = CovarianceSpectrum.isotropic(3);
        assertThatThrownBy(() -> new SpectralTail(flat, 4)).hasMessageContaining("the head has 4");
        assertThatThrownBy(() -> new SpectralTail(flat, -1)).hasMessageContaining("the head has -1");
        LinearModel model = new LinearModel(flat, new double[3], 1);
        assertThatThrownBy(() -> HeadAndTail.of(model, 5, 0)).hasMessageContaining("effective regularisation is 0.0");
        assertThatThrownBy(() -> HeadAndTail.of(model, 0, 0)).hasMessageContaining("samples is 0");
        assertThatThrownBy(() -> new HeadAndTail(
                        new LinearModel(CovarianceSpectrum.isotropic(1), new double[1], 1), 1, 1, 1, 1, 2))
                .hasMessageContaining("the cut is 2, but must lie between 0 and 1");
        assertThatThrownBy(
                        () -> HeadAndTail.of(new LinearModel(CovarianceSpectrum.isotropic(1), new double[1], 1), 1, 1)
                                .atMostSamples(0))
                .hasMessageContaining("the scale is 0.0");
    }
}
