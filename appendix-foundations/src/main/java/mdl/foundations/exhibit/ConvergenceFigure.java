package mdl.foundations.exhibit;

import java.util.Arrays;
import mdl.foundations.analysis.Order;
import mdl.foundations.random.Sweep;

/**
 * How a distance falls with the size, beside a control for which it does not: points with their errors, and the order of
 * theory as a line through the first of them.
 */
public final class ConvergenceFigure {

    private ConvergenceFigure() {}

    /**
     * The figure on two logarithmic axes, yet to be titled and described.
     *
     * @param size the label of the sizes
     * @param distance the label of the distance
     * @param order the order of the distance, drawn with the constant of the smallest size
     * @param claim the distances of the claim
     * @param broken what was broken in the control
     * @param control the distances of the control
     * @throws IllegalArgumentException when a distance is not positive
     */
    public static Figure of(String size, String distance, Order order, Sweep claim, String broken, Sweep control) {
        double constant = claim.mean(0) / order.at(claim.size(0));
        Figure line = Figure.of(Axis.logarithmic(size), Axis.logarithmic(distance))
                .curve("C " + order.formula(), x -> constant * order.at(x), claim.size(0), claim.largest());
        return points(points(line, distance, claim), "control: " + broken, control);
    }

    private static Figure points(Figure figure, String label, Sweep sweep) {
        boolean chance = Arrays.stream(sweep.standardErrors()).allMatch(error -> error > 0);
        return chance
                ? figure.points(label, sweep.sizeArray(), sweep.means(), sweep.standardErrors())
                : figure.points(label, sweep.sizeArray(), sweep.means());
    }
}
