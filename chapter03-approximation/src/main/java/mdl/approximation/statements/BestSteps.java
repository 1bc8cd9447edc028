package mdl.approximation.statements;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mdl.approximation.OptimalStepNetwork;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;

/** How near the best networks of a few steps come to a line, far from zero and at zero, where a level is for free. */
final class BestSteps {

    private static final int MOST_NEURONS = 5;

    private BestSteps() {}

    private static Identity ofNeurons(String line, double start, IntToDoubleFunction parts) {
        return Identity.of(
                "of all networks of $p$ steps, with weights of either sign, the best one for " + line
                        + ", for $p$ up to " + MOST_NEURONS,
                IntStream.rangeClosed(1, MOST_NEURONS)
                        .mapToDouble(p -> StepNetworkStatement.LIPSCHITZ / parts.applyAsDouble(p))
                        .toArray(),
                IntStream.rangeClosed(1, MOST_NEURONS)
                        .mapToDouble(p -> OptimalStepNetwork.error(start, StepNetworkStatement.LIPSCHITZ, p))
                        .toArray(),
                Rounding.of(4 * MOST_NEURONS).withScale(2 * StepNetworkStatement.LIFT));
    }

    static Identity farFromZero(double start) {
        return ofNeurons("the line $2L+Lx$ has the error $L/(2p)$", start, p -> 2 * p);
    }

    static Identity fromZero(double start) {
        return ofNeurons("the line $Lx$ has the error $L/(2p+1)$", start, p -> 2 * p + 1);
    }
}
