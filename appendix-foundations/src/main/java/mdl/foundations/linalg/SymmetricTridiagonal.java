package mdl.foundations.linalg;

/**
 * The symmetric tridiagonal matrix T of order d with the given diagonal and off-diagonal.
 *
 * <p>2 d - 1 numbers stand for the whole matrix, so that histograms of spectra at d = 10^6 are a matter of seconds.
 *
 * @param diagonal the d diagonal entries T_ii
 * @param offDiagonal the d - 1 entries T_(i,i+1) = T_(i+1,i)
 */
public record SymmetricTridiagonal(double[] diagonal, double[] offDiagonal) {

    /**
     * Copies both arrays.
     *
     * @throws IllegalArgumentException if an array is null or has an entry that is not finite, if the diagonal is empty
     *     or if the off-diagonal is not shorter by one
     */
    public SymmetricTridiagonal {
        Shapes.requireFinite("diagonal", diagonal);
        Shapes.requireFinite("offDiagonal", offDiagonal);
        if (diagonal.length == 0 || offDiagonal.length != diagonal.length - 1) {
            throw new IllegalArgumentException("diagonal has " + diagonal.length + " and offDiagonal "
                    + offDiagonal.length + " entries: the diagonal must have exactly one more, and at least one");
        }
        diagonal = diagonal.clone();
        offDiagonal = offDiagonal.clone();
    }

    /** Returns a copy of the diagonal. */
    @Override
    public double[] diagonal() {
        return diagonal.clone();
    }

    /** Returns a copy of the off-diagonal. */
    @Override
    public double[] offDiagonal() {
        return offDiagonal.clone();
    }

    /** Returns d. */
    public int order() {
        return diagonal.length;
    }

    /**
     * Returns all eigenvalues, ascending, in O(d^2) operations and O(d) memory (LAPACK's dsterf, root-free QR).
     *
     * @throws ArithmeticException if the iteration does not converge
     * @throws NativeLibraryException if there is no native library
     */
    public double[] eigenvalues() {
        double[] values = diagonal.clone();
        int info = NativeLibrary.lapack().dsterf(values.length, values, offDiagonal.clone());
        Info.requireSuccess("dsterf", info);
        return values;
    }

    /**
     * Returns the k-th smallest eigenvalue to within a few ulp of the norm of T, in about 20 passes of O(d) operations:
     * Sturm counts at seven points at a time shrink an interval that holds it by eight.
     *
     * @param k from 1, the smallest, to d, the largest
     * @throws IllegalArgumentException if k lies outside 1..d
     */
    public double eigenvalue(int k) {
        if (k < 1 || k > order()) {
            throw new IllegalArgumentException("k is " + k + ": the eigenvalues are numbered from 1 to " + order());
        }
        return SturmCount.bisect(diagonal, offDiagonal, k);
    }

    /**
     * Returns the number of eigenvalues below x, in O(d) operations, exact for a matrix within a few eps ||T|| of T.
     *
     * @throws IllegalArgumentException if x is NaN
     */
    public int countBelow(double x) {
        return SturmCount.below(diagonal, offDiagonal, x)[0];
    }

    /**
     * Returns the number of eigenvalues in each bin [edges[k], edges[k+1]), in O(d edges) operations and no memory
     * beyond O(edges).
     *
     * @param edges at least two numbers in ascending order, infinities allowed
     * @throws IllegalArgumentException if there are fewer than two edges, or if they are not strictly ascending
     */
    public int[] counts(double[] edges) {
        if (edges == null || edges.length < 2) {
            throw new IllegalArgumentException(
                    "edges " + (edges == null ? "is null" : "has length " + edges.length) + ": a bin needs two edges");
        }
        for (int k = 1; k < edges.length; k++) {
            if (!(edges[k - 1] < edges[k])) {
                throw new IllegalArgumentException("edges[" + (k - 1) + "] is " + edges[k - 1] + " and edges[" + k
                        + "] is " + edges[k] + ": edges must ascend strictly");
            }
        }
        int[] below = SturmCount.below(diagonal, offDiagonal, edges);
        int[] counts = new int[edges.length - 1];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = below[k + 1] - below[k];
        }
        return counts;
    }
}
