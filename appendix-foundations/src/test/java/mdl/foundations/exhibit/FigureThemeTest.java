package mdl.foundations.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figure theme")
class FigureThemeTest {

    /** The contrast that WCAG 2.2 asks of graphics (success criterion 1.4.11). */
    private static final double GRAPHICS = 3;

    /** The contrast that WCAG 2.2 asks of text (success criterion 1.4.3). */
    private static final double TEXT = 4.5;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"light, 0", "dark, 1"})
    void ink_and_series_stand_out_from_the_paper(String scheme, int occurrence) {
        double paper = luminance(fallback("paper", occurrence));
        assertThat(contrast(paper, luminance(fallback("ink", occurrence)))).isGreaterThan(TEXT);
        for (int i = 1; i <= SeriesChecks.COLOURS; i++) {
            assertThat(contrast(paper, luminance(fallback(Integer.toString(i), occurrence))))
                    .isGreaterThan(GRAPHICS);
        }
    }

    @Test
    void every_rule_is_bound_to_figures() {
        List<String> selectors = Arrays.stream(FigureTheme.CSS.split("\n"))
                .map(String::strip)
                .filter(line -> line.contains("{") && !line.startsWith("@media (prefers"))
                .map(line -> line.replaceFirst("^@media [^{]*\\{ ", "").split(" ")[0])
                .toList();
        assertThat(selectors).hasSizeGreaterThan(20).containsOnly(".mdl-figure");
    }

    private static String fallback(String name, int occurrence) {
        return Pattern.compile("var\\(--figure-" + name + ", #([0-9a-f]{6})\\)")
                .matcher(FigureTheme.CSS)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList()
                .get(occurrence);
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance of sRGB, as WCAG defines it. */
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
