package mdl.foundations.exhibit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Texts and coordinates as XML takes them. */
final class Xml {

    /** Decimals of a coordinate: a hundredth of a unit is far below a pixel. */
    static final int DECIMALS = 2;

    private Xml() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static void requireText(String what, String text) {
        boolean allowed = text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c < 0xD800)
                        || (c > 0xDFFF && c < 0xFFFE)
                        || c >= 0x10000);
        if (!allowed) {
            throw new IllegalArgumentException(what + " must not hold control characters or lone surrogates.");
        }
    }

    /** A coordinate rounded to hundredths without superfluous zeros. */
    static String number(double coordinate) {
        BigDecimal rounded = decimal(coordinate);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static double rounded(double coordinate) {
        return decimal(coordinate).doubleValue();
    }

    private static BigDecimal decimal(double coordinate) {
        return new BigDecimal(coordinate).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
