package se.uppsikt.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moderation waits for, over all accounts a person works with.
 *
 * @param alarms hidden for too long, or removed without its entry in time
 * @param second wait for another person
 * @param waiting wait for any other step
 * @param hidden hidden, and nothing more is decided
 * @param pointedAt not judged, and the gravest rules point at them
 * @param complete false when there is more than the lists hold
 */
public record Overview(
        List<Row> alarms,
        List<Row> second,
        List<Row> waiting,
        List<Row> hidden,
        List<Report> reports,
        List<Row> pointedAt,
        List<RuleFigures> rules,
        boolean complete) {

    public Overview {
        alarms = List.copyOf(alarms);
        second = List.copyOf(second);
        waiting = List.copyOf(waiting);
        hidden = List.copyOf(hidden);
        reports = List.copyOf(reports);
        pointedAt = List.copyOf(pointedAt);
        rules = List.copyOf(rules);
    }

    /**
     * One contribution.
     *
     * @param words the beginning of the text; null where it may not be shown or there is none
     * @param says what it waits for, or which rules point at it
     * @param trouble the platform's trouble; null when there is none
     */
    public record Row(
            UUID id,
            String kind,
            String account,
            String author,
            @Nullable String words,
            String says,
            Instant since,
            @Nullable String trouble) {}

    /** One report to the police that nobody has made. */
    public record Report(UUID id, String ground, boolean urgent, Instant dueAt, boolean late) {}

    /** What a rule reads and how often it is right on the labelled texts. */
    public record RuleFigures(String id, String name, String reads, @Nullable Measured measured) {}

    /** Null for rules that a labelled text cannot show. */
    public record Measured(int precision, int recall, int right, int wrong, int missed) {}

    public boolean nothingWaits() {
        return alarms.isEmpty()
                && second.isEmpty()
                && waiting.isEmpty()
                && hidden.isEmpty()
                && reports.isEmpty()
                && pointedAt.isEmpty();
    }
}
