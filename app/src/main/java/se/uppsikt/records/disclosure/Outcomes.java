package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.util.List;

/** Whoever makes what is given out tells here what became of a request. */
@FunctionalInterface
public interface Outcomes {
    /** What was given out, and what was said instead; both may be none. */
    record Outcome(List<Given> files, List<Told> told) {
        public Outcome {
            files = List.copyOf(files);
            told = List.copyOf(told);
        }
    }

    /**
     * A file.
     *
     * @param address where whoever has the reference fetches it
     */
    record Given(String name, String kind, int size, String address) {}

    /** A no, or the authority's own decision. */
    record Told(Instant at, boolean decision, String text) {}

    Outcome of(Disclosure disclosure);
}
