package mdl.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The HTML checker of the W3C, in a JVM of its own because it ends with {@code System.exit}. */
final class HtmlValidity {

    private static final String CHECKER = "nu.validator.client.SimpleCommandLineValidator";

    private HtmlValidity() {}

    /** The errors of these pages or of the pages in these folders, one line each. */
    static List<String> errors(Path... pages) throws IOException {
        String libraries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xss2m", "-cp", libraries, CHECKER));
        command.addAll(
                List.of("--skip-non-html", "--errors-only", "--format", "json", "--stdout", "--exit-zero-always"));
        Stream.of(pages).map(Path::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode report = new ObjectMapper().readTree(process.getInputStream());
        if (!report.has("messages")) {
            throw new IOException("the HTML checker did not answer");
        }
        return StreamSupport.stream(report.path("messages").spliterator(), false)
                .map(HtmlValidity::line)
                .toList();
    }

    private static String line(JsonNode message) {
        String address = message.path("url").asText();
        return address.substring(address.lastIndexOf('/') + 1) + ":"
                + message.path("lastLine").asText() + ": "
                + message.path("message").asText();
    }
}
