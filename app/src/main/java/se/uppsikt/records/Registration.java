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
 * @param publicWithoutNames the public view leaves out the counterpart
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
        boolean publicWithoutNames,
        @Nullable Correction correction) {

    /**
     * Over every field as it was entered, for the log: the register itself may be read again and
     * compared with it (H8).
     *
     * @param firstCounterpart the counterpart as it was entered
     */
    public Sha256 print(@Nullable String firstCounterpart) {
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
                .add(publicWithoutNames)
                .taken();
    }

    /**
     * Its wording was corrected under the same number; every earlier one stays.
     *
     * @param firstSubject what it said when it was entered
     */
    public record Correction(Instant at, String by, String firstSubject) {}

    /** What the registrar fills in. */
    public record Entry(@Nullable String counterpart, String subject, boolean publicWithoutNames) {

        /**
         * What is proposed: what sort of document it is and where it was written, never its text.
         */
        public static Entry proposed(Contribution contribution, Platform platform) {
            return new Entry(
                    contribution.author().name(),
                    contribution.kind().swedish() + " på " + platform.shown() + " om ",
                    true);
        }
    }

    /**
     * A number in a series without gaps per committee and year, shown such as {@code KS SM
     * 2026:00001}.
     */
    @Swedish("diarienummer")
    public record RegistrationNumber(String committeeCode, String series, int year, int running) {
        private static final Pattern WRITTEN =
                Pattern.compile(
                        "(\\w{1,20})[ -](\\w{1,20})[ -](\\d{4})[:-](\\d{1,9})",
                        Pattern.UNICODE_CHARACTER_CLASS);

        public String shown() {
            return "%s %s %d:%05d".formatted(committeeCode, series, year, running);
        }

        /** As part of an address, such as {@code KS-SM-2026-00001}. */
        public String address() {
            return "%s-%s-%d-%05d".formatted(committeeCode, series, year, running);
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
                                    Integer.parseInt(parts.group(4))))
                    : Optional.empty();
        }
    }
}
