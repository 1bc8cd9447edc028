package mdl.book;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outline of an SVG path in fewer characters: every step relative to the last point, in exact decimals. */
final class ShortPath {

    // Possessive, or a path of thousands of points would overflow the stack.
    private static final Pattern PLAIN = Pattern.compile("(?:[ML]-?[\\d.]+ -?[\\d.]+|Z)++");
    private static final Pattern STEP = Pattern.compile("([MLZ])(?:(-?[\\d.]+) (-?[\\d.]+))?");

    private BigDecimal x = BigDecimal.ZERO;
    private BigDecimal y = BigDecimal.ZERO;
    private BigDecimal startX = BigDecimal.ZERO;
    private BigDecimal startY = BigDecimal.ZERO;
    private final StringBuilder out = new StringBuilder();
    private char last = ' ';

    private ShortPath() {}

    /** The same outline; one that is not made of absolute straight lines stays as it is. */
    static String of(String path) {
        if (!PLAIN.matcher(path).matches()) {
            return path;
        }
        ShortPath shorter = new ShortPath();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (step.group(1).equals("Z")) {
                shorter.close();
            } else {
                shorter.to(step.group(1).equals("M"), new BigDecimal(step.group(2)), new BigDecimal(step.group(3)));
            }
        }
        return shorter.out.toString();
    }

    private void close() {
        command('z');
        x = startX;
        y = startY;
    }

    private void to(boolean move, BigDecimal toX, BigDecimal toY) {
        BigDecimal right = toX.subtract(x);
        BigDecimal down = toY.subtract(y);
        x = toX;
        y = toY;
        if (move) {
            startX = x;
            startY = y;
            // The first point is absolute, later ones are not.
            boolean first = out.isEmpty();
            command(first ? 'M' : 'm');
            number(right, true);
            number(down, false);
            // More pairs after a relative move are relative lines; after the first move they would be absolute.
            last = first ? 'M' : 'l';
        } else if (down.signum() == 0) {
            number(right, command('h'));
        } else if (right.signum() == 0) {
            number(down, command('v'));
        } else {
            number(right, command('l'));
            number(down, false);
        }
    }

    /** Writes a command unless the last one goes on; returns whether it was written. */
    private boolean command(char command) {
        if (command == last && command != 'm') {
            return false;
        }
        out.append(command);
        last = command;
        return true;
    }

    private void number(BigDecimal value, boolean first) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        String text = plain.toPlainString().replaceFirst("^(-?)0\\.", "$1.");
        out.append(first || text.startsWith("-") ? "" : " ").append(text);
    }
}
