package se.uppsikt.records.readers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.ledger.LedgerRows;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.OriginalId;

/** The door of whoever shows one contribution: may this person read it, and that it was opened. */
@Enforces(
        value = "B6",
        how =
                "Meddelanden och det som är sekretessmärkt läses bara av dem som arbetar med dem, och det"
                        + " antecknas vem som har öppnat dem.")
@Service
public class Readers {
    /** The deed of whoever opens what is confidential; nothing becomes of it. */
    public static final String OPENED = ConfidentialOpened.EVENT;

    private final Records records;
    private final Accounts accounts;
    private final HolderRows holders;
    private final LedgerRows ledger;
    private final Announcing announcing;

    Readers(
            Records records,
            Accounts accounts,
            HolderRows holders,
            LedgerRows ledger,
            Announcing announcing) {
        this.records = records;
        this.accounts = accounts;
        this.holders = holders;
        this.ledger = ledger;
        this.announcing = announcing;
    }

    /** The house that listens, and the time. */
    @Component("readersAnnouncing")
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /**
     * The contribution, for somebody who may read it.
     *
     * @throws NotFound when there is none, or when it is confidential and not for this person
     * @throws se.uppsikt.access.NotPermitted when the person does not reach the account; it says
     *     whom to ask
     */
    public Contribution readable(Employee me, ContributionId id) {
        Contribution contribution = records.contribution(id);
        if (contribution.confidential() && !may(me, contribution)) {
            throw new NotFound("contribution " + id.value());
        }
        accounts.require(me, Permission.READ, contribution.account());
        return contribution;
    }

    public boolean may(Employee me, Contribution contribution) {
        return accounts.may(
                me,
                contribution.confidential() ? Permission.READ_CONFIDENTIAL : Permission.READ,
                contribution.account());
    }

    /** Whether the person may read all that is known to be in an original. */
    public boolean mayAll(Employee me, OriginalId original) {
        return holders.readable(original, accounts.clearance(me));
    }

    /**
     * They are shown to this person in full: of what is confidential it is on record, once a day
     * for each, in the order shown.
     */
    @Transactional
    public void opened(Employee me, Collection<Contribution> shown) {
        Map<UUID, Contribution> confidential = new LinkedHashMap<>();
        shown.stream()
                .filter(Contribution::confidential)
                .forEach(each -> confidential.put(each.id().value(), each));
        if (confidential.isEmpty()) {
            return;
        }
        Instant now = announcing.time().instant();
        Instant today = SwedishTime.day(now).atStartOfDay(SwedishTime.ZONE).toInstant();
        Set<UUID> known =
                ledger.done(
                        ConfidentialOpened.EVENT, me.id().value(), today, confidential.keySet());
        List<ConfidentialOpened> first =
                confidential.values().stream()
                        .filter(each -> !known.contains(each.id().value()))
                        .map(each -> new ConfidentialOpened(me, now, each.account(), each.id()))
                        .toList();
        if (!first.isEmpty()) {
            announcing.events().publishEvent(new DeedsOnRecord(first));
        }
    }
}
