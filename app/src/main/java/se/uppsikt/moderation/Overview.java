package se.uppsikt.moderation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.moderation.police.WithholdingReversal;
import se.uppsikt.moderation.suggestions.LabelledCorpus;
import se.uppsikt.moderation.suggestions.SuggestionRule;

/**
 * A page of what moderation waits for, over all accounts a person works with.
 *
 * @param queues the lists that have anything on this page, in their order
 * @param next the last row here; null when nothing follows
 */
public record Overview(
        ModerationFilter filter,
        List<Report> reports,
        List<WithholdingReversal.Waiting> releases,
        List<Queue> queues,
        Map<ModerationFilter.View, Figure> counts,
        List<RuleFigures> rules,
        ModerationFilter.@Nullable Place next) {

    public Overview {
        reports = List.copyOf(reports);
        releases = List.copyOf(releases);
        queues = List.copyOf(queues);
        counts = Map.copyOf(counts);
        rules = List.copyOf(rules);
    }

    /** How much each list that somebody must go on with has. */
    public record Left(Map<ModerationFilter.View, Figure> counts) {
        public Left {
            counts = Map.copyOf(counts);
        }

        /** Those that have any, in their order. */
        public List<ModerationFilter.View> lists() {
            return counts.keySet().stream().filter(list -> of(list).any()).sorted().toList();
        }

        public Figure of(ModerationFilter.View list) {
            return counts.getOrDefault(list, new Figure(0));
        }
    }

    /** What of one list stands on the page. */
    public record Queue(ModerationFilter.View list, List<Row> rows) {
        public Queue {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A number of contributions, as far as anybody counts.
     *
     * @param further whether there are more
     */
    public record Figure(long counted, boolean further) {
        /** More than this many are not counted; people are told that there are more. */
        static final int MOST = 500;

        Figure(long counted) {
            this(Math.min(counted, MOST), counted > MOST);
        }

        /** Of a list that was read no further than to one row more than that. */
        static Figure upTo(int rows, int most) {
            return new Figure(Math.min(rows, most), rows > most);
        }

        public boolean any() {
            return counted > 0;
        }

        /** Such as {@code 12} or {@code fler än 500}. */
        public String shown() {
            return (further ? "fler än " : "") + counted;
        }
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

    /**
     * What a rule reads and how often it is right.
     *
     * @param measured its list alone, on the labelled texts
     * @param unseen with what is learnt, on texts that neither was made after; null where nothing
     *     is
     */
    public record RuleFigures(
            String id,
            String name,
            String reads,
            @Nullable Measured measured,
            @Nullable Measured unseen) {
        /** Counted from the rules as they are; a program that has other rules counts them anew. */
        static List<RuleFigures> counted() {
            Map<SuggestionRule, Measured> measured = Measured.of(LabelledCorpus.measured());
            Map<SuggestionRule, Measured> unseen = Measured.of(LabelledCorpus.measuredUnseen());
            return Arrays.stream(SuggestionRule.values())
                    .map(
                            rule ->
                                    new RuleFigures(
                                            rule.id(),
                                            rule.swedish(),
                                            rule.reads(),
                                            measured.get(rule),
                                            unseen.get(rule)))
                    .toList();
        }
    }

    /** Null for rules that a labelled text cannot show. */
    public record Measured(int precision, int recall, int right, int wrong, int missed) {
        private static Map<SuggestionRule, Measured> of(List<LabelledCorpus.Figures> figures) {
            return figures.stream()
                    .collect(
                            Collectors.toMap(
                                    LabelledCorpus.Figures::rule,
                                    one ->
                                            new Measured(
                                                    one.precision(),
                                                    one.recall(),
                                                    one.right(),
                                                    one.wrong(),
                                                    one.missed())));
        }
    }

    /** How many a list has; null where nobody counts further than the page. */
    public @Nullable Figure count(ModerationFilter.View list) {
        return counts.get(list);
    }

    /** Whether there is nothing here, and nothing follows. */
    public boolean isEmpty() {
        return next == null && pageIsEmpty();
    }

    public boolean pageIsEmpty() {
        return reports.isEmpty() && releases.isEmpty() && queues.isEmpty();
    }
}
