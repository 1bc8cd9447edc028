package mdl.ntk.statements;

import mdl.ntk.LazyScale;

/** Gradient descent on F = ½(y − h)² from a start, by one step of length η. */
record GradientStep(TangentStart start, double response) {

    double loss() {
        return Math.pow(response - start.output(), 2) / 2;
    }

    /** ‖∇F‖/F, which (4.3.4) has as the slope of Δ(F). */
    double slopeWithoutSquare() {
        return norm(gradient()) / loss();
    }

    /** Δ(F) = |F(θ¹) − F(θ⁰)|/F(θ⁰). */
    double decrease(double eta) {
        double after = new GradientStep(start.moved(gradient(), -eta), response).loss();
        return Math.abs(after - loss()) / loss();
    }

    /** Δ(∇h) = ‖∇h(θ¹) − ∇h(θ⁰)‖/‖∇h(θ⁰)‖. */
    double change(double eta) {
        double[] before = start.gradient();
        double[] difference = start.moved(gradient(), -eta).gradient();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= before[k];
        }
        return norm(difference) / norm(before);
    }

    /** ‖∇²h ∇F‖/‖∇h‖. */
    double firstOrderChange() {
        return norm(start.hessian().times(gradient())) / norm(start.gradient());
    }

    /** h as {@link LazyScale} sees it, with the slopes ‖∇F‖²/F of Δ(F) and ‖∇F‖·‖∇²h‖_op/‖∇h‖ of the bound on Δ(∇h). */
    LazyScale scale() {
        return LazyScale.of(start.networks(), start.theta(), start.x(), response);
    }

    private double[] gradient() {
        return start.networks().combinedGradient(start.theta(), start.row(), new double[] {start.output() - response});
    }

    static double norm(double[] v) {
        double sum = 0;
        for (double coordinate : v) {
            sum += coordinate * coordinate;
        }
        return Math.sqrt(sum);
    }
}
