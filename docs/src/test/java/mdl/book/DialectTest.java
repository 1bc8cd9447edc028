package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DialectTest {

    private final Insets insets = new Insets();
    private final Map<String, Place> references = new HashMap<>();
    private final Problems problems = new Problems();

    @Test
    void a_formula_keeps_every_character_that_asciidoc_would_take() {
        translate("Let $[x]_1*y*^2 \\# \\} |`z`| <<a>>$ be.");

        assertThat(insets.formulas()).extracting(Inset.Formula::tex).containsExactly("[x]_1*y*^2 \\# \\} |`z`| <<a>>");
        assertThat(references).isEmpty();
    }

    @Test
    void an_escaped_dollar_and_code_are_no_formulas() {
        assertThat(translate("It costs \\$5, see `$x$`.")).isEqualTo("It costs [.dollar]##&#36;##5, see `$x$`.");
        assertThat(insets.formulas()).isEmpty();
    }

    @Test
    void a_formula_over_two_lines_leaves_the_number_of_lines_as_it_is() {
        assertThat(translate("Let $a\n+b$ be, and $c$\nas well.\n\nEnd.")).hasLineCount(5);
        assertThat(insets.formulas()).extracting(Inset.Formula::tex).containsExactly("a +b", "c");
        assertThat(insets.formulas().get(1).place()).isEqualTo(new Place("a.adoc", 2));
    }

    @Test
    void listings_are_left_alone() {
        String listing = "----\n$x$ quantity:a/b[]\nfigure::a/b[]\n----";

        assertThat(translate(listing)).isEqualTo(listing);
    }

    @Test
    void display_formulas_are_one_token_and_as_many_lines() {
        String text = "[stem#eq-a]\n++++\na\n+b\n++++\n\n$$\nc_d\n$$\n";

        assertThat(translate(text)).hasLineCount(9);
        assertThat(insets.formulas())
                .extracting(Inset.Formula::tex, Inset.Formula::display)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a\n+b", true),
                        org.assertj.core.groups.Tuple.tuple("c_d", true));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void a_display_formula_needs_room() {
        translate("text\n$$\nx\n$$\n");

        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly("a.adoc:2: a display formula needs an empty line before and after it");
    }

    @Test
    void a_title_that_would_vanish_in_a_paragraph_is_a_problem() {
        translate("text\n.Title\n[source,java]\n\n.Title\n[source,java]");

        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly("a.adoc:2: the title of a block needs an empty line before it: .Title");
    }

    @Test
    void boxes_become_roles() {
        assertThat(translate("[statement,sample-law]")).isEqualTo("[#sample-law.statement.inset-0]");
        assertThat(translate("[definition#def-a]")).isEqualTo("[.definition#def-a]");
        assertThat(translate("[source,java]")).isEqualTo("[source,java]");
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void references_remember_their_first_place() {
        translate("One.\nSee <<eq-a>> and xref:eq-b[that].\nAgain <<eq-a,here>>.");

        assertThat(references)
                .containsOnly(Map.entry("eq-a", new Place("a.adoc", 2)), Map.entry("eq-b", new Place("a.adoc", 2)));
    }

    @Test
    void macros_of_blocks_carry_their_caption() {
        String line = translate("figure::a-law/line[Where $x$ is ]0,1].]");

        assertThat(line).endsWith("is ]0,1].");
        assertThat(insets.macros("figure"))
                .containsExactly(new Inset.Macro("figure", "a-law/line", new Place("a.adoc", 1)));
        assertThat(insets.formulas()).hasSize(1);
    }

    private String translate(String text) {
        return Dialect.into(insets, references, problems).translate("a.adoc", List.of(text.split("\n", -1))).stream()
                .collect(Collectors.joining("\n"));
    }
}
