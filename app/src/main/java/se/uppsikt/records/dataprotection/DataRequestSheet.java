package se.uppsikt.records.dataprotection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;

/**
 * Everything about one request, for those who work with it.
 *
 * @param items what was found about the person
 * @param next where more of them go on; empty when no more belong to it
 * @param words what is looked for now; empty when nothing is
 * @param hits what that finds
 * @param outcomes what may become of it, the usual first
 * @param answer what an answer begins with
 * @param mayTakeUp whether it waits for somebody
 * @param mayDisclose whether an extract may be begun by this person
 * @param letter how the answer has fared
 */
public record DataRequestSheet(
        Row row,
        List<Done> steps,
        List<Item> items,
        String next,
        String words,
        List<Item> hits,
        List<Outcome> outcomes,
        Outcome outcome,
        String answer,
        boolean mayTakeUp,
        boolean mayDisclose,
        AnswerLetters.Fate letter) {
    public DataRequestSheet {
        steps = List.copyOf(steps);
        items = List.copyOf(items);
        hits = List.copyOf(hits);
        outcomes = List.copyOf(outcomes);
    }

    /** One request with its clock. */
    public record Row(DataRequest one, boolean late, boolean soon) {}

    /**
     * A page of requests.
     *
     * @param next where the next page goes on; null when nothing follows
     */
    public record Listed(boolean closed, List<Row> rows, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One document.
     *
     * @param document null when whoever reads may not read it
     * @param belongs whether it belongs to the request
     */
    public record Item(
            String id, @Nullable Contribution document, String account, boolean belongs) {}

    /** What was done with a request. */
    public record Done(Instant at, String by, String said, String note) {}
}
