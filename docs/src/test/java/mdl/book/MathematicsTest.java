package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MathematicsTest {

    private static final Place PLACE = new Place("chapter.adoc", 3);

    @TempDir
    Path cache;

    @Test
    void a_formula_becomes_html_and_mathml_and_stays_in_the_cache() throws IOException {
        Inset.Formula formula = new Inset.Formula("\\E[x]\\le\\norm{\\R}", false, PLACE);
        Problems problems = new Problems();

        String html = mathematics().render(List.of(formula), problems).get(formula);

        assertThat(problems.found()).isEmpty();
        assertThat(html).contains("class=\"katex-html\"", "<math", "<mi mathvariant=\"double-struck\">E</mi>", "∥");
        assertThat(cachedFiles()).hasSize(1);
        assertThat(Files.readString(cachedFiles().get(0))).isEqualTo(html);
    }

    @Test
    void what_is_in_the_cache_is_not_rendered_again() throws IOException {
        Inset.Formula formula = new Inset.Formula("\\never{rendered}", true, PLACE);
        Mathematics mathematics = mathematics();
        mathematics.cache().store(mathematics.facts(formula), "<span>from the cache</span>");

        assertThat(mathematics.render(List.of(formula), new Problems()))
                .containsExactly(Map.entry(formula, "<span>from the cache</span>"));
    }

    @Test
    void the_cache_tells_inline_from_display_and_one_set_of_macros_from_another() throws IOException {
        Mathematics one = mathematics();
        Mathematics other = new Mathematics(one.files(), Map.of("\\x", "y"), one.cache());
        Inset.Formula inline = new Inset.Formula("x", false, PLACE);

        assertThat(one.facts(inline))
                .contains(one.files().version())
                .isEqualTo(one.facts(new Inset.Formula("x", false, new Place("other.adoc", 9))))
                .isNotEqualTo(one.facts(new Inset.Formula("x", true, PLACE)))
                .isNotEqualTo(other.facts(inline));
    }

    @Test
    void bad_tex_is_a_problem_at_its_place_and_is_not_cached() throws IOException {
        Problems problems = new Problems();

        mathematics().render(List.of(new Inset.Formula("\\frac{1}", false, PLACE)), problems);

        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("chapter.adoc:3: ")
                        .contains("KaTeX: ")
                        .doesNotContain("\n"));
        assertThat(cachedFiles()).isEmpty();
    }

    @Test
    void the_style_sheet_asks_for_woff2_fonts_only() throws IOException {
        KatexFiles files = KatexFiles.find();

        assertThat(files.style()).contains(".woff2").doesNotContain(".ttf", ".woff)");
        assertThat(files.fonts()).isNotEmpty().allMatch(font -> font.endsWith(".woff2"));
    }

    private Mathematics mathematics() throws IOException {
        return Mathematics.withCache(new RenderCache(cache, ""));
    }

    private List<Path> cachedFiles() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }
}
