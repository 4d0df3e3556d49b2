package se.uppsikt.records;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.FieldDigest;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;

/**
 * An entry in the register, with what OSL 5 kap. 2 § demands.
 *
 * @param number such as {@code KS SM 2026:00001}
 * @param receivedAt when the document came in or was drawn up
 * @param counterpart sender or receiver; null when left out
 * @param subject briefly what it concerns; never the text of the comment by default
 * @param view how much of it the open register shows, as somebody with the right has decided
 * @param outerCase the case it belongs to in the municipality's own system; empty when none is
 *     named
 * @param outerNumber the number it has got in the municipality's own system; empty while it has
 *     none
 * @param correction how it came to read as it does; null while it reads as it was entered
 */
@Swedish("registrering")
public record Registration(
        RegistrationNumber number,
        CommitteeId committee,
        ContributionId contribution,
        Instant registeredAt,
        String registeredBy,
        Instant receivedAt,
        Direction direction,
        @Nullable String counterpart,
        String subject,
        PublicView view,
        String outerCase,
        String outerNumber,
        @Nullable Correction correction) {

    /**
     * How much of an entry the open register shows. Sender and subject are left out where the
     * register could not be open with them (OSL 5 kap. 2 § andra stycket).
     */
    public enum PublicView {
        NUMBER_AND_DATE("Bara nummer och datum"),
        SUBJECT("Nummer, datum och vad det rör"),
        SUBJECT_AND_NAME("Nummer, datum, vad det rör och vem det kom från eller gick till");

        private final String swedish;

        PublicView(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * Where a document is entered.
     *
     * @param committeeCode whose series; empty for the committee that the account belongs to
     * @param caseNumber the case it belongs to, of this register or of the municipality's own
     *     system; empty when it opens a case of its own
     */
    public record Placing(String committeeCode, String caseNumber) {
        /** A case of its own, in the series of the account's committee. */
        public static final Placing OWN = new Placing("", "");
    }

    /**
     * Over every field as it was entered, for the log: the register itself may be read again and
     * compared with it (H8).
     *
     * @param firstCounterpart the counterpart as it was entered
     * @param withoutNames whether the open register was to leave it out when it was entered
     */
    public Sha256 print(@Nullable String firstCounterpart, boolean withoutNames) {
        return new FieldDigest()
                .add(number.shown())
                .add(committee.value())
                .add(contribution.value())
                .add(registeredAt)
                .add(registeredBy)
                .add(receivedAt)
                .add(direction)
                .add(firstCounterpart)
                .add(correction == null ? subject : correction.firstSubject())
                .add(withoutNames)
                .add(outerCase)
                .taken();
    }

    /**
     * Its wording was corrected under the same number; every earlier one stays.
     *
     * @param firstSubject what it said when it was entered
     */
    public record Correction(Instant at, String by, String firstSubject) {}

    /** What the registrar fills in. */
    public record Entry(@Nullable String counterpart, String subject, PublicView view) {

        /**
         * What is proposed: what sort of document it is and where it was written, never its text.
         */
        public static Entry proposed(Contribution contribution, Platform platform) {
            return new Entry(
                    contribution.author().name(),
                    contribution.kind().swedish() + " på " + platform.shown() + " om ",
                    contribution.facts().secret()
                            ? PublicView.NUMBER_AND_DATE
                            : PublicView.SUBJECT);
        }
    }

    /**
     * A number in a series without gaps per committee and year, shown such as {@code KS SM
     * 2026:00001}. It is the number of a case; what came later in the same case has a number of its
     * own within it, shown such as {@code KS SM 2026:00001-2}.
     *
     * @param document which of the case's documents, counted from one
     */
    @Swedish("diarienummer")
    public record RegistrationNumber(
            String committeeCode, String series, int year, int running, int document) {
        private static final Pattern WRITTEN =
                Pattern.compile(
                        "(\\w{1,20})[ -](\\w{1,20})[ -](\\d{4})[:-](\\d{1,9})(?:-(\\d{1,9}))?",
                        Pattern.UNICODE_CHARACTER_CLASS);

        /** The first document of a case, by whose number the case is called. */
        public RegistrationNumber(String committeeCode, String series, int year, int running) {
            this(committeeCode, series, year, running, 1);
        }

        public String shown() {
            return "%s %s %d:%05d".formatted(committeeCode, series, year, running) + within();
        }

        /** As part of an address, such as {@code KS-SM-2026-00001}. */
        public String address() {
            return "%s-%s-%d-%05d".formatted(committeeCode, series, year, running) + within();
        }

        private String within() {
            return document == 1 ? "" : "-" + document;
        }

        public RegistrationNumber document(int of) {
            return new RegistrationNumber(committeeCode, series, year, running, of);
        }

        /** The number of the case, which is that of its first document. */
        public RegistrationNumber ofCase() {
            return new RegistrationNumber(committeeCode, series, year, running);
        }

        /** A number as it is shown or as it stands in an address; empty when it is neither. */
        public static Optional<RegistrationNumber> read(String written) {
            Matcher parts = WRITTEN.matcher(written.strip());
            return parts.matches()
                    ? Optional.of(
                            new RegistrationNumber(
                                    parts.group(1),
                                    parts.group(2),
                                    Integer.parseInt(parts.group(3)),
                                    Integer.parseInt(parts.group(4)),
                                    parts.group(5) == null ? 1 : Integer.parseInt(parts.group(5))))
                    : Optional.empty();
        }
    }
}
