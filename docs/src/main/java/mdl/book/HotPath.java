package mdl.book;

import org.hipparchus.stat.regression.SimpleRegression;

/**
 * A path on which much time is spent, with its times at several sizes.
 *
 * @param id the name of its benchmark
 * @param label its name in the picture
 * @param title what it computes
 * @param symbol what grows
 * @param order the exponent of the growth in theory
 * @param work how many operations it takes, or null where they are not counted
 * @param times ascending in the size
 */
record HotPath(String id, String label, String title, String symbol, double order, Work work, Times times) {

    /** A polynomial with one term, coefficient · size^power. */
    record Work(double coefficient, double power) {

        double at(double size) {
            return coefficient * Math.pow(size, power);
        }
    }

    /**
     * Mean times of one call.
     *
     * @param sizes at least three, ascending
     * @param nanoseconds of one call at each size
     */
    record Times(double[] sizes, double[] nanoseconds) {

        private static final double TO_SECONDS = 1e-9;

        int last() {
            return sizes.length - 1;
        }

        double[] seconds() {
            double[] seconds = nanoseconds.clone();
            for (int k = 0; k < seconds.length; k++) {
                seconds[k] *= TO_SECONDS;
            }
            return seconds;
        }

        /** The line through the logarithms of times against those of sizes, by least squares. */
        SimpleRegression growth() {
            SimpleRegression line = new SimpleRegression();
            for (int k = 0; k < sizes.length; k++) {
                line.addData(Math.log(sizes[k]), Math.log(nanoseconds[k]));
            }
            return line;
        }
    }

    /** Operations in a nanosecond at the largest size, which are 10⁹ operations in a second. */
    double rate() {
        return work.at(times.sizes()[times.last()]) / times.nanoseconds()[times.last()];
    }
}
