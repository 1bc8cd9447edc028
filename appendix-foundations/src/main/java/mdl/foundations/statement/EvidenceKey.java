package mdl.foundations.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import mdl.foundations.linalg.NativeLibrary;
import org.objectweb.asm.ClassReader;

/**
 * What stored evidence depends on, as one hash: while it is the same, the evidence is current and need not be computed
 * again.
 *
 * <p>It covers the schema, the identifier, the parameters, the seed, the project's class files that the statement's class
 * reaches, the versions of the libraries that compute and the route to them, the JDK and the processor family.
 */
final class EvidenceKey {

    private static final String PROJECT = "mdl/";
    private static final int CLASS_TAG = 7;
    private static final List<String> LIBRARIES = List.of(
            "org.jblas/jblas",
            "org.bytedeco/openblas",
            "org.hipparchus/hipparchus-core",
            "org.hipparchus/hipparchus-stat");

    private EvidenceKey() {}

    static String of(Statement statement, long seed) {
        StatementForm form = StatementForm.of(statement);
        MessageDigest digest = sha256();
        List<String> facts = List.of(
                "schema " + EvidenceReport.SCHEMA,
                "statement " + form.id() + " " + form.values(),
                "seed " + seed,
                "libraries " + LIBRARIES.stream().map(EvidenceKey::version).toList(),
                "route " + System.getProperty(NativeLibrary.ROUTE_PROPERTY, "auto"),
                "java " + System.getProperty("java.vm.version"),
                "processor " + System.getProperty("os.arch"));
        facts.forEach(fact -> digest.update((fact + "\n").getBytes(StandardCharsets.UTF_8)));
        reachable(statement.getClass()).forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The class files of the project that a class mentions, directly or through others, by name in order. */
    static Map<String, byte[]> reachable(Class<?> start) {
        Map<String, byte[]> found = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start.getName().replace('.', '/')));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (found.containsKey(name)) {
                continue;
            }
            byte[] bytes = classFile(start.getClassLoader(), name);
            found.put(name, bytes);
            waiting.addAll(mentioned(bytes));
        }
        return found;
    }

    private static List<String> mentioned(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> names = new ArrayList<>();
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0 && reader.readByte(offset - 1) == CLASS_TAG) {
                String name = reader.readUTF8(offset, buffer);
                if (name.startsWith(PROJECT)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static byte[] classFile(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            if (in == null) {
                throw new IllegalStateException("the class file of " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(String artifact) {
        try (InputStream in =
                EvidenceKey.class.getResourceAsStream("/META-INF/maven/" + artifact + "/pom.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return artifact + " " + properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
