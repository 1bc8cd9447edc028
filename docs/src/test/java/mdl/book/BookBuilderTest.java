package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mdl.foundations.statement.EvidenceReport.ControlReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole pipeline, on a small project. */
class BookBuilderTest {

    private static final String CHAPTER = "[#samples.chapter-9]\n== Samples\n\n";

    @RegisterExtension
    static final SampleBooks BOOKS = new SampleBooks();

    @TempDir
    Path root;

    @Test
    void a_statement_is_a_box_with_its_number_its_verdict_and_its_command() throws Exception {
        Document page = page("[statement,sample-law]\n====\nLet $x_1$ be $*y*$.\n====\n\nevidence::sample-law[]\n");

        assertThat(page.select("#sample-law .box-title").text()).isEqualTo("Theorem 7 · The law of samples");
        assertThat(page.select("#sample-law .box-body .katex")).hasSize(2);
        assertThat(page.select("#sample-law a.verdict").text()).isEqualTo("✓ 1 claim holds · 1 control fails");
        assertThat(page.select("#sample-law a.verdict").attr("href")).isEqualTo("#evidence-sample-law");
        assertThat(page.select("#sample-law .command").text()).isEqualTo(Command.of("sample-law"));
        assertThat(page.select("#sample-law .origin").text())
                .isEqualTo("Theorem 7, Figure 9.1 of the notes, section 9.2 [Sampler 1901]");
        assertThat(page.select("#sample-law .original a").attr("href")).isEqualTo("sources.html#sampler1901");
        assertThat(root.resolve("book/source/mdl.book.SampleStatement.html"))
                .content()
                .contains("SampleStatement");
    }

    @Test
    void evidence_says_its_verdict_and_opens_to_claims_and_controls() throws Exception {
        Document page = page("evidence::sample-law[]\n");

        assertThat(page.select("details.evidence summary").text())
                .startsWith("Sound: 1 claim holds, 1 control fails as it must")
                .contains("An independent computation agrees")
                .endsWith("seed 7 · size = 10");
        assertThat(page.select(".claims li .sentence .katex")).hasSize(1);
        assertThat(page.select(".controls li").text()).contains("as printed in 9.2.1", "t = 50", "fails");
        assertThat(page.select(".evidence .gauge")).hasSize(2);
        assertThat(root.resolve("book/data/sample-law/evidence.json")).exists();
    }

    @Test
    void a_figure_is_inline_with_caption_data_and_ids_of_its_own() throws Exception {
        Document page =
                page("figure::sample-law/line[A line, $y=x$ with quantity:sample-law/mean[], see <<samples>>.]\n");

        assertThat(page.select("#figure-sample-law-line figcaption strong").text())
                .isEqualTo("Figure 9.1.");
        assertThat(page.select("figcaption .katex, figcaption data.quantity")).hasSize(2);
        assertThat(page.select("figcaption a[href=#samples]").text()).isEqualTo("Chapter 9");
        assertThat(page.select("svg").attr("aria-labelledby")).isEqualTo("sample-law-line-title");
        assertThat(page.select("svg path").attr("clip-path")).isEqualTo("url(#sample-law-line-clip)");
        assertThat(root.resolve("book/data/sample-law/line.csv")).hasContent("x,y\n0,0\n1,1");
    }

    @Test
    void a_quantity_is_the_number_of_the_run_and_says_where_it_comes_from() throws Exception {
        Document page = page("The mean is quantity:sample-law/mean[].\n");

        assertThat(page.select("article p").text()).contains("The mean is 0.250.");
        assertThat(page.select("data.quantity").attr("title")).contains("sample-law", "mean");
    }

    @Test
    void a_table_shows_the_rows_of_the_run() throws Exception {
        Document page = page("table::sample-law/sizes[Sizes.]\n");

        assertThat(page.select("figure.tabular th.number").text()).isEqualTo("size (bits)");
        assertThat(page.select("figure.tabular td.number").eachText()).containsExactly("∞", "10");
        assertThat(page.select("figure.tabular figcaption strong").text()).isEqualTo("Table 9.1.");
    }

    @Test
    void a_listing_shows_the_tagged_lines_and_leads_to_the_whole_file() throws Exception {
        Document page = page(".The one\n[source,java]\n----\n"
                + "include::{project}/module/src/main/java/mdl/book/SampleStatement.java[tag=one,indent=0]\n----\n");

        assertThat(page.select("figure.listing pre").text()).isEqualTo("int one = 1;");
        assertThat(page.select("figure.listing figcaption").text())
                .isEqualTo("Listing 9.1. The one SampleStatement.java");
        assertThat(page.select("figure.listing .file").attr("href")).isEqualTo("source/mdl.book.SampleStatement.html");
    }

    @Test
    void labelled_equations_are_numbered_and_references_say_the_number() throws Exception {
        Document page =
                page("=== First\n\n[stem#eq-one]\n++++\na<b\n++++\n\n$$\nc\n$$\n\nBy <<eq-one>> and <<first>>.\n");

        assertThat(page.select("#eq-one .equation-number").text()).isEqualTo("(9.1)");
        assertThat(page.select(".equation")).hasSize(2);
        assertThat(page.select("article p").last().text()).isEqualTo("By (9.1) and Section 9.1.");
    }

    @Test
    void a_full_stop_stays_on_the_line_of_its_formula() throws Exception {
        Document page = page("Let $x$ be $y$.\n");

        assertThat(page.select(".glued").eachText()).singleElement().asString().endsWith(".");
        assertThat(page.select("article p .katex")).hasSize(2);
    }

    @Test
    void pages_have_a_frame_and_lead_to_each_other() throws Exception {
        Document page = page("Some text.\n");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("9. Samples");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Some text.");
        assertThat(page.select(".neighbours a[rel=prev]").attr("href")).isEqualTo("index.html");
        assertThat(page.select(".side a[aria-current=page]").text()).isEqualTo("9. Samples");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    }

    @Test
    void two_builds_give_the_same_bytes() throws Exception {
        SampleProject project = SampleProject.with(
                root, CHAPTER + "[statement,sample-law]\n====\n$x$\n====\n\nfigure::sample-law/line[$y$]\n");

        build(project);
        Map<String, String> first = bytes(project.out());
        build(project);

        assertThat(bytes(project.out())).isEqualTo(first).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [statement,simple-law]                | chapter.adoc:4: there is no statement 'simple-law'; there are sample-law
            evidence::simple-law[]                | chapter.adoc:4: there is no statement 'simple-law'; there are sample-law
            figure::sample-law/lines[]            | chapter.adoc:4: sample-law has no exhibit 'lines'; it has line, mean, sizes
            figure::sample-law/mean[]             | chapter.adoc:4: sample-law/mean is a quantity, not a figure
            Is quantity:sample-law/man[] the one? | chapter.adoc:4: sample-law has no exhibit 'man'; it has line, mean, sizes
            The $\\frob$ is unknown.              | chapter.adoc:4: KaTeX: Undefined control sequence: \\frob
            A formula $x without end.             | chapter.adoc:4: a dollar sign opens a formula that has no end
            See <<samplez>>.                      | chapter.adoc:4: there is nothing with the id 'samplez'
            include::missing.adoc[]               | chapter.adoc:4: the included file missing.adoc cannot be read
            diagram::sample-law[]                 | chapter.adoc:4: unknown macro 'diagram::'; the book has colophon::, coverage::, errata::, evidence::, figure::, inside::, run::, speed::, statements::, table::
            [theorem]                             | chapter.adoc:4: unknown style 'theorem'
            Here is {nothing}.                    | chapter.adoc: skipping reference to missing attribute: nothing
            A strange:thing[] stands here.        | samples.html: unrendered markup 'strange:thing[]'
            """)
    void a_fault_stops_the_build_and_is_named_with_its_place(String line, String problem) throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + line.replace("\\\\", "\\") + "\n====\ntext\n====\n");
        if (!line.startsWith("[")) {
            project = SampleProject.with(root, CHAPTER + line.replace("\\\\", "\\") + "\n");
        }

        BookException fault = fault(project);

        String expected = problem.replace("\\\\", "\\").replace("chapter.adoc: ", "");
        assertThat(fault.problems())
                .anySatisfy(found -> assertThat(found.toString()).contains(expected));
        assertThat(fault.getMessage().lines()).hasSameSizeAs(fault.problems());
        assertThat(project.out()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"Nothing.java[], include file not found", "SampleStatement.java[tag=two], tag 'two' not found"})
    void a_listing_needs_its_file_and_its_tag(String include, String problem) throws Exception {
        SampleProject project = SampleProject.with(
                root,
                CHAPTER + "[source,java]\n----\ninclude::{project}/module/src/main/java/mdl/book/" + include
                        + "\n----\n");

        assertThat(fault(project).getMessage()).contains("chapter.adoc:6: ").contains(problem);
    }

    @Test
    void a_claim_that_fails_stops_the_build() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "evidence::sample-law[]\n");
        project.evidence(
                List.of(SampleProject.FAILS), List.of(new ControlReport("another", null, SampleProject.FAILS)));

        assertThat(fault(project)).hasMessage("chapter.adoc:4: a claim of sample-law fails: the mean is $0$ (t = 50)");
    }

    @Test
    void a_control_that_holds_stops_the_build() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "evidence::sample-law[]\n");
        project.evidence(
                List.of(SampleProject.HOLDS), List.of(new ControlReport("another", null, SampleProject.HOLDS)));

        assertThat(fault(project).getMessage())
                .isEqualTo(
                        "chapter.adoc:4: a control of sample-law holds, though it must fail: another (difference 0)");
    }

    @Test
    void a_book_that_cannot_be_built_leaves_the_older_one_alone() throws Exception {
        build(SampleProject.with(root, CHAPTER + "Good.\n"));
        SampleProject broken = SampleProject.with(root, CHAPTER + "Bad <<nothing>>.\n");

        fault(broken);

        assertThat(broken.out().resolve("samples.html")).content().contains("Good.");
        assertThat(root).isDirectoryNotContaining("glob:**/.book*");
    }

    @Test
    void the_program_explains_its_arguments() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = BookBuilder.run(new PrintStream(err, true, StandardCharsets.UTF_8), "--project", ".");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("--evidence is missing; usage: --project DIR --evidence DIR --out DIR --cache DIR");
    }

    private Document page(String text) throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + text);
        build(project);
        return Jsoup.parse(Files.readString(project.out().resolve("samples.html")));
    }

    private static void build(SampleProject project) throws BookException, IOException {
        BOOKS.build(project);
    }

    private static BookException fault(SampleProject project) {
        return catchThrowableOfType(BookException.class, () -> build(project));
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
