package mdl.foundations.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.stream.IntStream;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.util.CombinatoricsUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sum of Bernoulli variables")
class BernoulliSumTest {

    @Test
    void tails_of_signs_are_counts_over_a_power_of_two() {
        int n = 60;
        BigInteger count = BigInteger.ZERO;
        double[] exact = new double[n + 1];
        double[] tails = new double[n + 1];
        for (int k = n; k >= 0; k--) {
            count = count.add(BigInteger.valueOf(CombinatoricsUtils.binomialCoefficient(n, k)));
            exact[k] = 1;
            tails[k] = new BernoulliSum(n, 0.5).upperTail(k) / Math.scalb(count.doubleValue(), -n);
        }
        // Relative errors: the exponent of the tail is of order n.
        Identity same = Identity.of("counts", exact, tails, Rounding.of(n));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @ParameterizedTest(name = "n = {0}, p = {1}, k = {2}")
    @CsvSource({"60, 0.5, 20", "60, 0.5, 30", "60, 0.5, 31", "60, 0.5, 60", "1000, 0.02, 90", "1000, 0.9, 950"})
    void the_logarithm_of_a_tail_is_that_of_the_beta_function(int n, double p, int k) {
        BernoulliSum sum = new BernoulliSum(n, p);
        Identity same = Identity.of(
                "log",
                Math.log(sum.upperTail(k)),
                sum.logUpperTail(k),
                Rounding.of(n).withScale(Math.log(n)));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @Test
    void the_logarithm_of_a_tail_does_not_underflow() {
        int n = 100_000;
        BernoulliSum sum = new BernoulliSum(n, 0.5);
        assertThat(sum.upperTail(n)).isZero();
        Identity all = Identity.of(
                "all", -n * Math.log(2), sum.logUpperTail(n), Rounding.of(4).withScale(n));
        Identity allButOne = Identity.of(
                "all but one",
                Math.log1p(n) - n * Math.log(2),
                sum.logUpperTail(n - 1),
                Rounding.of(4).withScale(n));
        assertThat(all.holds()).as(all.reading()).isTrue();
        assertThat(allButOne.holds()).as(allButOne.reading()).isTrue();
        assertThat(sum.logUpperTail(n + 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void beyond_the_ends_the_tail_is_one_or_zero() {
        BernoulliSum sum = new BernoulliSum(10, 0.3);
        assertThat(sum.upperTail(0)).isEqualTo(1);
        assertThat(sum.upperTail(-3)).isEqualTo(1);
        assertThat(sum.upperTail(11)).isZero();
        assertThat(sum.value(10)).isEqualTo(7);
    }

    @ParameterizedTest(name = "n = {0}, p = {1}")
    @CsvSource({"1, 0.5", "2, 0.5", "7, 0.2", "40, 0.75", "100, 0.01"})
    void the_mean_absolute_value_is_the_sum(int n, double p) {
        BernoulliSum sum = new BernoulliSum(n, p);
        BinomialDistribution binomial = new BinomialDistribution(n, p);
        double direct = IntStream.rangeClosed(0, n)
                .mapToDouble(k -> Math.abs(sum.value(k)) * binomial.probability(k))
                .sum();
        Identity same = Identity.of(
                "De Moivre", direct, sum.meanAbsolute(), Rounding.of(n).withScale(n));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @Test
    void one_sign_is_as_far_from_normal_as_a_sign_can_be() {
        double gap = new NormalDistribution().cumulativeProbability(1) - 0.5;
        Identity same = Identity.of("Φ(1) − 1/2", gap, new BernoulliSum(1, 0.5).distanceToNormal(), Rounding.of(4));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @ParameterizedTest(name = "n = {0}")
    @ValueSource(ints = {2, 10, 64})
    void an_even_number_of_signs_differs_most_at_zero(int n) {
        double atZero = new BinomialDistribution(n, 0.5).probability(n / 2) / 2;
        Identity same =
                Identity.of("half the mass at 0", atZero, new BernoulliSum(n, 0.5).distanceToNormal(), Rounding.of(n));
        assertThat(same.holds()).as(same.reading()).isTrue();
    }

    @Test
    void signs_have_the_least_lyapunov_ratio() {
        assertThat(new BernoulliSum(3, 0.5).lyapunovRatio()).isEqualTo(1);
        assertThat(new BernoulliSum(3, 0.2).lyapunovRatio()).isGreaterThan(1);
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> new BernoulliSum(0, 0.5)).hasMessage("terms is 0, but must be at least 1");
        assertThatThrownBy(() -> new BernoulliSum(3, 1))
                .hasMessage("success is 1.0, but must lie strictly between 0 and 1");
        assertThatThrownBy(() -> new BernoulliSum(3, Double.NaN)).hasMessageContaining("success is NaN");
    }
}
