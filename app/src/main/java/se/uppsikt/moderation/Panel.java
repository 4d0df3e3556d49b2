package se.uppsikt.moderation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.Ground;
import se.uppsikt.records.Contribution;

/**
 * What the law lets one person do about one contribution now. Everything a page needs, in words.
 *
 * @param version of the judgement, carried by every form
 * @param stage how far it has come
 * @param decided ground and motive in force; null when there is none
 * @param way the lawful order with what is done, due and next
 * @param may the steps this person may take now, by name
 * @param next the step that brings the matter on, by name; null when there is none or when this
 *     person may not take it
 * @param waitsFor why the next step is not this person's, as a sentence; null when it is, or when
 *     there is none
 * @param proposedGround the ground that a rule points at, to begin from; null when none does
 * @param notice ready words to the author (M6); null while there is nothing to tell
 * @param conflict whether it may concern this person
 * @param moderates whether the person may decide about whoever wrote it
 * @param unable what the platform lets no program do with it, and what one does instead (X8)
 */
public record Panel(
        Contribution contribution,
        String account,
        int version,
        String stage,
        @Nullable Decided decided,
        @Nullable String last,
        List<Mark> way,
        Set<String> may,
        @Nullable String next,
        @Nullable String waitsFor,
        @Nullable String alarm,
        List<Pointer> pointers,
        List<Ground> grounds,
        int motiveLength,
        @Nullable String proposedGround,
        List<Command> commands,
        List<Report> reports,
        String subject,
        @Nullable String notice,
        Conflict conflict,
        boolean moderates,
        Map<Command.Deed, String> unable) {

    /**
     * Ground, legal basis and motive of what was decided, the other person where there is, and what
     * was asked.
     */
    public record Decided(
            String ground,
            String legalBasis,
            String motive,
            boolean mustBeRemoved,
            boolean secondPerson,
            @Nullable String proposedBy,
            @Nullable String agreedBy,
            Map<String, String> answers) {}

    /**
     * Whether it may concern the person who judges (M10).
     *
     * @param asks whether the person is asked
     * @param others who can judge instead of a person whose name stands in the text; else null
     */
    public record Conflict(boolean asks, @Nullable String others) {
        static final Conflict NONE = new Conflict(false, null);
    }

    /** How far one step of the order has come. */
    public enum State {
        DONE("klart"),
        WAITING("väntar på plattformen"),
        NEXT("nästa steg"),
        LATER("senare"),

        /** It was taken away at once, as the law allows for some grounds. */
        SKIPPED("behövdes inte");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** One step of the order. */
    public record Mark(String word, State state, @Nullable Instant at) {}

    /**
     * One suggestion.
     *
     * @param words the place in the text; null where it may not be shown or no longer stands there
     */
    public record Pointer(String ruleId, String rule, String why, @Nullable String words) {}

    /** One report to the police. */
    public record Report(
            String ground,
            String groundName,
            boolean urgent,
            Instant dueAt,
            boolean late,
            @Nullable String done) {}

    /**
     * A step that is a button and nothing more.
     *
     * @param word its part of the address
     * @param judges whether it decides what others may see, so that nobody does it in the own case
     * @param first the one that comes next
     */
    public record PlainStep(String word, String label, boolean judges, boolean first) {}

    /** The steps that need no words, the next one first. */
    public List<PlainStep> plainSteps() {
        return Stream.of(
                        TakedownStep.REMOVE,
                        TakedownStep.SECURE,
                        TakedownStep.CONCEAL,
                        TakedownStep.DECIDE)
                .filter(step -> may.contains(step.name()))
                .map(
                        step ->
                                new PlainStep(
                                        step.word(),
                                        step.swedish(),
                                        ConflictOfInterestRules.judges(step),
                                        step.name().equals(next)))
                .sorted(Comparator.comparing(PlainStep::first).reversed())
                .toList();
    }

    /** Whether many have written the same, so that it is an opinion whatever else it is. */
    public boolean campaign() {
        return pointers.stream()
                .anyMatch(pointer -> pointer.ruleId().equals(SuggestionRule.CAMPAIGN.id()));
    }

    /** Whether neither text nor media may be shown (M4). */
    public boolean neverShown() {
        return contribution.facts().neverShown();
    }

    /** Whether the platform lets anybody hide it. */
    public boolean hideable() {
        return !unable.containsKey(Command.Deed.HIDE);
    }

    /**
     * What one reads before trying to take it away; empty where the platform does as it is told.
     */
    public List<String> beforehand() {
        return Stream.of(Command.Deed.HIDE, Command.Deed.REMOVE)
                .filter(unable::containsKey)
                .map(unable::get)
                .toList();
    }

    /** What one does by hand for an order that the platform takes from nobody; null for others. */
    public @Nullable String byHand(Command command) {
        return unable.get(command.deed());
    }

    public boolean may(String step) {
        return may.contains(step);
    }
}
