package se.uppsikt.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.sip.BuildProgress;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The package of one account and one year: ordered → packing → ready → archived, where archived
 * means that the archive's receipt is noted. A build may be stopped or fail, and be taken up again.
 *
 * @param name also the root folder and OBJID: ASCII
 * @param orderedAt also the package's clock
 * @param contents null until the package is whole and has been read through again
 */
public record YearPackage(
        PackageId id,
        AccountId account,
        int year,
        String name,
        String orderedBy,
        Instant orderedAt,
        State state,
        BuildProgress progress,
        @Nullable Contents contents,
        @Nullable Problem problem,
        @Nullable Receipt receipt) {

    /** Whether the year was still going on when it was ordered: what came later is not in it. */
    public boolean unfinishedYear() {
        return SwedishTime.day(orderedAt).getYear() <= year;
    }

    /** How far it has come. */
    public enum State {
        ORDERED("Väntar på sin tur"),
        PACKING("Packas"),
        READY("Klart, väntar på arkivets kvitto"),
        STOPPED("Stoppat"),
        FAILED("Kunde inte byggas"),
        ARCHIVED("Arkiverat");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        public boolean underWay() {
            return this == ORDERED || this == PACKING;
        }
    }

    /** The finished file. */
    public record Contents(long files, long size, String sha512, Instant at) {}

    /** Why it could not be built and what helps, in Swedish. */
    public record Problem(String happened, String remedy) {}

    /** The archive's word that it has the package. */
    public record Receipt(String reference, String by, Instant at) {}
}
