package se.uppsikt.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The row of marks that every item carries from arrival to archive: what is done, what is due, what
 * comes next.
 *
 * @param marks in the order of the way: kom in, sedd, besvarad, dold/borttagen, registrerad,
 *     arkiverad
 */
public record LifeLine(List<Mark> marks) {
    /** How far one step has come. */
    public enum State {
        DONE,
        NEXT,
        DUE,
        LATE,
        NOT_NEEDED
    }

    /** The whole line as one sentence, for those who do not see it. */
    public String spoken(Instant now) {
        StringJoiner sentence = new StringJoiner(". ", "", ".");
        for (Mark mark : marks) {
            if (mark.state != State.NOT_NEEDED) {
                sentence.add(mark.shown() + ": " + mark.told(now));
            }
        }
        return sentence.toString();
    }

    /** The next step to take; null when nothing is left. */
    public @Nullable Mark next() {
        for (Mark mark : marks) {
            if (mark.state == State.NEXT) {
                return mark;
            }
        }
        return null;
    }

    /**
     * Whether it says more than a deadline beside it does: something has been done about it, or
     * something else than the answer is in a hurry.
     */
    public boolean tells() {
        return marks.stream().skip(2).anyMatch(mark -> mark.state == State.DONE)
                || marks.stream().skip(3).anyMatch(Mark::presses);
    }

    /**
     * One step.
     *
     * @param word the Swedish word of the step, such as {@code sedd}
     * @param when when it was done or is due; null where neither is known
     * @param who who did it, as shown to colleagues; null for a machine or when not done
     */
    public record Mark(String word, State state, @Nullable Instant when, @Nullable String who) {
        private boolean presses() {
            return state == State.DUE || state == State.LATE;
        }

        /** The word with a capital, as a label. */
        public String shown() {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }

        /**
         * The name of the mark's shape in the stylesheet; colour never tells alone.
         *
         * @param first whether it is the next step to take, not one further on
         */
        public String shape(boolean first) {
            return switch (state) {
                case DONE ->
                        switch (word) {
                            case "dold" -> "hidden";
                            case "borttagen" -> "removed";
                            default -> "done";
                        };
                case NEXT -> first ? "next" : "later";
                case DUE -> "soon";
                case LATE -> "due";
                case NOT_NEEDED -> "none";
            };
        }

        /** When, briefly, as it is said to a colleague. */
        public String told(Instant now) {
            return switch (state) {
                case DONE -> when == null ? "gjort" : SwedishTime.relative(when, now);
                case NEXT -> when == null ? "inte än" : "senast " + SwedishTime.deadline(when, now);
                case DUE -> when == null ? "snart" : "senast " + SwedishTime.deadline(when, now);
                case LATE ->
                        when == null ? "försenat" : "förföll " + SwedishTime.deadline(when, now);
                case NOT_NEEDED -> "inte aktuellt";
            };
        }

        /** Exactly when it was done and by whom, where the word already stands beside it. */
        public String since() {
            return Stream.of(when == null ? "" : SwedishTime.exact(when), who == null ? "" : who)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /** Who and exactly when. */
        public String exact() {
            String time = when == null ? "" : " " + SwedishTime.exact(when);
            String person = who == null ? "" : ", " + who;
            return switch (state) {
                case DONE -> shown() + time + person;
                case NEXT, DUE -> shown() + (when == null ? ": inte än" : " senast" + time);
                case LATE -> shown() + (when == null ? ": försenat" : " förföll" + time);
                case NOT_NEEDED -> shown() + ": inte aktuellt";
            };
        }
    }
}
