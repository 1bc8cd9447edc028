package mdl.book;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a build reads and writes.
 *
 * @param project the folder of the root pom.xml
 * @param evidence the archive of evidence
 * @param out the folder of the book; replaced as a whole
 * @param cache the folder of rendered formulas
 */
public record BookFolders(Path project, Path evidence, Path out, Path cache) {

    private static final List<String> OPTIONS = List.of("--project", "--evidence", "--out", "--cache");

    /** Makes the paths absolute. */
    public BookFolders {
        project = project.toAbsolutePath().normalize();
        evidence = evidence.toAbsolutePath().normalize();
        out = out.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /**
     * Reads {@code --project DIR --evidence DIR --out DIR --cache DIR}, in any order.
     *
     * @throws IllegalArgumentException if one is missing or there is anything else
     */
    public static BookFolders of(String... arguments) {
        Map<String, Path> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "unexpected '" + arguments[i] + "'; usage: " + String.join(" DIR ", OPTIONS) + " DIR");
            }
            values.put(arguments[i], Path.of(arguments[i + 1]));
        }
        for (String option : OPTIONS) {
            if (!values.containsKey(option)) {
                throw new IllegalArgumentException(
                        option + " is missing; usage: " + String.join(" DIR ", OPTIONS) + " DIR");
            }
        }
        return new BookFolders(
                values.get("--project"), values.get("--evidence"), values.get("--out"), values.get("--cache"));
    }
}
