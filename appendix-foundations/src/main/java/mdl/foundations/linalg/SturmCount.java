package mdl.foundations.linalg;

/**
 * Counts of eigenvalues of symmetric tridiagonal matrices by Sylvester's law of inertia.
 *
 * <p>T - x I = L D L^T has as many negative pivots q_i = d_i - x - e_(i-1)^2 / q_(i-1) as T has eigenvalues below x
 * (Givens 1954; Kahan 1966 for its accuracy). A pivot too small to divide by is replaced by the smallest safe one of the
 * same sign, as in LAPACK's dstebz, which moves a diagonal entry by less than rounding does.
 */
final class SturmCount {

    /** Beyond these magnitudes squares of entries could overflow or vanish, and the matrix is scaled. */
    private static final double LARGE = 0x1p500;

    private static final double SMALL = 0x1p-300;

    /** Seven counts advance together in little more time than one, since their divisions overlap. */
    private static final int SECTIONS = 8;

    private SturmCount() {}

    /** The number of eigenvalues strictly below each x; all x advance together, since their divisions overlap. */
    static int[] below(double[] diagonal, double[] offDiagonal, double... x) {
        double scale = scale(diagonal, offDiagonal);
        double smallestPivot = smallestPivot(offDiagonal, scale);
        double[] shift = new double[x.length];
        double[] pivot = new double[x.length];
        int[] count = new int[x.length];
        for (int k = 0; k < x.length; k++) {
            if (Double.isNaN(x[k])) {
                throw new IllegalArgumentException("x is NaN: eigenvalues are counted below a number");
            }
            shift[k] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x[k] * scale));
            pivot[k] = 1;
        }
        for (int i = 0; i < diagonal.length; i++) {
            double d = diagonal[i] * scale;
            double e = i == 0 ? 0 : offDiagonal[i - 1] * scale;
            double square = e * e;
            for (int k = 0; k < x.length; k++) {
                double q = (d - shift[k]) - square / pivot[k];
                boolean negative = q < 0;
                count[k] += negative ? 1 : 0;
                double magnitude = Math.max(Math.abs(q), smallestPivot);
                pivot[k] = negative ? -magnitude : magnitude;
            }
        }
        return count;
    }

    /** The k-th smallest eigenvalue, by sections of the interval of Gershgorin until no number fits between two points. */
    static double bisect(double[] diagonal, double[] offDiagonal, int k) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < diagonal.length; i++) {
            double radius = (i == 0 ? 0 : Math.abs(offDiagonal[i - 1]))
                    + (i == offDiagonal.length ? 0 : Math.abs(offDiagonal[i]));
            low = Math.min(low, diagonal[i] - radius);
            high = Math.max(high, diagonal[i] + radius);
        }
        // Counts are exact for a matrix this close to T, so finer sections would measure rounding.
        double finest = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        double[] points = new double[SECTIONS - 1];
        while (high - low > finest * SECTIONS) {
            double width = (high - low) / SECTIONS;
            for (int j = 0; j < points.length; j++) {
                points[j] = low + (j + 1) * width;
            }
            int[] counts = below(diagonal, offDiagonal, points);
            int section = 0;
            while (section < points.length && counts[section] < k) {
                section++;
            }
            high = section < points.length ? points[section] : high;
            low = section > 0 ? points[section - 1] : low;
        }
        return low + (high - low) / 2;
    }

    /** A power of two, so that scaling commits no error, or 1 for matrices of ordinary size. */
    private static double scale(double[] diagonal, double[] offDiagonal) {
        double largest = 0;
        for (double d : diagonal) {
            largest = Math.max(largest, Math.abs(d));
        }
        for (double e : offDiagonal) {
            largest = Math.max(largest, Math.abs(e));
        }
        boolean ordinary = largest == 0 || (largest >= SMALL && largest <= LARGE);
        return ordinary ? 1 : Math.scalb(1.0, -Math.max(Math.getExponent(largest), -1000));
    }

    private static double smallestPivot(double[] offDiagonal, double scale) {
        double largest = 0;
        for (double e : offDiagonal) {
            largest = Math.max(largest, Math.abs(e * scale));
        }
        return Double.MIN_NORMAL * Math.max(1, largest * largest);
    }
}
