package mdl.curse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jblas.DoubleMatrix;

/**
 * The E₈ lattice of Gosset: vectors of R⁸ with even sum whose entries are all integers or all halves of odd integers.
 *
 * <p>Its distinct points have squared distances 2, 4, 6, …, and 2401 of them lie within the distance 2 of the origin.
 *
 * <p>Source: Conway and Sloane, Sphere Packings, Lattices and Groups (1999), §4.8.1.
 */
public final class GossetLattice {

    private static final int DIMENSION = 8;

    /** In units of one half, the entries of a point within the distance 2. */
    private static final int LARGEST_HALVES = 4;

    private GossetLattice() {}

    /**
     * The lattice points within the distance 2 of the origin, which is among them.
     *
     * @return shape 8 × 2401, one point per column
     */
    public static DoubleMatrix ball() {
        List<double[]> points = new ArrayList<>();
        for (int parity = 0; parity < 2; parity++) {
            extend(new int[DIMENSION], 0, parity, 0, 0, points);
        }
        DoubleMatrix columns = new DoubleMatrix(DIMENSION, points.size());
        for (int j = 0; j < points.size(); j++) {
            columns.putColumn(j, new DoubleMatrix(points.get(j)));
        }
        return columns;
    }

    /** Fills the entries from a place on with halves of one parity while the squared norm stays at most 4. */
    private static void extend(int[] halves, int place, int parity, int sum, int squares, List<double[]> points) {
        if (squares > 4 * LARGEST_HALVES) {
            return;
        }
        if (place == DIMENSION) {
            // An even sum of the entries is a multiple of four of their halves.
            if (Math.floorMod(sum, 4) == 0) {
                points.add(Arrays.stream(halves).mapToDouble(half -> 0.5 * half).toArray());
            }
            return;
        }
        for (int half = -LARGEST_HALVES; half <= LARGEST_HALVES; half++) {
            if (Math.floorMod(half, 2) == parity) {
                halves[place] = half;
                extend(halves, place + 1, parity, sum + half, squares + half * half, points);
            }
        }
    }
}
