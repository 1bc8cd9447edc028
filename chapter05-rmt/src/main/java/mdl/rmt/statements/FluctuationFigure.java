package mdl.rmt.statements;

import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.Experiment;
import mdl.foundations.random.Sweep;
import mdl.rmt.StieltjesFluctuation;
import mdl.rmt.StieltjesGradient;
import org.hipparchus.complex.Complex;

/** The deviation of Re s(10i) against the dimension, with its limit, its bound and a control. */
final class FluctuationFigure {

    private static final Complex FAR = new Complex(0, 10);

    private FluctuationFigure() {}

    static Figure of(Experiment<Double> matrices, Experiment<Double> independent) {
        // A centred normal number has mean size √(2/π) times its deviation.
        double toDeviation = Math.sqrt(Math.PI / 2);
        Sweep ours = matrices.measure(value -> toDeviation * Math.abs(value));
        Sweep control = independent.measure(value -> toDeviation * Math.abs(value));
        double limit = Math.sqrt(new StieltjesFluctuation(FAR).varianceOfRealPart());
        double bound = StieltjesGradient.lipschitzConstant(1, FAR);
        double from = ours.size(0);
        double to = ours.largest();
        return Figure.of(Axis.logarithmic("dimension d"), Axis.logarithmic("deviation of Re s(10i)"))
                .titled("Fluctuation of the Stieltjes transform")
                .described("The fluctuation falls like one over d, just below its bound; that of independent"
                        + " points falls like one over the root of d; the bound of Lemma 4 does not fall.")
                .curve("normal limit, C/d", d -> limit / d, from, to)
                .curve("bound √2/(dη²)", d -> bound / d, from, to)
                .dashed("Lemma 4 alone", d -> bound, from, to)
                .points("matrices", ours.sizeArray(), ours.means(), ours.standardErrors())
                .points("control: independent points", control.sizeArray(), control.means(), control.standardErrors());
    }
}
