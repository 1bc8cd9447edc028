package mdl.foundations.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mdl.foundations.statement.Expectation;
import mdl.foundations.statement.Law;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Laws of entries")
class EntryLawTest {

    private static final int SIZE = 20_000;

    private final Randomness random = new Randomness(5, "entries");

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STUDENT", "CAUCHY"})
    void mean_is_zero_and_variance_is_one(EntryLaw law) {
        Sample draws = random.sample(SIZE, law::draw);
        assertThat(Expectation.of("the mean is 0", 0, draws).holds()).isTrue();
        Sample squares = random.sample(SIZE, generator -> Math.pow(law.draw(generator), 2));
        assertThat(Expectation.of("the variance is 1", 1, squares).holds()).isTrue();
    }

    @Test
    void continuous_laws_have_their_distribution_functions() {
        double half = Math.sqrt(3);
        assertFollows(EntryLaw.GAUSSIAN, new NormalDistribution());
        assertFollows(EntryLaw.UNIFORM, new UniformRealDistribution(-half, half));
        Law cauchy = Law.of("Cauchy", random.sample(SIZE, EntryLaw.CAUCHY::draw), x -> 0.5 + Math.atan(x) / Math.PI);
        assertThat(cauchy.holds()).isTrue();
        TDistribution student = new TDistribution(3);
        Law scaled = Law.of(
                "Student",
                random.sample(SIZE, EntryLaw.STUDENT::draw),
                x -> student.cumulativeProbability(Math.sqrt(3) * x));
        assertThat(scaled.holds()).isTrue();
    }

    private void assertFollows(EntryLaw law, RealDistribution distribution) {
        Law claim = Law.of(law.title(), random.sample(SIZE, law::draw), distribution::cumulativeProbability);
        assertThat(claim.holds()).as(claim.reading()).isTrue();
    }

    @Test
    void signs_are_minus_one_or_one() {
        assertThat(random.sample(100, EntryLaw.RADEMACHER::draw).values()).containsOnly(-1, 1);
    }

    @Test
    void a_matrix_that_cannot_fit_is_refused_before_it_is_made() {
        assertThatThrownBy(() -> EntryLaw.GAUSSIAN.matrix(2_000_000, 2_000_000, random.generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000000");
        assertThatThrownBy(() -> EntryLaw.GAUSSIAN.matrix(0, 3, random.generator()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
