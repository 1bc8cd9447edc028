package mdl.foundations.linalg;

import java.util.Locale;

/** The check to make before a large matrix is allocated: better one sentence now than an OutOfMemoryError later. */
public final class MatrixSize {

    /** Common virtual machines refuse to allocate the last few lengths below 2^31. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final double GIGABYTE = 1e9;

    private MatrixSize() {}

    /**
     * Requires that a dense rows × columns matrix of doubles, 8 rows columns bytes, can exist in this JVM.
     *
     * @throws IllegalArgumentException if a dimension is below 1, if the matrix needs more memory than this JVM may
     *     ever use, or if it has more entries than a Java array can hold
     */
    public static void require(long rows, long columns) {
        require(rows, columns, Runtime.getRuntime().maxMemory());
    }

    static void require(long rows, long columns, long maxMemory) {
        String matrix = rows + " × " + columns + " matrix";
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a " + matrix + " is empty: both dimensions must be at least 1");
        }
        // in floating point, since the product of two longs may overflow
        double entries = (double) rows * columns;
        double bytes = Double.BYTES * entries;
        if (bytes > maxMemory) {
            throw new IllegalArgumentException(
                    "a " + matrix + " needs " + gigabytes(bytes) + ", this JVM may use at most " + gigabytes(maxMemory)
                            + ": choose a smaller dimension or raise -Xmx");
        }
        if (entries > LONGEST_ARRAY) {
            throw new IllegalArgumentException("a " + matrix + " has more than the " + LONGEST_ARRAY
                    + " entries that a Java array can hold: choose a smaller dimension");
        }
    }

    private static String gigabytes(double bytes) {
        double gigabytes = bytes / GIGABYTE;
        String pattern = gigabytes >= 100 ? "%.0f GB" : gigabytes >= 0.1 ? "%.1f GB" : "%.4f GB";
        return String.format(Locale.ROOT, pattern, gigabytes);
    }
}
