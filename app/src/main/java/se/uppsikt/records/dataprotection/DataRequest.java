package se.uppsikt.records.dataprotection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.DisclosureId;

/**
 * What somebody asks about their own personal data, and how far it has come.
 *
 * @param dueAt by when it is to be answered
 * @param extended whether two months have been added, and the person told why
 * @param answer the latest answer as it was given; empty when none was
 * @param closedAt null while it is not over
 * @param disclosure the request by which an extract is given out; null while there is none
 */
@Swedish("dataskyddsbegäran")
public record DataRequest(
        DataRequestId id,
        Kind kind,
        Asked asked,
        Instant arrivedAt,
        Instant dueAt,
        boolean extended,
        State state,
        String answer,
        @Nullable Instant closedAt,
        @Nullable DisclosureId disclosure) {

    /**
     * What is asked, and by whom.
     *
     * @param contact where the answer is sent; empty when the person has not said
     * @param source the document that somebody had before them; null when there was none
     */
    public record Asked(
            String person, String what, String contact, @Nullable ContributionId source) {}

    /** Which right is used. */
    public enum Kind {
        ERASURE("Radering", "artikel 17"),
        ACCESS("Registerutdrag", "artikel 15"),
        RECTIFICATION("Rättelse", "artikel 16"),
        OBJECTION("Invändning", "artikel 21");

        private final String swedish;
        private final String article;

        Kind(String swedish, String article) {
            this.swedish = swedish;
            this.article = article;
        }

        public String swedish() {
            return swedish;
        }

        /** Of the dataskyddsförordning. */
        public String article() {
            return article;
        }

        static Optional<Kind> of(@Nullable String name) {
            return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** How far it has come. */
    public enum State {
        RECEIVED("Har kommit in"),
        UNDER_WAY("Tas om hand"),
        GRANTED("Bifallen"),
        PARTLY_GRANTED("Delvis bifallen"),
        REFUSED("Inte bifallen"),
        WITHDRAWN("Återtagen");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** What became of it. */
    public enum Outcome {
        KEPT("Nej: allmän handling, bevaras"),
        REFUSED("Nej, av annat skäl"),
        PARTLY("Ja, till en del"),
        GRANTED("Ja, helt");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        static Optional<Outcome> of(@Nullable String name) {
            return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** Its extract is given out there. */
    DataRequest with(DisclosureId extract) {
        return new DataRequest(
                id, kind, asked, arrivedAt, dueAt, extended, state, answer, closedAt, extract);
    }

    /** Whether an extract is yet to be begun: the answer is not given, or says that it comes. */
    boolean extractLeft() {
        return kind == Kind.ACCESS && disclosure == null && (open() || leadsOn());
    }

    /** Whether somebody still has something to do. */
    public boolean open() {
        return closedAt == null;
    }

    /** The address that the answer can be sent to by mail; empty when the person gave none. */
    public String mailAddress() {
        return Mail.isAddress(asked.contact()) ? asked.contact() : "";
    }

    /**
     * Whether the answer can be sent as a letter by mail. An extract is given out as public records
     * are, where nobody else reads it on the way; only that there is none is told by mail.
     */
    public boolean sendable() {
        return !open()
                && !answer.isEmpty()
                && !mailAddress().isEmpty()
                && (kind != Kind.ACCESS || state == State.REFUSED);
    }

    /** Whether something is to be done elsewhere, because of the answer. */
    public boolean leadsOn() {
        return state == State.GRANTED || state == State.PARTLY_GRANTED;
    }
}
