package mdl.foundations.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sample;
import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Laws of a real random variable")
class ScalarLawTest {

    private static final int DRAWS = 20_000;
    /** Powers, exponentials and gamma functions of small numbers. */
    private static final double ROUNDING = Rounding.of(16).tolerance();

    static Stream<ScalarLaw> laws() {
        return Stream.of(
                new NormalLaw(1.5),
                new LaplaceLaw(0.5),
                new GammaLaw(1, 0.5),
                new GammaLaw(2.5, 0.25),
                new UniformLaw(2),
                new StudentLaw(7),
                FiniteLaw.sign(),
                FiniteLaw.twoPoint(3, 0.2),
                new FiniteLaw(new double[] {-1, 0.5, 2}, new double[] {0.5, 0.25, 0.25}));
    }

    private static void meanIs(double expected, ScalarLaw law, Sample sample) {
        Expectation mean = Expectation.of(law.toString(), expected, sample);
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    private static Sample sample(ScalarLaw law, ToDoubleFunction<Double> number) {
        return new Randomness(8, "laws").sample(DRAWS, generator -> number.applyAsDouble(law.draw(generator)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void closed_forms_agree_with_draws(ScalarLaw law) {
        meanIs(law.mean(), law, sample(law, x -> x));
        meanIs(Math.exp(law.logAbsoluteMoment(1.5)), law, sample(law, x -> Math.pow(Math.abs(x), 1.5)));
        meanIs(law.survival(0.7), law, sample(law, x -> x >= 0.7 ? 1 : 0));
        meanIs(law.survival(-0.3), law, sample(law, x -> x >= -0.3 ? 1 : 0));
        assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
        assertThat(law.tail(Double.POSITIVE_INFINITY)).isZero();
        meanIs(law.tail(0.9), law, sample(law, x -> Math.abs(x) >= 0.9 ? 1 : 0));
        if (law.momentGenerating(1) < Double.POSITIVE_INFINITY) {
            meanIs(law.momentGenerating(0.4), law, sample(law, x -> Math.exp(0.4 * x)));
            meanIs(law.momentGenerating(-0.4), law, sample(law, x -> Math.exp(-0.4 * x)));
            meanIs(law.exponentialMoment(1, 0.3), law, sample(law, x -> Math.exp(0.3 * Math.abs(x))));
        }
        if (law.exponentialMoment(2, 0.05) < Double.POSITIVE_INFINITY) {
            meanIs(law.exponentialMoment(2, 0.03), law, sample(law, x -> Math.exp(0.03 * x * x)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void exponential_moments_begin_at_one(ScalarLaw law) {
        assertThat(law.exponentialMoment(1, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(law.exponentialMoment(2, 0)).isCloseTo(1, within(ROUNDING));
        assertThat(law.momentGenerating(0)).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void values_of_textbooks() {
        assertThat(new NormalLaw(1).norm(4)).isCloseTo(Math.pow(3, 0.25), within(ROUNDING));
        assertThat(new LaplaceLaw(2).norm(2)).isCloseTo(2 * Math.sqrt(2), within(ROUNDING));
        assertThat(new GammaLaw(0.5, 2).norm(2)).isCloseTo(Math.sqrt(3), within(ROUNDING));
        assertThat(new StudentLaw(5).norm(2)).isCloseTo(Math.sqrt(5.0 / 3), within(ROUNDING));
        assertThat(new UniformLaw(3).norm(2)).isCloseTo(Math.sqrt(3), within(ROUNDING));
    }

    @Test
    void what_diverges_is_infinite() {
        assertThat(new StudentLaw(3).norm(3)).isInfinite();
        assertThat(new LaplaceLaw(1).momentGenerating(-1)).isInfinite();
        assertThat(new GammaLaw(1, 1).exponentialMoment(2, 1e-9)).isInfinite();
        assertThat(new NormalLaw(1).exponentialMoment(2, 0.5)).isInfinite();
        assertThat(new NormalLaw(1).norm(Double.POSITIVE_INFINITY)).isInfinite();
    }

    @Test
    void a_value_of_probability_zero_is_not_seen() {
        FiniteLaw law = new FiniteLaw(new double[] {1, 5}, new double[] {1, 0});
        assertThat(law.essentialSupremum()).isEqualTo(1);
        assertThat(law.exponentialMoment(2, 1e6)).isInfinite();
        assertThat(law.tail(2)).isZero();
    }

    @Test
    void finite_laws_are_values() {
        assertThat(FiniteLaw.sign()).isEqualTo(FiniteLaw.sign()).hasSameHashCodeAs(FiniteLaw.sign());
        assertThat(FiniteLaw.sign()).isNotEqualTo(FiniteLaw.twoPoint(1, 0.5));
        assertThat(FiniteLaw.twoPoint(1, 0.5)).hasToString("P(X = [0.0, 1.0]) = [0.5, 0.5]");
        double[] values = FiniteLaw.twoPoint(1, 0.5).values();
        values[0] = 7;
        assertThat(FiniteLaw.twoPoint(1, 0.5).values()).containsExactly(0, 1);
        assertThat(FiniteLaw.twoPoint(1, 0.25).probabilities()).containsExactly(0.75, 0.25);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new NormalLaw(0)).hasMessageContaining("deviation of a normal law is 0.0");
        assertThatThrownBy(() -> new LaplaceLaw(Double.NaN)).hasMessageContaining("scale of a Laplace law is NaN");
        assertThatThrownBy(() -> new GammaLaw(0.3, 1)).hasMessageContaining("multiple of 1/2");
        assertThatThrownBy(() -> new GammaLaw(1, -1)).hasMessageContaining("scale of a gamma law is -1.0");
        assertThatThrownBy(() -> new UniformLaw(Double.POSITIVE_INFINITY)).hasMessageContaining("half width");
        assertThatThrownBy(() -> new StudentLaw(1)).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> new FiniteLaw(new double[1], new double[2])).hasMessageContaining("2 for 1");
        assertThatThrownBy(() -> new FiniteLaw(new double[] {Double.NaN}, new double[] {1}))
                .hasMessageContaining("value 0");
        assertThatThrownBy(() -> FiniteLaw.twoPoint(1, 1.5)).hasMessageContaining("probability 0");
        assertThatThrownBy(() -> new FiniteLaw(new double[] {1}, new double[] {0.5}))
                .hasMessageContaining("add up to 0.5");
        assertThatThrownBy(() -> new NormalLaw(1).norm(0)).hasMessageContaining("exponent of a norm is 0.0");
        assertThatThrownBy(() -> new NormalLaw(1).exponentialMoment(3, 1)).hasMessageContaining("must be 1 or 2");
        assertThatThrownBy(() -> new UniformLaw(1).exponentialMoment(1, -1)).hasMessageContaining("not be negative");
        assertThatThrownBy(() -> new GammaLaw(1, 1).survival(Double.NaN)).hasMessageContaining("a is NaN");
        assertThatThrownBy(() -> new LaplaceLaw(1).momentGenerating(Double.NaN)).hasMessageContaining("t is NaN");
        assertThatThrownBy(() -> new NormalLaw(1).logAbsoluteMoment(-1))
                .hasMessageContaining("the order of a moment is -1.0");
    }
}
