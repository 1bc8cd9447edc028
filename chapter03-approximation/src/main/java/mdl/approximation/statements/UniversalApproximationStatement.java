package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.approximation.ChebyshevFit;
import mdl.approximation.FejerKorovkin;
import mdl.approximation.SigmoidImitation;
import mdl.approximation.TwoLayerNetwork;
import mdl.foundations.analysis.Activation;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Hypothesis;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Wide two-layer networks with a sigmoid-like activation come uniformly close to every continuous function on [0, 1]^d. */
@Notes(
        id = "universal-approximation",
        name = "Universal approximation by two layers",
        section = "3.2",
        items = {"Theorem 4", "Remark 8"},
        sources = {"hornik1989", "cybenko1989", "leshno1993", "korovkin1960"})
public record UniversalApproximationStatement(
        @Parameter("degree n of the cosines in the plane, between 2 and 10") int degree,
        @Parameter("random networks, at least 30") int networks)
        implements Statement {

    private static final List<Activation> SIGMOIDS =
            List.of(Activation.LOGISTIC, Activation.TANH_SIGMOID, Activation.ERF_SIGMOID, Activation.RAMP);
    private static final Order INVERSE = new Order("1/n", n -> 1 / n);

    /** What the distance between the points of a fine set may add to an error, as a share of the bound. */
    private static final double FINE = 0.1;

    /** The accuracy with which one cosine is followed where nothing else asks for one. */
    private static final double ACCURACY = 0.25;

    private static final int WIDEST = 64;
    private static final int FEW_POINTS = 100;

    /** Cosines up to degree eight in the plane, and 40 random networks. */
    public UniversalApproximationStatement() {
        this(8, 40);
    }

    /** @throws IllegalArgumentException if n lies outside 2..10, or there are fewer than 30 networks */
    public UniversalApproximationStatement {
        Hypothesis.within("degree", degree, 2, 10);
        Hypothesis.within("networks", networks, 30, 10_000);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<TwoLayerNetwork> neurons = random.named("neurons").trials(networks, this::cosine);
        Randomness polynomial = random.named("polynomial");
        return Evidence.that(
                        byCosines(UniversalApproximationStatement::cone),
                        faster(degree, UniversalApproximationStatement::cone),
                        preactivations(neurons, UniversalApproximationStatement::reaches),
                        bySigmoids(neurons, UniversalApproximationStatement::reaches),
                        assembled(2, random.named("points")),
                        polynomialsStayAway(polynomial, degreeOf -> (t -> Math.pow(t, degreeOf))))
                .failsWith(
                        "a jump along a face",
                        byCosines(UniversalApproximationStatement::jump),
                        faster(degree, UniversalApproximationStatement::jump))
                .failsAsPrinted(
                        "3.2.28",
                        "the interval $[\\abs{b},\\abs{b}+\\abs{\\langle w,1\\rangle}]$",
                        preactivations(neurons, UniversalApproximationStatement::reachesAsPrinted),
                        bySigmoids(neurons, UniversalApproximationStatement::reachesAsPrinted))
                .failsWith("half the error", assembled(0.25, random.named("points")))
                .failsWith("an activation that is no polynomial", polynomialsStayAway(polynomial, any -> Math::tanh))
                .shows("error", () -> errorFigure(random.named("points")))
                .shows("cosine", UniversalApproximationStatement::cosineFigure);
    }
}
