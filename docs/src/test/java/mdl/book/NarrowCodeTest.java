package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lines of code in the column of text")
class NarrowCodeTest {

    private static List<String> narrow(String line) {
        return NarrowCode.of(List.of(line));
    }

    @Test
    void that_fit_stay_as_they_are() {
        String line = "x".repeat(NarrowCode.WIDTH);
        assertThat(narrow(line)).containsExactly(line);
    }

    @Test
    void break_outside_of_brackets_first() {
        assertThat(
                        narrow(
                                "double variance = model.noise() == 0 ? 0 : model.noise() * spectrum.secondDegreesOfFreedom(kappa) / free;"))
                .containsExactly(
                        "double variance = model.noise() == 0",
                        "        ? 0 : model.noise() * spectrum.secondDegreesOfFreedom(kappa) / free;");
        assertThat(
                        narrow(
                                "double free = new EffectiveRegularization(spectrum, samples).freeSamplesOfSecondOrder(kappa, lambda);"))
                .containsExactly(
                        "double free = new EffectiveRegularization(spectrum, samples)",
                        "        .freeSamplesOfSecondOrder(kappa, lambda);");
    }

    @Test
    void break_after_the_bracket_of_a_call() {
        assertThat(
                        narrow(
                                "    throw new IllegalArgumentException(\"there are \" + n + \" points, but must be 1 to \" + MOST);"))
                .containsExactly(
                        "    throw new IllegalArgumentException(",
                        "            \"there are \" + n + \" points, but must be 1 to \" + MOST);");
    }

    @Test
    void keep_the_arguments_of_a_call_that_began_above_in_line() {
        assertThat(
                        narrow(
                                "        n, networks.width(), curvature, change, velocity, residual, singularValues[n - 1], training.clock());"))
                .containsExactly(
                        "        n, networks.width(), curvature, change, velocity, residual,",
                        "        singularValues[n - 1], training.clock());");
    }

    @Test
    void of_a_comment_break_between_words() {
        assertThat(
                        narrow(
                                "/** The bound exp(−min(t²/‖A‖_F², t/‖A‖_op)/8) on each of the two tails for standard normal entries, t ≥ 0. */"))
                .containsExactly(
                        "/** The bound exp(−min(t²/‖A‖_F², t/‖A‖_op)/8) on each of the two tails for standard",
                        " * normal entries, t ≥ 0. */");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    Arrays.setAll(squares, i -> (diagonal[i] * diagonal[i] + (i == 0 ? 0 : below[i - 1] * below[i - 1])) / samples);",
                "public static BootstrapBound of(NetworkTraining training, double[] start, double slope, double bend) {",
                "throw new IllegalArgumentException(\"an interval needs from < to, not [\" + from + \", \" + to + \"]\");",
                "Map<String, Double> values = new java.util.TreeMap<String, Double>(someOtherMapWithAVeryLongName.reversed());",
                "        .mapToObj(j -> follow(network.activation(), -reach(network, j), reach(network, j)))  .toList().size()",
            })
    void lose_nothing_but_their_length(String line) {
        List<String> lines = narrow(line);
        assertThat(lines).hasSizeGreaterThan(1).allMatch(part -> part.length() <= NarrowCode.WIDTH);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(line.replace(" ", ""));
    }

    @Test
    void without_a_place_to_break_stay_long() {
        String name = "x".repeat(NarrowCode.WIDTH + 1);
        assertThat(narrow(name)).containsExactly(name);
        assertThat(narrow("// " + name)).containsExactly("// " + name);
    }
}
