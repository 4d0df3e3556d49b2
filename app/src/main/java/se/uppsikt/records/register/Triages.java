package se.uppsikt.records.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
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
        rows.save(new Triaged(id, kind, number, actor.label(), at));
        announcing
                .events()
                .publishEvent(
                        new RecordDecision.Triaged(
                                actor,
                                at,
                                contribution.account(),
                                id,
                                policy.current().version(),
                                kind,
                                number,
                                TriageRules.registration(
                                                kind,
                                                registered
                                                        ? RegistrationState.REGISTERED
                                                        : contribution.facts().registration(),
                                                secret)
                                        .orElse(null)));
    }

    /** What these have been taken for; asked once for a whole page. */
    public Map<ContributionId, Triaged> of(Collection<ContributionId> ids) {
        return ids.isEmpty() ? Map.of() : rows.of(ids);
    }
}
