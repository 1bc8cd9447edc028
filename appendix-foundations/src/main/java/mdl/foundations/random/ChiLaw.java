package mdl.foundations.random;

import java.util.random.RandomGenerator;

/**
 * The chi law with k degrees of freedom: the length of a vector of k independent standard normal numbers.
 *
 * <p>χ² is twice a gamma variable of shape k/2, which is drawn exactly by the rejection method of Marsaglia and Tsang (2000):
 * about one normal and one uniform number per value, however large k is.
 *
 * @param degrees k, at least 1
 */
public record ChiLaw(int degrees) {

    /** @throws IllegalArgumentException if k &lt; 1 */
    public ChiLaw {
        if (degrees < 1) {
            throw new IllegalArgumentException(
                    "a chi law has " + degrees + " degrees of freedom, but must have at least 1");
        }
    }

    /** One value of the law. */
    public double draw(RandomGenerator generator) {
        if (degrees == 1) {
            return Math.abs(generator.nextGaussian());
        }
        double shift = 0.5 * degrees - 1.0 / 3;
        double scale = 1 / Math.sqrt(9 * shift);
        while (true) {
            double normal = generator.nextGaussian();
            double root = 1 + scale * normal;
            if (root <= 0) {
                continue;
            }
            double cube = root * root * root;
            double uniform = 1 - generator.nextDouble();
            double square = normal * normal;
            // Inside this bound of the density's ratio no logarithm is needed; it decides 98 of 100 draws.
            if (uniform < 1 - 0.0331 * square * square
                    || Math.log(uniform) < 0.5 * square + shift * (1 - cube + Math.log(cube))) {
                return Math.sqrt(2 * shift * cube);
            }
        }
    }
}
