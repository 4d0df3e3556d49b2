package se.uppsikt.publishing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.publishing.Draft.Hand;
import se.uppsikt.publishing.gate.Point;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * What the gate says of a draft.
 *
 * @param points every one, the missing first
 * @param past what was let past; only for what is still the same that is missing
 */
public record GateAnswer(List<Point> points, Map<Check, Past> past) {
    public GateAnswer {
        points = List.copyOf(points);
        past = Map.copyOf(past);
    }

    /**
     * What was let out in spite of the gate.
     *
     * @param missing what was missing then
     */
    public record Past(String missing, String reason, Hand by) {}

    /** What holds it back. */
    public List<Point> holding() {
        return points.stream()
                .filter(each -> !each.met() && !past.containsKey(each.check()))
                .toList();
    }

    public @Nullable Past past(Point point) {
        return point.met() ? null : past.get(point.check());
    }
}
