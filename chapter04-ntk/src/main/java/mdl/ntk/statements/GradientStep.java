package mdl.ntk.statements;

/** Gradient descent on F = ½(y − h)² from a start, by one step of length η. */
record GradientStep(TangentStart start, double response) {

    double loss() {
        return Math.pow(response - start.output(), 2) / 2;
    }

    /** ‖∇F‖². */
    double squaredGradient() {
        return Math.pow(norm(gradient()), 2);
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

    /** ‖∇F‖·‖∇²h‖_op/‖∇h‖. */
    double bound() {
        return norm(gradient()) * start.hessian().norm() / norm(start.gradient());
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
