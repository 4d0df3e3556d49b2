package se.uppsikt.publishing.gate;

import java.util.List;

/** Says what is in place before something goes out, and what is missing. Pure. */
public final class Gate {
    private Gate() {}

    /** Every point that concerns it, in the order in which people mend them. */
    public static List<Point> points(Judged judged) {
        return GateRules.points(judged);
    }
}
