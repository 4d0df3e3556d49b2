package se.uppsikt.inbox.supervision;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;

/**
 * Remembers what was late already when it came: it became so in an hour of which those who answer
 * for accounts have been told, and stands in the next letter instead (S3).
 */
@Component
public class FoundLate {
    private final DigestRows rows;

    FoundLate(DigestRows rows) {
        this.rows = rows;
    }

    /** With the account of each; in the transaction that found them. */
    public void found(Map<UUID, AccountId> contributions) {
        if (!contributions.isEmpty()) {
            rows.foundLate(contributions);
        }
    }
}
