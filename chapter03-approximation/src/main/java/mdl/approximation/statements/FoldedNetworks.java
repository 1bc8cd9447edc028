package mdl.approximation.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import org.jblas.DoubleMatrix;

/** ReLU networks whose layers fold [0, 1] onto itself, n times for a layer of n units, so that the folds multiply. */
final class FoldedNetworks {

    private FoldedNetworks() {}

    /** Widths that are powers of two, so that no knot is rounded. */
    static Stream<DeepNetwork> all() {
        return Stream.of(new int[] {2, 4}, new int[] {4, 4}, new int[] {4, 2, 4}, new int[] {4, 4, 4})
                .map(FoldedNetworks::of);
    }

    private static DeepNetwork of(int... widths) {
        List<Layer> layers = new ArrayList<>();
        DoubleMatrix zigzag = DoubleMatrix.ones(1, 1);
        for (int n : widths) {
            double[] biases = new double[n];
            DoubleMatrix next = new DoubleMatrix(1, n);
            for (int j = 0; j < n; j++) {
                biases[j] = -(double) j / n;
                next.put(0, j, (j == 0 ? 1 : 2) * (j % 2 == 0 ? n : -n));
            }
            layers.add(new Layer(Activation.RELU, zigzag.repmat(n, 1), biases));
            zigzag = next;
        }
        layers.add(new Layer(Activation.IDENTITY, zigzag, new double[1]));
        return new DeepNetwork(layers);
    }
}
