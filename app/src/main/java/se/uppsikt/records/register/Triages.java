package se.uppsikt.records.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Records;

/** What those who answer take documents for, and what follows for the register (S12, H2). */
@Service
public class Triages {
    private final TriageRows rows;
    private final Records records;
    private final Register register;
    private final Policy policy;
    private final Register.Announcing announcing;

    Triages(
            TriageRows rows,
            Records records,
            Register register,
            Policy policy,
            Register.Announcing announcing) {
        this.rows = rows;
        this.records = records;
        this.register = register;
        this.policy = policy;
        this.announcing = announcing;
    }

    /**
     * What a document was taken for, by whom and when.
     *
     * @param caseNumber the case it touches, as somebody wrote it; empty when none was named
     */
    public record Triaged(
            ContributionId contribution, Triage kind, String caseNumber, String by, Instant at) {
        /** Such as {@code Rör ett ärende (BN 2026-123)}. */
        public String shown() {
            return caseNumber.isEmpty() ? kind.swedish() : kind.swedish() + " (" + caseNumber + ")";
        }

        /** Who took it so, and when. */
        public String told() {
            return by + ", " + SwedishTime.exact(at);
        }
    }

    /**
     * Takes a document for something. Whether somebody may is the caller's to ask: whoever answers
     * on the account does (S12).
     *
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public void triage(Actor actor, ContributionId id, Triage kind, String caseNumber) {
        boolean registered = register.lockedEntry(id).isPresent();
        boolean secret = records.secret(id);
        Refused.ifAny(TriageRules.against(kind, caseNumber, secret));
        Contribution contribution = records.contribution(id);
        Instant at = announcing.time().instant();
        String number = caseNumber.strip();
        Optional<RegistrationState> decision =
                TriageRules.registration(
                        kind,
                        registered
                                ? RegistrationState.REGISTERED
                                : contribution.facts().registration(),
                        secret);
        rows.save(new Triaged(id, kind, number, actor.label(), at), decision.isPresent());
        tell(
                new RecordDecision.Triaged(
                        actor,
                        at,
                        contribution.account(),
                        id,
                        policy.current().version(),
                        kind,
                        number,
                        decision.orElse(null)));
    }

    private void tell(RecordDecision.Triaged triaged) {
        announcing.events().publishEvent(triaged);
        if (triaged.kind() == Triage.RECORDS_REQUEST) {
            announcing
                    .events()
                    .publishEvent(new RecordsRequested(triaged.actor(), triaged.contribution()));
        }
    }

    /**
     * That no answer is needed is taken back, for somebody answers it after all or its author has
     * changed it; what was taken for anything else is so still. The registrar sees it again, unless
     * it has been decided on apart from the sorting.
     */
    @Transactional
    public void withdraw(Actor actor, ContributionId id) {
        boolean registered = register.lockedEntry(id).isPresent();
        rows.withdraw(id, Triage.NEEDS_NO_ANSWER)
                .ifPresent(decided -> withdrawn(actor, id, decided && !registered));
    }

    private void withdrawn(Actor actor, ContributionId id, boolean decided) {
        Contribution contribution = records.contribution(id);
        announcing
                .events()
                .publishEvent(
                        new RecordDecision.TriageWithdrawn(
                                actor,
                                announcing.time().instant(),
                                contribution.account(),
                                id,
                                policy.current().version(),
                                Triage.NEEDS_NO_ANSWER,
                                TriageRules.withdrawn(contribution.facts().registration(), decided)
                                        .orElse(null)));
    }

    /** Whoever decides on the registration itself is not overturned by what was sorted before. */
    @EventListener
    void decidedApart(RecordDecision.RegistrationDecided decision) {
        rows.decidedApart(List.of(decision.contribution()));
    }

    /** As one by one. */
    @EventListener
    void decidedApart(DeedsOnRecord together) {
        rows.decidedApart(
                together.of(RecordDecision.RegistrationDecided.class).stream()
                        .map(RecordDecision.RegistrationDecided::contribution)
                        .toList());
    }

    /**
     * How many that came in nobody has decided on in time, on each of the accounts that has any: a
     * mere number for those who answer for it. What was history when it came is late for nobody.
     *
     * @param most nobody counts further
     */
    public Map<AccountId, Long> late(Collection<AccountId> accounts, int most) {
        WorkingDays calendar = policy.current().answerTimes().calendar();
        Instant now = announcing.time().instant();
        return rows.undecided(accounts, TriageRules.lateBefore(calendar, now), most);
    }

    /** What these have been taken for; asked once for a whole page. */
    public Map<ContributionId, Triaged> of(Collection<ContributionId> ids) {
        return ids.isEmpty() ? Map.of() : rows.of(ids);
    }
}
