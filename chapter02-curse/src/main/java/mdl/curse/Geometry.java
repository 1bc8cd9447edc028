package mdl.curse;

/** How the difference of two coordinates is measured. */
public enum Geometry {
    /** In the space ℝᵈ itself. */
    EUCLIDEAN {
        @Override
        double difference(double a, double b) {
            return a - b;
        }
    },
    /** On the torus ℝᵈ/ℤᵈ: the unit cube whose opposite faces are one, so that no point is near a boundary. */
    TORUS {
        @Override
        double difference(double a, double b) {
            double difference = a - b;
            return difference - Math.rint(difference);
        }
    };

    /** The signed difference of two coordinates, on the torus between −½ and ½. */
    abstract double difference(double a, double b);
}
