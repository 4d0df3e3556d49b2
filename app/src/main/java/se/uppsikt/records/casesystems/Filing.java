package se.uppsikt.records.casesystems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/**
 * A document on its way to the municipality's own register. Its key there is the document's id.
 *
 * @param ofCase its case in this register, by number
 * @param outerCase its case in the municipality's own, as it was named; empty when none was
 * @param version which of its contents, from one
 * @param round counts each time it is to be sent
 * @param madeAt when this version came to be: what happened later is not in it
 * @param dueAt unconfirmed after this it is told
 * @param content over all that was sent of this version; null until it has been made
 * @param outerNumber the number it has there; empty while it has none
 * @param trouble why it has not come through, in Swedish; empty when nothing is wrong
 */
@Swedish("överföring till ärendesystem")
public record Filing(
        ContributionId contribution,
        AccountId account,
        CommitteeId committee,
        String ofCase,
        String outerCase,
        CaseReceiver.Way way,
        State state,
        int version,
        int round,
        Instant madeAt,
        Instant dueAt,
        Instant movedAt,
        int attempts,
        @Nullable Sha256 content,
        String outerNumber,
        String trouble) {

    /** How far it has come. */
    public enum State {
        PREPARED("Ska skickas", "public"),
        SENT("Skickad", "public"),
        CONFIRMED("Bekräftad", "done"),
        UNCONFIRMED("Inte bekräftad i tid", "due"),
        REFUSED("Avvisad", "due"),
        STOPPED("Stoppad", "soon");

        private final String swedish;
        private final String chip;

        State(String swedish, String chip) {
            this.swedish = swedish;
            this.chip = chip;
        }

        public String swedish() {
            return swedish;
        }

        /** How it is drawn. */
        public String chip() {
            return chip;
        }
    }

    /** Whether somebody has to do something about it. */
    public boolean alarms(Instant now) {
        return switch (state) {
            case REFUSED -> true;
            case STOPPED -> !trouble.isEmpty();
            case PREPARED, UNCONFIRMED -> late(now);
            case SENT -> late(now) || hasWrongReceipt();
            case CONFIRMED -> false;
        };
    }

    /**
     * Whether it has been waited for too long; what is refused or stopped is waited for no more.
     */
    public boolean late(Instant now) {
        return switch (state) {
            case UNCONFIRMED -> true;
            case PREPARED, SENT -> now.isAfter(dueAt);
            case CONFIRMED, REFUSED, STOPPED -> false;
        };
    }

    /** Nobody is asked about what lies in a folder: what is wrong there is wrong with a receipt. */
    private boolean hasWrongReceipt() {
        return way == CaseReceiver.Way.FOLDER && !trouble.isEmpty();
    }

    /** What the state means to whoever registers, and what to do about it. */
    public String told() {
        return switch (state) {
            case PREPARED ->
                    trouble.isEmpty()
                            ? "Skickas strax."
                            : trouble + " Uppsikt försöker igen av sig självt.";
            case SENT ->
                    trouble.isEmpty()
                            ? way.waiting()
                            : trouble
                                    + (hasWrongReceipt()
                                            ? " Lägg ett rätt kvitto, eller ange numret."
                                            : " Uppsikt frågar igen.");
            case CONFIRMED -> "";
            case UNCONFIRMED ->
                    (trouble.isEmpty() ? "" : trouble + " ")
                            + "Inget nummer har kommit på mer än en arbetsdag. Fråga mottagaren,"
                            + " skicka igen eller ange numret.";
            case REFUSED ->
                    trouble
                            + " Skicka igen när det är rättat, ange numret om handlingen redan finns"
                            + " där, eller avgör att den inte ska skickas.";
            case STOPPED ->
                    trouble.isEmpty()
                            ? "Någon har avgjort att den inte ska skickas."
                            : trouble + " Skicka igen när det är åtgärdat, eller ange numret.";
        };
    }
}
