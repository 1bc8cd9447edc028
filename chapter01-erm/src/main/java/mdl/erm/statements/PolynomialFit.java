package mdl.erm.statements;

import java.util.ArrayList;
import java.util.List;
import mdl.erm.EmpiricalObjective;
import mdl.erm.GradientDescent;
import mdl.erm.IsotropicRisk;
import mdl.erm.LegendreFeatures;
import mdl.erm.LegendreRegression;
import mdl.erm.ParametricRisk;
import mdl.erm.RiskDecomposition;
import mdl.erm.SquareLoss;
import mdl.foundations.linalg.LeastSquares;
import mdl.foundations.linalg.MatrixProduct;
import org.jblas.DoubleMatrix;

/** One data set with polynomial features: its two risks, and the predictors that training finds. */
record PolynomialFit(
        DoubleMatrix features,
        EmpiricalObjective empirical,
        IsotropicRisk population,
        double bayesRisk,
        double[] minimiser,
        double step) {

    static PolynomialFit of(LegendreRegression model, LegendreRegression.Data data, int count) {
        DoubleMatrix features = new LegendreFeatures(count).matrix(data.points());
        LeastSquares fit = LeastSquares.solve(features, new DoubleMatrix(data.responses()));
        return new PolynomialFit(
                features,
                ParametricRisk.linear(new SquareLoss(), features, data.responses()),
                model.risk(count),
                model.bayesRisk(),
                fit.solution().data,
                features.rows / Math.pow(fit.singularValues()[0], 2) / 2);
    }

    /** With the first feature alone, with the first two, and so on. */
    static List<PolynomialFit> ofAllDegrees(LegendreRegression model, LegendreRegression.Data data, int count) {
        List<PolynomialFit> fits = new ArrayList<>();
        for (int p = 1; p <= count; p++) {
            fits.add(of(model, data, p));
        }
        return fits;
    }

    int size() {
        return features.columns;
    }

    double[] best() {
        return population.minimiser();
    }

    double[] halfway() {
        double[] best = best();
        double[] halfway = minimiser.clone();
        for (int k = 0; k < halfway.length; k++) {
            halfway[k] = (halfway[k] + best[k]) / 2;
        }
        return halfway;
    }

    /** Gradient descent from zero with the step 1/(2λ_max(Σ̂)). */
    double[] descended(int steps) {
        return GradientDescent.withStep(step).after(steps, empirical::gradient, new double[size()]);
    }

    RiskDecomposition parts(double[] found) {
        return RiskDecomposition.of(population::value, empirical::value, best(), found, bayesRisk);
    }

    /** ½‖θ − θ̄‖². */
    double estimation(double[] found) {
        return population.excess(found);
    }

    /** ½⟨δ, Σ̂δ⟩ with δ = θ − θ̄. */
    double halfOfForm(double[] found) {
        double[] predictions = MatrixProduct.times(features, population.gradient(found));
        double squares = 0;
        for (double prediction : predictions) {
            squares += prediction * prediction;
        }
        return squares / predictions.length / 2;
    }

    double gap(double[] theta) {
        return population.value(theta) - empirical.value(theta);
    }
}
