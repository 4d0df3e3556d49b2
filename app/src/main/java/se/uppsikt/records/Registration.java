package se.uppsikt.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.Platform;
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
}
