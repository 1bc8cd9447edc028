package mdl.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A curve through fewer points that nobody can tell from the given one: by Douglas and Peucker's rule a point is left out
 * if it is within {@value #INVISIBLE} of the line between its neighbours that stay.
 *
 * @param points the points, each of two coordinates
 */
record FewerPoints(List<double[]> points) {

    /** In units of the figure, of which a screen shows one or two as a pixel. */
    private static final double INVISIBLE = 0.04;

    // Possessive, or a path of thousands of points would overflow the stack.
    private static final Pattern CURVE = Pattern.compile("M[^LMZ ]++ [^LMZ]++(?:L[^LMZ ]++ [^LMZ]++){3,}+");
    private static final Pattern POINT = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+)");

    /** The path with fewer points; one that is not a single open line stays as it is. */
    static String of(String path) {
        if (!CURVE.matcher(path).matches()) {
            return path;
        }
        List<MatchResult> found = POINT.matcher(path).results().toList();
        BitSet kept = new FewerPoints(found.stream().map(FewerPoints::point).toList()).kept();
        return kept.stream().mapToObj(i -> found.get(i).group()).collect(Collectors.joining("L", "M", ""));
    }

    private static double[] point(MatchResult match) {
        return new double[] {Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))};
    }

    private BitSet kept() {
        BitSet kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        List<int[]> open = new ArrayList<>(List.of(new int[] {0, points.size() - 1}));
        while (!open.isEmpty()) {
            int[] run = open.remove(open.size() - 1);
            int farthest = run[0];
            double most = INVISIBLE;
            for (int i = run[0] + 1; i < run[1]; i++) {
                double distance = distance(points.get(i), points.get(run[0]), points.get(run[1]));
                if (distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            if (farthest > run[0]) {
                kept.set(farthest);
                open.add(new int[] {run[0], farthest});
                open.add(new int[] {farthest, run[1]});
            }
        }
        return kept;
    }

    /** From a point to the segment between two others. */
    private static double distance(double[] point, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
        double clipped = Math.max(0, Math.min(1, along));
        return Math.hypot(point[0] - from[0] - clipped * dx, point[1] - from[1] - clipped * dy);
    }
}
