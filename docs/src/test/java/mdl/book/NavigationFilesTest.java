package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What search and previews load on demand. */
class NavigationFilesTest {

    private static final String ONE =
            "<h1>One</h1><p>Begin, see <a href='two.html#eq'>(2.1)</a> and <a href='two.html#gone'>x</a>.</p>"
                    + "<h2 id=s>Spectra<a class=permalink href='#s'>#</a></h2><p>An ellipse <a href='two.html#law'>law</a>"
                    + " and <a href='two.html#w'>[W]</a> in <a href='two.html#sec'>Section 2</a>.</p>";
    private static final String TWO = "<h1>Two</h1><h2 id=sec>Part</h2><p>First words.</p>"
            + "<div class='box theorem' id=law><p class=box-title><strong>Theorem 8</strong> <span>· Wigner</span></p>"
            + "<div class=box-body><p>A <a href='#eq'>curve</a>.</p></div><div class=box-footer>run it</div></div>"
            + "<p>It solves</p><div class=equation id=eq><div class=formula><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></div>"
            + "<a class=equation-number href='#eq'>(2.1)</a></div><p>at once.</p><ul><li><p><a id=w></a>[W] Paper.</p></li></ul>";

    private final List<Page> pages = List.of(page("one.html", "1", ONE), page("two.html", "", TWO));

    @TempDir
    Path folder;

    @Test
    void sections_boxes_and_equations_are_found_by_their_words() {
        assertThat(SearchIndex.of(pages).entries())
                .containsExactly(
                        new SearchIndex.Entry("one.html", "Chapter", "One", "t", "Begin, see (2.1) and x."),
                        new SearchIndex.Entry(
                                "one.html#s", "Section", "Spectra", "t", "An ellipse law and [W] in Section 2."),
                        new SearchIndex.Entry("two.html", "Page", "Two", "t", ""),
                        new SearchIndex.Entry(
                                "two.html#sec",
                                "Section",
                                "Part",
                                "t",
                                "First words. It solves a/b at once. [W] Paper."),
                        new SearchIndex.Entry("two.html#law", "Theorem 8", "Wigner", "t", "A curve."),
                        new SearchIndex.Entry("two.html#eq", "Equation", "(2.1)", "t", "It solves a/b at once."));
    }

    @Test
    void links_to_other_pages_have_a_preview_where_there_is_something_to_show() throws IOException {
        Previews previews = Previews.mark(pages);
        previews.write(folder);

        assertThat(previews.html()).containsOnlyKeys("two/eq", "two/law", "two/sec", "two/w");
        assertThat(pages.get(0).content().select("a[data-preview]").eachText())
                .containsExactly("(2.1)", "law", "[W]", "Section 2");
        assertThat(Jsoup.parse(previews.html().get("two/law")).text()).isEqualTo("Theorem 8 · Wigner A curve.");
        assertThat(Jsoup.parse(previews.html().get("two/sec")).text()).isEqualTo("Part First words.");
        assertThat(String.join("", previews.html().values())).doesNotContain("href", "box-footer", " id=");
        assertThat(Files.readString(folder.resolve("previews/two/w.js"))).startsWith("showPreview(\"two/w\",");
    }

    @Test
    void formulas_keep_their_looks_and_their_mathml_without_inline_styles() throws IOException {
        String html =
                "<span class=katex><span class=katex-mathml><math xmlns='m'><semantics><msub><mi>x</mi><mi>min</mi><mo>\u2061</mo></msub>"
                        + "<annotation>x</annotation></semantics></math></span><span class=katex-html aria-hidden=true>"
                        + "<b class=strut style='height:1em;top:-2em;'></b><b class=mord style='height:1em;top:-2em;'></b></span></span>";
        var body = Jsoup.parseBodyFragment(
                        LeanFormula.with(".katex .strut{top:0}").of(html))
                .body();

        FormulaStyles.of(body).write(folder);

        assertThat(body.select("math").html()).isEqualTo("<msub><mi>x</mi><mi>min</mi></msub>");
        assertThat(body.select("[style]")).isEmpty();
        assertThat(body.select("b").eachAttr("class")).containsExactly("strut k0", "k0");
        assertThat(folder.resolve("site/katex/sizes.css"))
                .hasContent(".katex .k0{height:1em!important;top:-2em!important}");
    }

    private static Page page(String file, String number, String html) {
        return new Page(
                file, number, List.of(), "t", Jsoup.parseBodyFragment(html).body(), List.of());
    }
}
