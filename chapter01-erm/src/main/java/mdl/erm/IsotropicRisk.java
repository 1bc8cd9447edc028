package mdl.erm;

import mdl.foundations.input.Inputs;

/**
 * The population risk R(θ) = R(θ̄) + ½‖θ − θ̄‖² of a linear predictor under the square loss, where E φφᵀ = I_p.
 *
 * <p>Notes: 1.1.3, 1.1.4.
 *
 * @param minimiser θ̄ ∈ R^p
 * @param minimum R(θ̄)
 */
public record IsotropicRisk(double[] minimiser, double minimum) implements Objective {

    /** @throws IllegalArgumentException if θ̄ has no coordinate, or R(θ̄) is negative or not finite */
    public IsotropicRisk {
        if (minimiser.length == 0) {
            throw new IllegalArgumentException("the minimiser has no coordinate, but must have at least one");
        }
        Inputs.finite("minimiser", minimiser);
        Inputs.finiteNotNegative("the least risk", minimum);
        minimiser = minimiser.clone();
    }

    /** A copy of θ̄. */
    @Override
    public double[] minimiser() {
        return minimiser.clone();
    }

    @Override
    public int dimension() {
        return minimiser.length;
    }

    @Override
    public double value(double[] theta) {
        return minimum + excess(theta);
    }

    /**
     * The estimation error R(θ) − R(θ̄) = ½‖θ − θ̄‖².
     *
     * @throws IllegalArgumentException if θ has not p coordinates
     */
    public double excess(double[] theta) {
        double squares = 0;
        for (double difference : gradient(theta)) {
            squares += difference * difference;
        }
        return squares / 2;
    }

    @Override
    public double[] gradient(double[] theta) {
        if (theta.length != minimiser.length) {
            throw new IllegalArgumentException(
                    "there are " + theta.length + " parameters, but must be " + minimiser.length);
        }
        double[] difference = theta.clone();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= minimiser[k];
        }
        return difference;
    }
}
