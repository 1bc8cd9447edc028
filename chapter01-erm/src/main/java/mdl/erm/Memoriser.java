package mdl.erm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The predictor that knows its data by heart: y_i at x = x_i, and 0 at every covariate that is not among them.
 *
 * <p>Where a covariate occurs more than once, its first response counts. Notes: 1.1.1.
 *
 * @param <X> the covariates, compared by {@code equals}
 * @param responses the response of every covariate that has been seen
 */
public record Memoriser<X>(Map<X, Double> responses) implements ToDoubleFunction<X> {

    /** Copies the responses. */
    public Memoriser {
        responses = Map.copyOf(responses);
    }

    /** The memoriser of a data set. */
    public static <X> Memoriser<X> of(List<Labelled<X>> data) {
        Map<X, Double> responses = new HashMap<>();
        for (Labelled<X> sample : data) {
            responses.putIfAbsent(sample.input(), sample.response());
        }
        return new Memoriser<>(responses);
    }

    @Override
    public double applyAsDouble(X input) {
        return responses.getOrDefault(input, 0.0);
    }
}
