package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.answerbank.ReadyAnswerView;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Leaving;
import se.uppsikt.platforms.commands.Plight;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Kept;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Version;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;
import se.uppsikt.records.threads.Threads.ThreadPart;

/**
 * An item in its context, with what this person may do now.
 *
 * @param stretch which part of the thread is shown
 * @param inHand who has it in hand, as a sentence; null when nobody has
 * @param inMyHand whether that is the person who looks
 * @param askWhom whom to ask when the person may not act on the account; null when it may
 * @param conditions how long an answer may be and until when it is taken
 * @param plight how the answer that was refused or may not have arrived fares; null when there is
 *     none such
 * @param hinders why it cannot be answered now; empty when it can
 * @param signatures how an answer is signed: by name, and without
 * @param triaged what somebody has taken it for; null when nobody has
 * @param danger what to do about a child at risk, where somebody may be in danger; null where
 *     nothing points at any
 * @param offered the ready answers that there are for the account; none where it cannot be answered
 * @param urgentBecause what goes on that makes it urgent, in a sentence; null when nothing does
 * @param once the key of the forms on this page
 */
public record ItemView(
        Item item,
        Contribution contribution,
        Account account,
        LifeLine line,
        List<Entry> entries,
        Stretch stretch,
        @Nullable String inHand,
        boolean inMyHand,
        @Nullable String askWhom,
        Conditions conditions,
        @Nullable Plight plight,
        List<Objection> hinders,
        Signatures signatures,
        List<ReadyText> readyTexts,
        Triages.@Nullable Triaged triaged,
        @Nullable String danger,
        List<ReadyAnswerView> offered,
        @Nullable String urgentBecause,
        String once) {
    private static final String ANSWER_LEAVES = "Svaret skickas om några sekunder";
    private static final String REFERRAL_LEAVES = "Hänvisningen skickas om några sekunder";

    /**
     * On what conditions the platform takes an answer.
     *
     * @param open how long an answer here may be, the signature included
     * @param closes until when an answer here is taken; null for as long as one likes
     * @param privately how long an answer in a message may be; null when it cannot be answered so
     * @param privatelyCloses until when an answer in a message is taken
     */
    public record Conditions(
            Length open,
            @Nullable Instant closes,
            @Nullable Length privately,
            @Nullable Instant privatelyCloses) {}

    /** All that stands on the page. */
    List<ContributionId> shown() {
        return entries.stream().map(entry -> entry.contribution().id()).toList();
    }

    public boolean mayPrivately() {
        return conditions.privately() != null;
    }

    /** What the platform refused, to begin from; empty when it refused nothing. */
    public String refusedWords() {
        String text = plight == null ? null : plight.command().text();
        boolean anew = item.state() == Item.State.WAITING && plight != null && plight.refused();
        return anew && text != null && !item.referral() ? SignatureRules.unsigned(text) : "";
    }

    /** How it was answered in the platform's own app, as a sentence; null when it was not. */
    public @Nullable String answeredThere() {
        String how = answeredThere(item, contribution, account);
        Item.Answered answered = item.answered();
        if (how == null || answered == null || item.due() == null) {
            return how;
        }
        return how
                + (AnsweredThereRules.inTime(item, answered.at())
                        ? ", i tid"
                        : ", efter utlovad tid");
    }

    static @Nullable String answeredThere(Item item, Contribution contribution, Account account) {
        Item.Answered answered = item.answered();
        boolean there =
                item.state() == Item.State.CLOSED
                        && contribution.facts().answering() == Answering.ANSWERED_ON_PLATFORM;
        return answered == null || !there
                ? null
                : "Besvarad direkt på %s %s"
                        .formatted(account.platform().shown(), SwedishTime.brief(answered.at()));
    }

    public boolean mayAnswer() {
        return askWhom == null;
    }

    /**
     * What the rules take it for; whoever answers decides.
     *
     * @param kind null when no rule takes it for anything
     * @param caseNumber as it stands in the words; empty when none does
     */
    public record Proposed(@Nullable Triage kind, String caseNumber) {
        static final Proposed NOTHING = new Proposed(null, "");

        public boolean is(Triage other) {
            return kind == other;
        }
    }

    /**
     * What somebody did before the next item was opened.
     *
     * @param how how it stands now, such as {@code Avslutad utan svar}
     * @param undo the act that undoes it; null when it cannot be undone
     * @param until until when it can; null for as long as one likes
     * @param once the key of the form that undoes it
     */
    public record Done(
            Item item,
            String author,
            String how,
            @Nullable String undo,
            @Nullable Instant until,
            String once) {
        /** An answer that has not left the house. */
        static Done leaving(Item item, Contribution of, Plight plight, String once) {
            Leaving leaving = plight.leaving();
            return new Done(
                    item,
                    of.author().shown(),
                    item.referral() ? REFERRAL_LEAVES : ANSWER_LEAVES,
                    "angra",
                    leaving == null ? null : leaving.at(),
                    once);
        }

        /** What has been done otherwise; what was closed without answer can be opened again. */
        static Done closed(Item item, Contribution of, boolean mayAnswer, String once) {
            Answering how = of.facts().answering();
            boolean opens = mayAnswer && how == Answering.CLOSED_UNANSWERED;
            return new Done(
                    item, of.author().shown(), how.swedish(), opens ? "oppna" : null, null, once);
        }
    }

    /** How many milliseconds are left, for a script that takes the button away. */
    public static long left(Instant until, Instant now) {
        return Math.max(0, Duration.between(now, until).toMillis());
    }

    /** That it has not left the house, as a sentence without its point. */
    public String leaves() {
        return item.referral() ? REFERRAL_LEAVES : ANSWER_LEAVES;
    }

    /** Whether this person has undone the answer, so that it is to be written on. */
    boolean undoneBy(Employee me) {
        return item.state() == Item.State.WAITING
                && plight != null
                && plight.undone()
                && plight.by(me);
    }

    /** How an answer is signed. */
    public record Signatures(String named, String unnamed) {}

    /**
     * A ready text to refer with, as it will read.
     *
     * @param exampleActor somebody who may be responsible; null when the guideline names nobody
     * @param actors those whose address the guideline knows; only where an actor is needed
     */
    public record ReadyText(
            String way,
            String label,
            String text,
            boolean needsActor,
            @Nullable String exampleActor,
            List<Guideline.Actor> actors) {}

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
                    .filter(c -> c.state() != Command.State.UNDONE)
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
            case RETRYING, BEING_LOOKED_UP -> "soon";
            case DONE, UNDONE -> "done";
            case UNCERTAIN, BY_HAND, FAILED -> "due";
        };
    }
}
