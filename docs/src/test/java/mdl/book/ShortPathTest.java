package mdl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortPathTest {

    private static final Pattern TOKEN = Pattern.compile("[MmLlHhVvZz]|-?(\\d+\\.?\\d*|\\.\\d+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M79 288.33L660 288.33",
                "M10 10L12.5 9.75L15 9.5L15 20L14.25 20.5",
                "M69.5 280.67L83.24 280.67L83.24 342L69.5 342ZM84 1L85 2Z",
                "M0.5 0.25L0.5 0.25L-3 -4M1 1L2 3L4 5",
            })
    void the_outline_stays_to_the_last_digit(String path) {
        assertThat(points(ShortPath.of(path))).isEqualTo(points(path));
        assertThat(ShortPath.of(path)).hasSizeLessThan(path.length());
    }

    @Test
    void steps_are_relative_and_the_first_line_says_so() {
        assertThat(ShortPath.of("M10 10L12.5 9.75L15 9.5L15 20")).isEqualTo("M10 10l2.5-.25 2.5-.25v10.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1 2C3 4 5 6 7 8", "M1 2l3 4", "", "M1,2L3,4"})
    void other_paths_stay_as_they_are(String path) {
        assertThat(ShortPath.of(path)).isEqualTo(path);
    }

    @Test
    void points_on_a_line_are_left_out_and_a_corner_is_not() {
        assertThat(FewerPoints.of("M0 0L1 1.01L2 2L3 2.99L4 4L5 3L6 2")).isEqualTo("M0 0L4 4L6 2");
        assertThat(FewerPoints.of("M0 0L1 1L2 2L3 3Z")).isEqualTo("M0 0L1 1L2 2L3 3Z");
    }

    @Test
    void thousands_of_points_do_not_overflow_the_stack() {
        String steps = IntStream.range(0, 3000)
                .mapToObj(i -> "L" + i + " " + (i % 2) + "L" + (i + 1) + " " + (i % 2))
                .collect(Collectors.joining("", "M0 1", ""));
        assertThat(FewerPoints.of(steps)).startsWith("M0 1L0 0L1 0L1 1").endsWith("L2999 1L3000 1");
        assertThat(ShortPath.of(steps)).startsWith("M0 1v-1h1v1").endsWith("v1h1");
        String line = IntStream.range(0, 100_000).mapToObj(i -> i + " " + i).collect(Collectors.joining("L", "M", ""));
        assertThat(FewerPoints.of(line)).isEqualTo("M0 0L99999 99999");
        assertThat(ShortPath.of(line)).startsWith("M0 0l1 1 1 1").endsWith(" 1 1");
    }

    /** The corners of a path by the rules of SVG, in hundredths. */
    private static List<List<Long>> points(String path) {
        Path2D shape = new Path2D.Double();
        List<String> tokens =
                TOKEN.matcher(path).results().map(MatchResult::group).toList();
        char command = ' ';
        for (int i = 0; i < tokens.size(); ) {
            if (Character.isLetter(tokens.get(i).charAt(0))) {
                command = tokens.get(i++).charAt(0);
            }
            i = step(shape, command, tokens, i);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return corners(shape);
    }

    private static int step(Path2D shape, char command, List<String> tokens, int at) {
        double x = shape.getCurrentPoint() == null ? 0 : shape.getCurrentPoint().getX();
        double y = shape.getCurrentPoint() == null ? 0 : shape.getCurrentPoint().getY();
        boolean relative = Character.isLowerCase(command);
        double first = command == 'Z' || command == 'z' ? 0 : Double.parseDouble(tokens.get(at));
        switch (Character.toUpperCase(command)) {
            case 'H' -> shape.lineTo(relative ? x + first : first, y);
            case 'V' -> shape.lineTo(x, relative ? y + first : first);
            case 'Z' -> shape.closePath();
            default -> {
                double second = Double.parseDouble(tokens.get(at + 1));
                double toX = relative ? x + first : first;
                double toY = relative ? y + second : second;
                if (Character.toUpperCase(command) == 'M') {
                    shape.moveTo(toX, toY);
                } else {
                    shape.lineTo(toX, toY);
                }
                return at + 2;
            }
        }
        return Character.toUpperCase(command) == 'Z' ? at : at + 1;
    }

    private static List<List<Long>> corners(Path2D shape) {
        List<List<Long>> corners = new ArrayList<>();
        double[] point = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            long kind = i.currentSegment(point);
            corners.add(List.of(kind, Math.round(100 * point[0]), Math.round(100 * point[1])));
        }
        return corners;
    }
}
