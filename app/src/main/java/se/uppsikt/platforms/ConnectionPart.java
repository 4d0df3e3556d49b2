package se.uppsikt.platforms;

import java.util.Map;
import se.uppsikt.accounts.AccountId;

/**
 * What a room above adds to the pages of the connections. The pages stand here, since a connection
 * is theirs; what waits at it is told by whoever waits, in the same page and without a script.
 */
public interface ConnectionPart {
    /** Values for the list of all connections, by the names the template gives them. */
    default Map<String, Object> onList() {
        return Map.of();
    }

    /** Values for the page of one connection, by the names the template gives them. */
    default Map<String, Object> onOne(AccountId account) {
        return Map.of();
    }
}
