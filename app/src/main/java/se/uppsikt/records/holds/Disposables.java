package se.uppsikt.records.holds;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Facts.Retention;

/** What disposal asks of contributions before anything of them goes: never their words. */
@Service
public class Disposables {
    private final DisposableRows rows;

    Disposables(DisposableRows rows) {
        this.rows = rows;
    }

    /**
     * A contribution as disposal sees it.
     *
     * @param versions how many wordings it has, by which a later one is known
     * @param onHold whether any cause holds it
     * @param withheld whether it is shown to nobody (M4)
     * @param archived whether the archive's receipt has come for it
     */
    public record Disposable(
            ContributionId id,
            AccountId account,
            ContributionKind kind,
            Instant writtenAt,
            int versions,
            Retention retention,
            RegistrationState registration,
            boolean onHold,
            boolean secret,
            boolean withheld,
            boolean archived) {}

    /**
     * Where in an account's time the next page begins: after this one.
     *
     * @param id all zeros before the first of that moment
     */
    public record Place(Instant writtenAt, UUID id) {
        public static Place before(Instant first) {
            return new Place(first, new UUID(0, 0));
        }

        public static Place at(Disposable last) {
            return new Place(last.writtenAt(), last.id().value());
        }
    }

    /** An account's contributions in the order they were written, whatever they are. */
    public List<Disposable> page(AccountId account, Place after, Instant before, int limit) {
        return rows.page(account, after, before, limit);
    }

    /**
     * As they are now, and nobody else decides about them until the transaction is over; in the
     * order in which holds are placed, so that nobody waits in a ring.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Disposable> hold(Collection<ContributionId> contributions) {
        return rows.hold(contributions);
    }
}
