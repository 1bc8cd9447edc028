package mdl.book;

/**
 * A line of the manuscript.
 *
 * @param file the file's name
 * @param line counted from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
