package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
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

    /**
     * What became of many.
     *
     * @param left what could not be destroyed, each with the reason
     */
    record Result(Map<ContributionId, Destroyed> destroyed, Map<ContributionId, Hindrance> left) {
        public Result {
            destroyed = Map.copyOf(destroyed);
            left = Map.copyOf(left);
        }
    }

    /** Under which disposal something is gone, and since when. */
    record Gone(DisposalId under, Instant at) {}

    /**
     * In the caller's transaction: locks them as holds do, blanks everything that carries what each
     * says, and writes what stays. What is on hold, gone already or cannot be destroyed is left as
     * it is, and the others go all the same.
     *
     * @throws NotFound when one of them has never been here; nothing has been changed then
     */
    Result destroy(Collection<ContributionId> contributions, DisposalId under);

    /**
     * One alone.
     *
     * @throws Refused when it is left; the caller's transaction may go on
     */
    default Destroyed destroy(ContributionId contribution, DisposalId under) {
        Result answer = destroy(List.of(contribution), under);
        Refused.ifAny(
                answer.left().values().stream()
                        .map(each -> Objection.of("H5", each.sentence()))
                        .toList());
        return Objects.requireNonNull(answer.destroyed().get(contribution));
    }

    /**
     * Goes through what has come since the last time, so that everything that tells of something is
     * known; whether there is more. Nothing can be destroyed before it is done.
     */
    boolean goThrough();

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
