package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.asciidoctor.Asciidoctor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListingsTest {

    private static final String SOURCE = "final class A {\n    int x = 1 < 2 ? 3 : 4; // é\n}\n";

    @TempDir
    Path folder;

    @Test
    void a_listing_keeps_every_character_and_only_marks_with_a_colour() throws IOException {
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            String html = listings(asciidoctor, "kd", "mi").html(SOURCE);

            assertThat(Jsoup.parseBodyFragment(html).select("code").first().wholeText())
                    .isEqualTo(SOURCE.strip());
            assertThat(Jsoup.parseBodyFragment(html).select("code span").eachAttr("class"))
                    .containsOnly("kd", "mi")
                    .contains("kd", "mi");
        }
    }

    @Test
    void what_was_coloured_once_is_not_coloured_again() throws IOException {
        String html;
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            html = listings(asciidoctor, "kd").html(SOURCE);
        }

        assertThat(listings(null, "kd").html(SOURCE)).isEqualTo(html);
    }

    private SourceListings listings(Asciidoctor asciidoctor, String... coloured) {
        return new SourceListings(asciidoctor, folder, new RenderCache(folder, ""), new LeanCode(Set.of(coloured)));
    }
}
