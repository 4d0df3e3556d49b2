package se.uppsikt.records;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.util.PGobject;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.LedgerEntry;

/** One post, comment, message or other contribution, however many versions it has. */
public record ContributionId(UUID value) {
    /** Which contribution an entry of the log is about, of those that were asked for by it. */
    static ContributionId about(LedgerEntry entry) {
        return new ContributionId(Objects.requireNonNull(entry.contribution()));
    }

    /** For {@code = any(cast(? as uuid[]))}. */
    public static PGobject columns(Collection<ContributionId> ids) {
        return Columns.ids(ids, ContributionId::value);
    }
}
