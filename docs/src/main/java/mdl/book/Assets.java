package mdl.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that every page shares: style sheets, fonts, the script.
 *
 * @param katex where KaTeX's style sheet and fonts come from
 */
record Assets(KatexFiles katex) {

    private static final List<String> FILES = List.of(
            "site/book.css",
            "site/pages.css",
            "site/code.css",
            "site/evidence.css",
            "site/navigation.css",
            "site/print.css",
            "site/sliders.css",
            "site/book.js",
            "site/previews.js",
            "site/progress.js",
            "site/search.js",
            "site/minisearch/minisearch.min.js",
            "site/minisearch/LICENSE.txt",
            "site/curve-path.js",
            "site/sliders.js",
            "site/fonts/source-serif-4-latin-wght-normal.woff2",
            "site/fonts/source-serif-4-latin-wght-italic.woff2",
            "site/fonts/source-serif-4-OFL.txt");

    /** @throws IOException if a resource is missing or the folder cannot be written */
    void write(Path folder) throws IOException {
        for (String file : FILES) {
            write(folder.resolve(file), Resources.bytes(file));
        }
        Path site = folder.resolve("site/katex");
        write(site.resolve("katex.css"), katex.style().getBytes(StandardCharsets.UTF_8));
        for (String font : katex.fonts()) {
            write(site.resolve(font), katex.bytes(font));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
