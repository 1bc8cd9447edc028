package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** All pages as one document, and that document as a PDF. */
class PrintedBookTest {

    private static final String CHAPTER = """
            [#samples.chapter-9]
            == Samples of $a$

            See <<sampler1901>>, https://doi.org/10.1000/182[a paper] and <<second>>.

            [statement,sample-law]
            ====
            One is $1$.
            ====

            evidence::sample-law[]

            figure::sample-law/line[A line.]

            [#second]
            === A second section

            The end, after <<samples>>.
            """;

    @RegisterExtension
    static final SampleBooks BOOKS = new SampleBooks();

    @TempDir
    Path root;

    private Path book;
    private Document printed;

    @BeforeEach
    void print() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER);
        BOOKS.build(project);
        book = project.out();
        printed = Jsoup.parse(new PrintedBook(book).html());
    }

    @Test
    void all_pages_follow_each_other_after_the_contents() {
        assertThat(printed.select("body > article > h1").eachAttr("id"))
                .containsExactly("top-of-book", "samples", "sources");
        assertThat(printed.body().child(1).className()).isEqualTo("printed-contents");
        assertThat(printed.select(".printed-contents a").eachAttr("href"))
                .containsExactly("#samples", "#second", "#sources");
    }

    @Test
    void links_arrive_within_the_document_or_lead_out_of_the_book() {
        assertThat(printed.select("article a[href=#sampler1901], article a[href=#second], article a[href=#samples]"))
                .hasSizeGreaterThanOrEqualTo(3);
        for (Element link : printed.select("a[href]")) {
            String address = link.attr("href");
            if (address.startsWith("#")) {
                assertThat(printed.getElementById(address.substring(1)))
                        .as(address)
                        .isNotNull();
            } else {
                assertThat(address).startsWith("https://");
            }
        }
        assertThat(printed.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void what_needs_a_reader_at_a_screen_is_unfolded_or_gone() {
        assertThat(printed.select("details.evidence[open]")).hasSize(1);
        assertThat(printed.select("details:not([open]), button, .slider, article script, head script"))
                .isEmpty();
        assertThat(printed.select("article svg")).isNotEmpty();
        assertThat(printed.text()).doesNotContain("evidence.json", "run it");
    }

    @Test
    void style_sheets_are_found_from_anywhere_and_name_each_part_above_its_pages() {
        assertThat(printed.select("link[rel=stylesheet]")).isNotEmpty().allSatisfy(style -> {
            assertThat(Path.of(URI.create(style.attr("href")))).exists();
            assertThat(style.hasAttr("media")).isFalse();
        });
        assertThat(printed.select("head style").html())
                .contains("@page part-samples { @top-center { content: \"9. Samples of a\"; } }")
                .doesNotContain("@page part-top-of-book");
    }

    @Test
    void a_folder_without_a_book_is_refused() {
        Path empty = root.resolve("docs");
        assertThatThrownBy(() -> new PrintedBook(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no book in " + empty.toAbsolutePath() + "; the command 'book' makes it");
    }

    @Test
    void a_browser_is_found_on_a_search_path_that_has_one() throws IOException {
        Path program = Files.createFile(root.resolve("chromium-browser"));
        assertThat(BrowserProgram.find(root.toString())).isEmpty();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(BrowserProgram.find(root.toString())).contains(new BrowserProgram(program));
        assertThat(BrowserProgram.find("")).isEmpty();
        assertThat(BrowserProgram.find(null)).isEmpty();
    }

    @Test
    @Tag("browser")
    void the_pdf_has_pages_and_links_between_them() throws Exception {
        Optional<BrowserProgram> browser = BrowserProgram.find(System.getenv("PATH"));
        if (browser.isEmpty()) {
            System.err.println("No PDF is printed: there is no Chromium on the PATH.");
        }
        assumeTrue(browser.isPresent(), "there is no Chromium on the PATH");
        Path folder = Files.createDirectory(root.resolve("print"));
        Path page = Files.writeString(folder.resolve("book.html"), new PrintedBook(book).html());
        Path pdf = root.resolve("book.pdf");

        browser.get().print(page, pdf, folder);

        String objects = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertThat(objects).startsWith("%PDF").contains("/Outlines").doesNotContain("file://");
        // The front page, the contents, the chapter, the sources.
        assertThat(count("/Type /Page\\b", objects)).isGreaterThanOrEqualTo(4);
        assertThat(count("/Subtype /Link", objects))
                .isGreaterThanOrEqualTo(printed.select("a[href]").size());
        assertThat(count("/URI \\(https://doi.org", objects)).isEqualTo(1);
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
