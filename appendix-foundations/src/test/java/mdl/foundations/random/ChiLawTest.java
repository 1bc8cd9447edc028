package mdl.foundations.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Chi law")
class ChiLawTest {

    private final Randomness random = new Randomness(6, "chi");

    @ParameterizedTest(name = "with {0} degrees of freedom")
    @ValueSource(ints = {1, 2, 3, 4, 7, 100, 1_000_000})
    void squares_follow_the_gamma_law(int degrees) {
        ChiLaw chi = new ChiLaw(degrees);
        GammaDistribution gamma = new GammaDistribution(degrees / 2.0, 2);
        Sample squares = random.at(degrees).sample(20_000, generator -> Math.pow(chi.draw(generator), 2));
        Law law = Law.of("gamma", squares, gamma::cumulativeProbability);
        assertThat(law.holds()).as(law.reading()).isTrue();
        Expectation mean = Expectation.of("the mean square is k", degrees, squares);
        assertThat(mean.holds()).as(mean.reading()).isTrue();
    }

    @Test
    void one_degree_more_is_told_apart() {
        GammaDistribution gamma = new GammaDistribution(2, 2);
        Sample squares = random.sample(20_000, generator -> Math.pow(new ChiLaw(5).draw(generator), 2));
        assertThat(Law.of("gamma", squares, gamma::cumulativeProbability).holds())
                .isFalse();
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new ChiLaw(0)).hasMessageContaining("0 degrees of freedom");
    }
}
