package se.uppsikt.publishing.results;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.statistics.PostTable;
import se.uppsikt.publishing.takedowns.RetractionId;
import se.uppsikt.records.LifeLine;

/**
 * What became of a post on one account.
 *
 * @param address where it is seen on the platform; null when the platform does not say
 * @param kept as it stands in the records; null before it has been read there, and where a person
 *     published it by hand and nothing of the account has told of it
 * @param figures what the platform counts; without a row before it has been asked
 * @param takenDown the open task to take it down; null when there is none
 */
public record Result(
        Account account,
        PublicationId publication,
        Instant at,
        @Nullable URI address,
        @Nullable InRecords kept,
        PostTable figures,
        @Nullable RetractionId takenDown) {

    /**
     * @param record where the record is read
     * @param wordings how many wordings are kept; more than one when it was changed on the platform
     * @param changedAt when it was changed last; null when it never was
     * @param gone whether it is no longer seen by others
     * @param under what is written under it
     */
    public record InRecords(
            String record,
            LifeLine line,
            int wordings,
            @Nullable Instant changedAt,
            boolean gone,
            Under under) {
        /** So that a template has no counting to do. */
        public boolean changed() {
            return wordings > 1;
        }
    }

    /**
     * @param number so many, or one more than are counted
     * @param first the first of them, in the order of time
     */
    public record Under(long number, boolean more, List<Written> first) {
        public Under {
            first = List.copyOf(first);
        }
    }

    /**
     * @param address where it is read and answered
     */
    public record Written(String address, String author, String says, Instant at) {}
}
