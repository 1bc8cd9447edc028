package mdl.ntk;

import java.util.concurrent.atomic.AtomicInteger;
import mdl.erm.GradientFlow;
import mdl.erm.Objective;

/** An objective that counts its gradients, of which a solver needs several for each step. */
record CountedGradients(Objective objective, AtomicInteger count) implements Objective {

    /** The gradients of a flow from stop to stop: at least as many as it takes steps. */
    static int ofFlow(NetworkTraining training, double[] start, double[] times, double tolerance) {
        CountedGradients counted = new CountedGradients(training.risk(), new AtomicInteger());
        GradientFlow flow = new GradientFlow(counted, tolerance);
        double[] theta = start;
        double last = 0;
        for (double time : times) {
            theta = flow.at(theta, training.clock() * (time - last));
            last = time;
        }
        return counted.count().get();
    }

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public double value(double[] theta) {
        return objective.value(theta);
    }

    @Override
    public double[] gradient(double[] theta) {
        count.incrementAndGet();
        return objective.gradient(theta);
    }
}
