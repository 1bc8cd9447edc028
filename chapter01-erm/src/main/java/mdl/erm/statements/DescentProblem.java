package mdl.erm.statements;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mdl.erm.GradientDescent;
import mdl.erm.HuberLoss;
import mdl.erm.Objective;
import mdl.erm.ParametricRisk;
import mdl.erm.QuadraticObjective;
import mdl.foundations.linalg.MatrixProduct;
import mdl.foundations.linalg.SingularValueDecomposition;
import mdl.foundations.random.EntryLaw;
import org.jblas.DoubleMatrix;

/**
 * An objective whose smallest value is zero, with a start for descent.
 *
 * @param objective F
 * @param start θ_0
 * @param minimiser θ⋆, where F is zero
 * @param smoothness L, the Lipschitz constant of the gradient
 */
record DescentProblem(Objective objective, double[] start, double[] minimiser, double smoothness) {

    /** Least squares with three Gaussian samples for each coordinate, from a Gaussian start. */
    static DescentProblem quadratic(int dimension, RandomGenerator generator) {
        DoubleMatrix features = EntryLaw.GAUSSIAN.matrix(3 * dimension, dimension, generator);
        DoubleMatrix hessian = MatrixProduct.gram(features).divi(features.rows);
        double[] minimiser = gaussian(dimension, generator);
        QuadraticObjective objective = new QuadraticObjective(hessian, minimiser);
        return new DescentProblem(objective, gaussian(dimension, generator), minimiser, objective.smoothness());
    }

    /** Huber regression of responses without noise on half as many samples as coordinates: convex, not strongly. */
    static DescentProblem huber(int dimension, RandomGenerator generator) {
        DoubleMatrix features = EntryLaw.GAUSSIAN.matrix(Math.max(1, dimension / 2), dimension, generator);
        double[] minimiser = gaussian(dimension, generator);
        double[] responses = MatrixProduct.times(features, minimiser);
        ParametricRisk objective = ParametricRisk.linear(new HuberLoss(0.5), features, responses);
        double norm = SingularValueDecomposition.valuesOf(features)[0];
        return new DescentProblem(objective, gaussian(dimension, generator), minimiser, norm * norm / features.rows);
    }

    /** The Huber function of one parameter on which k steps of size 1/L are slowest (Drori and Teboulle, 2014). */
    static DescentProblem slowest(int steps) {
        double slope = 2;
        double start = 3;
        HuberLoss loss = new HuberLoss(slope * start / (2 * steps + 1));
        Objective objective = ParametricRisk.linear(loss, new DoubleMatrix(new double[][] {{slope}}), new double[] {0});
        return new DescentProblem(objective, new double[] {start}, new double[] {0}, slope * slope);
    }

    /** F(θ) = 1 − cos θ with L = 1, from a start beside its maximum. */
    static DescentProblem cosine() {
        return new DescentProblem(new Cosine(), new double[] {Math.PI - 0x1p-10}, new double[] {0}, 1);
    }

    /** The same problem with (μ/2)‖θ − θ⋆‖² added to the objective. */
    DescentProblem withPull(double mu) {
        DoubleMatrix hessian = DoubleMatrix.eye(start.length).muli(mu);
        Objective pulled = new Sum(objective, new QuadraticObjective(hessian, minimiser));
        return new DescentProblem(pulled, start, minimiser, smoothness + mu);
    }

    /** r = ‖θ_0 − θ⋆‖. */
    double radius() {
        return distance(start);
    }

    /** ‖θ − θ⋆‖. */
    double distance(double[] theta) {
        return new DoubleMatrix(theta).distance2(new DoubleMatrix(minimiser));
    }

    /** F(θ_0), …, F(θ_k) at the step size h/L. */
    double[] values(double h, int steps) {
        double[] values = new double[steps + 1];
        follow(h, steps, (k, theta) -> values[k] = objective.value(theta));
        return values;
    }

    /** ‖θ_0 − θ⋆‖, …, ‖θ_k − θ⋆‖ at the step size h/L. */
    double[] distances(double h, int steps) {
        double[] distances = new double[steps + 1];
        follow(h, steps, (k, theta) -> distances[k] = distance(theta));
        return distances;
    }

    /** ‖∇F(θ_0)‖², …, ‖∇F(θ_k)‖² at the step size h/L. */
    double[] squaredGradients(double h, int steps) {
        double[] squares = new double[steps + 1];
        follow(
                h,
                steps,
                (k, theta) -> squares[k] =
                        Arrays.stream(objective.gradient(theta)).map(g -> g * g).sum());
        return squares;
    }

    private void follow(double h, int steps, GradientDescent.Observer observer) {
        GradientDescent.withStep(h / smoothness).follow(steps, objective::gradient, start, observer);
    }

    private static double[] gaussian(int dimension, RandomGenerator generator) {
        return EntryLaw.GAUSSIAN.matrix(dimension, 1, generator).data;
    }

    private record Sum(Objective first, Objective second) implements Objective {

        @Override
        public int dimension() {
            return first.dimension();
        }

        @Override
        public double value(double[] theta) {
            return first.value(theta) + second.value(theta);
        }

        @Override
        public double[] gradient(double[] theta) {
            return new DoubleMatrix(first.gradient(theta)).addi(new DoubleMatrix(second.gradient(theta))).data;
        }
    }

    private record Cosine() implements Objective {

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double value(double[] theta) {
            return 1 - Math.cos(theta[0]);
        }

        @Override
        public double[] gradient(double[] theta) {
            return new double[] {Math.sin(theta[0])};
        }
    }
}
