package mdl.ntk;

import java.util.function.DoubleUnaryOperator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.input.Inputs;

/**
 * The means E σ(u)σ(v) and E σ′(u)σ′(v) over centred normal u, v of deviations r, s whose correlation is the cosine of an
 * angle φ.
 *
 * <p>For w ~ N(0, I_d), u = ⟨w, x⟩ and v = ⟨w, z⟩, r and s are the lengths of x and z and φ the angle between them. The
 * angle, not the correlation, is the argument, since it stays exact where x and z are nearly parallel. Closed forms for all
 * but tanh and the logistic functions, whose means come from the trapezoidal rule in u = rξ, v = s(ξ cos φ + ζ sin φ), and the
 * ramp, which has a single integral. Sources: Cho and Saul (2009); Williams (1998). Notes: 4.2.31, 4.4.2.
 *
 * @param activation σ
 */
public record DualActivation(Activation activation) {

    /** Where ψ − tan ψ is still computed without loss by its own difference. */
    private static final double SERIES_BELOW = 0.5;

    /** The standard normal density times 10⁶ is below 10⁻¹⁸ there. */
    private static final double REACH = 11;

    /** The trapezoidal rule of step h errs by e^{−2πa/h} if the singularities stay a from the line, and e^{−2π²/h²} if there are none. */
    private static final double DIGITS = 42;

    /** The trapezoidal rule has 47 nodes on each axis for each unit of the deviations: beyond, some minutes become hours. */
    private static final double MOST_DEVIATION = 1000;

    /**
     * E σ(u)σ(v).
     *
     * @throws IllegalArgumentException if r or s is negative or not finite, φ outside [0, π], or a deviation above 1000
     *     where the trapezoidal rule is used
     */
    public double values(double r, double s, double angle) {
        require(r, s, angle);
        return switch (activation) {
            case IDENTITY -> r * s * Math.cos(angle);
            case RELU -> r * s * arcCosine(angle);
            case ABSOLUTE -> 2 * r * s * (arcCosine(angle) + arcCosine(Math.PI - angle));
            case SIGN -> r == 0 || s == 0 ? 0 : 1 - 2 * angle / Math.PI;
            case STEP -> r == 0 || s == 0 ? (r == s ? 1 : 0.5) : (Math.PI - angle) / (2 * Math.PI);
            case ERF -> arcSine(r, s, angle);
            case ERF_SIGMOID -> 0.25 + 0.25 * arcSine(r, s, angle);
            case COSINE -> 0.5 * (difference(r, s, angle) + difference(r, s, Math.PI - angle));
            case EXPONENTIAL -> Math.exp((r * r + s * s) / 2 + r * s * Math.cos(angle));
            case RAMP -> new DualRamp(r, s).values(angle);
            case TANH, TANH_SIGMOID, LOGISTIC -> trapezoidal(activation, r, s, angle);
        };
    }

    /**
     * E σ′(u)σ′(v), without what a jump of σ adds.
     *
     * @throws IllegalArgumentException if r or s is negative or not finite, φ outside [0, π], or a deviation above 1000
     *     where the trapezoidal rule is used
     */
    public double slopes(double r, double s, double angle) {
        require(r, s, angle);
        return switch (activation) {
            case IDENTITY -> 1;
            case RELU -> r == 0 || s == 0 ? 0 : (Math.PI - angle) / (2 * Math.PI);
            case ABSOLUTE -> r == 0 || s == 0 ? 0 : 1 - 2 * angle / Math.PI;
            case SIGN, STEP -> 0;
            case ERF -> 4 / (Math.PI * Math.sqrt(determinant(r, s, angle)));
            case ERF_SIGMOID -> 1 / (Math.PI * Math.sqrt(determinant(r, s, angle)));
            case COSINE -> sines(r, s, angle);
            case EXPONENTIAL -> values(r, s, angle);
            case RAMP -> new DualRamp(r, s).slopes(angle);
            case TANH, TANH_SIGMOID, LOGISTIC -> trapezoidal(activation::derivative, r, s, angle);
        };
    }

    /** (sin φ + (π − φ)cos φ)/(2π); near π it is (sin ψ − ψ cos ψ)/(2π) with ψ = π − φ, a difference of nearly equal numbers. */
    private static double arcCosine(double angle) {
        double rest = Math.PI - angle;
        if (rest > SERIES_BELOW) {
            return (Math.sin(angle) + rest * Math.cos(angle)) / (2 * Math.PI);
        }
        double term = rest * rest * rest / 3;
        double sum = 0;
        for (int k = 1; sum + term != sum; k++) {
            sum += term;
            term *= -rest * rest / (2.0 * k * (2 * k + 3));
        }
        return sum / (2 * Math.PI);
    }

    /** E erf(u)erf(v), by the arc tangent, which keeps its digits where the arc sine ends. */
    private static double arcSine(double r, double s, double angle) {
        return 2 / Math.PI * Math.atan2(2 * r * s * Math.cos(angle), Math.sqrt(determinant(r, s, angle)));
    }

    /** The determinant of I + 2C, C the covariance of (u, v). */
    private static double determinant(double r, double s, double angle) {
        double area = r * s * Math.sin(angle);
        return 1 + 2 * r * r + 2 * s * s + 4 * area * area;
    }

    /** E cos(u − v). */
    private static double difference(double r, double s, double angle) {
        double half = Math.sin(angle / 2);
        return Math.exp(-((r - s) * (r - s) + 4 * r * s * half * half) / 2);
    }

    /** E sin u sin v = ½(E cos(u − v) − E cos(u + v)), whose two terms differ by the factor e^{−2rs cos φ}. */
    private static double sines(double r, double s, double angle) {
        double cosine = Math.cos(angle);
        double larger = difference(r, s, cosine < 0 ? Math.PI - angle : angle);
        return -0.5 * Math.signum(cosine) * larger * Math.expm1(-2 * r * s * Math.abs(cosine));
    }

    private double trapezoidal(DoubleUnaryOperator g, double r, double s, double angle) {
        Inputs.within("the larger deviation under " + activation, Math.max(r, s), 0, MOST_DEVIATION);
        double pole = (activation == Activation.LOGISTIC ? 1 : 0.5) * Math.PI / Math.max(r, s);
        double step = Math.min(2 * Math.PI * pole / DIGITS, Math.PI * Math.sqrt(2 / DIGITS));
        int nodes = (int) Math.ceil(REACH / step);
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double sum = 0;
        for (int i = -nodes; i <= nodes; i++) {
            double first = i * step;
            double inner = 0;
            for (int j = -nodes; j <= nodes; j++) {
                double second = j * step;
                inner += Math.exp(-second * second / 2) * g.applyAsDouble(s * (cosine * first + sine * second));
            }
            sum += Math.exp(-first * first / 2) * g.applyAsDouble(r * first) * inner;
        }
        return sum * step * step / (2 * Math.PI);
    }

    private static void require(double r, double s, double angle) {
        if (!(r >= 0 && s >= 0 && r + s < Double.POSITIVE_INFINITY && angle >= 0 && angle <= Math.PI)) {
            throw new IllegalArgumentException("the deviations are " + r + " and " + s + " and the angle " + angle
                    + ", but must be finite and not negative, and the angle at most π");
        }
    }
}
