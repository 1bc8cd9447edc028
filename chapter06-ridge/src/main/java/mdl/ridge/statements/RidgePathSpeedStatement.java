package mdl.ridge.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.Cholesky;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.CovarianceSpectrum;
import mdl.ridge.ExactRisk;
import mdl.ridge.LinearModel;
import mdl.ridge.RidgeEstimator;
import mdl.ridge.RidgePath;
import org.jblas.DoubleMatrix;

/** One decomposition of the data gives the ridge estimators and their risks for all penalties. */
@Notes(
        id = "ridge-path-speed",
        name = "One decomposition for all penalties",
        section = "6",
        items = {})
public record RidgePathSpeedStatement(
        @Parameter("the larger of n and d, at least 4; the smaller is half of it")
        int size,

        @Parameter("penalties, equally spaced on a logarithmic scale from 10⁻⁴ to 10⁴, at least 2")
        int penalties)
        implements Statement {

    private static final double SMALLEST = 1e-4;

    /** A hundred penalties. */
    public RidgePathSpeedStatement() {
        this(60, 100);
    }

    /** @throws IllegalArgumentException if the size is below 4, there are fewer than 2 penalties, or X cannot fit in memory */
    public RidgePathSpeedStatement {
        Inputs.atLeast("size", size, 4);
        Inputs.atLeast("penalties", penalties, 2);
        MatrixSize.require(size, size);
    }

    @Override
    public Evidence examine(Randomness random) {
        Data tall = draw(size, size / 2, random.named("tall"));
        Data wide = draw(size / 2, size, random.named("wide"));
        return Evidence.that(
                        estimators(tall, tall.x().rows),
                        estimators(wide, wide.x().rows),
                        variances(tall, tall.x().rows),
                        variances(wide, wide.x().rows))
                .failsWith(
                        "the penalty $λ$ in place of $nλ$",
                        estimators(tall, 1),
                        estimators(wide, 1),
                        variances(tall, 1),
                        variances(wide, 1));
    }

    private record Data(LinearModel model, DoubleMatrix x, double[] y) {

        String shape() {
            return "$n=" + x.rows + "$, $d=" + x.columns + "$";
        }

        /** Of systems with the penalties of the grid; without one, the smallest eigenvalue is as given. */
        Rounding rounding(double smallest) {
            double[] eigenvalues = RidgePath.of(x).eigenvalues();
            double largest = eigenvalues[eigenvalues.length - 1];
            return Rounding.of(x.rows + x.columns).withCondition((largest + SMALLEST) / (smallest + SMALLEST));
        }
    }

    private static Data draw(int n, int d, Randomness random) {
        RandomGenerator generator = random.generator();
        double[] target = new double[d];
        Arrays.fill(target, 1 / Math.sqrt(d));
        LinearModel model = new LinearModel(CovarianceSpectrum.powerLaw(d, 0.5), target, 1);
        DoubleMatrix x = model.covariates(n, EntryLaw.GAUSSIAN, generator);
        return new Data(model, x, model.responses(x, generator));
    }

    private double[] grid() {
        double[] grid = new double[penalties];
        Arrays.setAll(grid, k -> SMALLEST * Math.pow(10, 8.0 * k / (penalties - 1)));
        return grid;
    }

    private Identity estimators(Data data, double factor) {
        RidgePath path = RidgePath.of(data.x());
        double share = factor / data.x().rows;
        double[] byPath = Arrays.stream(grid())
                .flatMap(lambda -> Arrays.stream(path.estimate(data.y(), lambda)))
                .toArray();
        double[] bySolves = Arrays.stream(grid())
                .flatMap(lambda -> solve(data, share * lambda))
                .toArray();
        double scale = new DoubleMatrix(path.estimate(data.y(), SMALLEST)).norm2();
        return Identity.of(
                "the path gives the estimators of as many solves, " + data.shape(),
                byPath,
                bySolves,
                data.rounding(path.eigenvalues()[0]).withScale(scale));
    }

    private static DoubleStream solve(Data data, double lambda) {
        RidgeEstimator ridge = new RidgeEstimator(lambda);
        boolean tall = data.x().columns <= data.x().rows;
        return Arrays.stream(tall ? ridge.primal(data.x(), data.y()) : ridge.dual(data.x(), data.y()));
    }

    private Identity variances(Data data, double factor) {
        ExactRisk exact = ExactRisk.of(data.model(), data.x());
        return Identity.of(
                "the path gives the variances of as many inverses, " + data.shape(),
                Arrays.stream(grid()).map(lambda -> exact.at(lambda).variance()).toArray(),
                Arrays.stream(grid())
                        .map(lambda -> variance(data, factor * lambda))
                        .toArray(),
                data.rounding(
                                data.x().columns <= data.x().rows
                                        ? RidgePath.of(data.x()).eigenvalues()[0]
                                        : 0)
                        .withScale(exact.at(SMALLEST).variance()));
    }

    /** Tr Σ A⁻¹XᵀXA⁻¹ with A = XᵀX + shift. */
    private static double variance(Data data, double shift) {
        DoubleMatrix shifted = MatrixProduct.gram(data.x())
                .addi(DoubleMatrix.eye(data.x().columns).muli(shift));
        DoubleMatrix map = Cholesky.of(shifted).solve(data.x().transpose());
        double sum = 0;
        for (int k = 0; k < map.rows; k++) {
            sum += data.model().spectrum().eigenvalue(k + 1)
                    * Math.pow(map.getRow(k).norm2(), 2);
        }
        return sum;
    }
}
