package mdl.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rendered formulas on disk: one file each, named by the hash of all that it depends on.
 *
 * @param folder where the files are; created when something is written
 * @param version the version of KaTeX
 * @param macros the macros of the book
 */
record FormulaCache(Path folder, String version, Map<String, String> macros) {

    /** @throws IOException if the cache cannot be read */
    Optional<String> find(Inset.Formula formula) throws IOException {
        Path file = file(formula);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** @throws IOException if the cache cannot be written; no half of a formula stays behind */
    void store(Inset.Formula formula, String html) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "formula", ".tmp");
        Files.writeString(draft, html);
        Files.move(draft, file(formula), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(Inset.Formula formula) {
        String all = String.join(
                "\n", version, Boolean.toString(formula.display()), new TreeMap<>(macros).toString(), formula.tex());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash) + ".html");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
