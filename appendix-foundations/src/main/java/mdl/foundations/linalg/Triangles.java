package mdl.foundations.linalg;

import java.util.Arrays;

/** Copies and clearings of triangles of column-major square matrices. */
final class Triangles {

    /** Tiles of 32 × 32 doubles: a plain double loop would miss the cache at every entry of one triangle. */
    private static final int TILE = 32;

    private Triangles() {}

    /** Copies the triangle below the diagonal to the one above. */
    static void mirrorLower(int n, double[] a) {
        for (int top = 0; top < n; top += TILE) {
            for (int left = 0; left <= top; left += TILE) {
                int right = Math.min(left + TILE, n);
                int bottom = Math.min(top + TILE, n);
                for (int j = left; j < right; j++) {
                    for (int i = Math.max(top, j + 1); i < bottom; i++) {
                        a[j + n * i] = a[i + n * j];
                    }
                }
            }
        }
    }

    /** Sets everything above the diagonal to zero. */
    static void clearAboveDiagonal(int n, double[] a) {
        for (int j = 1; j < n; j++) {
            Arrays.fill(a, n * j, n * j + j, 0);
        }
    }
}
