package mdl.erm;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The empirical risk R̂(f; D) = (1/n)Σ ℓ(y_i, f(x_i)) on n labelled samples.
 *
 * <p>Notes: Definition 1, 1.1.2.
 *
 * @param <X> the covariates
 * @param loss ℓ
 * @param data D, at least one pair
 */
public record EmpiricalRisk<X>(Loss loss, List<Labelled<X>> data) {

    /** @throws IllegalArgumentException if there is no sample */
    public EmpiricalRisk {
        data = List.copyOf(data);
        if (data.isEmpty()) {
            throw new IllegalArgumentException("the data set is empty, but must have at least one sample");
        }
    }

    /** R̂(f; D), with one prediction for each sample. */
    // tag::of[]
    public double of(ToDoubleFunction<? super X> predictor) {
        double sum = 0;
        for (Labelled<X> sample : data) {
            sum += loss.of(sample.response(), predictor.applyAsDouble(sample.input()));
        }
        return sum / data.size();
    }
    // end::of[]
}
