package mdl.approximation.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mdl.approximation.DeepNetwork;
import mdl.approximation.Layer;
import mdl.foundations.analysis.Activation;
import mdl.foundations.exhibit.Cell;
import mdl.foundations.exhibit.Column;
import mdl.foundations.exhibit.Table;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;
import org.jblas.DoubleMatrix;

/**
 * The multiplications of passes forwards and back for one input, counted as they are done.
 *
 * @param shape inputs, and the units of each layer
 */
record BackpropagationCost(int... shape) {

    /** Networks of every depth, with hidden layers of one unit, of the given width, and of multiples of it. */
    static List<BackpropagationCost> of(int inputs, int depth, int width) {
        return IntStream.rangeClosed(1, depth)
                .boxed()
                .flatMap(layers -> IntStream.of(1, width, 8 * width, 64 * width)
                        .mapToObj(hidden -> new BackpropagationCost(IntStream.rangeClosed(0, layers)
                                .map(l -> l == layers ? 1 : l == 0 ? inputs : hidden)
                                .toArray())))
                .toList();
    }

    /** Nearly four for many hidden layers of one unit, and about three for wide ones. */
    static Bound atMostFour(List<BackpropagationCost> costs, ToDoubleFunction<BackpropagationCost> multiplications) {
        return Bound.always(
                "counted as they are done, the multiplications of a gradient are at most four times those of one pass forwards",
                costs.stream().mapToDouble(multiplications).toArray(),
                costs.stream().mapToDouble(cost -> 4 * cost.forwards()).toArray(),
                Rounding.of(1));
    }

    /** 3|W| + N − |W_1| for N units, with or without the last term. */
    static Identity formula(List<BackpropagationCost> costs, int spared) {
        return Identity.of(
                "they are three for each weight, less one for those of the first layer, and one for each unit",
                costs.stream()
                        .mapToDouble(
                                cost -> 3.0 * cost.weights() + cost.units() - spared * cost.shape[0] * cost.shape[1])
                        .toArray(),
                costs.stream().mapToDouble(BackpropagationCost::gradient).toArray(),
                Rounding.of(1));
    }

    static Table table(List<BackpropagationCost> costs) {
        Table table = Table.of(
                Column.named("hidden layers"),
                Column.named("parameters"),
                Column.named("forwards"),
                Column.named("backpropagation"),
                Column.named("differences"));
        for (BackpropagationCost cost : costs) {
            table = table.row(
                    Cell.text((cost.shape.length - 2) + " of " + cost.shape[1]),
                    Cell.count(cost.weights() + cost.units()),
                    Cell.count((long) cost.forwards()),
                    Cell.count((long) cost.gradient()),
                    Cell.count((long) cost.differences()));
        }
        return table;
    }

    int depth() {
        return shape.length - 1;
    }

    double forwards() {
        CountedProducts products = new CountedProducts();
        network().on(input(), products);
        return products.count();
    }

    double gradient() {
        CountedProducts products = new CountedProducts();
        network().gradient(input(), new double[] {1}, products);
        return products.count();
    }

    /** One pass, and one for each parameter, which all cost the same. */
    double differences() {
        return (1.0 + weights() + units()) * forwards();
    }

    private DeepNetwork network() {
        return new DeepNetwork(IntStream.range(1, shape.length)
                .mapToObj(l ->
                        new Layer(Activation.TANH, DoubleMatrix.zeros(shape[l], shape[l - 1]), new double[shape[l]]))
                .toList());
    }

    private DoubleMatrix input() {
        return DoubleMatrix.zeros(1, shape[0]);
    }

    private long weights() {
        return IntStream.range(1, shape.length)
                .mapToLong(l -> (long) shape[l - 1] * shape[l])
                .sum();
    }

    private long units() {
        return Arrays.stream(shape).skip(1).asLongStream().sum();
    }
}
