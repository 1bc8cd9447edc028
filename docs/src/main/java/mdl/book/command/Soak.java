package mdl.book.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import mdl.foundations.statement.EvidenceReport;
import mdl.foundations.statement.EvidenceReport.ClaimReport;
import mdl.foundations.statement.EvidenceReport.ControlReport;
import mdl.foundations.statement.EvidenceText;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * One statement under many seeds.
 *
 * <p>It passes when no claim failed, the p-values of every statistical claim are uniform (Kolmogorov–Smirnov, at one in a
 * thousand over all its claims), and every control failed under at least 99 seeds of 100.
 *
 * @param id the statement
 * @param reports its evidence under each seed
 */
record Soak(String id, List<EvidenceReport> reports) {

    private static final double LEAST_UNIFORMITY = 1e-3;
    private static final double LEAST_POWER = 0.99;

    /** One claim or control over all seeds: how often it held, and how uniform its p-values are. */
    private record Line(String shape, String sentence, long held, OptionalDouble uniformity) {}

    private List<Line> claims() {
        return lines(EvidenceReport::claims, claim -> claim, ClaimReport::sentence);
    }

    private List<Line> controls() {
        return lines(
                EvidenceReport::controls,
                ControlReport::claim,
                control -> control.broken() + ": " + control.claim().sentence());
    }

    private <T> List<Line> lines(
            Function<EvidenceReport, List<T>> part, Function<T, ClaimReport> claim, Function<T, String> sentence) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < part.apply(reports.get(0)).size(); i++) {
            int index = i;
            List<ClaimReport> all = reports.stream()
                    .map(report -> claim.apply(part.apply(report).get(index)))
                    .toList();
            double[] p = all.stream()
                    .map(ClaimReport::pValue)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            lines.add(new Line(
                    all.get(0).shape(),
                    EvidenceText.plain(sentence.apply(part.apply(reports.get(0)).get(index))),
                    all.stream().filter(ClaimReport::holds).count(),
                    p.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(uniformity(p))));
        }
        return lines;
    }

    private static double uniformity(double[] p) {
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), p);
    }

    boolean passed() {
        double level = LEAST_UNIFORMITY / Math.max(1, claims().size());
        return !claims().isEmpty()
                && !controls().isEmpty()
                && claims().stream()
                        .allMatch(line -> line.held() == reports.size()
                                && line.uniformity().orElse(1) >= level)
                && controls().stream().allMatch(line -> reports.size() - line.held() >= LEAST_POWER * reports.size());
    }

    /** A table for the terminal. */
    String text() {
        int seeds = reports.size();
        StringBuilder text =
                new StringBuilder(id + ": " + seeds + " seeds, " + (passed() ? "passed" : "NOT passed") + "\n");
        for (Line line : claims()) {
            String uniformity = line.uniformity().isPresent()
                    ? String.format(
                            Locale.ROOT,
                            "p-values uniform: p = %.3f",
                            line.uniformity().getAsDouble())
                    : "";
            text.append("  claim    %-12s %4d of %d hold  %-28s %s%n"
                    .formatted(line.shape(), line.held(), seeds, uniformity, line.sentence()));
        }
        for (Line line : controls()) {
            text.append("  control  %-12s %4d of %d fail  %s%n"
                    .formatted(line.shape(), seeds - line.held(), seeds, line.sentence()));
        }
        return text.toString();
    }
}
