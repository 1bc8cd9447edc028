package mdl.erm;

import java.util.Objects;

/**
 * A covariate with its response, (x, y).
 *
 * @param <X> the covariates; the memoriser compares them by {@code equals}
 * @param input x
 * @param response y
 */
public record Labelled<X>(X input, double response) {

    /** @throws NullPointerException if the covariate is null */
    public Labelled {
        Objects.requireNonNull(input, "input");
    }
}
