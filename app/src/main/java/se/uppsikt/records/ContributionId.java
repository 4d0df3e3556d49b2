package se.uppsikt.records;

import java.util.Collection;
import java.util.UUID;
import se.uppsikt.base.database.Columns;

/** One post, comment, message or other contribution, however many versions it has. */
public record ContributionId(UUID value) {
    /** For {@code = any(cast(? as uuid[]))}. */
    public static String[] columns(Collection<ContributionId> ids) {
        return Columns.ids(ids.stream().map(ContributionId::value).toList());
    }
}
