package mdl.foundations.exhibit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import mdl.foundations.random.Sample;

/**
 * One number that a run produced, as prose quotes it: value, optional uncertainty (one standard error), unit, digits.
 *
 * @param value finite
 * @param uncertainty one standard error, positive and finite, or empty when the value is exact
 * @param unit what follows the number, for instance "ms"; empty when the number has no unit
 * @param significantDigits how many digits are shown, 1..17; an uncertainty overrides it, see {@link #text()}
 */
public record Quantity(double value, OptionalDouble uncertainty, String unit, int significantDigits)
        implements Exhibit {

    /**
     * Checks the four parts.
     *
     * @throws IllegalArgumentException when a number is outside its range
     * @throws NullPointerException when a part is null
     */
    public Quantity {
        Objects.requireNonNull(uncertainty, "The uncertainty must be given, possibly as an empty optional.");
        Objects.requireNonNull(unit, "The unit must be given, possibly as an empty text.");
        NumberText.requireDigits(significantDigits);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The value of a quantity must be finite, not " + value + ".");
        }
        double error = uncertainty.orElse(1);
        if (!(error > 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException("An uncertainty must be positive and finite, not " + error + ".");
        }
    }

    /**
     * A number without unit and uncertainty.
     *
     * @throws IllegalArgumentException when the value is not finite or the number of digits is outside 1..17
     */
    public static Quantity of(double value, int significantDigits) {
        return new Quantity(value, OptionalDouble.empty(), "", significantDigits);
    }

    /**
     * The mean of a sample with its standard error; a mean without spread is shown with six digits.
     *
     * @throws IllegalArgumentException when the mean is not finite
     */
    public static Quantity meanOf(Sample sample) {
        Quantity mean = of(sample.mean(), 6);
        return sample.standardError() > 0 ? mean.plusMinus(sample.standardError()) : mean;
    }

    /** The same number in this unit; nothing is converted. */
    public Quantity withUnit(String unit) {
        return new Quantity(value, uncertainty, unit, significantDigits);
    }

    /**
     * The same number with this standard error.
     *
     * @throws IllegalArgumentException when the standard error is not positive and finite
     */
    public Quantity plusMinus(double standardError) {
        return new Quantity(value, OptionalDouble.of(standardError), unit, significantDigits);
    }

    @Override
    public String kind() {
        return "quantity";
    }

    /** As a reader sees it: "2.914", "1.23·10⁻⁵ s", "0.0123 ± 0.0004"; an uncertainty decides the digits of both. */
    @Override
    public String text() {
        String number = uncertainty.isPresent()
                ? NumberText.plusMinus(value, uncertainty.getAsDouble())
                : NumberText.significant(value, significantDigits);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonText.object(kind()).put("value", value);
        uncertainty.ifPresent(error -> json.put("uncertainty", error));
        return json.put("unit", unit)
                .put("significantDigits", significantDigits)
                .put("text", text());
    }

    /** The extension "json" only; see {@link Exhibit#files}. */
    @Override
    public Map<String, String> files(String idPrefix) {
        XmlId.require(idPrefix);
        return Map.of("json", JsonText.write(json()));
    }
}
