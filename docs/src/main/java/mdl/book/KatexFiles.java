package mdl.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files of KaTeX in its WebJar.
 *
 * @param version the version
 */
record KatexFiles(String version) {

    private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/katex/pom.properties";
    private static final Pattern FONT = Pattern.compile("url\\((fonts/[^)]+\\.woff2)\\)");
    private static final Pattern OLDER_FONT = Pattern.compile(",\\s*url\\([^)]+\\)\\s*format\\(\"(woff|truetype)\"\\)");

    /** @throws IOException if the WebJar is not on the class path */
    static KatexFiles find() throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(Resources.bytes(PROPERTIES)));
        return new KatexFiles(properties.getProperty("version"));
    }

    String script() throws IOException {
        return text("katex.min.js");
    }

    /** The style sheet, which asks for woff2 fonts only. */
    String style() throws IOException {
        return OLDER_FONT.matcher(text("katex.min.css")).replaceAll("");
    }

    /** The paths of the fonts that the style sheet asks for. */
    List<String> fonts() throws IOException {
        return FONT.matcher(style())
                .results()
                .map((MatchResult m) -> m.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    byte[] bytes(String path) throws IOException {
        return Resources.bytes("/META-INF/resources/webjars/katex/" + version + "/dist/" + path);
    }

    private String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
