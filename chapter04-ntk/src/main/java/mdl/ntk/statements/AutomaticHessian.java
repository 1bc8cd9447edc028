package mdl.ntk.statements;

import java.util.function.UnaryOperator;
import mdl.ntk.ScaledNetworks;
import mdl.ntk.TrainedWeights;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.jblas.DoubleMatrix;

/** Second derivatives of a small network with the activation tanh, taken by Hipparchus from its definition alone. */
final class AutomaticHessian {

    private AutomaticHessian() {}

    /** ∇²_θ φ(f(x; θ)), with rows and columns of zeros for weights that are not trained. */
    static DoubleMatrix of(
            ScaledNetworks networks, double[] theta, double[] x, UnaryOperator<DerivativeStructure> outer) {
        int size = networks.dimension();
        int p = networks.width();
        DSFactory factory = new DSFactory(size, 2);
        DerivativeStructure[] weights = new DerivativeStructure[size];
        for (int k = 0; k < size; k++) {
            boolean fixed = k < p && networks.trained() == TrainedWeights.HIDDEN;
            weights[k] = fixed ? factory.constant(theta[k]) : factory.variable(k, theta[k]);
        }
        DerivativeStructure f = factory.constant(0);
        for (int j = 0; j < p; j++) {
            DerivativeStructure z = factory.constant(0);
            for (int k = 0; k < x.length; k++) {
                z = z.add(weights[p + j * x.length + k].multiply(x[k]));
            }
            f = f.add(weights[j].multiply(z.tanh()));
        }
        DerivativeStructure g = outer.apply(f.multiply(networks.scale()));
        DoubleMatrix hessian = new DoubleMatrix(size, size);
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                int[] orders = new int[size];
                orders[k]++;
                orders[l]++;
                hessian.put(k, l, g.getPartialDerivative(orders));
            }
        }
        return hessian;
    }
}
