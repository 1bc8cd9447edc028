package mdl.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The data that the book's pages link to: files of the archive, copied into the book's folder {@code data}. */
final class DataFolder {

    private final Records records;
    private final Map<String, Path> copies = new TreeMap<>();

    DataFolder(Records records) {
        this.records = records;
    }

    /** The address of a file of the exhibit that the macro names. */
    String exhibit(Inset.Macro macro, String extension) {
        return copy(macro.id(), records.file(macro, extension));
    }

    /** The address of a statement's evidence. */
    String evidence(String id) {
        return copy(id, records.archive().folder(id).resolve("evidence.json"));
    }

    /** Copies what was asked for. */
    void write(Path book) throws IOException {
        for (var copy : copies.entrySet()) {
            Path target = book.resolve(copy.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(copy.getValue(), target);
        }
    }

    private String copy(String id, Path file) {
        String address = "data/" + id + "/" + file.getFileName();
        copies.put(address, file);
        return address;
    }
}
