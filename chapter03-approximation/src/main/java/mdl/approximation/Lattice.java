package mdl.approximation;

import mdl.foundations.input.Inputs;

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
        double size = Math.pow(base, dimension);
        Inputs.require(
                size <= Integer.MAX_VALUE,
                "a grid of " + base + "^" + dimension + " points is too large; there may be at most "
                        + Integer.MAX_VALUE);
        return (int) Math.round(size);
    }
}
