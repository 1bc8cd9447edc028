package mdl.erm;

import java.util.HashSet;
import java.util.Set;
import mdl.foundations.input.Inputs;
import org.jblas.DoubleMatrix;

/** How many subsets of given points the sets of a family cut out, by going through the family. */
public final class Dichotomies {

    private static final int MOST = 30;

    private Dichotomies() {}

    /**
     * The subsets of n different points of a line that intervals cut out; costs O(n³).
     *
     * @throws IllegalArgumentException if n lies outside 1..30
     */
    public static int ofIntervals(int points) {
        requireCountable(points);
        Inputs.finite("points", points);
        Set<Integer> subsets = new HashSet<>();
        for (int from = 0; from <= points; from++) {
            for (int to = from; to <= points; to++) {
                int subset = 0;
                for (int i = from; i < to; i++) {
                    subset |= 1 << i;
                }
                subsets.add(subset);
            }
        }
        return subsets.size();
    }

    /**
     * The subsets of points of the plane, no three on a line, that half planes cut out: those on one side of the line through
     * two points, with each choice for these two; costs O(n³).
     *
     * @param points the rows, n × 2, at least two
     * @throws IllegalArgumentException if n lies outside 2..30, the points are not in the plane or not finite, or three are on a line
     */
    public static int ofHalfPlanes(DoubleMatrix points) {
        int n = points.rows;
        requireCountable(n);
        if (n < 2 || points.columns != 2) {
            throw new IllegalArgumentException("the points are " + n + " × " + points.columns + ", but must be n × 2");
        }
        Inputs.finite("points", points);
        Set<Integer> subsets = new HashSet<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int side = 0;
                for (int k = 0; k < n; k++) {
                    if (k != i && k != j && isLeft(points, i, j, k)) {
                        side |= 1 << k;
                    }
                }
                int other = (1 << n) - 1 - side - (1 << i) - (1 << j);
                for (int half : new int[] {side, other}) {
                    subsets.add(half);
                    subsets.add(half | 1 << i);
                    subsets.add(half | 1 << j);
                    subsets.add(half | 1 << i | 1 << j);
                }
            }
        }
        return subsets.size();
    }

    private static boolean isLeft(DoubleMatrix points, int i, int j, int k) {
        double turn = (points.get(j, 0) - points.get(i, 0)) * (points.get(k, 1) - points.get(i, 1))
                - (points.get(j, 1) - points.get(i, 1)) * (points.get(k, 0) - points.get(i, 0));
        if (turn == 0) {
            throw new IllegalArgumentException("points " + j + ", " + k + " and " + i + " are on a line");
        }
        return turn > 0;
    }

    private static void requireCountable(int points) {
        if (points < 1 || points > MOST) {
            throw new IllegalArgumentException("there are " + points + " points, but must be 1 to " + MOST);
        }
    }
}
