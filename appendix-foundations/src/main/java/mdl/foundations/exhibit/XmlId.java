package mdl.foundations.exhibit;

import java.util.regex.Pattern;

/** The rule for what ids in a page begin with. */
final class XmlId {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private XmlId() {}

    static String require(String idPrefix) {
        if (idPrefix == null || !ALLOWED.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException(
                    "The prefix of ids must be a letter followed by letters, digits, '-' or '_', not \"" + idPrefix
                            + "\".");
        }
        return idPrefix;
    }
}
