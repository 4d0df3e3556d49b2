package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/** The door of destruction. */
@Swedish("förstöring")
public interface Destruction {
    /**
     * What was destroyed of one contribution.
     *
     * @param print the fingerprint of what was there, over every fingerprint that stays
     * @param originals how many originals were cut for it
     */
    record Destroyed(
            ContributionId contribution, Sha256 print, int versions, int media, int originals) {}

    /** Under which disposal something is gone, and since when. */
    record Gone(DisposalId under, Instant at) {}

    /**
     * In the caller's transaction: locks the contribution as holds do, blanks everything that
     * carries what it says, and writes what stays.
     *
     * @throws Refused when it is on hold, gone already or cannot be destroyed; nothing has been
     *     changed then and the caller's transaction may go on
     */
    Destroyed destroy(ContributionId contribution, DisposalId under);

    /** What of these could not be destroyed now, and why; of a portion at a time. */
    Map<ContributionId, Hindrance> hindrances(Collection<ContributionId> contributions);

    /**
     * Takes away what is left on the disk of what was destroyed under it. Outside a transaction,
     * for long; after a stop it goes on where it was.
     *
     * @param told what it does now, in Swedish
     */
    Purged purge(DisposalId under, Consumer<String> told);

    /**
     * How far a purge has come.
     *
     * @param left what could not be taken away here and who can, in Swedish
     */
    record Purged(boolean done, List<String> left) {
        public Purged {
            left = List.copyOf(left);
        }
    }

    Optional<Gone> of(ContributionId contribution);
}
