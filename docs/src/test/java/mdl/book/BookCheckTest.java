package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A planted fault for every rule. */
class BookCheckTest {

    @TempDir
    Path folder;

    @Test
    void a_page_without_faults_passes() throws IOException {
        page("one.html", "<a href='two.html#x'>two</a> <a href='https://doi.org/10.1/2'>doi</a> <code>{a}</code>");
        page("two.html", "<p id=x>$5 and {1} and a:b and <a href='#x'>x</a> and [1]</p>");

        assertThat(new BookCheck(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p id=a></p><b id=a></b>                              | the id 'a' stands twice, the second time on <b>
            <a href='gone.html'>x</a>                             | the link to gone.html leads to a file that is not there
            <a href='#gone'>x</a>                                 | the link to #gone leads to an anchor that is not there
            <a href='one.html#gone'>x</a>                         | the link to one.html#gone leads to an anchor that is not there
            <a href='https://example.org/'>x</a>                  | the link to https://example.org/ leads out of the book
            <script src='https://example.org/a.js'></script>      | the page loads from a network: https://example.org/a.js
            <img src='//example.org/a.png' alt=a>                 | the page loads from a network: //example.org/a.png
            <style>a{b:url(https://example.org/a)}</style>        | the page loads from a network
            <p>Here is {name}.</p>                                | unrendered markup '{name}'
            <p>Here is $x$.</p>                                   | unrendered markup '$x$'
            <p>Here is xref:a[b].</p>                             | unrendered markup 'xref:a[b]'
            <p>Here is figure::a/b[].</p>                         | unrendered markup 'figure::a/b[]'
            <p>include::a.adoc</p>                                | unrendered markup 'include::a.adoc'
            <p>&lt;&lt;a&gt;&gt;</p>                              | unrendered markup '<<a>>'
            <p>\uE0007\uE001</p>                                  | unrendered markup
            <img src='one.html'>                                  | the image one.html has no alternative text
            <figure id=f><svg></svg></figure>                     | the figure 'f' has no title
            <svg id=s><path/></svg>                               | the figure 's' has no title
            <a id=x data-preview href='one.html#x'>x</a>          | the link to one.html#x has no preview
            <a href='one.html'></a>                               | a <a> without words: one.html
            <h1>second</h1>                                       | the page must have exactly one h1
            """)
    void a_planted_fault_is_found_and_named_with_its_page(String html, String problem) throws IOException {
        page("one.html", html);

        assertThat(new BookCheck(folder).problems())
                .extracting(Problem::toString)
                .anySatisfy(found -> assertThat(found).startsWith("one.html: ").contains(problem));
    }

    @Test
    void a_style_sheet_loads_nothing_from_a_network() throws IOException {
        Files.writeString(folder.resolve("a.css"), "a{b:url(fonts/a.woff2)}");
        Files.writeString(folder.resolve("b.css"), "@import 'https://example.org/a.css';");

        assertThat(new BookCheck(folder).problems())
                .extracting(Problem::toString)
                .containsExactly("b.css: the style sheet loads from a network");
    }

    @Test
    void a_page_needs_a_language_and_a_title() throws IOException {
        Files.writeString(folder.resolve("one.html"), "<main><h1>x</h1></main>");

        assertThat(new BookCheck(folder).problems())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "the page must have exactly one html[lang]", "the page must have exactly one head > title");
    }

    private void page(String name, String html) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "<html lang=en><head><title>t</title></head><body><main><h1>t</h1>" + html + "</main></body></html>");
    }
}
