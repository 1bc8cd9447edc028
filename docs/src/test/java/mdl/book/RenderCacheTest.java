package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCacheTest {

    private static final List<String> FACTS = List.of("a", "b");

    @TempDir
    Path folder;

    @Test
    void a_piece_is_found_by_its_facts_and_only_while_its_makers_are_the_same() throws IOException {
        RenderCache cache = RenderCache.madeBy(folder, "LeanCode.class");
        cache.store(FACTS, "<b>é</b>");

        assertThat(RenderCache.madeBy(folder, "LeanCode.class").find(FACTS)).contains("<b>é</b>");
        assertThat(cache.find(List.of("a", "c"))).isEmpty();
        assertThat(RenderCache.madeBy(folder, "LeanFormula.class").find(FACTS)).isEmpty();
    }
}
