package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the finished book is valid HTML. */
@Tag("validity")
class ValidityGateTest {

    @TempDir
    Path folder;

    @Test
    void the_book_is_valid() throws IOException {
        assertThat(HtmlValidity.errors(Path.of("target/book").toAbsolutePath())).isEmpty();
    }

    @Test
    void planted_faults_are_found() throws IOException {
        Files.writeString(
                folder.resolve("planted.html"),
                "<!DOCTYPE html><html lang=en><head><title>t</title></head><body><p id=a><div></p></div>"
                        + "<b id=a style='height:-1em'>x</b><ul><p>x</p></ul></body></html>");

        assertThat(HtmlValidity.errors(folder))
                .anySatisfy(error ->
                        assertThat(error).startsWith("planted.html:1: ").contains("No “p” element in scope"))
                .anySatisfy(error -> assertThat(error).contains("Duplicate ID “a”"))
                .anySatisfy(error -> assertThat(error).contains("CSS: “height”"))
                .anySatisfy(error -> assertThat(error).contains("“p” not allowed as child of element “ul”"));
    }
}
