package mdl.erm;

import java.util.function.DoubleUnaryOperator;

/** The law of the response Y at one covariate x, under which expectations are computed and not sampled. */
public sealed interface Response permits BinaryResponse, ExponentialResponse {

    /**
     * E f(Y) at this x.
     *
     * @param kinks the points, ascending, between which f is analytic
     */
    double expectation(DoubleUnaryOperator f, double... kinks);
}
