package mdl.ntk.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Activation;
import mdl.foundations.random.EntryLaw;
import mdl.ntk.EmpiricalTangentKernel;
import mdl.ntk.Initialization;
import mdl.ntk.LinearizationGap;
import mdl.ntk.LinearizedNetwork;
import mdl.ntk.NetworkHessian;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.jblas.DoubleMatrix;

/** A network at its start, seen at one input of length one. */
record TangentStart(ScaledNetworks networks, double[] theta) {

    /** a_j ~ Unif([−1, 1]), with σ = tanh and the factor 1/√p; at inputs of length one ⟨w_j, x⟩ has the law of the entries for normal ones. */
    static TangentStart uniform(
            TrainedWeights trained, int inputs, int width, EntryLaw entries, RandomGenerator generator) {
        return new TangentStart(
                ScaledNetworks.tangent(Activation.TANH, inputs, width, trained),
                new Initialization(EntryLaw.UNIFORM, 1 / Math.sqrt(3), entries, 1).draw(inputs, width, generator));
    }

    /** The start with a_j = 1 and ⟨w_j, x⟩ at equal distances from z to y, and the hidden layer trained. */
    static TangentStart spaced(int inputs, int width, double z, double y) {
        ScaledNetworks networks = ScaledNetworks.tangent(Activation.TANH, inputs, width, TrainedWeights.HIDDEN);
        double[] theta = new double[networks.dimension()];
        Arrays.fill(theta, 0, width, 1);
        for (int k = width; k < theta.length; k++) {
            int neuron = (k - width) / inputs;
            theta[k] = (z + (y - z) * neuron / (width - 1)) / Math.sqrt(inputs);
        }
        return new TangentStart(networks, theta);
    }

    /** The same weights with others of them trained. */
    TangentStart with(TrainedWeights trained) {
        return new TangentStart(new ScaledNetworks(networks.networks(), networks.scale(), trained), theta);
    }

    double[] x() {
        double[] x = new double[networks.inputs()];
        Arrays.fill(x, 1 / Math.sqrt(x.length));
        return x;
    }

    DoubleMatrix row() {
        return new DoubleMatrix(1, networks.inputs(), x());
    }

    NetworkHessian hessian() {
        return new NetworkHessian(networks, theta, x());
    }

    /** ∇²f column by column, for small networks. */
    double[] hessianColumns() {
        int size = theta.length;
        double[] columns = new double[size * size];
        for (int k = 0; k < size; k++) {
            double[] unit = new double[size];
            unit[k] = 1;
            System.arraycopy(hessian().times(unit), 0, columns, k * size, size);
        }
        return columns;
    }

    LinearizationGap gap() {
        return LinearizationGap.attained(networks, theta, x());
    }

    double output() {
        return networks.outputs(theta, row())[0];
    }

    /** ‖∇f‖². */
    double squaredGradient() {
        return new EmpiricalTangentKernel(networks, theta).gram(row()).get(0);
    }

    double[] gradient() {
        return networks.combinedGradient(theta, row(), new double[] {1});
    }

    /** The weights after the step cv. */
    TangentStart moved(double[] v, double c) {
        double[] there = theta.clone();
        for (int k = 0; k < there.length; k++) {
            there[k] += c * v[k];
        }
        return new TangentStart(networks, there);
    }

    /** |f − f_lin| at θ⁰ + cv, as the network and its linearisation give it. */
    double deviation(double[] v, double c) {
        TangentStart there = moved(v, c);
        double linear = new LinearizedNetwork(networks, theta).outputs(there.theta, row())[0];
        return Math.abs(there.output() - linear);
    }
}
