package mdl.foundations.input;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jblas.DoubleMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inputs")
class InputsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void what_is_allowed_passes() {
        assertThatCode(() -> {
                    Inputs.atLeast("n", 1, 1);
                    Inputs.within("k", 3, 1, 3);
                    Inputs.within("x", 0.5, 0.5, 1);
                    Inputs.number("x", -INFINITY);
                    Inputs.finite("x", -1);
                    Inputs.positive("x", INFINITY);
                    Inputs.positiveFinite("x", Double.MIN_VALUE);
                    Inputs.notNegative("x", INFINITY);
                    Inputs.finiteNotNegative("x", 0);
                    Inputs.share("x", 0.5);
                    Inputs.finite("x", new double[0]);
                    Inputs.finite("A", new DoubleMatrix(0, 0));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void one_sentence_names_the_argument_and_what_is_allowed() {
        refused(() -> Inputs.atLeast("n", 0, 1), "n is 0, but must be at least 1");
        refused(() -> Inputs.within("k", 4, 1, 3), "k is 4, but must lie between 1 and 3");
        refused(() -> Inputs.within("x", Double.NaN, 0, 1), "x is NaN, but must lie between 0.0 and 1.0");
        refused(() -> Inputs.number("x", Double.NaN), "x is NaN, but must be a number");
        refused(() -> Inputs.finite("x", INFINITY), "x is Infinity, but must be finite");
        refused(() -> Inputs.positive("x", 0), "x is 0.0, but must be positive");
        refused(() -> Inputs.positiveFinite("x", INFINITY), "x is Infinity, but must be positive and finite");
        refused(() -> Inputs.notNegative("x", Double.NaN), "x is NaN, but must not be negative");
        refused(() -> Inputs.finiteNotNegative("x", INFINITY), "x is Infinity, but must be finite and not negative");
        refused(() -> Inputs.share("x", 1), "x is 1.0, but must lie strictly between 0 and 1");
        refused(() -> Inputs.finite("x", new double[] {1, Double.NaN}), "x[1] is NaN: every entry must be finite");
        refused(
                () -> Inputs.finite("A", new DoubleMatrix(2, 2, 1, 2, INFINITY, 4)),
                "A(0, 1) is Infinity: every entry must be finite");
    }

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }
}
