package mdl.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The files that come with the builder: templates, style sheets, scripts and fonts. */
final class Resources {

    private Resources() {}

    /**
     * A file beside this class, or with a leading slash anywhere on the class path.
     *
     * @throws IOException if there is none
     */
    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the resource " + name + " is missing from the class path");
            }
            return in.readAllBytes();
        }
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
