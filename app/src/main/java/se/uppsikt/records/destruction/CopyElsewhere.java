package se.uppsikt.records.destruction;

import java.util.Collection;
import java.util.Map;
import se.uppsikt.records.ContributionId;

/**
 * Where a contribution lies once more in a form from which nothing can be cut: whoever has such
 * copies says so, and what lies there is not called destroyed. Each owner is a bean.
 */
public interface CopyElsewhere {
    /** Those of them that lie there, with the reason in Swedish; asked of a portion at a time. */
    Map<ContributionId, Hindrance> of(Collection<ContributionId> contributions);
}
