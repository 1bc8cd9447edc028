package mdl.foundations.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.random.Randomness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Claims")
class ClaimTest {

    private final Randomness random = new Randomness(3, "claims");

    @Test
    void of_every_shape_read_themselves_out() {
        List<Claim> claims = List.of(
                Identity.of("a", 1, 1, Rounding.of(1)),
                Bound.always("b", new double[] {1}, new double[] {2}, Rounding.of(1)),
                Expectation.of("c", 0, random.sample(30, RandomGenerator::nextGaussian)),
                Law.of("d", random.sample(30, RandomGenerator::nextDouble), x -> x),
                Limit.of("e", Sweeps.exactly(d -> 1 / d), new Order("1/d", d -> 1 / d)),
                Rate.of("f", Sweeps.exactly(d -> 1 / d), -1, -0.5));
        assertThat(claims)
                .extracting(Claim::shape)
                .containsExactly("identity", "bound", "expectation", "law", "limit", "rate");
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.reading()).isNotBlank();
            assertThat(claim.trials()).isPositive();
            assertThat(claim.uncertainty()).isNotNegative();
        });
    }
}
