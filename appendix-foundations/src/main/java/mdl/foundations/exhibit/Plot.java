package mdl.foundations.exhibit;

import java.util.ArrayList;
import java.util.List;

/** The rectangle that data is drawn in, with its two axes, and what is cut off at its border. */
record Plot(AxisMap x, AxisMap y) {

    /** A place in the drawing. */
    record Spot(double x, double y) {}

    double left() {
        return x.start();
    }

    double right() {
        return x.end();
    }

    double top() {
        return y.end();
    }

    double bottom() {
        return y.start();
    }

    Spot spot(double dataX, double dataY) {
        return new Spot(x.at(dataX), y.at(dataY));
    }

    boolean holds(Spot spot) {
        return left() <= spot.x() && spot.x() <= right() && top() <= spot.y() && spot.y() <= bottom();
    }

    double insideX(double value) {
        return Math.max(left(), Math.min(right(), value));
    }

    double insideY(double value) {
        return Math.max(top(), Math.min(bottom(), value));
    }

    /** The connected pieces of a polyline that are inside. */
    List<List<Spot>> cut(List<Spot> line) {
        List<List<Spot>> pieces = new ArrayList<>();
        List<Spot> piece = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            List<Spot> segment = cutSegment(line.get(i - 1), line.get(i));
            boolean connected = !segment.isEmpty()
                    && !piece.isEmpty()
                    && piece.get(piece.size() - 1).equals(segment.get(0));
            if (!connected && !piece.isEmpty()) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
            if (!segment.isEmpty()) {
                piece.addAll(connected ? segment.subList(1, 2) : segment);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(List.copyOf(piece));
        }
        return pieces;
    }

    /** Liang and Barsky: the part of a segment inside, as two spots, or nothing. */
    private List<Spot> cutSegment(Spot a, Spot b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] direction = {-dx, dx, -dy, dy};
        double[] room = {a.x() - left(), right() - a.x(), a.y() - top(), bottom() - a.y()};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < direction.length; side++) {
            if (direction[side] == 0 && room[side] < 0) {
                return List.of();
            }
            double share = room[side] / direction[side];
            if (direction[side] < 0) {
                enter = Math.max(enter, share);
            } else if (direction[side] > 0) {
                leave = Math.min(leave, share);
            }
        }
        if (enter > leave) {
            return List.of();
        }
        Spot first = enter == 0 ? a : new Spot(insideX(a.x() + enter * dx), insideY(a.y() + enter * dy));
        Spot last = leave == 1 ? b : new Spot(insideX(a.x() + leave * dx), insideY(a.y() + leave * dy));
        return List.of(first, last);
    }
}
