package mdl.foundations.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mdl.foundations.input.Inputs;

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
            return Files.isRegularFile(key)
                    && Files.readString(key).trim().equals(EvidenceKey.of(statement, seed))
                    && isReadable(StatementForm.of(statement).id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Damaged evidence is not current: it is computed again. */
    private boolean isReadable(String id) {
        try {
            read(id);
            return true;
        } catch (IOException e) {
            return false;
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
     * Tries whether a statement's folder can be written, and refuses to replace what is not evidence.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if something else stands there
     */
    public void requireReplaceable(String id) throws IOException {
        Inputs.require(
                !Files.exists(folder(id)) || Files.isRegularFile(folder(id).resolve(KEY)),
                folder(id) + " exists and holds no evidence, so it is not replaced; choose another folder");
        Files.createDirectories(root);
        Files.delete(Files.createTempFile(root, ".", null));
    }

    /**
     * Builds the exhibits of an examination and writes everything.
     *
     * @throws IOException if the folder cannot be written; nothing half-written stays behind
     */
    public void write(Examination examination) throws IOException {
        EvidenceReport report = EvidenceReport.of(examination);
        try (DraftFolder draft = DraftFolder.of(folder(report.statement()))) {
            Files.write(draft.folder().resolve(REPORT), report.toJson());
            for (var exhibit : examination.evidence().exhibits().entrySet()) {
                String name = exhibit.getKey();
                var files = exhibit.getValue().get().files(report.statement() + "-" + name);
                for (var file : files.entrySet()) {
                    Files.writeString(draft.folder().resolve(name + "." + file.getKey()), file.getValue());
                }
            }
            String key = EvidenceKey.of(examination.statement(), examination.seed());
            Files.writeString(draft.folder().resolve(KEY), key + "\n");
            draft.publish();
        }
    }

    /**
     * Copies a statement's evidence from another archive, as it is; does nothing when that is this one.
     *
     * @throws IOException if it cannot be read or written; nothing half-written stays behind
     */
    public void copyFrom(EvidenceArchive other, String id) throws IOException {
        if (other.equals(this)) {
            return;
        }
        try (DraftFolder draft = DraftFolder.of(folder(id));
                Stream<Path> files = Files.list(other.folder(id))) {
            for (Path file : files.toList()) {
                Files.copy(file, draft.folder().resolve(file.getFileName()));
            }
            draft.publish();
        }
    }
}
