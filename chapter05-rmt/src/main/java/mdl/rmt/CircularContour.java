package mdl.rmt;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import mdl.foundations.input.Inputs;
import org.hipparchus.complex.Complex;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * A circle in the complex plane, passed once anticlockwise, with equally spaced nodes.
 *
 * <p>The trapezoidal rule on it errs by the Laurent coefficients of order N, 2N, … of the integrand around the centre
 * (Trefethen and Weideman, 2014): by about 2⁻ᴺ if every singularity lies within half the radius or beyond twice the radius.
 *
 * @param centre the centre c
 * @param radius the radius r, positive
 * @param nodes N, at least 1
 */
public record CircularContour(Complex centre, double radius, int nodes) {

    /** Enough nodes for rounding accuracy where every singularity keeps a factor 2 away from the circle. */
    public static final int TO_ROUNDING = 64;

    /** @throws IllegalArgumentException if the centre is not finite, the radius not positive and finite, or there is no node */
    public CircularContour {
        Inputs.finite("the real part of the centre", centre.getReal());
        Inputs.finite("the imaginary part of the centre", centre.getImaginary());
        Inputs.positiveFinite("the radius", radius);
        Inputs.atLeast("nodes", nodes, 1);
    }

    /** The circle whose integrals are right to rounding if singularities keep a factor 2 away from it. */
    public static CircularContour around(Complex centre, double radius) {
        return new CircularContour(centre, radius, TO_ROUNDING);
    }

    /** The nodes c + r e^{iθₖ}, θₖ = 2πk/N. */
    public List<Complex> points() {
        return IntStream.range(0, nodes).mapToObj(k -> centre.add(step(k))).toList();
    }

    /** The weights r e^{iθₖ}/N of the nodes in the integral (1/2πi)∮ f(z) dz. */
    public List<Complex> weights() {
        return IntStream.range(0, nodes).mapToObj(k -> step(k).divide(nodes)).toList();
    }

    /** The integral (1/2πi)∮ f(z) dz; costs one evaluation at each node. */
    // tag::integrate[]
    public Complex integrate(UnaryOperator<Complex> f) {
        return IntStream.range(0, nodes)
                .mapToObj(k -> f.apply(centre.add(step(k))).multiply(step(k)))
                .reduce(Complex.ZERO, Complex::add)
                .divide(nodes);
    }
    // end::integrate[]

    /**
     * The k-th derivative at the centre of a function that is analytic inside, by Cauchy's formula k!(1/2πi)∮ f(z)/(z−c)ᵏ⁺¹ dz.
     *
     * @throws IllegalArgumentException if k is negative
     */
    public Complex derivative(UnaryOperator<Complex> f, int k) {
        if (k < 0) {
            throw new IllegalArgumentException("the order of a derivative is " + k + ", but must not be negative");
        }
        return integrate(z -> f.apply(z).divide(z.subtract(centre).pow(k + 1)))
                .multiply(CombinatoricsUtils.factorialDouble(k));
    }

    private Complex step(int k) {
        double angle = 2 * Math.PI * k / nodes;
        return new Complex(radius * Math.cos(angle), radius * Math.sin(angle));
    }
}
