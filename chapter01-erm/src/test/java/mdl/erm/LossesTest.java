package mdl.erm;

import static mdl.foundations.Precision.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Losses")
class LossesTest {

    private static final double STEP = 0x1p-10;

    @Test
    void they_have_the_values_of_their_formulas() {
        assertThat(new SquareLoss().of(1, 3)).isEqualTo(2);
        assertThat(new AbsoluteLoss().of(1, -2)).isEqualTo(3);
        assertThat(new HuberLoss(1).of(1, 1.5)).isEqualTo(0.125);
        assertThat(new HuberLoss(1).of(1, 4)).isEqualTo(2.5);
        assertThat(new HingeLoss().of(-1, 0.25)).isEqualTo(1.25);
        assertThat(new HingeLoss().of(1, 2)).isZero();
        assertThat(new LogisticLoss().of(1, 0)).isCloseTo(Math.log(2), rounding(1, 1));
    }

    @Test
    void a_score_of_zero_predicts_the_label_one() {
        ZeroOneLoss loss = new ZeroOneLoss();
        assertThat(new double[] {loss.of(1, 0), loss.of(-1, 0), loss.of(1, -0.5), loss.of(-1, -0.5)})
                .containsExactly(0, 1, 1, 0);
    }

    @Test
    void slopes_are_central_differences_to_their_truncation() {
        // The third derivative of the logistic loss is at most 1/(6√3), those of the others vanish between kinks.
        double truncation = STEP * STEP / 6 / (6 * Math.sqrt(3));
        for (ConvexLoss loss : List.of(
                new SquareLoss(), new AbsoluteLoss(), new HuberLoss(0.75), new HingeLoss(), new LogisticLoss())) {
            for (double z : new double[] {-3.3, -0.4, 0.4, 1.2, 2.6}) {
                double difference = (loss.of(1, z + STEP) - loss.of(1, z - STEP)) / (2 * STEP);
                assertThat(loss.slope(1, z))
                        .isCloseTo(difference, Offset.offset(truncation + rounding(16, 1 / STEP).value));
            }
        }
    }

    @Test
    void slopes_jump_at_the_kinks_and_nowhere_else() {
        assertThat(new SquareLoss().kinks(0.5)).isEmpty();
        assertThat(new LogisticLoss().kinks(-1)).isEmpty();
        assertThat(new AbsoluteLoss().kinks(0.5)).containsExactly(0.5);
        assertThat(new HuberLoss(2).kinks(0.5)).containsExactly(-1.5, 2.5);
        assertThat(new HingeLoss().kinks(-1)).containsExactly(-1);
    }

    @Test
    void the_slope_of_the_logistic_loss_does_not_overflow() {
        LogisticLoss loss = new LogisticLoss();
        assertThat(loss.slopeAtMargin(-1e4)).isEqualTo(-1);
        assertThat(loss.slopeAtMargin(1e4)).isZero();
        assertThat(loss.slopeAtMargin(0)).isEqualTo(-0.5);
        assertThat(loss.slopeAtMargin(Math.log(3))).isCloseTo(-0.25, rounding(1, 1));
    }

    @Test
    void a_threshold_must_be_positive() {
        assertThatThrownBy(() -> new HuberLoss(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the threshold of the Huber loss is 0.0, but must be positive and finite");
    }

    @Test
    void equal_scores_cost_the_logarithm_of_the_number_of_classes() {
        CrossEntropyLoss loss = new CrossEntropyLoss();
        assertThat(loss.of(2, new double[] {7, 7, 7, 7})).isCloseTo(Math.log(4), rounding(1, 1));
        assertThat(loss.gradient(2, new double[] {7, 7, 7, 7})).containsExactly(0.25, 0.25, -0.75, 0.25);
    }

    @Test
    void far_scores_cost_their_difference() {
        CrossEntropyLoss loss = new CrossEntropyLoss();
        assertThat(loss.of(1, new double[] {1e4, -1e4})).isEqualTo(2e4);
        assertThat(loss.of(0, new double[] {1e4, -1e4})).isZero();
        assertThat(loss.gradient(1, new double[] {1e4, -1e4})).containsExactly(1, -1);
    }

    @Test
    void a_class_must_have_a_score() {
        assertThatThrownBy(() -> new CrossEntropyLoss().of(3, new double[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the class is 3, but the 2 scores are counted from 0");
    }
}
