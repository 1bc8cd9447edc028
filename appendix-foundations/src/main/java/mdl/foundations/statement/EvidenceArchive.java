package mdl.foundations.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with one folder of evidence per statement: {@code ID/evidence.json}, the files of its exhibits, and the key
 * that tells whether it is current.
 *
 * <p>A statement's folder is replaced as a whole: it is written beside its place and then moved there, so that nobody
 * ever reads half of it.
 *
 * @param root the folder; created when something is written
 */
public record EvidenceArchive(Path root) {

    private static final String REPORT = "evidence.json";
    private static final String KEY = "key";

    /** The folder of a statement. */
    public Path folder(String id) {
        return root.resolve(id);
    }

    /** Whether the archive holds evidence of exactly this statement, seed, code and platform. */
    public boolean isCurrent(Statement statement, long seed) {
        Path key = folder(StatementForm.of(statement).id()).resolve(KEY);
        try {
            return Files.exists(key) && Files.readString(key).trim().equals(EvidenceKey.of(statement, seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the report of a statement.
     *
     * @throws IOException if there is none or it cannot be read
     */
    public EvidenceReport read(String id) throws IOException {
        return EvidenceReport.fromJson(Files.readAllBytes(folder(id).resolve(REPORT)));
    }

    /**
     * Builds the exhibits of an examination and writes everything.
     *
     * @return the statement's folder
     * @throws IOException if the folder cannot be written; nothing half-written stays behind
     */
    public Path write(Examination examination) throws IOException {
        EvidenceReport report = EvidenceReport.of(examination);
        Files.createDirectories(root);
        Path draft = Files.createTempDirectory(root, "." + report.statement() + "-");
        try {
            Files.write(draft.resolve(REPORT), report.toJson());
            for (var exhibit : examination.evidence().exhibits().entrySet()) {
                Map<String, byte[]> files = exhibit.getValue().get().files(exhibit.getKey());
                for (var file : files.entrySet()) {
                    Files.write(draft.resolve(file.getKey()), file.getValue());
                }
            }
            String key = EvidenceKey.of(examination.statement(), examination.seed());
            Files.write(draft.resolve(KEY), (key + "\n").getBytes(StandardCharsets.UTF_8));
            Path place = folder(report.statement());
            delete(place);
            return Files.move(draft, place);
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> walk = Files.walk(folder)) {
            contents = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.delete(path);
        }
    }
}
