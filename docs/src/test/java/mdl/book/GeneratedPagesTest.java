package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mdl.foundations.statement.EvidenceReport.ControlReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that the build writes, on a small project, and each way in which they stop the build. */
class GeneratedPagesTest {

    private static final String CHAPTER = "[#samples.chapter-9]\n== Samples\n\n";
    private static final String STATEMENT =
            "[statement,sample-law]\n====\nLet $x$.\n====\n\nevidence::sample-law[]\n\n";
    private static final String OTHER = "[#other]\n== Other\n\n";

    @RegisterExtension
    static final SampleBooks BOOKS = new SampleBooks();

    @TempDir
    Path root;

    @Test
    void coverage_counts_items_by_chapter_and_in_all() throws Exception {
        Document page = other("coverage::[]\n");

        assertThat(page.select(".totals tbody tr").eachText())
                .containsExactly("Chapter 8 · Nothing 0 0 of 1", "Chapter 9 · Samples 1 2 of 3", "All 1 2 of 4");
        assertThat(page.select("#coverage-8 + p").text()).isEqualTo("Not yet written: 0 of 1 items are covered.");
        assertThat(page.select("#coverage-9 + p").text()).isEqualTo("2 of 3 items are covered.");
    }

    @Test
    void coverage_leads_from_an_item_to_its_statement_and_verdict_or_shows_a_dash() throws Exception {
        Document page = other("coverage::[]\n");

        assertThat(page.select(".items tbody tr").eachText())
                .containsExactly(
                        "Definition 1 p. 70 –",
                        "Theorem 7 p. 80 Law’s end The law of samples ✓ 1 claim holds · 1 control fails",
                        "Figure 9.1 p. 81 The law of samples ✓ 1 claim holds · 1 control fails",
                        "Remark 3 p. 82 – Nothing to check.");
        assertThat(page.select(".covering a").eachAttr("href"))
                .containsOnly("samples.html#sample-law", "samples.html#evidence-sample-law");
    }

    @Test
    void a_statement_without_a_box_is_found_in_the_index() throws Exception {
        build(SampleProject.with(root, CHAPTER + "Text.\n\n" + OTHER + "coverage::[]\n\nstatements::[]\n"));

        assertThat(read("other").select(".covering a").eachAttr("href")).containsOnly("#index-sample-law");
    }

    @Test
    void an_erratum_is_checked_when_a_control_names_it() throws Exception {
        Document page = other("errata::[]\n");

        assertThat(page.select("#erratum-9-2-1 .state").text()).isEqualTo("checked: the printed form fails");
        assertThat(page.select("#erratum-9-2-1 .state a").attr("href")).isEqualTo("samples.html#evidence-sample-law");
        assertThat(page.select("#erratum-9-2-1 .katex")).hasSize(2);
        assertThat(page.select("#erratum-lemma-4 .state").text()).isEqualTo("not yet checked planned-law");
        assertThat(page.select("#erratum-page-3 .state").text()).isEqualTo("editorial");
        assertThat(page.select(".errata > p").text())
                .isEqualTo("There are 3 rows: 1 checked, 1 not yet checked, 1 editorial.");
        assertThat(read("samples").select(".controls a.erratum").attr("href")).isEqualTo("other.html#erratum-9-2-1");
    }

    @Test
    void the_index_says_where_a_statement_stands_and_how_to_run_it() throws Exception {
        Document page = other("statements::[]\n");

        assertThat(page.select("#index-sample-law").text())
                .isEqualTo("sample-law The law of samples Theorem 7, Figure 9.1 · section 9.2"
                        + " ✓ 1 claim holds · 1 control fails --size 10 size n, at least 1 "
                        + Command.of("sample-law"));
        assertThat(page.select("#index-sample-law .entry-title a").attr("href")).isEqualTo("samples.html#sample-law");
    }

    @Test
    void the_front_page_lists_what_is_inside() throws Exception {
        Document page = other("inside::[]\n\n[#coverage]\n=== Coverage\n\nText.\n");

        assertThat(page.select(".inside").text())
                .isEqualTo("Chapter 9 · Samples The law of samples Together they cover 2 of the 4 numbered items of"
                        + " the notes.");
        assertThat(page.select(".inside-chapter").attr("href")).isEqualTo("samples.html#samples");
    }

    @Test
    void the_colophon_has_versions_seed_machine_and_licence() throws Exception {
        Document page = other("colophon::[]\n");

        assertThat(page.select(".tools tbody tr").first().text()).matches("Maven \\d\\S+ builds everything");
        assertThat(page.select(".facts tr").eachText())
                .containsExactly(
                        "Seed of all evidence 7",
                        "JDK of the evidence " + System.getProperty("java.vm.version"),
                        "Processor family of the evidence " + System.getProperty("os.arch"),
                        "Licence of the project A Licence");
    }

    @Test
    void evidence_and_figures_can_be_shown_again_with_an_id_of_their_own() throws Exception {
        String figure = "figure::sample-law/line[A line.]\n\n";
        Document page = other("evidence::sample-law[]\n\nevidence::sample-law[]\n\n" + figure + figure);

        assertThat(page.select("details.evidence").eachAttr("id"))
                .containsExactly("evidence-sample-law-2", "evidence-sample-law-3");
        assertThat(page.select("figure").eachAttr("id"))
                .containsExactly("figure-sample-law-line", "figure-sample-law-line-2");
        assertThat(page.select("figcaption strong")).isEmpty();
        assertThat(read("samples").select("a.verdict").attr("href")).isEqualTo("#evidence-sample-law");
    }

    @Test
    void the_occurrence_in_a_chapter_keeps_the_id_also_when_it_is_the_second() throws Exception {
        build(SampleProject.with(root, OTHER + "evidence::sample-law[]\n\n" + CHAPTER + STATEMENT));

        assertThat(read("other").select("details").eachAttr("id")).containsExactly("evidence-sample-law-2");
        assertThat(read("samples").select("details.evidence").eachAttr("id")).containsExactly("evidence-sample-law");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage::9[]", "errata::[all]"})
    void a_generated_part_takes_no_arguments(String macro) throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + macro + "\n");

        assertThat(fault(project).getMessage())
                .startsWith("chapter.adoc:4: the macro ")
                .contains("neither a target");
    }

    @Test
    void a_statement_must_not_cover_what_the_notes_do_not_have() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "Text.\n");
        project.items("theorem,7,9.2,80,,");

        assertThat(fault(project))
                .hasMessage("statement sample-law: covers 'Figure 9.1', which is no item of items.csv");
    }

    @Test
    void an_item_of_a_written_chapter_is_covered_or_has_a_reason_not_to_be() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "Text.\n");
        project.items("theorem,7,9.2,80,,Too hard.", "figure,9.1,9.2,81,,", "remark,3,9.3,82,,");

        assertThat(fault(project).getMessage().lines())
                .containsExactly(
                        "items.csv:2: Theorem 7 is covered, but the table says why it is not",
                        "items.csv:4: no statement covers Remark 3, and the column dash is empty");
    }

    @Test
    void a_control_must_not_name_an_erratum_without_a_row() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "Text.\n");
        project.evidence(
                List.of(SampleProject.HOLDS), List.of(new ControlReport("another", "9.2.2", SampleProject.FAILS)));

        assertThat(fault(project))
                .hasMessage(
                        "statement sample-law: has a control for the erratum '9.2.2', which is no id of errata.csv");
    }

    @Test
    void a_source_must_have_its_entry_in_the_bibliography() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + STATEMENT);
        Files.writeString(
                root.resolve("docs/src/docs/asciidoc/end.adoc"),
                "[bibliography#sources]\n== Sources\n\n* [[[sampler1902,Sampler 1902]]] A. Sampler, 1902.\n");

        assertThat(fault(project))
                .hasMessage("statement sample-law: has the source 'sampler1901', which the bibliography lacks; it has"
                        + " sampler1902");
    }

    @Test
    void bad_mathematics_in_an_erratum_is_named_by_its_line() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "errata::[]\n");
        project.errata("9.2.1,9,(9.2.1),$\\frob$,$x$,formula,");

        assertThat(fault(project).getMessage()).startsWith("errata.csv:2: KaTeX: Undefined control sequence: \\frob");
    }

    @Test
    void an_erratum_belongs_to_a_chapter() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "errata::[]\n");
        project.errata("9.2.1,12,(9.2.1),a,b,formula,");

        assertThat(fault(project)).hasMessage("errata.csv:2: there is no chapter '12'");
    }

    @Test
    void a_colophon_needs_a_licence() throws Exception {
        SampleProject project = SampleProject.with(root, CHAPTER + "colophon::[]\n");
        Files.delete(root.resolve("LICENSE"));

        assertThat(fault(project)).hasMessage("chapter.adoc:4: the project has no file LICENSE");
    }

    private Document other(String text) throws Exception {
        build(SampleProject.with(root, CHAPTER + STATEMENT + OTHER + text));
        return read("other");
    }

    private Document read(String page) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("book/" + page + ".html")));
    }

    private static void build(SampleProject project) throws BookException, IOException {
        BOOKS.build(project);
    }

    private static BookException fault(SampleProject project) {
        return catchThrowableOfType(BookException.class, () -> build(project));
    }
}
