package se.uppsikt.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.ThreadPart;
import se.uppsikt.records.Version;
import se.uppsikt.shared.LifeLine;
import se.uppsikt.shared.Objection;

/**
 * An item in its context, with what this person may do now.
 *
 * @param stretch which part of the thread is shown
 * @param inHand who has it in hand, as a sentence; null when nobody has
 * @param inMyHand whether that is the person who looks
 * @param askWhom whom to ask when the person may not act on the account; null when it may
 * @param mayPrivately whether it can be answered in a message of its own too
 * @param hinders why it cannot be answered now; empty when it can
 * @param signatures how an answer is signed: by name, and without
 * @param once the key of the forms on this page
 */
public record OpenItem(
        Item item,
        Contribution contribution,
        Account account,
        LifeLine line,
        List<Entry> entries,
        Stretch stretch,
        @Nullable String inHand,
        boolean inMyHand,
        @Nullable String askWhom,
        boolean mayPrivately,
        List<Objection> hinders,
        Signatures signatures,
        List<ReadyText> readyTexts,
        String once) {

    /** How many characters an answer may have, the signature included. */
    public int longest() {
        return HandlingRules.LONGEST_ANSWER;
    }

    public boolean mayAnswer() {
        return askWhom == null;
    }

    /** How an answer is signed. */
    public record Signatures(String named, String unnamed) {}

    /**
     * A ready text to refer with, as it will read.
     *
     * @param exampleActor somebody who may be responsible; null when the guideline names nobody
     */
    public record ReadyText(
            String way,
            String label,
            String text,
            boolean needsActor,
            @Nullable String exampleActor) {}

    /**
     * The part of the thread that is shown.
     *
     * @param first where what was written earlier is asked for; null when nothing is shown
     * @param around whether it is the part that the chosen one stands in
     */
    public record Stretch(
            long before,
            long whole,
            long after,
            @Nullable ContributionId first,
            @Nullable ContributionId last,
            boolean around) {
        static Stretch of(ThreadPart part, ThreadPart.Side side) {
            List<Kept> shown = part.part();
            return new Stretch(
                    part.before(),
                    part.whole(),
                    part.after(),
                    shown.isEmpty() ? null : shown.getFirst().contribution().id(),
                    shown.isEmpty() ? null : shown.getLast().contribution().id(),
                    side == ThreadPart.Side.AROUND);
        }

        /** Such as {@code 99 av 200 skrevs före}. */
        public String earlier() {
            return of(before) + " skrevs före";
        }

        /** Such as {@code fler än 1000 skrevs efter}. */
        public String later() {
            return of(after) + " skrevs efter";
        }

        private String of(long some) {
            String told =
                    some > ThreadPart.COUNTED
                            ? "fler än " + ThreadPart.COUNTED
                            : Long.toString(some);
            return Math.max(before, after) > ThreadPart.COUNTED ? told : told + " av " + whole;
        }
    }

    /**
     * One entry of the thread.
     *
     * @param commands what we have asked the platform to do about it, oldest first
     */
    public record Entry(
            Kept kept, LifeLine line, List<Command> commands, boolean chosen, boolean reply) {
        public Contribution contribution() {
            return kept.contribution();
        }

        /** The media of the current wording. */
        public List<Version.Media> media() {
            return kept.versions().isEmpty() ? List.of() : kept.versions().getLast().media();
        }

        /** Answers that the platform does not have yet, or never got. */
        public List<Command> unsent() {
            return commands.stream()
                    .filter(
                            c ->
                                    c.deed() == Command.Deed.ANSWER
                                            || c.deed() == Command.Deed.PRIVATE_ANSWER)
                    .filter(c -> c.state() != Command.State.DONE)
                    .toList();
        }

        /** Other deeds that people should see the outcome of. */
        public List<Command> deeds() {
            return commands.stream()
                    .filter(c -> c.text() == null && c.state() != Command.State.DONE)
                    .toList();
        }
    }

    /** The shape and colour of an outcome in the stylesheet. */
    public static String shape(Command command) {
        return switch (command.state()) {
            case WAITING, UNDER_WAY -> "public";
            case RETRYING, BEING_LOOKED_UP, BY_HAND -> "soon";
            case DONE -> "done";
            case FAILED -> "due";
        };
    }
}
