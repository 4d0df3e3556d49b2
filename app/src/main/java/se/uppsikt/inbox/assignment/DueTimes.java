package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import se.uppsikt.records.ContributionId;

/** When answers are due; the room above tells. */
public interface DueTimes {
    /** Those of them that somebody waits for. */
    Map<ContributionId, Instant> due(Collection<ContributionId> ids);
}
