package mdl.foundations.exhibit;

import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The range of an axis that was given none: it holds the data and ends where a reader expects. */
final class DataRange {

    private static final double ROOM_FOR_MARKS = 0.02;
    private static final double NEAR_ZERO = 0.15;

    private DataRange() {}

    /** The horizontal axis ends with the data, but leaves marks room and begins at 0 when the data nearly do. */
    static Interval horizontal(Figure figure) {
        return figure.x().range().orElseGet(() -> {
            DoubleStream data = DoubleStream.concat(
                    figure.series().stream().flatMapToDouble(Series::horizontal),
                    figure.markers().stream().mapToDouble(Marker::x));
            Interval extent = extent(figure.x().scale(), data);
            boolean marks = figure.series().stream().anyMatch(Points.class::isInstance);
            return marks || !isNearZero(extent, figure.x().scale(), NEAR_ZERO)
                    ? padded(extent, figure.x().scale(), marks ? ROOM_FOR_MARKS : 0)
                    : new Interval(0, extent.to());
        });
    }

    /** The vertical axis ends at 1-2-5 numbers, and at 0 when it measures from there. */
    static Interval vertical(Figure figure, int wishedTicks) {
        return figure.y().range().orElseGet(() -> {
            Scale scale = figure.y().scale();
            DoubleStream data = figure.series().stream().flatMapToDouble(DataRange::heights);
            Interval extent = extent(scale, data.filter(y -> scale == Scale.LINEAR || y > 0));
            return scale == Scale.LINEAR ? snapped(extent, wishedTicks, figure) : snappedToDigits(extent);
        });
    }

    private static DoubleStream heights(Series series) {
        if (series instanceof Points points && points.standardErrors().isPresent()) {
            DoubleStream ends = IntStream.range(0, points.x().size()).mapToDouble(i -> points.barEnd(i, 1));
            DoubleStream starts = IntStream.range(0, points.x().size()).mapToDouble(i -> points.barEnd(i, -1));
            return DoubleStream.concat(points.vertical(), DoubleStream.concat(starts, ends));
        }
        return series.vertical();
    }

    /** The least interval around the data; around a single value, one that shows it in the middle. */
    private static Interval extent(Scale scale, DoubleStream data) {
        DoubleSummaryStatistics all = data.summaryStatistics();
        double least = all.getMin();
        double most = all.getMax();
        if (least < most) {
            return new Interval(least, most);
        }
        if (scale == Scale.LOGARITHMIC) {
            return new Interval(least / 2, least * 2);
        }
        double half = least == 0 ? 1 : Math.abs(least) / 2;
        return new Interval(least - half, least + half);
    }

    private static boolean isNearZero(Interval extent, Scale scale, double share) {
        return scale == Scale.LINEAR && extent.from() >= 0 && extent.from() <= share * extent.length();
    }

    private static Interval padded(Interval extent, Scale scale, double share) {
        double from = scale.apply(extent.from());
        double to = scale.apply(extent.to());
        double room = share * (to - from);
        double start = isNearZero(extent, scale, NEAR_ZERO) ? 0 : scale.invert(from - room);
        return room == 0 ? extent : new Interval(start, scale.invert(to + room));
    }

    private static Interval snapped(Interval extent, int wishedTicks, Figure figure) {
        boolean bars = figure.series().stream().anyMatch(Histogram.class::isInstance);
        double from = bars || isNearZero(extent, Scale.LINEAR, 1) ? Math.min(0, extent.from()) : extent.from();
        double to = bars ? Math.max(0, extent.to()) : extent.to();
        if (from == to) {
            to = from + 1;
        }
        BigDecimal step = Ticks.step(to - from, wishedTicks);
        Interval snapped = outwards(from, to, step);
        // The longer axis may ask for wider steps, and must end at one of those.
        BigDecimal wider = Ticks.step(snapped.length(), wishedTicks);
        return wider.compareTo(step) == 0 ? snapped : outwards(from, to, wider);
    }

    private static Interval outwards(double from, double to, BigDecimal step) {
        return new Interval(
                multiple(Ticks.firstMultiple(from, step), step, -1, from),
                multiple(Ticks.lastMultiple(to, step), step, 1, to));
    }

    /** The multiple of the step that is next to the data on its outer side. */
    private static double multiple(long k, BigDecimal step, int outwards, double data) {
        double inner = step.multiply(BigDecimal.valueOf(k)).doubleValue();
        return outwards * (inner - data) >= 0
                ? inner
                : step.multiply(BigDecimal.valueOf(k + outwards)).doubleValue();
    }

    private static Interval snappedToDigits(Interval extent) {
        return new Interval(digitBelow(extent.from()), digitAbove(extent.to()));
    }

    private static double digitBelow(double value) {
        BigDecimal power = powerBelow(value);
        for (int m : new int[] {5, 2}) {
            double candidate = power.multiply(BigDecimal.valueOf(m)).doubleValue();
            if (candidate <= value) {
                return candidate;
            }
        }
        return power.doubleValue();
    }

    private static double digitAbove(double value) {
        BigDecimal power = powerBelow(value);
        for (int m : new int[] {1, 2, 5}) {
            double candidate = power.multiply(BigDecimal.valueOf(m)).doubleValue();
            if (candidate >= value) {
                return candidate;
            }
        }
        return power.movePointRight(1).doubleValue();
    }

    private static BigDecimal powerBelow(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(NumberText.exponentOf(exact));
        // 0.1 as a double may be a hair below its decimal.
        return power.movePointRight(1).doubleValue() <= value ? power.movePointRight(1) : power;
    }
}
