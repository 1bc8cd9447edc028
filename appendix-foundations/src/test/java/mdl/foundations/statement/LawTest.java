package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import mdl.foundations.random.Randomness;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claim: law")
class LawTest {

    private final Randomness random = new Randomness(3, "claims");

    @Test
    void tells_a_Gaussian_sample_from_one_of_another_variance() {
        DoubleUnaryOperator normal = new NormalDistribution()::cumulativeProbability;
        assertThat(Law.of("N(0,1)", random.sample(2000, RandomGenerator::nextGaussian), normal)
                        .holds())
                .isTrue();
        assertThat(Law.of("N(0,1)", random.sample(2000, generator -> 1.3 * generator.nextGaussian()), normal)
                        .holds())
                .isFalse();
    }
}
