package mdl.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The insets of one build, each known by its number: as a token inside text, or as a role of a block. */
final class Insets {

    // Private-use characters: no manuscript contains them and no rule of AsciiDoc matches them.
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final String ROLE = "inset-";

    /** A token; group 1 is the number. */
    static final Pattern TOKEN = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private static final Pattern ROLES = Pattern.compile(ROLE + "(\\d+)");

    private final List<Inset> insets = new ArrayList<>();

    /** The token that stands for a new inset. */
    String token(Inset inset) {
        return OPEN + number(inset) + CLOSE;
    }

    /** The role that marks the block of a new inset. */
    String role(Inset inset) {
        return ROLE + number(inset);
    }

    /** The inset of a match of {@link #TOKEN}. */
    Inset of(Matcher token) {
        return insets.get(Integer.parseInt(token.group(1)));
    }

    /** The inset that a block's roles name, or null. */
    Inset ofRoles(Iterable<String> roles) {
        for (String role : roles) {
            Matcher matcher = ROLES.matcher(role);
            if (matcher.matches()) {
                return insets.get(Integer.parseInt(matcher.group(1)));
            }
        }
        return null;
    }

    /** All formulas in order. */
    List<Inset.Formula> formulas() {
        return insets.stream()
                .filter(Inset.Formula.class::isInstance)
                .map(Inset.Formula.class::cast)
                .toList();
    }

    /** All macros of a name in order. */
    List<Inset.Macro> macros(String name) {
        return insets.stream()
                .filter(Inset.Macro.class::isInstance)
                .map(Inset.Macro.class::cast)
                .filter(macro -> macro.name().equals(name))
                .toList();
    }

    private String number(Inset inset) {
        insets.add(inset);
        return Integer.toString(insets.size() - 1);
    }
}
