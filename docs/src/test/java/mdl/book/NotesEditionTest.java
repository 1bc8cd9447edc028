package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the project itself, and what is refused in tables like them. */
class NotesEditionTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private final Problems problems = new Problems();

    @Test
    void every_item_of_the_notes_has_a_label_and_a_chapter() {
        NotesEdition edition = NotesEdition.read(PROJECT, problems);

        assertThat(problems.found()).isEmpty();
        assertThat(edition.items()).hasSize(167).extracting(NotesItem::label).doesNotHaveDuplicates();
        assertThat(edition.chapters().stream().flatMap(chapter -> edition.items(chapter).stream()))
                .hasSameSizeAs(edition.items());
        assertThat(edition.hasItem("Theorem 8")).isTrue();
        assertThat(edition.hasItem("Theorem 88")).isFalse();
    }

    @Test
    void every_erratum_belongs_to_a_chapter_or_to_the_homework() {
        NotesEdition edition = NotesEdition.read(PROJECT, problems);

        List<String> chapters = new ArrayList<>(List.of("HW"));
        edition.chapters().forEach(chapter -> chapters.add(chapter.number()));
        assertThat(edition.errata()).extracting(Erratum::chapter).isSubsetOf(chapters);
        assertThat(edition.hasErratum("5.2.11")).isTrue();
    }

    @Test
    void the_anchor_of_an_erratum_has_only_letters_digits_and_hyphens() {
        assertThat(Stream.of("5.2.11", "Lemma 5", "A.1.23").map(Erratum::anchor))
                .containsExactly("erratum-5-2-11", "erratum-lemma-5", "erratum-a-1-23");
    }

    @Test
    void an_erratum_has_a_known_kind_and_an_id_of_its_own(@TempDir Path root) throws IOException {
        SampleProject.with(root, "").errata("9.2.1,9,a,b,c,wrong,", "9.2.1,9,a,b,c,formula,");

        NotesEdition.read(root, problems);

        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly(
                        "errata.csv:2: unknown kind 'wrong'; it is formula or editorial",
                        "errata.csv:3: the id '9.2.1' stands twice");
    }

    @Test
    void a_missing_table_is_named(@TempDir Path root) throws IOException {
        SampleProject.with(root, "");
        Files.delete(root.resolve("docs/src/docs/notes/items.csv"));

        NotesEdition.read(root, problems);

        assertThat(problems.found()).hasToString("[docs/src/docs/notes/items.csv: the table cannot be read]");
    }
}
