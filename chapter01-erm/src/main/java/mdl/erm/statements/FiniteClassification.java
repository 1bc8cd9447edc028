package mdl.erm.statements;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mdl.erm.BinaryResponse;
import mdl.erm.LabelTable;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Rounding;

/** Claims about all 2^m classifiers on the m covariates of a finite law. */
record FiniteClassification(LabelTable table) {

    Identity leastOverAll(double threshold) {
        int[] plugIn = IntStream.range(0, table.size())
                .map(j -> table.labels().get(j).probability() >= threshold ? 1 : -1)
                .toArray();
        double closed = IntStream.range(0, table.size())
                .mapToDouble(j -> {
                    double g = table.labels().get(j).probability();
                    return table.weights().get(j) * Math.min(g, 1 - g);
                })
                .sum();
        double least = allRisks().min().orElseThrow();
        return Identity.of(
                "the least risk of all classifiers on a finite law is that of $\\mathrm{sign}(2g-1)$, and $\\E\\min(g,1-g)$",
                new double[] {least, least},
                new double[] {table.risk(plugIn), closed},
                Rounding.of(table.size()));
    }

    Identity costOfDiffering(DoubleUnaryOperator weight) {
        int[] bayes = table.labels().stream().mapToInt(BinaryResponse::likelier).toArray();
        double least = table.risk(bayes);
        double[] predicted = IntStream.range(0, 1 << table.size())
                .mapToDouble(bits -> {
                    int[] other = classifier(bits);
                    return IntStream.range(0, table.size())
                            .filter(j -> other[j] != bayes[j])
                            .mapToDouble(j -> table.weights().get(j)
                                    * weight.applyAsDouble(table.labels().get(j).probability()))
                            .sum();
                })
                .toArray();
        return Identity.of(
                "every classifier on it is worse than the Bayes predictor by $\\E\\abs{2g-1}$ where the two differ",
                predicted,
                allRisks().map(risk -> risk - least).toArray(),
                Rounding.of(2 * table.size()));
    }

    private DoubleStream allRisks() {
        return IntStream.range(0, 1 << table.size()).mapToDouble(bits -> table.risk(classifier(bits)));
    }

    private int[] classifier(int bits) {
        return IntStream.range(0, table.size())
                .map(j -> (bits >> j & 1) == 1 ? 1 : -1)
                .toArray();
    }
}
