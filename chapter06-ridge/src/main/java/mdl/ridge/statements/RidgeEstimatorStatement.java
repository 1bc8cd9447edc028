package mdl.ridge.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import mdl.foundations.analysis.Order;
import mdl.foundations.exhibit.Axis;
import mdl.foundations.exhibit.Figure;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.linalg.LuDecomposition;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.MatrixSize;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import mdl.ridge.RidgeEstimator;
import mdl.ridge.RidgePath;
import org.jblas.DoubleMatrix;

/** The minimiser of the penalised squared loss has three formulas and one limit, the interpolator of least norm. */
@Notes(
        id = "ridge-estimator",
        name = "The ridge estimator",
        section = "6.1",
        items = {},
        sources = {"hoerl1970", "penrose1955"})
public record RidgeEstimatorStatement(
        @Parameter("number of samples n, at least 4; the dimension is n/2, n and 2n in turn")
        int samples) implements Statement {

    private static final double PENALTY = 0.1;

    /** Forty samples. */
    public RidgeEstimatorStatement() {
        this(40);
    }

    /** @throws IllegalArgumentException if n &lt; 4, or X cannot fit in memory */
    public RidgeEstimatorStatement {
        Inputs.atLeast("samples", samples, 4);
        MatrixSize.require(samples, 2L * samples);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<Data> all = List.of(
                draw(samples / 2, random.named("tall")),
                draw(samples, random.named("square")),
                draw(2 * samples, random.named("wide")),
                draw(samples / 2, random.named("graded")).graded(),
                draw(2 * samples, random.named("graded and wide")).graded());
        Data tall = all.get(0);
        Data wide = all.get(2);
        double[] leastNorm = wide.pseudoInverse();
        double[] other = sum(leastNorm, wide.kernelPart(wide.theta()));
        RidgeEstimator ridge = new RidgeEstimator(PENALTY);
        RidgeEstimator weaker = new RidgeEstimator(PENALTY / samples);

        return Evidence.that(
                        stationary(all, ridge),
                        agrees("dual", all, (x, y) -> ridge.dual(x, y)),
                        agrees("singular-value", all, (x, y) -> ridge.bySingularValues(x, y)),
                        vanishingPenalty(tall, tall.pseudoInverse()),
                        vanishingPenalty(wide, leastNorm),
                        solves(wide, other),
                        differsByKernel(wide),
                        pythagoras(wide, leastNorm))
                .failsWith(
                        "the penalty $λ$ in place of $nλ$",
                        stationary(all, weaker),
                        agrees("dual", all, (x, y) -> weaker.dual(x, y)),
                        agrees("singular-value", all, (x, y) -> weaker.bySingularValues(x, y)))
                .failsWith(
                        "another solution in place of $X^+y$", vanishingPenalty(wide, other), pythagoras(wide, other))
                .failsWith("a vector outside the kernel", solves(wide, sum(leastNorm, wide.theta())))
                .shows("path", () -> pathFigure(draw(6, random.named("figure"))));
    }

    /** Covariates and responses, with a vector to make other solutions of. */
    private record Data(DoubleMatrix x, double[] y, double[] theta) {

        /** The same with the columns shrunk step by step, to a hundred-thousandth. */
        Data graded() {
            DoubleMatrix scales = new DoubleMatrix(x.columns);
            for (int k = 0; k < x.columns; k++) {
                scales.put(k, Math.pow(10, -5.0 * k / (x.columns - 1)));
            }
            return new Data(x.mulRowVector(scales), y, theta);
        }

        double[] pseudoInverse() {
            return LeastSquares.solve(x, new DoubleMatrix(y)).solution().data;
        }

        /** The projection of v onto the kernel of X, v − X⁺Xv. */
        double[] kernelPart(double[] v) {
            double[] kept = LeastSquares.solve(x, new DoubleMatrix(MatrixProduct.times(x, v)))
                    .solution()
                    .data;
            double[] part = v.clone();
            Arrays.setAll(part, k -> v[k] - kept[k]);
            return part;
        }

        double largest() {
            return SingularValueDecomposition.valuesOf(x)[0];
        }

        /** The ratio of the largest to the smallest singular value. */
        double condition() {
            double[] s = SingularValueDecomposition.valuesOf(x);
            return s[0] / s[s.length - 1];
        }

        Rounding rounding() {
            return Rounding.of(x.rows + x.columns);
        }
    }

    private Data draw(int d, Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix x = EntryLaw.GAUSSIAN.matrix(samples, d, generator);
        double[] y = EntryLaw.GAUSSIAN.matrix(samples, 1, generator).data;
        return new Data(x, y, EntryLaw.GAUSSIAN.matrix(d, 1, generator).data);
    }

    private static double[] sum(double[] u, double[] v) {
        double[] result = u.clone();
        Arrays.setAll(result, k -> u[k] + v[k]);
        return result;
    }

    private static double norm(double[] v) {
        return new DoubleMatrix(v).norm2();
    }

    private static Identity stationary(List<Data> all, RidgeEstimator solver) {
        RidgeEstimator objective = new RidgeEstimator(PENALTY);
        List<Identity> worst = new ArrayList<>();
        for (Data data : all) {
            double[] theta = solver.primal(data.x(), data.y());
            double curvature = data.largest() * data.largest() / data.x().rows + PENALTY;
            worst.add(Identity.of(
                    "the gradient of the objective vanishes at $(X^\\top X+nλI)^{-1}X^\\top y$, for five shapes of $X$",
                    objective.gradient(data.x(), data.y(), theta),
                    new double[theta.length],
                    data.rounding().withScale(2 * curvature * (norm(theta) + norm(data.y()) / data.largest()))));
        }
        return worst(worst);
    }

    private static Identity agrees(String name, List<Data> all, BiFunction<DoubleMatrix, double[], double[]> route) {
        RidgeEstimator ridge = new RidgeEstimator(PENALTY);
        List<Identity> worst = new ArrayList<>();
        for (Data data : all) {
            double[] theta = ridge.primal(data.x(), data.y());
            double shift = data.x().rows * PENALTY;
            double condition = 1 + data.largest() * data.largest() / shift;
            worst.add(Identity.of(
                    "the " + name + " form gives the same estimator, for five shapes of $X$",
                    theta,
                    route.apply(data.x(), data.y()),
                    data.rounding().withCondition(condition).withScale(norm(theta) + norm(data.y()) / data.largest())));
        }
        return worst(worst);
    }

    /** The one that uses up the largest share of its rounding. */
    private static Identity worst(List<Identity> identities) {
        Identity worst = identities.get(0);
        for (Identity one : identities) {
            if (share(one) > share(worst)) {
                worst = one;
            }
        }
        return worst;
    }

    private static double share(Identity identity) {
        double share = Math.abs(identity.predicted() - identity.observed()) / identity.uncertainty();
        return Double.isNaN(share) ? Double.POSITIVE_INFINITY : share;
    }

    private static Limit vanishingPenalty(Data data, double[] limit) {
        RidgePath path = RidgePath.of(data.x());
        double smallest = path.eigenvalues()[0];
        return Limit.of(
                "$\\hat{θ}$ tends to $X^+y$ as $λ$ falls to zero, $n=" + data.x().rows + "$, $d=" + data.x().columns
                        + "$",
                Sweep.exactlyDoublingTo(1024 / smallest, 5, inverse -> {
                    double[] theta = path.estimate(data.y(), 1 / inverse);
                    Arrays.setAll(theta, k -> theta[k] - limit[k]);
                    return norm(theta);
                }),
                new Order("λ", inverse -> 1 / inverse));
    }

    private static Identity solves(Data data, double[] theta) {
        double[] residual = MatrixProduct.times(data.x(), theta);
        Arrays.setAll(residual, i -> residual[i] - data.y()[i]);
        return Identity.of(
                "$X^\\top Xθ=X^\\top y$ for $θ=X^+y+v$ with $Xv=0$",
                MatrixProduct.transposeTimes(data.x(), residual),
                new double[theta.length],
                data.rounding()
                        .withCondition(data.condition())
                        .withScale(Math.pow(data.largest(), 2) * norm(theta) + data.largest() * norm(data.y())));
    }

    private static Identity differsByKernel(Data data) {
        int n = data.x().rows;
        DoubleMatrix square = data.x().getRange(0, n, 0, n);
        double[] s = SingularValueDecomposition.valuesOf(square);
        double[] head = LuDecomposition.of(square).solve(new DoubleMatrix(data.y())).data;
        double[] theta = Arrays.copyOf(head, data.x().columns);
        double[] leastNorm = data.pseudoInverse();
        Arrays.setAll(theta, k -> theta[k] - leastNorm[k]);
        return Identity.of(
                "the solution on the first $n$ coordinates differs from $X^+y$ by an element of the kernel",
                theta,
                data.kernelPart(theta),
                data.rounding()
                        .withCondition(Math.max(s[0] / s[n - 1], data.condition()))
                        .withScale(norm(head) + norm(leastNorm)));
    }

    private static Identity pythagoras(Data data, double[] least) {
        double[] v = data.kernelPart(data.theta());
        double square = Math.pow(norm(least), 2) + Math.pow(norm(v), 2);
        return Identity.of(
                "$\\norm{X^+y+v}^2=\\norm{X^+y}^2+\\norm{v}^2$: no other solution is as short",
                Math.pow(norm(sum(least, v)), 2),
                square,
                data.rounding().withCondition(data.condition()).withScale(square));
    }

    private static Figure pathFigure(Data data) {
        RidgePath path = RidgePath.of(data.x());
        Figure figure = Figure.of(Axis.logarithmic("penalty λ"), Axis.linear("coordinate of θ̂"))
                .titled("The coordinates of the ridge estimator along its path")
                .described("As the penalty grows, all coordinates tend to zero, from the values of least squares.");
        for (int k = 0; k < data.x().columns; k++) {
            int coordinate = k;
            figure = figure.curve(
                    "coordinate " + (k + 1), lambda -> path.estimate(data.y(), lambda)[coordinate], 1e-3, 1e3);
        }
        return figure;
    }
}
