package se.uppsikt.inbox.answerbank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * A ready answer in one of its versions.
 *
 * @param owner the service area that answers for it
 * @param version which of its versions this is, the first being 1
 * @param made who wrote this version
 * @param retired who took the answer out of use; null while it is in use
 */
@Swedish("färdigt svar")
public record ReadyAnswer(
        ReadyAnswerId id,
        ServiceAreaId owner,
        int version,
        Content content,
        Mark made,
        @Nullable Mark retired) {

    /** How long before its last day an answer is marked. */
    static final Period MARKED = Period.ofDays(14);

    /**
     * What a version says.
     *
     * @param word the shortcut that is typed after a slash
     * @param source where it can be checked: a link, or a document by its name
     * @param responsible who in the owning service area is asked
     * @param bestBefore the last day on which it can be inserted
     */
    public record Content(
            String word,
            String text,
            String source,
            PersonId responsible,
            LocalDate bestBefore,
            Reach reach) {
        Content until(LocalDate day) {
            return new Content(word, text, source, responsible, day, reach);
        }

        /** Whether the source can be followed. */
        public boolean linked() {
            return ReadyAnswerRules.isLink(source);
        }
    }

    /**
     * Which accounts an answer is for.
     *
     * @param areas the service areas all of whose accounts it is for
     */
    public record Reach(boolean everywhere, Set<ServiceAreaId> areas, Set<AccountId> accounts) {
        public Reach {
            areas = Set.copyOf(areas);
            accounts = Set.copyOf(accounts);
        }

        boolean includes(Account account) {
            return everywhere || areas.contains(account.owner()) || accounts.contains(account.id());
        }
    }

    /** Who did something, as colleagues name them, and when. */
    public record Mark(String by, Instant at) {}

    /** How an answer stands on a day. */
    public enum State {
        IN_USE("Gäller", "done"),
        SOON("Går snart ut", "soon"),
        PAST("Har gått ut", "due"),
        RETIRED("Indraget", "removed");

        private final String swedish;
        private final String shape;

        State(String swedish, String shape) {
            this.swedish = swedish;
            this.shape = shape;
        }

        public String swedish() {
            return swedish;
        }

        /** Its shape and colour in the stylesheet. */
        public String shape() {
            return shape;
        }

        public boolean insertable() {
            return this == IN_USE || this == SOON;
        }
    }

    State state(LocalDate today) {
        if (retired != null) {
            return State.RETIRED;
        }
        if (content.bestBefore().isBefore(today)) {
            return State.PAST;
        }
        return content.bestBefore().isAfter(today.plus(MARKED)) ? State.IN_USE : State.SOON;
    }
}
