package mdl.ntk;

import java.util.List;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.VectorNorm;
import org.jblas.DoubleMatrix;

/**
 * The parameters of a network at the stops of its training, with what is asked of a lazy one.
 *
 * <p>Stop 0 is the start, at time zero. Notes: 4.2.32, Figure 4.1.
 *
 * @param training what was trained on what
 * @param times 0 and the times of the later stops, increasing
 * @param parameters θ at each of them
 */
public record TrainingPath(NetworkTraining training, double[] times, List<double[]> parameters) {

    /** @throws IllegalArgumentException if there are not as many parameters as times, or the times do not increase from 0 */
    public TrainingPath {
        if (times.length != parameters.size() || times.length == 0 || times[0] != 0) {
            throw new IllegalArgumentException("a path has parameters at time 0 and at each later stop, not "
                    + parameters.size() + " of them at " + times.length + " times");
        }
        for (int k = 1; k < times.length; k++) {
            if (!(times[k] > times[k - 1])) {
                throw new IllegalArgumentException(
                        "the times of a path must increase, unlike " + times[k - 1] + " and " + times[k]);
            }
        }
        for (double[] theta : parameters) {
            if (theta.length != training.networks().dimension()) {
                throw new IllegalArgumentException("a stop has " + theta.length + " parameters, but the network "
                        + training.networks().dimension());
            }
        }
        times = times.clone();
        parameters = List.copyOf(parameters);
    }

    static TrainingPath of(NetworkTraining training, double[] later, List<double[]> parameters) {
        double[] times = new double[later.length + 1];
        System.arraycopy(later, 0, times, 1, later.length);
        return new TrainingPath(training, times, parameters);
    }

    /** How many stops follow the start. */
    public int stops() {
        return times.length - 1;
    }

    /** θ at the start, a copy. */
    public double[] start() {
        return parameters.get(0).clone();
    }

    /** θ at the last stop, a copy. */
    public double[] end() {
        return parameters.get(stops()).clone();
    }

    /** f(x_i; θ) at a stop, for rows x_i. */
    public double[] outputs(int stop, DoubleMatrix x) {
        return training.networks().outputs(at(stop), x);
    }

    /** f − f_lin at the weights of a stop, for rows x_i, with the linearisation at the start. Notes: 4.2.32. */
    public double[] deviations(int stop, DoubleMatrix x) {
        double[] theta = at(stop);
        double[] linear = new LinearizedNetwork(training.networks(), parameters.get(0)).outputs(theta, x);
        return minus(training.networks().outputs(theta, x), linear);
    }

    /** The largest |f − f_lin| at these rows and at the stops: at most the supremum over all inputs and times. */
    public double largestDeviation(DoubleMatrix x) {
        double largest = 0;
        for (int k = 1; k <= stops(); k++) {
            for (double deviation : deviations(k, x)) {
                largest = Math.max(largest, Math.abs(deviation));
            }
        }
        return largest;
    }

    /** The largest ‖K̂_t − K̂_0‖_F/‖K̂_0‖_F at the stops, for the tangent kernel between the training inputs. */
    public double largestKernelDrift() {
        DoubleMatrix first = kernel(0);
        double largest = 0;
        for (int k = 1; k <= stops(); k++) {
            largest = Math.max(largest, kernel(k).sub(first).norm2() / first.norm2());
        }
        return largest;
    }

    /** K̂ at a stop between the training inputs, n × n. */
    public DoubleMatrix kernel(int stop) {
        return new EmpiricalTangentKernel(training.networks(), at(stop)).gram(training.inputs());
    }

    /** ‖θ(t) − θ(0)‖ at a stop. */
    public double distance(int stop) {
        return new VectorNorm(2).of(displacement(stop));
    }

    /** ‖w_j(t) − w_j(0)‖ of each neuron at a stop. */
    public double[] motions(int stop) {
        double[] displacement = displacement(stop);
        int p = training.networks().width();
        int d = training.networks().inputs();
        double[] motions = new double[p];
        for (int j = 0; j < p; j++) {
            double sum = 0;
            for (int k = 0; k < d; k++) {
                double step = displacement[p + j * d + k];
                sum += step * step;
            }
            motions[j] = Math.sqrt(sum);
        }
        return motions;
    }

    private double[] at(int stop) {
        Inputs.within("the stop", stop, 0, stops());
        return parameters.get(stop);
    }

    private double[] displacement(int stop) {
        return minus(at(stop).clone(), parameters.get(0));
    }

    private static double[] minus(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            a[k] -= b[k];
        }
        return a;
    }
}
