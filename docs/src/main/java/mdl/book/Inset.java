package mdl.book;

/**
 * Something in the manuscript that AsciiDoc does not know.
 *
 * <p>It travels through the conversion as an opaque token, so that no rule of AsciiDoc can touch its text, and is put in
 * its place afterwards.
 */
sealed interface Inset {

    /** Where it was written. */
    Place place();

    /**
     * Mathematics in TeX.
     *
     * @param tex the TeX, without delimiters
     * @param display whether it stands on lines of its own
     */
    record Formula(String tex, boolean display, Place place) implements Inset {}

    /**
     * A macro or block about a statement.
     *
     * @param name such as {@code figure}
     * @param target an identifier, or an identifier and the name of an exhibit joined by a slash
     */
    record Macro(String name, String target, Place place) implements Inset {

        /** The identifier of the statement. */
        String id() {
            return target.contains("/") ? target.substring(0, target.indexOf('/')) : target;
        }

        /** The name of the exhibit; empty where the target has none. */
        String exhibit() {
            return target.contains("/") ? target.substring(target.indexOf('/') + 1) : "";
        }
    }

    /**
     * A listing that includes a part of a source file.
     *
     * @param path relative to the project
     */
    record Excerpt(String path, Place place) implements Inset {}
}
