package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A figure with a slider, from the archive to the page. */
class SliderPageTest {

    private static final String CHAPTER = "[#samples.chapter-9]\n== Samples\n\nfigure::sample-law/line[A half disc.]\n";

    @RegisterExtension
    static final SampleBooks BOOKS = new SampleBooks();

    @TempDir
    Path root;

    @Test
    void a_figure_with_a_slider_is_complete_without_a_script() throws Exception {
        SampleProject project = project(Map.of());
        build(project);

        Document page = Jsoup.parse(Files.readString(project.out().resolve("samples.html")));
        Element slider = page.selectFirst("figure > .slider[hidden]");
        assertThat(page.select("figure [data-curve=circle] path")).isNotEmpty();
        assertThat(slider.select("input[type=range]").attr("max")).isEqualTo("5");
        assertThat(slider.select("input[type=range]").attr("value")).isEqualTo("3");
        assertThat(slider.select("label").attr("for"))
                .isEqualTo(slider.select("input").attr("id"))
                .isNotEmpty();
        assertThat(page.select("figcaption .slider-hint[hidden]").text()).startsWith("Move r to redraw the curve");
    }

    @Test
    void the_page_loads_the_very_script_that_the_build_compared() throws Exception {
        SampleProject project = project(Map.of());
        build(project);

        Document page = Jsoup.parse(Files.readString(project.out().resolve("samples.html")));
        assertThat(page.select(".slider script[src=site/curves/HalfDisc.js]")).hasSize(1);
        assertThat(project.out().resolve("site/curves/HalfDisc.js")).hasContent(Resources.text("HalfDisc.js"));
        JsonNode data = new ObjectMapper().readTree(page.select(".slider").attr("data-slider"));
        assertThat(data.path("stops")).hasSize(6);
        assertThat(data.path("x").path("scale").asText()).isEqualTo("linear");
        assertThat(data.path("curves").path(0).has("reference")).isFalse();
    }

    @Test
    void a_script_that_differs_from_java_stops_the_build() throws Exception {
        SampleProject project = project(Map.of("mdl/book/HalfDisc.js", "mdl/book/faulty/HalfDisc.js"));

        BookException fault = catchThrowableOfType(BookException.class, () -> build(project));

        assertThat(fault.getMessage())
                .startsWith("chapter.adoc:4: the slider r of sample-law/line: HalfDisc.height at r = 0.5, x = ")
                .contains("in the script, but", "in Java")
                .hasLineCount(1);
        assertThat(project.out()).doesNotExist();
    }

    @Test
    void a_slider_needs_the_curve_that_it_moves() throws Exception {
        SampleProject project = project(Map.of("\"circle\"", "\"square\""));

        assertThat(catchThrowableOfType(BookException.class, () -> build(project)))
                .hasMessage("chapter.adoc:4: the slider r of sample-law/line:"
                        + " the figure draws no curve \"square\" that it could move");
    }

    private SampleProject project(Map<String, String> changes) throws IOException {
        SampleProject project = SampleProject.with(root, CHAPTER);
        for (var file : HalfDisc.figure().files("sample-law-line").entrySet()) {
            String text = file.getValue();
            for (var change : changes.entrySet()) {
                text = file.getKey().equals("slider.json") ? text.replace(change.getKey(), change.getValue()) : text;
            }
            Files.writeString(root.resolve("evidence/sample-law/line." + file.getKey()), text);
        }
        return project;
    }

    private static void build(SampleProject project) throws BookException, IOException {
        BOOKS.build(project);
    }
}
