package mdl.foundations.probability;

import mdl.foundations.input.Inputs;

/** The power p and the rate t of E exp(t|X|^p), of which laws know those with p = 1 and p = 2. */
final class ExponentialMoment {

    private ExponentialMoment() {}

    static void require(int power, double rate) {
        Inputs.require(
                power == 1 || power == 2, "the power of an exponential moment is " + power + ", but must be 1 or 2");
        Inputs.notNegative("the rate of an exponential moment", rate);
    }
}
