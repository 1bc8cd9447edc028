package mdl.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Rendered pieces of pages on disk: one file each, named by the hash of all that it depends on.
 *
 * @param folder where the files are; created when something is written
 * @param makers a hash of the code that makes the pieces
 */
record RenderCache(Path folder, String makers) {

    /**
     * A cache of what this code makes.
     *
     * @param code class files and scripts of this package on the class path; when one changes, nothing made before is found
     * @throws IOException if one cannot be read
     */
    static RenderCache madeBy(Path folder, String... code) throws IOException {
        MessageDigest digest = sha256();
        for (String name : code) {
            digest.update(Resources.bytes(name));
        }
        return new RenderCache(folder, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * What was stored for these facts.
     *
     * @throws IOException if the cache cannot be read
     */
    Optional<String> find(List<String> facts) throws IOException {
        Path file = file(facts);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** @throws IOException if the cache cannot be written; no half of a piece stays behind */
    void store(List<String> facts, String html) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "piece", ".tmp");
        Files.writeString(draft, html);
        Files.move(draft, file(facts), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(List<String> facts) {
        String all = makers + "\n" + String.join("\n", facts);
        byte[] hash = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(hash) + ".html");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
