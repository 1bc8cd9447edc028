package mdl.ntk.statements;

import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.ntk.Initialization;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainingPath;
import org.jblas.DoubleMatrix;

/** The pictures of lazy training. */
final class LazyFigures {

    private static final int STEPS = 40;

    private LazyFigures() {}

    static Figure deviation(Experiment<LazyRun> signs, Experiment<LazyRun> skew, Experiment<LazyRun> meanField) {
        Sweep symmetric = signs.measure(LazyRun::deviation);
        Sweep skewed = skew.measure(LazyRun::deviation);
        Sweep rich = meanField.measure(LazyRun::deviation);
        Order root = Order.inverseRoot("p");
        double slow = skewed.mean(0) / root.at(skewed.size(0));
        double fast = symmetric.mean(0) * symmetric.size(0);
        return Figure.of(Axis.logarithmic("width p"), Axis.logarithmic("largest |f − f_{lin}| seen"))
                .titled("Distance from the linearisation along the flow")
                .described(
                        "With signs the deviation falls like one over the width, with a skewed law like one over its "
                                + "root, and in the scaling of the mean field it hardly falls.")
                .points("signs", symmetric.sizeArray(), symmetric.means(), symmetric.standardErrors())
                .points("skewed law", skewed.sizeArray(), skewed.means(), skewed.standardErrors())
                .points("control: mean field", rich.sizeArray(), rich.means(), rich.standardErrors())
                .dashed("C/p", p -> fast / p, symmetric.size(0), symmetric.largest())
                .dashed("C/√p", p -> slow * root.at(p), symmetric.size(0), symmetric.largest());
    }

    static Figure trajectories(int width, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] start = Initialization.signs().drawInPairs(LazyProblem.INPUTS, width, generator);
        TrainingPath lazy = path(LazyProblem.SIGNS.networks(width), start);
        TrainingPath rich = path(LazyProblem.MEAN_FIELD.networks(width), start);
        return Figure.of(Axis.linear("time t"), Axis.linear("f − f_{lin} at one input"))
                .titled("What the linearisation misses along the flow")
                .described("In the scaling of the tangent kernel the deviation stays near zero; in that of the mean "
                        + "field it grows as the network learns.")
                .curve("α = 1/√p", lazy.times(), deviations(lazy))
                .curve("α = 1/p", rich.times(), deviations(rich));
    }

    private static TrainingPath path(ScaledNetworks networks, double[] start) {
        return LazyProblem.train(networks, start, LazyProblem.steps(STEPS));
    }

    private static double[] deviations(TrainingPath path) {
        DoubleMatrix x = LazyProblem.X.getRow(1);
        double[] values = new double[path.stops() + 1];
        for (int k = 0; k <= path.stops(); k++) {
            values[k] = path.deviations(k, x)[0];
        }
        return values;
    }
}
