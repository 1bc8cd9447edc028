package mdl.ntk.statements;

import java.util.Arrays;
import mdl.ntk.TrainingPath;

/** What is read off one training: how far the network left its linearisation, its kernel and its start. */
record LazyRun(TrainingPath path, double deviation, double drift, double distance, double motion) {

    static LazyRun of(TrainingPath path) {
        int last = path.stops();
        return new LazyRun(
                path,
                path.largestDeviation(LazyProblem.SEEN),
                path.largestKernelDrift(),
                path.distance(last),
                Arrays.stream(path.motions(last)).max().orElseThrow());
    }
}
