package se.uppsikt.crisis.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.uppsikt.crisis.situation.SituationReport.Example;
import se.uppsikt.crisis.situation.SituationReport.Numbers;
import se.uppsikt.records.search.OpenWordRows.Heard;

/** Counts, as they are read one after another, the latest first. */
final class Tally {
    private static final int SHOWN = 3;

    private final Instant since;
    private final List<Example> asking = new ArrayList<>();
    private final List<Example> saying = new ArrayList<>();
    private final int[] all = new int[3];
    private final int[] changed = new int[3];

    /**
     * @param since from when what has changed counts
     */
    Tally(Instant since) {
        this.since = since;
    }

    void add(Heard heard, boolean waits) {
        boolean asks = ThemeRules.asks(heard.text());
        count(all, asks, waits);
        if (!heard.at().isBefore(since)) {
            count(changed, asks, waits);
        }
        List<Example> some = asks ? asking : saying;
        if (some.size() < SHOWN && !heard.text().isBlank()) {
            some.add(new Example(heard.id(), heard.at(), Anonymous.text(heard.text())));
        }
    }

    private static void count(int[] numbers, boolean asks, boolean waits) {
        numbers[0]++;
        numbers[1] += asks ? 1 : 0;
        numbers[2] += waits ? 1 : 0;
    }

    Numbers all() {
        return new Numbers(all[0], all[1], all[2]);
    }

    Numbers changed() {
        return new Numbers(changed[0], changed[1], changed[2]);
    }

    /** What asks first: it is that which is to be met. */
    List<Example> examples() {
        List<Example> some = new ArrayList<>(asking);
        some.addAll(saying);
        return List.copyOf(some.subList(0, Math.min(SHOWN, some.size())));
    }
}
