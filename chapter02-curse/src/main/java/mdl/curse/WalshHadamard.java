package mdl.curse;

/** The correlations of a function on the cube {−1, 1}^d with all 2^d parities, by the fast Walsh–Hadamard transform. */
public final class WalshHadamard {

    private WalshHadamard() {}

    /**
     * The numbers E f(x) χ_S(x) for uniform x, in O(d 2^d) operations.
     *
     * @param values f at the points whose k-th coordinate is −1 where bit k of the index is set, 2^d of them
     * @return a new array; bit k of its index says whether S contains k
     * @throws IllegalArgumentException if the length is no power of two
     */
    public static double[] correlations(double... values) {
        if (Integer.bitCount(values.length) != 1) {
            throw new IllegalArgumentException(
                    "a function on the cube has 2^d values, and " + values.length + " is no power of two");
        }
        double[] result = values.clone();
        for (int half = 1; half < result.length; half *= 2) {
            for (int i = 0; i < result.length; i++) {
                if ((i & half) == 0) {
                    double sum = 0.5 * (result[i] + result[i + half]);
                    double difference = 0.5 * (result[i] - result[i + half]);
                    result[i] = sum;
                    result[i + half] = difference;
                }
            }
        }
        return result;
    }
}
