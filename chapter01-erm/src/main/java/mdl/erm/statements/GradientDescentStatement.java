package mdl.erm.statements;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mdl.erm.GradientDescent;
import mdl.erm.LogisticLoss;
import mdl.erm.Objective;
import mdl.erm.ParametricRisk;
import mdl.erm.QuadraticObjective;
import mdl.foundations.analysis.Order;
import mdl.foundations.input.Inputs;
import mdl.foundations.linalg.SymmetricEigen;
import mdl.foundations.random.EntryLaw;
import mdl.foundations.random.Randomness;
import mdl.foundations.random.Sweep;
import mdl.foundations.statement.Bound;
import mdl.foundations.statement.Evidence;
import mdl.foundations.statement.Identity;
import mdl.foundations.statement.Limit;
import mdl.foundations.statement.Notes;
import mdl.foundations.statement.Parameter;
import mdl.foundations.statement.Rate;
import mdl.foundations.statement.Rounding;
import mdl.foundations.statement.Statement;
import org.jblas.DoubleMatrix;

/** Gradient descent on convex objectives: how fast it falls, at which step sizes, and how near it stays to its flow. */
@Notes(
        id = "gradient-descent",
        name = "Gradient descent and gradient flow",
        section = "1.3.1",
        items = {},
        sources = {"drori2014", "nesterov2018", "hairer1993"})
public record GradientDescentStatement(
        @Parameter("number of parameters p, 2 to 200") int dimension,

        @Parameter("steps of descent, 10 to 1000") int steps,

        @Parameter("objectives of each kind, at least 5") int trials)
        implements Statement {

    /** μ, where an objective is made strongly convex. */
    private static final double PULL = 0.1;

    static final Order STEP = new Order("η", m -> 1 / m);

    /** Small, for the bounds say nothing about a size. */
    public GradientDescentStatement() {
        this(8, 100, 10);
    }

    /** @throws IllegalArgumentException if a parameter lies outside its range */
    public GradientDescentStatement {
        Inputs.within("dimension", dimension, 2, 200);
        Inputs.within("steps", steps, 10, 1000);
        Inputs.atLeast("trials", trials, 5);
    }

    @Override
    public Evidence examine(Randomness random) {
        List<DescentProblem> quadratics =
                random.named("quadratic").trials(trials, g -> DescentProblem.quadratic(dimension, g));
        List<DescentProblem> hubers = random.named("huber").trials(trials, g -> DescentProblem.huber(dimension, g));
        DescentProblem first = quadratics.get(0);
        QuadraticObjective quadratic = (QuadraticObjective) first.objective();
        FlowComparison toFlow = FlowComparison.ofQuadratic(quadratic, first.start());
        Objective logistic = logistic(random.named("logistic"));
        Sweep distances = toFlow.distances();
        Sweep stiff = FlowComparison.sweep(
                m -> FlowComparison.ofQuadratic(stiff(m), new double[] {1, 1}).distance(m));

        return Evidence.that(
                        closedForm(first, quadratic),
                        decreases(both(quadratics, hubers), 1.9),
                        descentLemma(both(hubers, List.of(DescentProblem.slowest(0))), 1),
                        slowestValue(1),
                        convexRate(both(hubers, slowest()), 1),
                        strongRate(hubers.stream().map(p -> p.withPull(PULL)).toList()),
                        contraction(quadratic, (mu, eta, l) -> Math.max(Math.abs(1 - eta * mu), Math.abs(1 - eta * l))),
                        nearFlow("a quadratic", distances),
                        leadingError(quadratic, toFlow, 0.5),
                        nearFlow(
                                "a logistic regression",
                                FlowComparison.of(logistic, first.start()).distances()),
                        shrinkingSteps(logistic, first.start(), Math::log1p))
                .failsWith(
                        "$η=2.1/L$",
                        decreases(both(quadratics, hubers), 2.1),
                        convexRate(both(quadratics, hubers), 2.1))
                .failsWith(
                        "a constant $0.9\\,L$ in place of $L$",
                        descentLemma(both(hubers, List.of(DescentProblem.slowest(0))), 0.9))
                .failsWith("half as long a step on the slowest function, with the bound for $1/L$", slowestValue(0.5))
                .failsWith("one minus the cosine, which is not convex", convexRate(List.of(DescentProblem.cosine()), 1))
                .failsWith("convexity without strong convexity", strongRate(hubers))
                .failsWith("the factor $1-ημ$ at every $η$", contraction(quadratic, (mu, eta, l) -> 1 - eta * mu))
                .failsWith("a curvature that grows as $2/η$", nearFlow("a quadratic", stiff))
                .failsWith("the first error twice as large", leadingError(quadratic, toFlow, 1))
                .failsAsPrinted(
                        "1.3.2",
                        "the time $t=kη_k$",
                        shrinkingSteps(logistic, first.start(), elapsed -> elapsed / (1 + elapsed)))
                .shows("paths", new Valley()::figure)
                .shows("values", () -> GradientDescentFigures.values(steps))
                .shows("flow", () -> GradientDescentFigures.convergence(distances, stiff));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<DescentProblem> slowest() {
        return Stream.of(1, 2, 5, steps).map(DescentProblem::slowest).toList();
    }

    private Objective logistic(Randomness random) {
        RandomGenerator generator = random.generator();
        DoubleMatrix features = EntryLaw.GAUSSIAN.matrix(3 * dimension, dimension, generator);
        double[] labels = EntryLaw.RADEMACHER.matrix(features.rows, 1, generator).data;
        return ParametricRisk.linear(new LogisticLoss(), features, labels);
    }

    /** Curvatures 1 and 2m, where m steps of size 1/m make up a unit of time. */
    private static QuadraticObjective stiff(double m) {
        return new QuadraticObjective(DoubleMatrix.diag(new DoubleMatrix(new double[] {1, 2 * m})), 0, 0);
    }

    private Identity closedForm(DescentProblem problem, QuadraticObjective quadratic) {
        double eta = 1.9 / problem.smoothness();
        double[] start = problem.start();
        return Identity.of(
                "on a quadratic, $θ_k-θ_\\star=(I-ηH)^k(θ_0-θ_\\star)$",
                quadratic.descent(start, eta, steps),
                GradientDescent.withStep(eta).after(steps, quadratic::gradient, start),
                Rounding.of((double) dimension * steps).withScale(magnitude(problem)));
    }

    private static double magnitude(DescentProblem problem) {
        return new DoubleMatrix(problem.minimiser()).norm2() + problem.radius();
    }

    private Bound decreases(List<DescentProblem> problems, double h) {
        double[] before = perStep(problems, p -> Arrays.copyOf(p.values(h, steps), steps));
        double[] after = perStep(problems, p -> Arrays.copyOfRange(p.values(h, steps), 1, steps + 1));
        return Bound.always(
                "for $η<2/L$ the value never rises, $F(θ_{k+1})\\le F(θ_k)$", after, before, rounding(problems));
    }

    private Bound descentLemma(List<DescentProblem> problems, double share) {
        double[] promised = problems.stream()
                .mapToDouble(p -> p.squaredGradients(1, 0)[0] / (2 * share * p.smoothness()))
                .toArray();
        double[] decrease = problems.stream()
                .map(p -> p.values(1 / share, 1))
                .mapToDouble(values -> values[0] - values[1])
                .toArray();
        return Bound.always(
                "a step of size $1/L$ lowers $F$ by $\\frac{1}{2L}\\norm{∇F}^2$ or more",
                promised, decrease, rounding(problems));
    }

    private Identity slowestValue(double h) {
        return Identity.of(
                "on a Huber function that depends on $k$, $F(θ_k)=\\frac{Lr^2}{4k+2}$ for $η=1/L$",
                IntStream.rangeClosed(1, steps)
                        .mapToDouble(k -> bound(DescentProblem.slowest(k), k))
                        .toArray(),
                IntStream.rangeClosed(1, steps)
                        .mapToDouble(k -> DescentProblem.slowest(k).values(h, k)[k])
                        .toArray(),
                Rounding.of(steps).withScale(bound(DescentProblem.slowest(1), 1)));
    }

    /** Lr²/(4k + 2). */
    private static double bound(DescentProblem problem, int k) {
        return problem.smoothness() * problem.radius() * problem.radius() / (4 * k + 2);
    }

    private Bound convexRate(List<DescentProblem> problems, double h) {
        return Bound.always(
                "for convex $F$ and $η=1/L$, $F(θ_k)-F(θ_\\star)\\le\\frac{Lr^2}{4k+2}$",
                perStep(problems, p -> p.values(h, steps)),
                perStep(
                        problems,
                        p -> IntStream.rangeClosed(0, steps)
                                .mapToDouble(k -> bound(p, k))
                                .toArray()),
                rounding(problems));
    }

    private Bound strongRate(List<DescentProblem> problems) {
        return Bound.always(
                "for $μ$-strongly convex $F$ and $η=1/L$, $\\norm{θ_k-θ_\\star}\\le(1-μ/L)^kr$",
                perStep(problems, p -> p.distances(1, steps)),
                perStep(
                        problems,
                        p -> IntStream.rangeClosed(0, steps)
                                .mapToDouble(k -> Math.pow(1 - PULL / p.smoothness(), k) * p.radius())
                                .toArray()),
                rounding(problems));
    }

    @FunctionalInterface
    private interface Factor {
        double of(double mu, double eta, double l);
    }

    /** From the eigenvectors of the smallest and the largest curvature; one of them is the slowest start. */
    private static Identity contraction(QuadraticObjective objective, Factor factor) {
        SymmetricEigen eigen = SymmetricEigen.of(objective.hessian());
        double mu = objective.strongConvexity();
        double l = objective.smoothness();
        int k = 20;
        double[] etas = {0.5 / l, 1 / l, 2 / (mu + l), 1.9 / l, 2.1 / l};
        DoubleMatrix minimiser = new DoubleMatrix(objective.minimiser());
        double[] slowest = Arrays.stream(etas)
                .map(eta -> IntStream.of(0, objective.dimension() - 1)
                        .mapToDouble(j -> {
                            double[] start = minimiser.add(eigen.vectors().getColumn(j)).data;
                            double[] end = GradientDescent.withStep(eta).after(k, objective::gradient, start);
                            return minimiser.distance2(new DoubleMatrix(end));
                        })
                        .max()
                        .orElseThrow())
                .toArray();
        double growth = Arrays.stream(slowest).max().orElseThrow();
        return Identity.of(
                "on a quadratic, $\\max\\norm{θ_k-θ_\\star}/r=\\max(\\abs{1-ημ},\\abs{1-ηL})^k$, below and above $η=2/L$",
                Arrays.stream(etas)
                        .map(eta -> Math.pow(factor.of(mu, eta, l), k))
                        .toArray(),
                slowest,
                Rounding.of((double) objective.dimension() * k).withScale(growth * (1 + minimiser.norm2())));
    }

    private static Rate nearFlow(String objective, Sweep distances) {
        return Rate.of(
                "on " + objective + ", descent stays within $O(η)$ of gradient flow up to a fixed time",
                distances,
                -1,
                -0.5);
    }

    /** The steps η_j = η/(1 + jη) with j &lt; k add up to log(1 + kη) within η. */
    private static Rate shrinkingSteps(Objective objective, double[] start, DoubleUnaryOperator clock) {
        return nearFlow(
                "a logistic regression with $η_k=\\frac{η}{1+kη}$, at the time $t=\\log(1+kη)$",
                FlowComparison.ofShrinkingSteps(objective, start, clock).distances());
    }

    private static Limit leadingError(QuadraticObjective quadratic, FlowComparison comparison, double factor) {
        return Limit.of(
                "$(θ_k-θ(t))/η$ tends to $-\\frac{t}{2}H^2e^{-tH}(θ_0-θ_\\star)$ at $t=kη$, on a quadratic",
                comparison.remainders(quadratic.hessian(), factor), STEP);
    }

    private double[] perStep(List<DescentProblem> problems, Function<DescentProblem, double[]> numbers) {
        return problems.stream()
                .flatMapToDouble(p -> Arrays.stream(numbers.apply(p)))
                .toArray();
    }

    /** A value is a sum over fewer than 4p terms of at most F(θ_0) or ‖θ_0‖ + ‖θ⋆‖, whichever is larger. */
    private Rounding rounding(List<DescentProblem> problems) {
        double scale = problems.stream()
                .mapToDouble(p -> Math.max(p.objective().value(p.start()), magnitude(p)))
                .max()
                .orElseThrow();
        return Rounding.of(4.0 * dimension * steps).withScale(scale);
    }
}
