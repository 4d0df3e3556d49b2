package se.uppsikt.records;

import java.util.Collection;
import java.util.Map;

/** What the register says of contributions; the register tells. Asked once for a whole page. */
public interface RegisterEntries {
    /** The entry as it reads now; what has none is not among them. */
    Map<ContributionId, Registration> of(Collection<ContributionId> contributions);
}
