package mdl.approximation;

/** The numbering of the points of {0, …, b − 1}^d by 0, …, b^d − 1, shared by grids of points and of cells. */
final class Lattice {

    private Lattice() {}

    /** The d digits of a number in base b, the last one first. */
    static int[] digits(int number, int base, int dimension) {
        int[] digits = new int[dimension];
        int rest = number;
        for (int i = 0; i < dimension; i++) {
            digits[i] = rest % base;
            rest /= base;
        }
        return digits;
    }

    /** b^d, exact. */
    static int size(int base, int dimension) {
        return Math.toIntExact(Math.round(Math.pow(base, dimension)));
    }
}
