package se.uppsikt.sandbox.base;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/**
 * Calls that are to fail, in the order in which they were planned. Kept in memory: a restart mends
 * everything.
 *
 * @param <F> the ways in which a platform's calls fail
 */
public final class Failures<F extends Enum<F>> {
    private final List<Planned<F>> planned = new ArrayList<>();

    /** Whether the call does its work before it fails. */
    public enum Outcome {
        NOT_CARRIED_OUT,
        CARRIED_OUT,

        /** Some while after the call has been answered. */
        CARRIED_OUT_LATER
    }

    /**
     * The calls a failure strikes.
     *
     * @param method HTTP method, or empty for all
     * @param pathPart a part of the path, or empty for all
     * @param spared how many of them get through first
     */
    public record Calls(int count, String method, String pathPart, int spared) {
        public Calls(int count, String method, String pathPart) {
            this(count, method, pathPart, 0);
        }

        public static Calls next(int count) {
            return new Calls(count, "", "");
        }

        private Calls less() {
            return spared > 0
                    ? new Calls(count, method, pathPart, spared - 1)
                    : new Calls(count - 1, method, pathPart);
        }

        boolean match(String ofMethod, String path) {
            return (method.isEmpty() || method.equalsIgnoreCase(ofMethod))
                    && path.contains(pathPart);
        }
    }

    /** One failure that waits for its calls. */
    public record Planned<F>(F failure, Outcome outcome, Calls calls) {
        private Planned<F> less() {
            return new Planned<>(failure, outcome, calls.less());
        }

        /** The calls and whether they work, around the words for the failure, in Swedish. */
        public String told(String swedish) {
            String which = (calls.method() + " " + calls.pathPart()).strip();
            return "%d anrop%s: %s%s."
                    .formatted(
                            calls.count(),
                            which.isEmpty() ? "" : " (" + which + ")",
                            swedish,
                            switch (outcome) {
                                case NOT_CARRIED_OUT -> "";
                                case CARRIED_OUT -> ", men åtgärden utförs";
                                case CARRIED_OUT_LATER -> ", men åtgärden utförs senare";
                            });
        }
    }

    public synchronized void plan(F failure, Outcome outcome, Calls calls) {
        planned.add(new Planned<>(failure, outcome, calls));
    }

    /** The failure that strikes this call, which is then one call nearer its end. */
    public synchronized Optional<Planned<F>> take(String method, String path) {
        for (ListIterator<Planned<F>> each = planned.listIterator(); each.hasNext(); ) {
            Planned<F> one = each.next();
            if (one.calls().match(method, path)) {
                if (one.calls().count() > 1 || one.calls().spared() > 0) {
                    each.set(one.less());
                } else {
                    each.remove();
                }
                if (one.calls().spared() == 0) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    public synchronized List<Planned<F>> waiting() {
        return List.copyOf(planned);
    }

    public synchronized void clear() {
        planned.clear();
    }
}
